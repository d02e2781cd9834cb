import { describe } from 'vitest';

import { afterParse, judgePrograms, type Row } from './marked-program.js';

/** Where the list stands in what a request is given. */
const PARAMETERS: readonly Row[] = [
  [
    'parameters under a name',
    `export async function run() {
      const list: any[] = [{ role: 'user', content: 'a' }];
      const params = { model: 'gpt-5', input: list };
      const r = await client.responses.parse(params);
      list.push(...r.output); // parsed
      await client.responses.create(params);
    }`,
  ],
  [
    'parameters under a name, another list filled',
    `export async function run() {
      const list: any[] = [{ role: 'user', content: 'a' }];
      const other: any[] = [];
      const params = { model: 'gpt-5', input: list, metadata: {} };
      const r = await client.responses.parse(params);
      other.push(...r.output);
      await client.responses.create(params);
    }`,
  ],
  [
    'parameters under a name, whose input is set anew',
    `export async function run() {
      const params: any = { model: 'gpt-5', input: [{ role: 'user', content: 'a' }] };
      const r: any = await client.responses.parse(params);
      params.input = [...params.input, ...r.output]; // parsed
      await client.responses.create(params);
    }`,
  ],
  [
    'parameters under a name, whose input is pushed to',
    `export async function run() {
      const params: any = { model: 'gpt-5', input: [{ role: 'user', content: 'a' }] };
      const r = await client.responses.parse(params);
      params.input.push(...r.output); // parsed
      await client.responses.create(params);
    }`,
  ],
  [
    'parameters under a name, whose input is set anew and sanitized',
    `export async function run() {
      const params: any = { model: 'gpt-5', input: [{ role: 'user', content: 'a' }] };
      const r: any = await client.responses.parse(params);
      params.input = [...params.input, ...sanitizeResponseInput(r.output)];
      await client.responses.create(params);
    }`,
  ],
  [
    'parameters that are spread',
    `export async function run() {
      const base = { model: 'gpt-5' };
      const input: any[] = [{ role: 'user', content: 'a' }];
      const r = await client.responses.parse({ ...base, input });
      const next = { ...base, input: input.concat(r.output) }; // parsed
      await client.responses.create({ ...next, tool_choice: 'none' });
    }`,
  ],
  [
    'parameters whose input is set behind a spread',
    `export async function run() {
      const base: any = { model: 'gpt-5' };
      const r = await client.responses.parse({ ...base, input: 'a' });
      const next = { ...base, input: r.output };
      await client.responses.create({ ...next, input: 'b' });
    }`,
  ],
  [
    'parameters that satisfy their type',
    `export async function run() {
      const history: any[] = [{ role: 'user', content: 'a' }];
      const r = await client.responses.parse({ model: 'gpt-5', input: history });
      const next = { model: 'gpt-5', input: [...history, ...(r.output as any)] } satisfies OpenAI.Responses.ResponseCreateParams; // parsed
      await client.responses.create(next);
    }`,
  ],
  [
    'parameters of which the metadata is filled',
    `export async function run() {
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      await client.responses.create({ model: 'gpt-5', input: 'b', metadata: { last: JSON.stringify(r.output) } });
    }`,
  ],
  [
    'a list that a request only counts',
    `export async function count(input: ResponseInput) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      return client.responses.inputTokens.count({ model: 'gpt-5', input: [...input, ...sanitizeResponseInput(r.output)] });
    }`,
  ],
  [
    'a list of a request that is compacted',
    `export async function run(input: ResponseInputItem[]) {
      const c = await client.responses.compact({ model: 'gpt-5', input });
      const next = [...(c.output as ResponseInputItem[]), { role: 'user' as const, content: 'go on' }];
      return client.responses.create({ model: 'gpt-5', input: next });
    }`,
  ],
  [
    'a list of a request that a function compacts',
    `async function shrink(input: ResponseInputItem[]): Promise<ResponseInputItem[]> {
      const c = await client.responses.compact({ model: 'gpt-5', input });
      return c.output as ResponseInputItem[];
    }
    export async function run(input: ResponseInputItem[]) {
      input = await shrink(input);
      return client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
];

/** Who is asked: each of them is the API of OpenAI. */
const CLIENTS: readonly Row[] = [
  [
    'the responses of a client, under a name',
    `const { responses } = client;
    export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const r = await responses.parse({ model: 'gpt-5', input });
      input.push(...r.output); // parsed
      await responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'methods that are bound',
    `const create = client.responses.create.bind(client.responses);
    const parse = client.responses.parse.bind(client.responses);
    export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const r = await parse({ model: 'gpt-5', input });
      input.push(...r.output); // parsed
      await create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a client that a function gives',
    `const getClient = () => client;
    export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const r = await getClient().responses.parse({ model: 'gpt-5', input });
      input.push(...r.output); // parsed
      await getClient().responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a client that is given',
    `export async function agent(openai: OpenAI, items: ResponseInput): Promise<ResponseInput> {
      const { output } = await openai.responses.create({ model: 'gpt-5', input: items });
      return items.concat(output.filter((item) => item.type === 'function_call')); // dropped-reasoning
    }`,
  ],
  [
    'a client that is given, and what it says sanitized',
    `export async function agent(openai: OpenAI, items: ResponseInput): Promise<ResponseInput> {
      const { output } = await openai.responses.create({ model: 'gpt-5', input: items });
      return items.concat(sanitizeResponseInput(output));
    }`,
  ],
  [
    'a client of Azure',
    `const azure = new AzureOpenAI({ apiVersion: 'x', endpoint: 'x', apiKey: 'x' });
    const history: any[] = [];
    export async function ask() {
      const r = await azure.responses.create({ model: 'my-deployment', input: history });
      history.push(...r.output.filter((item) => item.type === 'message')); // dropped-reasoning
    }`,
  ],
  [
    'a client of Azure, and what it says sanitized',
    `const azure = new AzureOpenAI({ apiVersion: 'x' });
    export async function run(input: ResponseInput) {
      const r = await azure.responses.create({ model: 'my-deployment', input });
      input.push(...sanitizeResponseInput(r.output));
      return azure.responses.create({ model: 'my-deployment', input });
    }`,
  ],
  [
    'a response beside its headers',
    `export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const { data } = await client.responses.create({ model: 'gpt-5', input }).withResponse();
      input.push(...data.output.filter((item) => item.type === 'message')); // dropped-reasoning
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'the id of a request beside its response',
    `export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const { data, request_id } = await client.responses.create({ model: 'gpt-5', input }).withResponse();
      console.log(data.output);
      input.push({ role: 'user', content: request_id });
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a response in the background, asked for until it is there',
    `export async function run() {
      let r = await client.responses.create({ model: 'gpt-5', input: 'a', background: true });
      while (r.status === 'queued' || r.status === 'in_progress') r = await client.responses.retrieve(r.id);
      const input: any[] = r.output.filter((item) => item.type !== 'reasoning'); // dropped-reasoning
      input.push({ role: 'user', content: 'b' });
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a parsed response that is asked for again as it came',
    afterParse(`const raw = await client.responses.retrieve(r.id);
    input.push(...toResponseInputItems(raw.output));`),
  ],
  [
    'stored items, page by page',
    `export async function run(id: string) {
      const input: any[] = [];
      for await (const item of client.responses.inputItems.list(id)) input.push(item); // raw
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'stored items, page by page, sanitized',
    `export async function run(id: string) {
      const items: any[] = [];
      for await (const item of client.responses.inputItems.list(id)) items.push(item);
      await client.responses.create({ model: 'gpt-5', input: sanitizeResponseInput(items) });
    }`,
  ],
  [
    'stored items of the three kinds, which have more fields',
    `export async function run(id: string) {
      const page = await client.responses.inputItems.list(id);
      const input: any[] = page.data.filter((item) => item.type === 'message' || item.type === 'reasoning' || item.type === 'function_call');
      await client.responses.create({ model: 'gpt-5', input }); // raw
    }`,
  ],
];

/** Responses that come by way of promises. */
const PROMISES: readonly Row[] = [
  [
    'several at once',
    `const ask = (q: string) => client.responses.parse({ model: 'gpt-5', input: q });
    export async function run() {
      const [a, b] = await Promise.all([ask('one'), ask('two')]);
      const input: any[] = [];
      input.push(...a.output); // parsed
      input.push(...b.output); // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'several at once, their texts taken',
    `const ask = (q: string) => client.responses.parse({ model: 'gpt-5', input: q });
    export async function run() {
      const [a, b] = await Promise.all([ask('one'), ask('two')]);
      const input: any[] = [];
      input.push({ role: 'user', content: a.output_text }, { role: 'user', content: b.output_text });
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'several at once, by map and flatMap',
    `export async function run() {
      const all = await Promise.all(['a', 'b'].map((q) => client.responses.parse({ model: 'gpt-5', input: q })));
      const input: any[] = [
        ...all.flatMap((one) => one.output), // parsed
        { role: 'user', content: 'compare' },
      ];
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'several at once, as they are settled',
    `export async function run() {
      const input: any[] = [];
      const settled = await Promise.allSettled(['a', 'b'].map((q) => client.responses.parse({ model: 'gpt-5', input: q })));
      for (const one of settled) if (one.status === 'fulfilled') input.push(...one.value.output); // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'several at once, as they are settled, the reasons taken',
    `export async function run() {
      const input: any[] = [];
      const settled = await Promise.allSettled(['a', 'b'].map((q) => client.responses.parse({ model: 'gpt-5', input: q })));
      for (const one of settled) if (one.status === 'rejected') input.push({ role: 'user', content: String(one.reason) });
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'one after the other',
    `export async function run() {
      const input: any[] = [];
      const jobs = ['a', 'b'].map((q) => client.responses.create({ model: 'gpt-5', input: q }));
      for await (const one of jobs) {
        input.push(...one.output.filter((item) => item.type === 'message')); // dropped-reasoning
      }
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'the first of several',
    `declare function timeout(ms: number): Promise<never>;
    export async function ask(input: any[]) {
      const r = await Promise.race([client.responses.parse({ model: 'gpt-5', input }), timeout(5)]);
      input.push(...r.output); // parsed
    }`,
  ],
  [
    'any of several',
    `export async function ask(input: any[]) {
      const r = await Promise.any([client.responses.parse({ model: 'gpt-5', input })]);
      input.push(...r.output); // parsed
    }`,
  ],
  [
    'then, one after the other',
    `export function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      return client.responses.parse({ model: 'gpt-5', input })
        .then((r) => r.output)
        .then((output) => {
          input.push(...output); // parsed
          return client.responses.create({ model: 'gpt-5', input });
        });
    }`,
  ],
  [
    'then, with the next request in it',
    `export function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      return client.responses.parse({ model: 'gpt-5', input })
        .then(({ output }) => client.responses.create({ model: 'gpt-5', input: input.concat(output) })); // parsed
    }`,
  ],
  [
    'then, to what the sanitizer gives',
    `export async function run(input: ResponseInput) {
      const items = await client.responses.create({ model: 'gpt-5', input }).then((r) => sanitizeResponseInput(r.output));
      return client.responses.create({ model: 'gpt-5', input: [...input, ...items] });
    }`,
  ],
  [
    'then, with the sanitizer itself',
    `export async function run(input: ResponseInput) {
      await client.responses.create({ model: 'gpt-5', input }).then((r) => r.output).then(sanitizeResponseInput).then((items) => input.push(...items));
      return client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'catch, with nothing in its place',
    `export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const r = await client.responses.parse({ model: 'gpt-5', input }).catch(() => undefined);
      input.push(...(r?.output ?? [])); // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'finally',
    `export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const r = await client.responses.parse({ model: 'gpt-5', input }).finally(() => { console.log('done'); });
      input.push(...r.output); // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a promise that is awaited later',
    `export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const pending = client.responses.parse({ model: 'gpt-5', input });
      console.log('waiting');
      input.push(...(await pending).output); // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
];

describe('the input among the parameters', () => {
  judgePrograms(PARAMETERS);
});

describe('a client', () => {
  judgePrograms(CLIENTS);
});

describe('a promise', () => {
  judgePrograms(PROMISES);
});
