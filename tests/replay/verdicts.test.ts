import { describe, expect, it } from 'vitest';

import { program, verdictsIn } from './finding.js';

const DECLARED = `declare const p: any;
declare function call(item: unknown): void;
declare function log(...values: unknown[]): void;
`;

const CREATED = 'const r = await client.responses.create(p);';
const PARSED = 'const r = await client.responses.parse(p);';

const judge = (code: string): string[] => verdictsIn(DECLARED + program(code));

const messages = "(item) => item.type === 'message'";
const calls = "(item) => item.type === 'function_call'";
const reasoning = "(item) => item.type === 'reasoning'";
const noReasoning = "(item) => item.type !== 'reasoning'";
const threeKinds =
  "(item) => item.type === 'message' || item.type === 'function_call' || item.type === 'reasoning'";

/** What each way to replay breaks, and where; nothing where it breaks nothing. */
const VERDICTS: Readonly<Record<string, readonly [code: string, ...verdicts: string[]][]>> = {
  'fields that only output has (F4 to F8)': [
    [`${CREATED} input.push(...r.output);`, 'raw r.output'],
    [`${CREATED} for (const item of r.output) input.push(item);`, 'raw item'],
    [`${CREATED} input.push(...r.output.map((item) => item));`, 'raw r.output.map((item) => item)'],
    [
      "const page = await client.responses.inputItems.list('r'); input.push(...page.data);",
      'raw page.data',
    ],
    [
      `${CREATED} input.push(...r.output.filter((item) => item.type !== 'message' || true));`,
      "raw r.output.filter((item) => item.type !== 'message' || true)",
    ],
    [`${CREATED} input.push(...r.output.filter((item) => item.type !== 'message' || keep(item)));`],
    [`${CREATED} input.push(...r.output.filter(${threeKinds}));`],
    [
      `${CREATED} for (const item of r.output) { if (item.type === 'message' || item.type === 'reasoning') input.push(item); }`,
    ],
    [`${CREATED} input.push(...r.output.map(({ id, ...item }) => item));`],
    ['const c = await client.responses.compact(p); input.push(...c.output);'],
  ],
  'parse fields of the SDK (F3)': [
    [`${PARSED} input.push(...r.output);`, 'parsed r.output'],
    [
      'const r = await client.responses.stream(p).finalResponse(); input.push(...r.output);',
      'parsed r.output',
    ],
    [`${PARSED} for (const item of r.output) input.push(item);`, 'parsed item'],
    [
      `${PARSED} input.push(...r.output.filter(${threeKinds}));`,
      `parsed r.output.filter(${threeKinds})`,
    ],
    [
      `${PARSED} input.push(...r.output.map(({ parsed_arguments, ...item }: any) => item));`,
      'parsed r.output.map(({ parsed_arguments, ...item }: any) => item)',
    ],
    [
      `${PARSED} input.push(...r.output.map(({ parsed_arguments, content, ...item }: any) => item));`,
    ],
    [`${PARSED} input.push(...r.output.map((item: any) => ({ type: item.type, id: item.id })));`],
  ],
  'copies that were meant to clean': [
    [`${CREATED} input.push(...structuredClone(r.output));`, 'cloned structuredClone(r.output)'],
    [`${PARSED} input.push(...structuredClone(r.output));`, 'parsed structuredClone(r.output)'],
    [
      `${CREATED} input.push(...JSON.parse(JSON.stringify(r.output)));`,
      'cloned JSON.parse(JSON.stringify(r.output))',
    ],
    [
      `${CREATED} input.push(...r.output.map((item) => ({ ...item })));`,
      'cloned r.output.map((item) => ({ ...item }))',
    ],
    [`${CREATED} log(structuredClone(r.output));`],
  ],
  'reasoning that does not go back (F16)': [
    [
      `${CREATED} input.push(...r.output.filter(${noReasoning}));`,
      `dropped-reasoning r.output.filter(${noReasoning})`,
    ],
    [
      `${CREATED} input.push(...r.output.filter(${messages}));`,
      `dropped-reasoning r.output.filter(${messages})`,
    ],
    [
      `${CREATED} input.push(...r.output.filter(${calls}));`,
      `dropped-reasoning r.output.filter(${calls})`,
    ],
    [
      `${PARSED} input.push(...r.output.filter(${calls}));`,
      `dropped-reasoning r.output.filter(${calls})`,
    ],
    [
      `${CREATED} input.push(...structuredClone(r.output.filter(${calls})));`,
      `dropped-reasoning structuredClone(r.output.filter(${calls}))`,
    ],
    [`${CREATED} const one = r.output.find(${calls}); input.push(one);`, 'dropped-reasoning one'],
    [`${CREATED} input.push(r.output[0]);`, 'dropped-reasoning r.output[0]'],
    [`${CREATED} input.push(r.output.at(-1));`, 'dropped-reasoning r.output.at(-1)'],
    [
      `${CREATED} for (const item of r.output) if (item.type === 'function_call') input.push(item);`,
      'dropped-reasoning item',
    ],
    [
      `${CREATED} for (const item of r.output) { if (item.type === 'reasoning') continue; input.push(item); }`,
      'dropped-reasoning item',
    ],
    [
      `${CREATED} for (const item of r.output) if (item.type === 'function_call') input.push({ type: 'function_call', id: item.id, call_id: item.call_id, name: item.name, arguments: item.arguments });`,
      "dropped-reasoning { type: 'function_call', id: item.id, call_id: item.call_id, name: item.name, arguments: item.arguments }",
    ],
    // Without the id it depends on nothing.
    [
      `${CREATED} for (const item of r.output) if (item.type === 'function_call') input.push({ type: 'function_call', call_id: item.call_id, name: item.name, arguments: item.arguments });`,
    ],
    [`${CREATED} input.push(...r.output.filter(${noReasoning}).map(({ id, ...item }) => item));`],
    // Reasoning goes back by another way.
    [
      `${CREATED} input.push(...r.output.filter(${reasoning})); input.push(...r.output.filter(${calls}));`,
    ],
    [
      `${CREATED} for (const item of r.output) { if (item.type === 'reasoning') input.push(item); else if (item.type === 'message') input.push(item); }`,
    ],
    [
      `${CREATED} input.push(...r.output); for (const one of r.output.filter(${calls})) call(one);`,
      'raw r.output',
    ],
    [`${CREATED} input.push(r.output[0], r.output[1]);`, 'raw r.output[0]', 'raw r.output[1]'],
    // Used otherwise.
    [`${CREATED} for (const one of r.output.filter(${calls})) call(one);`],
    [`${CREATED} log(r.output.filter(${messages}));`],
    // What is kept cannot be read.
    [`${CREATED} input.push(...r.output.filter((item) => call(item)));`],
    // What is kept is raw all the same.
    [`${CREATED} input.push(...r.output.slice(0, 2));`, 'raw r.output.slice(0, 2)'],
    // What stands first is reasoning, if there is any.
    [`${CREATED} input.push(...r.output.slice(-2));`, 'dropped-reasoning r.output.slice(-2)'],
    // A type that never follows reasoning.
    [
      `${CREATED} input.push(...r.output.filter((item) => item.type === 'compaction'));`,
      "raw r.output.filter((item) => item.type === 'compaction')",
    ],
  ],
  'reasoning without what follows it (F15)': [
    [
      `${CREATED} input.push(...r.output.filter(${reasoning}));`,
      `orphaned-reasoning r.output.filter(${reasoning})`,
    ],
    [
      `${CREATED} input.push(...r.output.filter((item) => item.type !== 'message'));`,
      "orphaned-reasoning r.output.filter((item) => item.type !== 'message')",
    ],
    [
      `${CREATED} const thoughts = r.output.filter(${reasoning}); input.push(...thoughts, { role: 'assistant', content: r.output_text });`,
      'orphaned-reasoning thoughts',
    ],
    [`${CREATED} log(r.output.filter(${reasoning}));`],
  ],
  'items taken before they were finished (F24)': [
    [
      "for await (const e of client.responses.stream(p)) if (e.type === 'response.output_item.added') input.push(e.item);",
      'unfinished e.item',
    ],
    [
      "for await (const e of client.responses.stream(p)) if (e.type === 'response.output_item.added') call(e.item);",
    ],
  ],
};

