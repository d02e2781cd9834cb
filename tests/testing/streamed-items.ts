const search = {
  type: 'web_search_call',
  id: 'ws_1',
  status: 'completed',
  action: { type: 'search', query: 'x' },
};
const citation = {
  type: 'url_citation',
  url: 'https://a.b',
  title: 'A',
  start_index: 0,
  end_index: 2,
};
const message = (content: readonly object[], more: object = {}) => ({
  type: 'message',
  id: 'msg_1',
  role: 'assistant',
  status: 'completed',
  content,
  ...more,
});

/** Each kind of item, and the events between its `.added` and its `.done`. */
export const streamedItems: readonly (readonly [string, object, readonly string[]])[] = [
  ['reasoning', { type: 'reasoning', id: 'rs_1', summary: [] }, []],
  [
    'reasoning with a summary',
    { type: 'reasoning', id: 'rs_1', summary: [{ type: 'summary_text', text: 'Hm.' }] },
    [
      'reasoning_summary_part.added',
      'reasoning_summary_text.delta',
      'reasoning_summary_text.done',
      'reasoning_summary_part.done',
    ],
  ],
  [
    'reasoning with its text',
    {
      type: 'reasoning',
      id: 'rs_1',
      summary: [],
      content: [{ type: 'reasoning_text', text: 'Hm.' }],
    },
    ['content_part.added', 'reasoning_text.delta', 'reasoning_text.done', 'content_part.done'],
  ],
  [
    'message',
    message([{ type: 'output_text', text: 'Hi', annotations: [], logprobs: [] }], {
      phase: 'commentary',
    }),
    ['content_part.added', 'output_text.delta', 'output_text.done', 'content_part.done'],
  ],
  [
    'message with an annotation',
    message([{ type: 'output_text', text: 'Hi', annotations: [citation], logprobs: [] }]),
    [
      'content_part.added',
      'output_text.delta',
      'output_text.annotation.added',
      'output_text.done',
      'content_part.done',
    ],
  ],
  [
    'refusal',
    message([{ type: 'refusal', refusal: 'No.' }]),
    ['content_part.added', 'refusal.delta', 'refusal.done', 'content_part.done'],
  ],
  [
    'function_call',
    {
      type: 'function_call',
      id: 'fc_1',
      call_id: 'call_1',
      name: 'f',
      arguments: '{}',
      status: 'completed',
    },
    ['function_call_arguments.delta', 'function_call_arguments.done'],
  ],
  [
    'custom_tool_call',
    { type: 'custom_tool_call', id: 'ctc_1', call_id: 'call_1', name: 'f', input: 'x' },
    ['custom_tool_call_input.delta', 'custom_tool_call_input.done'],
  ],
  [
    'web_search_call',
    search,
    ['web_search_call.in_progress', 'web_search_call.searching', 'web_search_call.completed'],
  ],
  [
    'file_search_call',
    { type: 'file_search_call', id: 'fs_1', status: 'completed', queries: ['x'], results: null },
    ['file_search_call.in_progress', 'file_search_call.searching', 'file_search_call.completed'],
  ],
  [
    'code_interpreter_call',
    {
      type: 'code_interpreter_call',
      id: 'ci_1',
      status: 'completed',
      code: '1',
      container_id: 'cntr_1',
      outputs: null,
    },
    [
      'code_interpreter_call.in_progress',
      'code_interpreter_call_code.delta',
      'code_interpreter_call_code.done',
      'code_interpreter_call.interpreting',
      'code_interpreter_call.completed',
    ],
  ],
  [
    'image_generation_call',
    { type: 'image_generation_call', id: 'ig_1', status: 'completed', result: 'aGk=' },
    [
      'image_generation_call.in_progress',
      'image_generation_call.generating',
      'image_generation_call.completed',
    ],
  ],
  [
    'mcp_list_tools',
    { type: 'mcp_list_tools', id: 'mcpl_1', server_label: 's', tools: [] },
    ['mcp_list_tools.in_progress', 'mcp_list_tools.completed'],
  ],
  ...(['completed', 'failed'] as const).map(
    (end) =>
      [
        `mcp_call, ${end}`,
        {
          type: 'mcp_call',
          id: 'mcp_1',
          server_label: 's',
          name: 'f',
          arguments: '{}',
          output: end === 'completed' ? 'x' : null,
          error: end === 'failed' ? 'Gone.' : null,
        },
        [
          'mcp_call.in_progress',
          'mcp_call_arguments.delta',
          'mcp_call_arguments.done',
          `mcp_call.${end}`,
        ],
      ] as const,
  ),
  [
    'shell_call',
    {
      type: 'shell_call',
      id: 'sh_1',
      call_id: 'call_1',
      status: 'completed',
      action: { commands: ['pwd'], timeout_ms: null, max_output_length: null },
      environment: null,
    },
    [],
  ],
  ...(
    [
      { type: 'shell_call_output', id: 'sho_1', call_id: 'call_1', output: [] },
      {
        type: 'apply_patch_call',
        id: 'apc_1',
        call_id: 'call_1',
        status: 'completed',
        operation: { type: 'delete_file', path: 'a' },
      },
      {
        type: 'apply_patch_call_output',
        id: 'apco_1',
        call_id: 'call_1',
        status: 'completed',
        output: null,
      },
      {
        type: 'local_shell_call',
        id: 'lsh_1',
        call_id: 'call_1',
        status: 'completed',
        action: { type: 'exec', command: ['pwd'], env: {} },
      },
      {
        type: 'computer_call',
        id: 'cu_1',
        call_id: 'call_1',
        status: 'completed',
        action: { type: 'screenshot' },
        pending_safety_checks: [],
      },
      {
        type: 'computer_call_output',
        id: 'cuo_1',
        call_id: 'call_1',
        status: 'completed',
        output: { type: 'computer_screenshot', image_url: 'data:image/png;base64,aGk=' },
      },
      {
        type: 'tool_search_call',
        id: 'tsc_1',
        call_id: null,
        status: 'completed',
        execution: 'server',
        arguments: {},
      },
      {
        type: 'tool_search_output',
        id: 'tso_1',
        call_id: null,
        status: 'completed',
        execution: 'server',
        tools: [],
      },
      {
        type: 'custom_tool_call_output',
        id: 'ctco_1',
        call_id: 'call_1',
        status: 'completed',
        output: 'x',
      },
      {
        type: 'function_call_output',
        id: 'fco_1',
        call_id: 'call_1',
        status: 'completed',
        output: 'x',
      },
      { type: 'mcp_approval_request', id: 'mcpr_1', server_label: 's', name: 'f', arguments: '{}' },
      { type: 'program', id: 'cm_1', call_id: 'call_1', code: '1', fingerprint: 'x' },
      { type: 'program_output', id: 'cmo_1', call_id: 'call_1', result: '1', status: 'completed' },
      { type: 'additional_tools', id: 'at_1', role: 'developer', tools: [] },
      { type: 'compaction', id: 'cmp_1', encrypted_content: 'x' },
    ] as const
  ).map((item) => [item.type, item, []] as const),
];
