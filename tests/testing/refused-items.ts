export const call = { type: 'function_call', call_id: 'call_1', name: 'tool', arguments: '{}' };
export const callOutput = { type: 'function_call_output', call_id: 'call_1', output: 'done' };
export const reasoning = { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'gAAAA' };
export const answer = {
  type: 'message',
  id: 'msg_1',
  role: 'assistant',
  content: [{ type: 'output_text', text: 'Hi', annotations: [] }],
};
export const longId = `fc_${'x'.repeat(80)}`;

/** A list with one item that is refused, and the answer. */
export interface Case {
  readonly name: string;
  readonly entry: string;
  readonly input: readonly unknown[];
  readonly path: string;
  readonly message: string;
  readonly code: string | null;
}

const unknown = (path: string) => ({
  path,
  message: `Unknown parameter: '${path}'.`,
  code: 'unknown_parameter',
});

export const cases: readonly Case[] = [
  {
    name: 'status on a reasoning item',
    entry: 'F1',
    input: [{ ...reasoning, status: 'completed' }, answer],
    ...unknown('input[0].status'),
  },
  {
    name: 'status null on a reasoning item',
    entry: 'F1',
    input: [{ ...reasoning, status: null }, answer],
    ...unknown('input[0].status'),
  },
  {
    name: 'encrypted_content null',
    entry: 'F2',
    input: [{ ...reasoning, encrypted_content: null }, answer],
    ...unknown('input[0].encrypted_content'),
  },
  {
    name: 'parsed_arguments, also where it is null',
    entry: 'F3',
    input: [{ ...call, parsed_arguments: null }, callOutput],
    ...unknown('input[0].parsed_arguments'),
  },
  {
    name: 'parsed on a message part',
    entry: 'F3',
    input: [{ ...answer, content: [...answer.content, { type: 'refusal', parsed: null }] }],
    ...unknown('input[0].content[1].parsed'),
  },
  {
    name: 'created_by on an output',
    entry: 'F4',
    input: [call, { ...callOutput, created_by: 'user_1' }],
    ...unknown('input[1].created_by'),
  },
  {
    name: 'created_by on a chunk of a shell output',
    entry: 'F4',
    input: [
      { type: 'shell_call', id: 'sh_1', call_id: 'call_2', action: { commands: ['ls'] } },
      {
        type: 'shell_call_output',
        call_id: 'call_2',
        output: [{ stdout: '', stderr: '', created_by: 'a' }],
      },
    ],
    ...unknown('input[1].output[0].created_by'),
  },
  {
    name: 'action of a generated image',
    entry: 'F5',
    input: [{ type: 'image_generation_call', id: 'ig_1', result: 'aGk=', action: 'edit' }],
    ...unknown('input[0].action'),
  },
  {
    name: 'empty safety checks',
    entry: 'F6',
    input: [
      { type: 'computer_call', id: 'cu_1', call_id: 'call_3', pending_safety_checks: [] },
      { type: 'computer_call_output', call_id: 'call_3', output: {} },
    ],
    path: 'input[0].pending_safety_checks',
    message:
      "Invalid 'input[0].pending_safety_checks': empty array. Expected an array with minimum length 1, but got an empty array instead.",
    code: 'empty_array',
  },
  {
    name: 'null in the action of a web search',
    entry: 'F7',
    input: [
      { type: 'web_search_call', id: 'ws_1', action: { type: 'open_page', url: 'x', query: null } },
    ],
    ...unknown('input[0].action.query'),
  },
  {
    name: 'status on a custom tool call',
    entry: 'F8',
    input: [
      {
        type: 'custom_tool_call',
        id: 'ctc_1',
        call_id: 'call_4',
        name: 'x',
        input: '',
        status: 'completed',
      },
      { type: 'custom_tool_call_output', call_id: 'call_4', output: '' },
    ],
    ...unknown('input[0].status'),
  },
  {
    name: 'content on a reasoning item',
    entry: 'F9',
    input: [{ ...reasoning, content: [{ type: 'reasoning_text', text: 'hm' }] }, answer],
    path: 'input[0].content',
    message:
      "Invalid 'input[0].content': array too long. Expected an array with maximum length 0, but got an array with length 1 instead.",
    code: 'array_above_max_length',
  },
  {
    name: 'reasoning without summary',
    entry: 'F10',
    input: [{ type: 'reasoning', id: 'rs_1', encrypted_content: 'gAAAA' }, answer],
    path: 'input[0].summary',
    message: "Missing required parameter: 'input[0].summary'.",
    code: 'missing_required_parameter',
  },
  {
    name: 'call without arguments',
    entry: 'F10',
    input: [{ type: 'function_call', call_id: 'call_1', name: 'tool' }, callOutput],
    path: 'input[0].arguments',
    message: "Missing required parameter: 'input[0].arguments'.",
    code: 'missing_required_parameter',
  },
  {
    name: 'image_url as an object',
    entry: 'F11',
    input: [
      {
        role: 'user',
        content: [{ type: 'input_text', text: 'Look' }, { image_url: { url: 'x' } }],
      },
    ],
    path: 'input[0].content[1].image_url',
    message:
      "Invalid type for 'input[0].content[1].image_url': expected an image URL, but got an object instead.",
    code: 'invalid_type',
  },
  {
    name: 'input_text from the assistant',
    entry: 'F12',
    input: [{ role: 'assistant', content: [{ type: 'input_text', text: 'Hi' }] }],
    path: 'input[0].content[0]',
    message: "Invalid value: 'input_text'. Supported values are: 'output_text' and 'refusal'.",
    code: 'invalid_value',
  },
  {
    name: 'a content part without type from the assistant',
    entry: 'F12',
    input: [{ role: 'assistant', content: [{ text: 'Hi' }] }],
    path: 'input[0].content[0]',
    message: "Invalid value: ''. Supported values are: 'output_text' and 'refusal'.",
    code: 'invalid_value',
  },
  {
    name: 'an invented id',
    entry: 'F13',
    input: [{ ...answer, id: 'item_1' }],
    path: 'input[0].id',
    message: "Invalid 'input[0].id': 'item_1'. Expected an ID that begins with 'msg'.",
    code: 'invalid_value',
  },
  {
    name: 'an empty id',
    entry: 'F13',
    input: [{ ...answer, id: '' }],
    path: 'input[0].id',
    message: "Invalid 'input[0].id': ''",
    code: 'invalid_value',
  },
  {
    name: 'an id over 64 characters',
    entry: 'F13',
    input: [{ ...call, id: longId }, callOutput],
    path: 'input[0].id',
    message:
      "Invalid 'input[0].id': string too long. Expected a string with maximum length 64, but got a string with length 83 instead.",
    code: 'string_above_max_length',
  },
  {
    name: 'a call id over 64 characters',
    entry: 'F13',
    input: [{ type: 'tool_search_call', call_id: longId, arguments: {} }],
    path: 'input[0].call_id',
    message:
      "Invalid 'input[0].call_id': string too long. Expected a string with maximum length 64, but got a string with length 83 instead.",
    code: 'string_above_max_length',
  },
  {
    name: 'a whole response',
    entry: 'F30',
    input: [{ id: 'resp_1', object: 'response', output: [answer] }],
    ...unknown('input[0].output'),
  },
  {
    name: 'a member of the program itself',
    entry: 'F30',
    input: [{ ...answer, timestamp: 1 }],
    ...unknown('input[0].timestamp'),
  },
  ...[
    { what: [answer], got: 'an array' },
    { what: 'Hi', got: 'a string' },
    { what: null, got: 'nothing' },
  ].map(({ what, got }) => ({
    name: `${got} in place of an item`,
    entry: 'F30',
    input: [what],
    path: 'input[0]',
    message: `Invalid type for 'input[0]': expected an input item, but got ${got} instead.`,
    code: 'invalid_type',
  })),
  {
    name: 'a member of nobody on a part',
    entry: 'F30',
    input: [{ role: 'user', content: [{ type: 'input_text', text: 'Hi', cache_control: {} }] }],
    ...unknown('input[0].content[0].cache_control'),
  },
  {
    name: 'tool_calls of Chat Completions',
    entry: 'F35',
    input: [{ role: 'assistant', content: 'Hi', tool_calls: [] }],
    ...unknown('input[0].tool_calls'),
  },
  {
    name: 'a role of Chat Completions',
    entry: 'F35',
    input: [{ role: 'tool', content: 'done' }],
    path: 'input[0]',
    message:
      "Invalid value: 'tool'. Supported values are: 'assistant', 'system', 'developer', and 'user'.",
    code: 'invalid_value',
  },
  ...[
    { content: [{ type: 'text', text: 'Hi' }], role: 'user' },
    { content: [{ type: 'text', text: 'Hi' }], role: 'assistant' },
  ].map((message) => ({
    name: `a part of Chat Completions from the ${message.role}`,
    entry: 'F34',
    input: [message],
    path: 'input[0].content[0].type',
    message:
      "Invalid value: 'text'. Supported values are: 'input_text', 'input_image', 'input_audio', 'output_text', 'refusal', 'input_file', 'computer_screenshot', 'summary_text', and 'encrypted_content'.",
    code: 'invalid_value',
  })),
  {
    name: 'a part of another protocol in the output of a tool',
    entry: 'F34',
    input: [{ ...call }, { ...callOutput, output: [{ type: 'text', text: 'done' }] }],
    path: 'input[1].output[0].type',
    message:
      "Invalid value: 'text'. Supported values are: 'input_text', 'input_image', 'input_audio', 'output_text', 'refusal', 'input_file', 'computer_screenshot', 'summary_text', and 'encrypted_content'.",
    code: 'invalid_value',
  },
  ...[
    { value: null, got: 'null' },
    { value: 3, got: 'an integer' },
    { value: 0.5, got: 'a decimal' },
    { value: true, got: 'a boolean' },
    { value: {}, got: 'an object' },
  ].flatMap(({ value, got }) => [
    {
      name: `${got} for the content of a message`,
      entry: 'F33',
      input: [{ role: 'assistant', content: value }],
      path: 'input[0].content',
      message: `Invalid type for 'input[0].content': expected one of an array of objects or string, but got ${got} instead.`,
      code: 'invalid_type',
    },
    {
      name: `${got} for the output of a tool`,
      entry: 'F33',
      input: [call, { ...callOutput, output: value }],
      path: 'input[1].output',
      message: `Invalid type for 'input[1].output': expected one of an array of objects or string, but got ${got} instead.`,
      code: 'invalid_type',
    },
    {
      name: `${got} for arguments`,
      entry: 'F33',
      input: [{ ...call, arguments: value }, callOutput],
      path: 'input[0].arguments',
      message: `Invalid type for 'input[0].arguments': expected a string, but got ${got} instead.`,
      code: 'invalid_type',
    },
  ]),
  ...['', '[blob 1 is missing]'].map((url) => ({
    name: `a screenshot at ${JSON.stringify(url)}`,
    entry: 'F36',
    input: [
      { type: 'computer_call', call_id: 'call_3' },
      {
        type: 'computer_call_output',
        call_id: 'call_3',
        output: { type: 'computer_screenshot', image_url: url },
      },
    ],
    path: 'input[1].output.image_url',
    message:
      "Invalid 'input[1].output.image_url'. Expected a valid URL, but got a value with an invalid format.",
    code: 'invalid_value',
  })),
  {
    name: 'an image part that is no URL',
    entry: 'F36',
    input: [{ role: 'user', content: [{ type: 'input_image', image_url: 'cat.png' }] }],
    path: 'input[0].content[0].image_url',
    message:
      "Invalid 'input[0].content[0].image_url'. Expected a valid URL, but got a value with an invalid format.",
    code: 'invalid_value',
  },
  {
    name: 'computer output as text',
    entry: 'F36',
    input: [
      { type: 'computer_call', call_id: 'call_3' },
      { type: 'computer_call_output', call_id: 'call_3', output: 'done' },
    ],
    path: 'input[1].output',
    message:
      "Invalid type for 'input[1].output': expected a computer call output, but got a string instead.",
    code: 'invalid_type',
  },
  ...[
    { type: 'tool_search_call', arguments: {} },
    { type: 'shell_call_output', output: [] },
  ].map((item) => ({
    name: `an empty call id of a ${item.type}`,
    entry: 'F32',
    input: [{ ...item, call_id: '' }],
    path: 'input[0].call_id',
    message:
      "Invalid 'input[0].call_id': empty string. Expected a string with minimum length 1, but got an empty string instead.",
    code: 'empty_string',
  })),
  {
    name: 'a message without content',
    entry: 'F31',
    input: [{ ...answer, content: [] }],
    path: 'input[0].content',
    message: 'Each message must have at least one content element.',
    code: null,
  },
];