describe.each(Object.entries(VERDICTS))('%s', (_, cases) => {
  it.each(cases)('%s', (code, ...verdicts) => {
    expect(judge(code)).toEqual(verdicts);
  });
});

describe('a model that does not reason', () => {
  const filtered = (model: string): string =>
    `const r = await client.responses.create({ model: '${model}', input: 'hi' }); input.push(...r.output.filter(${calls}));`;

  it.each(['gpt-4o', 'gpt-4o-mini', 'gpt-4.1', 'gpt-3.5-turbo'])('%s loses nothing', (model) => {
    expect(judge(filtered(model))).toEqual([]);
  });

  it.each(['gpt-5', 'o4-mini', 'my-deployment'])('is not %s', (model) => {
    expect(judge(filtered(model))).toEqual([`dropped-reasoning r.output.filter(${calls})`]);
  });

  /** Sends `request` and puts the messages of the answer, without their reasoning, into its input. */
  const trimmed = (request: string, parameters = ''): string => `${DECLARED}
    import OpenAI from 'openai';
    const client = new OpenAI();
    class Chat {
      static readonly MODEL = 'gpt-4o';
      readonly #model = 'gpt-4o';
      private readonly model = 'gpt-4.1-mini';
      any: string = 'gpt-4o';
      #items: any[] = [];
      async ask(${parameters}) {
        const r = await client.responses.create({ ${request}, input: this.#items });
        this.#items.push(...r.output.filter(${messages}));
      }
    }`;

  it.each([
    ['model: this.#model'],
    ['model: this.model'],
    ['model: Chat.MODEL'],
    ['model', "model: 'gpt-4o' | 'gpt-4o-mini'"],
    ['model', "model = 'gpt-4o'"],
    ["model: isFast ? 'gpt-4o-mini' : 'gpt-4o'", 'isFast: boolean'],
    ["model: 'gpt-5.1', reasoning: { effort: 'none' }"],
  ])('is asked by { %s }, with the parameters (%s)', (request, parameters = '') => {
    expect(verdictsIn(trimmed(request, parameters))).toEqual([]);
  });

  it.each([
    ['model: this.any'],
    ['model', "model: 'gpt-4o' | 'gpt-5'"],
    ['model', "model = 'gpt-5'"],
    ['model', 'model: string'],
    ["model: isFast ? 'gpt-4o-mini' : 'gpt-5'", 'isFast: boolean'],
    ["model: 'gpt-5.1', reasoning: { effort: 'low' }"],
    ["model: 'gpt-5.1', reasoning: {}"],
  ])('is not surely asked by { %s }, with the parameters (%s)', (request, parameters = '') => {
    expect(verdictsIn(trimmed(request, parameters))).toEqual([
      `dropped-reasoning r.output.filter(${messages})`,
    ]);
  });

  it('can be named in the settings', () => {
    const settings = { nonReasoningModels: ['my-*'] };
    const code = DECLARED + program(filtered('my-deployment'));
    expect(verdictsIn(code, { settings })).toEqual([]);
  });

  it('breaks by its fields all the same', () => {
    const code =
      "const r = await client.responses.create({ model: 'gpt-4o' }); input.push(...r.output);";
    expect(judge(code)).toEqual(['raw r.output']);
  });
});

