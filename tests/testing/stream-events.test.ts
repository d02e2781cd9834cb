import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { createResponsesFetch } from '../../src/testing/index.js';

const model = 'gpt-5';

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
const kinds: readonly (readonly [string, object, readonly string[]])[] = [
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
];

describe.each(kinds)('the stream of a %s', (_name, item, body) => {
  const streamed = async () => {
    const fetch = createResponsesFetch({ turns: [{ output: [item] }] });
    const openai = new OpenAI({ apiKey: 'test', maxRetries: 0, fetch });
    const events: { type: string; sequence_number: number }[] = [];
    const stream = openai.responses.stream({ model, input: 'Hi' });
    for await (const event of stream) events.push(event);
    return { events, final: await stream.finalResponse() };
  };

  it('has the events of the API in their order, numbered through', async () => {
    const { events } = await streamed();
    expect(events.map(({ type }) => type.replace('response.', ''))).toEqual([
      'created',
      'in_progress',
      'output_item.added',
      ...body,
      'output_item.done',
      'completed',
    ]);
    expect(events.map((event) => event.sequence_number)).toEqual(events.map((_, at) => at));
  });

  it('adds up to the item', async () => {
    const { final } = await streamed();
    expect(final.output).toMatchObject([item]);
  });
});

describe('a stream', () => {
  it('shows the phase of a message from its beginning', async () => {
    const openai = new OpenAI({ apiKey: 'test', fetch: createResponsesFetch() });
    const stream = await openai.responses.create({ model: 'gpt-5.4', input: 'Hi', stream: true });
    for await (const event of stream) {
      if (event.type === 'response.output_item.added' && event.item.type === 'message') {
        expect(event.item).toMatchObject({ phase: 'final_answer', content: [] });
      }
    }
    expect.assertions(1);
  });

  it('of the background is queued first', async () => {
    const openai = new OpenAI({ apiKey: 'test', fetch: createResponsesFetch() });
    const types: string[] = [];
    const request = { model, input: 'Hi', stream: true, background: true } as const;
    for await (const { type } of await openai.responses.create(request)) types.push(type);
    expect(types.slice(0, 3)).toEqual([
      'response.created',
      'response.queued',
      'response.in_progress',
    ]);
  });
});
