import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { createResponsesFetch, type Turn } from '../../src/testing/index.js';

const model = 'gpt-5';
const client = (turns: readonly Turn[], maxRetries = 0) =>
  new OpenAI({ apiKey: 'test', maxRetries, fetch: createResponsesFetch({ turns }) });

describe('a turn', () => {
  it('can be a function of the request', async () => {
    const openai = client([
      ({ input }) => ({ output: [{ type: 'message', content: `You said ${String(input)}.` }] }),
      () => Promise.resolve({ output: [{ type: 'message', content: 'Later.' }] }),
    ]);
    expect((await openai.responses.create({ model, input: 'Hi' })).output_text).toBe(
      'You said Hi.',
    );
    expect((await openai.responses.create({ model, input: 'Hi' })).output_text).toBe('Later.');
  });

  it('that a function makes is held to its keys', async () => {
    const fetch = createResponsesFetch({ turns: [(() => ({ outputs: [] })) as never] });
    const init = { method: 'POST', body: JSON.stringify({ model, input: 'Hi' }) };
    await expect(fetch('https://api.openai.com/v1/responses', init)).rejects.toThrow(
      'What a turn made of the request takes no `outputs`;',
    );
  });

  it('can be a whole response of the SDK', async () => {
    const tools = [{ type: 'web_search' as const }];
    const first = await client([]).responses.create({ model, input: 'Hi', tools });
    const openai = client([first]);
    const again = await openai.responses.create({ model: 'o4-mini', input: 'x' });
    expect(Object.entries(again)).toEqual(Object.entries(first));
    const input = [
      ...first.output,
      { role: 'user', content: 'And?' },
    ] as OpenAI.Responses.ResponseInput;
    await expect(openai.responses.create({ model, input })).resolves.toBeDefined();
  });

  it('can be a parsed response, whose parse fields the API would not send', async () => {
    const parsed = {
      output: [{ type: 'function_call', name: 'now', arguments: '{}', parsed_arguments: {} }],
      output_parsed: null,
      output_text: '',
    } as Turn;
    const { output } = await client([parsed]).responses.create({ model, input: 'Hi' });
    expect(output[0]).not.toHaveProperty('parsed_arguments');
  });

  it('that says it was not stored, was not', async () => {
    const openai = client([{ output: [], store: false } as Turn]);
    const { id } = await openai.responses.create({ model, input: 'Hi' });
    await expect(openai.responses.retrieve(id)).rejects.toThrow('404');
  });

  it('sets usage, in part, and headers', async () => {
    const openai = client([{ usage: { input_tokens: 7 }, headers: { 'x-ratelimit': '1' } }]);
    const { data, response } = await openai.responses.create({ model, input: 'Hi' }).withResponse();
    expect(data.usage).toMatchObject({ input_tokens: 7, input_tokens_details: {} });
    expect(response.headers.get('x-ratelimit')).toBe('1');
    const nothing = await client([{ usage: null }]).responses.create({ model, input: 'Hi' });
    expect(nothing.usage).toBeNull();
  });

  it('can be an error that says when to try again', async () => {
    const limited: Turn = {
      error: { status: 429, message: 'Slow down.', code: 'rate_limit_exceeded' },
      headers: { 'retry-after-ms': '1', 'retry-after': '1' },
    };
    await expect(client([limited]).responses.create({ model, input: 'Hi' })).rejects.toMatchObject({
      status: 429,
      code: 'rate_limit_exceeded',
      headers: expect.anything() as unknown,
    });
    const { output_text } = await client([limited], 1).responses.create({ model, input: 'Hi' });
    expect(output_text).toContain('Answer 1');
  });
});

describe('createResponsesFetch says what it cannot use', () => {
  const turn = (one: object): object => ({ turns: [one] });

  it.each([
    ['turns that are no list', { turns: {} }, '`turns` of createResponsesFetch is a list'],
    [
      'a turn that is a text',
      { turns: ['Hi'] },
      'turns[0] is no turn: give an object, or a function',
    ],
    ['a turn that is null', { turns: [null] }, 'turns[0] is no turn'],
    ['output that is no list', turn({ output: 3 }), 'turns[0]: `output` is a list of items.'],
    ['an item that is a text', turn({ output: ['Hi'] }), 'turns[0]: `output` is a list of items.'],
    ['a status that is none', turn({ status: 200 }), 'turns[0]: `status` is a string.'],
    ['an error in words', turn({ error: 'Slow down.' }), 'turns[0]: `error` is an object with'],
    ['an error without a status', turn({ error: {} }), 'turns[0]: `error` is an object with'],
    ['usage as a number', turn({ usage: 3 }), 'turns[0]: `usage` is an object or null.'],
    ['headers as a list', turn({ headers: [3] }), 'turns[0]: `headers` is an object of strings.'],
    ['a delay in words', turn({ delayMs: 'long' }), 'turns[0]: `delayMs` is a number of'],
    ['a negative delay', turn({ delayMs: -1 }), 'turns[0]: `delayMs` is a number of'],
    ['a cut in words', turn({ cutAfterEvents: 'x' }), 'turns[0]: `cutAfterEvents` is a number of'],
    ['options that are a text', 'turns', 'createResponsesFetch takes an object of options.'],
    ['no options but null', null, 'createResponsesFetch takes an object of options.'],
    ['known responses as a number', { known: 3 }, '`known` of createResponsesFetch is a list of'],
    ['a known response of null', { known: [null] }, '`known` of createResponsesFetch is a list of'],
    ['known output as text', { known: [{ output: '' }] }, '`known` of createResponsesFetch is a'],
    [
      'evidence of no kind',
      { evidence: 'firm' },
      "`evidence` is 'recorded', 'reported' or 'inferred'.",
    ],
  ])('%s', (_, options, text) => {
    expect(() => createResponsesFetch(options as never)).toThrow(text);
  });
});

describe('known responses', () => {
  it('can come from a generator', async () => {
    function* known() {
      yield { id: 'resp_1', output: [{ type: 'message', id: 'msg_1', role: 'assistant' }] };
    }
    const fetch = createResponsesFetch({ known: known() });
    const body = JSON.stringify({ model: 'gpt-5', input: 'Hi', previous_response_id: 'resp_1' });
    expect((await fetch('http://x/v1/responses', { method: 'POST', body })).status).toBe(200);
  });
});
