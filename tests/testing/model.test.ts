import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { createResponsesFetch, validateResponseInput } from '../../src/testing/index.js';

type Request = OpenAI.Responses.ResponseCreateParamsNonStreaming;

function play(request: Request) {
  const client = new OpenAI({ apiKey: 'test', fetch: createResponsesFetch() });
  return client.responses.create(request);
}

const types = ({ output }: OpenAI.Responses.Response) => output.map((item) => item.type);
const emptyTool = (name: string) =>
  ({ type: 'function', name, strict: false, parameters: null }) as const;

describe('the built-in model', () => {
  it('answers the same at every run', async () => {
    const request = { model: 'gpt-5', input: 'Hi' };
    expect(await play(request)).toEqual(await play(request));
  });

  it.each([
    ['gpt-5', ['reasoning', 'message']],
    ['o4-mini', ['reasoning', 'message']],
    ['gpt-4.1', ['message']],
    ['gpt-4o-2024-08-06', ['message']],
  ])('%s gives %j', async (model, expected) => {
    expect(types(await play({ model, input: 'Hi' }))).toEqual(expected);
  });

  it('labels messages where the model does', async () => {
    const phase = async (model: string) => (await play({ model, input: 'Hi' })).output.at(-1);
    expect(await phase('gpt-5.4')).toHaveProperty('phase', 'final_answer');
    expect(await phase('gpt-5.3-codex')).toHaveProperty('phase', 'final_answer');
    expect(await phase('gpt-5')).not.toHaveProperty('phase');
  });

  it('is cut off by few tokens', async () => {
    const cut = { input: 'Hi', max_output_tokens: 16 };
    const reasoned = await play({ ...cut, model: 'gpt-5' });
    expect(reasoned.status).toBe('incomplete');
    expect(types(reasoned)).toEqual(['reasoning']);
    const spoken = await play({ ...cut, model: 'gpt-4o' });
    expect(spoken.output).toMatchObject([{ type: 'message', status: 'incomplete' }]);
  });

  it('calls tools one at a time, or in parallel when asked to', async () => {
    const request: Request = {
      model: 'gpt-5',
      input: 'Compare Paris and Rome',
      tools: [emptyTool('first'), { type: 'custom', name: 'second' }],
    };
    expect(types(await play(request))).toEqual(['reasoning', 'function_call']);
    const parallel = await play({ ...request, parallel_tool_calls: true });
    expect(types(parallel)).toEqual(['reasoning', 'function_call', 'custom_tool_call']);
    const twice = await play({ ...request, tools: [emptyTool('one')], parallel_tool_calls: true });
    expect(types(twice)).toEqual(['reasoning', 'function_call', 'function_call']);
    expect(types(await play({ ...request, tool_choice: 'none' }))).toEqual([
      'reasoning',
      'message',
    ]);
    const chosen = await play({ ...request, tool_choice: { type: 'custom', name: 'second' } });
    expect(types(chosen)).toEqual(['reasoning', 'custom_tool_call']);
  });

  it.each([
    [{ type: 'apply_patch' }, 'apply_patch_call'],
    [{ type: 'shell' }, 'shell_call'],
  ] as const)('calls %j', async (tool, type) => {
    const { output } = await play({ model: 'gpt-5', input: 'Hi', tools: [tool] });
    expect(output[1]).toMatchObject({ type, status: 'completed' });
  });

  it('uses the tools of the API before it answers', async () => {
    const response = await play({
      model: 'gpt-5',
      input: 'Hi',
      tools: [
        { type: 'web_search' },
        { type: 'file_search', vector_store_ids: [] },
        { type: 'code_interpreter', container: { type: 'auto' } },
        { type: 'mcp', server_label: 'docs' },
        { type: 'local_shell' },
      ],
    });
    expect(types(response)).toEqual([
      'reasoning',
      'web_search_call',
      'file_search_call',
      'code_interpreter_call',
      'mcp_call',
      'message',
    ]);
    expect(validateResponseInput(response.output, { known: [response] })).toEqual([]);
  });

  it('gives an image with all the fields of the wire, which turn 2 refuses (F5)', async () => {
    const tools: Request['tools'] = [{ type: 'image_generation' }];
    const response = await play({ model: 'gpt-5', input: 'Hi', tools });
    const entries = validateResponseInput(response.output).map(({ entry }) => entry);
    expect(new Set(entries)).toEqual(new Set(['F5']));
  });

  it('answers in JSON where it is asked for', async () => {
    const { output_text } = await play({
      model: 'gpt-5',
      input: 'Hi',
      text: { format: { type: 'json_object' } },
    });
    expect(JSON.parse(output_text)).toEqual({ question: 'Hi' });
  });

  it('answers a conversation without a user', async () => {
    const input: Request['input'] = [{ role: 'developer', content: [] }];
    const { json } = await failing({ model: 'gpt-5', input });
    expect(json).toContain('Each message must have at least one content element.');
    const prompted = await play({ prompt: { id: 'pmpt_1' } });
    expect(prompted.output_text).toBe('Answer 1 to "".');
  });

  it('quotes tool outputs of every shape', async () => {
    const content = [{ type: 'input_text', text: 'sunny' }] as const;
    const { output_text } = await play({
      model: 'gpt-4o',
      input: [
        { role: 'user', content: [{ type: 'input_text', text: 'Hi' }] },
        { type: 'function_call', call_id: 'call_1', name: 'x', arguments: '{}' },
        { type: 'function_call_output', call_id: 'call_1', output: [...content] },
      ],
    });
    expect(output_text).toBe(
      'Answer 1 to "Hi". The tools say: [{"type":"input_text","text":"sunny"}]',
    );
  });
});

async function failing(request: Request) {
  const answer = await createResponsesFetch()('https://api.openai.com/v1/responses', {
    method: 'POST',
    body: JSON.stringify(request),
  });
  return { json: await answer.text() };
}