describe('a sanitizer on the way', () => {
  const bundled =
    "import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';";
  const helper = "import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';";
  const own = "import { clean } from 'our-package';";
  const ofSdk = (code: string, options = {}): string[] =>
    verdictsIn(helper + DECLARED + program(code), options);

  it.each([
    `${PARSED} input.push(...sanitizeResponseInput(r.output));`,
    `${PARSED} input.push(...sanitizeResponseInput(structuredClone(r.output)));`,
    `${CREATED} input.push(...sanitizeResponseInput(r.output.filter(${noReasoning})));`,
    `${CREATED} const clean = sanitizeResponseInput(r.output); input.push(...clean);`,
  ])('repairs everything: %s', (code) => {
    expect(verdictsIn(bundled + DECLARED + program(code))).toEqual([]);
  });

  it('of the SDK repairs fields, but no pairs', () => {
    expect(ofSdk(`${CREATED} input.push(...toResponseInputItems(r.output));`)).toEqual([]);
    expect(
      ofSdk(`${CREATED} input.push(...toResponseInputItems(r.output.filter(${noReasoning})));`),
    ).toEqual([`dropped-reasoning toResponseInputItems(r.output.filter(${noReasoning}))`]);
  });

  it('of the SDK strips parse fields from 7.12.1 on', () => {
    const code = `${PARSED} input.push(...toResponseInputItems(r.output));`;
    expect(ofSdk(code, { version: 'v7' })).toEqual([]);
    expect(ofSdk(code, { version: 'v6-49' })).toEqual(['parsed toResponseInputItems(r.output)']);
  });

  it('of the user is trusted by the settings alone', () => {
    const code = own + DECLARED + program(`${CREATED} input.push(...clean(r.output as any));`);
    const from = { from: 'our-package', name: 'clean' };
    expect(verdictsIn(code, { settings: { trustedSanitizers: [from] } })).toEqual([]);
    expect(verdictsIn(code, { settings: { sanitizer: from } })).toEqual([]);
  });
});

describe('several replays', () => {
  it('are judged each, in source order', () => {
    const code = `${CREATED} const q = await client.responses.parse(p);
      input.push(...q.output); input.push(...r.output);`;
    expect(judge(code)).toEqual(['parsed q.output', 'raw r.output']);
  });

  it('into one place are judged once, by the worst', () => {
    const code = `const r = p.parse ? await client.responses.parse(p) : await client.responses.create(p);
      input.push(...r.output);`;
    expect(judge(code)).toEqual(['parsed r.output']);
  });

  it('of one list that is sent twice are one', () => {
    const code = `${CREATED} input.push(...r.output); await client.responses.create({ input });`;
    expect(judge(code)).toEqual(['raw r.output']);
  });
});
