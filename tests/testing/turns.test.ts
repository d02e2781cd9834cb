import OpenAI from 'openai';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import { describe, expect, it } from 'vitest';
import { createResponsesFetch, type ScriptedTurn } from '../../src/testing/index.js';

const model = 'gpt-5';

function client(...turns: readonly ScriptedTurn[]) {
  return new OpenAI({ apiKey: 'test', maxRetries: 0, fetch: createResponsesFetch({ turns }) });
}

describe('scripted turns', () => {
  it('fills in what is left out, and keeps what is given', async () => {
    const { responses } = client({
      id: 'resp_mine',
      output: [
        { type: 'reasoning' },
        { type: 'function_call', name: 'search', arguments: '{"q":1}' },
        { type: 'custom_tool_call', call_id: 'call_mine', input: 'ls' },
        { type: 'web_search_call', id: 'ws_1', status: 'completed' },
        { type: 'message', content: 'Done.' },
        { type: 'message', id: 'msg_mine', content: [{ type: 'refusal', refusal: 'No.' }] },
      ],
    });
    const response = await responses.create({ model, input: 'Hi' });
    expect(response.id).toBe('resp_mine');
    expect(response.output_text).toBe('Done.');
    expect(response.output).toMatchObject(
      [
        { id: /^rs_/, summary: [], encrypted_content: /^gAAAA/ },
        { id: /^fc_/, call_id: /^call_/, name: 'search', arguments: '{"q":1}' },
        { id: /^ctc_/, call_id: 'call_mine', name: 'tool', input: 'ls' },
        { id: 'ws_1', status: 'completed' },
        { id: /^msg_/, role: 'assistant', status: 'completed' },
        { id: 'msg_mine', content: [{ type: 'refusal', refusal: 'No.' }] },
      ].map((item) => expectShape(item)),
    );
  });

  it('keeps reasoning with an id as it is', async () => {
    const { responses } = client({ output: [{ type: 'reasoning', id: 'rs_mine' }] });
    const { output } = await responses.create({ model, input: 'Hi' });
    expect(output).toEqual([{ type: 'reasoning', id: 'rs_mine', summary: [] }]);
  });

  it('goes on with the built-in model, and takes no turn for a refused request', async () => {
    const { responses } = client({ output: [{ type: 'message', content: 'One.' }] });
    await expect(
      responses.create({ model, input: 'Hi', previous_response_id: 'resp_x' }),
    ).rejects.toThrow('400');
    expect((await responses.create({ model, input: 'Hi' })).output_text).toBe('One.');
    expect((await responses.create({ model, input: 'Hi' })).output_text).toBe('Answer 1 to "Hi".');
  });

  it('answers with an error', async () => {
    const { responses } = client(
      { error: { status: 503, message: 'Busy.' } },
      { error: { status: 429, message: 'Slow down.', type: 'requests', code: 'rate_limit' } },
    );
    await expect(responses.create({ model, input: 'Hi' })).rejects.toMatchObject({
      status: 503,
      type: 'server_error',
      code: null,
    });
    await expect(responses.create({ model, input: 'Hi' })).rejects.toMatchObject({
      status: 429,
      type: 'requests',
      code: 'rate_limit',
    });
  });

  it('lets the SDK try again', async () => {
    const fetch = createResponsesFetch({ turns: [{ error: { status: 500, message: 'Oops.' } }] });
    const { responses } = new OpenAI({ apiKey: 'test', maxRetries: 1, fetch });
    expect((await responses.create({ model, input: 'Hi' })).output_text).toContain('Answer 1');
  });

  it('fails', async () => {
    const { responses } = client({ status: 'failed' });
    const response = await responses.create({ model, input: 'Hi' });
    expect(response).toMatchObject({ status: 'failed', error: { code: 'server_error' } });
  });

  it('waits, and stops waiting when the request is aborted', async () => {
    const { responses } = client({ delayMs: 20 }, { delayMs: 60_000 });
    const start = performance.now();
    await responses.create({ model, input: 'Hi' });
    expect(performance.now() - start).toBeGreaterThan(15);
    const controller = new AbortController();
    const waiting = responses.create({ model, input: 'Hi' }, { signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 20);
    await expect(waiting).rejects.toThrow('Request was aborted.');
  });

  it('does not begin for a request that is aborted already', async () => {
    const fetch = createResponsesFetch({ turns: [{ delayMs: 60_000 }] });
    const request = { method: 'POST', body: '{"model":"gpt-5","input":"Hi"}' };
    const url = 'https://api.openai.com/v1/responses';
    await expect(fetch(url, { ...request, signal: AbortSignal.abort() })).rejects.toThrow('abort');
  });
});

/** The patterns of an expected item as matchers. */
function expectShape(item: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      value instanceof RegExp ? expect.stringMatching(value) : value,
    ]),
  );
}

async function collect<Event>(events: AsyncIterable<Event>): Promise<readonly Event[]> {
  const collected: Event[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}

describe('streams', () => {
  it('cuts one off', async () => {
    const { responses } = client({ output: [{ type: 'reasoning' }], cutAfterEvents: 3 });
    const types: string[] = [];
    const stream = await responses.create({ model, input: 'Hi', stream: true });
    await expect(async () => {
      for await (const event of stream) types.push(event.type);
    }).rejects.toThrow('terminated');
    expect(types).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
    ]);
  });

  it('ends an incomplete response as incomplete, which turn 2 refuses (F26)', async () => {
    const { responses } = client({ output: [{ type: 'reasoning' }], status: 'incomplete' });
    const stream = await responses.create({ model, input: 'Hi', stream: true });
    const events = await collect(stream);
    const last = events.at(-1);
    expect(last).toMatchObject({
      type: 'response.incomplete',
      response: { incomplete_details: { reason: 'max_output_tokens' } },
    });
    const output = last?.type === 'response.incomplete' ? last.response.output : [];
    await expect(responses.create({ model, input: toResponseInputItems(output) })).rejects.toThrow(
      'without its required following item.',
    );
  });

  it('numbers its events, and shows items unfinished at first', async () => {
    const { responses } = client({
      output: [
        { type: 'reasoning', id: 'rs_1' },
        { type: 'custom_tool_call', input: 'a long command line' },
        { type: 'mcp_call', id: 'mcp_1', name: 'x', server_label: 's', arguments: '{}' },
        { type: 'image_generation_call', id: 'ig_1', status: 'completed', result: 'aGk=' },
        { type: 'message', phase: 'commentary', content: [{ type: 'refusal', refusal: 'No.' }] },
      ],
    });
    const events = await collect(await responses.create({ model, input: 'Hi', stream: true }));
    expect(events.map((event) => event.sequence_number)).toEqual(events.map((_, index) => index));
    const added = events.flatMap((event) =>
      event.type === 'response.output_item.added' ? [event.item] : [],
    );
    expect(added).toMatchObject([
      { id: 'rs_1', summary: [] },
      { status: 'in_progress', input: '' },
      { id: 'mcp_1' },
      { status: 'in_progress' },
      { status: 'in_progress', content: [] },
    ]);
    expect(added[4]).toHaveProperty('phase', 'commentary');
    const types = events.map((event) => event.type);
    expect(types).toContain('response.custom_tool_call_input.done');
    expect(types).toContain('response.mcp_call_arguments.done');
    expect(types).toContain('response.refusal.delta');
  });
});
