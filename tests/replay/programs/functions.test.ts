import { describe } from 'vitest';

import { afterCreate, afterParse, judgePrograms, type Row } from './marked-program.js';

/** Functions that put what they are given into a conversation. */
const KEEPING: readonly Row[] = [
  [
    'a rest parameter',
    `const history: ResponseInput = [];
    function remember(...items: unknown[]) { history.push(...(items as ResponseInputItem[])); }
    export async function run() {
      remember({ role: 'user', content: 'a' });
      const r = await client.responses.parse({ model: 'gpt-5', input: history });
      remember(...r.output); // parsed
    }`,
  ],
  [
    'a rest parameter that gets one item at a time',
    `const input: any[] = [];
    const add = (...items: any[]) => input.push(...items);
    export async function run() {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      for (const item of r.output) add(item); // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a rest parameter that gets texts',
    `const input: any[] = [];
    const add = (...texts: string[]) => input.push(...texts.map((content) => ({ role: 'user', content })));
    export async function run() {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      add(...r.output.map((item) => item.type));
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a list and an item',
    `function append(list: any[], item: any) { list.push(item); }${afterParse(`for (const item of r.output) append(input, item); // parsed`)}`,
  ],
  [
    'a list and an item, the list another one',
    `function append(list: any[], item: any) { list.push(item); }${afterParse(`const shown: any[] = [];\nfor (const item of r.output) append(shown, item);`)}`,
  ],
  [
    'a list and a response',
    `function remember(list: any[], answer: Response) { list.push(...answer.output); } // parsed${afterParse(`remember(input, r);`)}`,
  ],
  [
    'a list and a response, which is sanitized',
    `function remember(list: any[], answer: Response) { const clean = sanitizeResponseInput(answer.output); list.push(...clean); }${afterParse(`remember(input, r);`)}`,
  ],
  [
    'a list and its items, the three kinds kept',
    `function keep(items: ResponseOutputItem[], list: ResponseInputItem[]) {
      for (const item of items)
        if (item.type === 'message' || item.type === 'reasoning' || item.type === 'function_call') list.push(item);
    }${afterCreate(`keep(r.output, input);`)}`,
  ],
  [
    'a list and its items, messages kept',
    `function keep(items: ResponseOutputItem[], list: ResponseInputItem[]) {
      for (const item of items)
        if (item.type === 'message') list.push(item); // dropped-reasoning
    }${afterCreate(`keep(r.output, input);`)}`,
    'with types',
  ],
  [
    'a list and its items without their types, messages kept, which enter at the call',
    `function keep(items, list) {
      for (const item of items) if (item.type === 'message') list.push(item);
    }${afterCreate(`keep(r.output, input); // dropped-reasoning`)}`,
  ],
  [
    'a function within the function that asks',
    afterParse(`function add(items: any[]) { for (const one of items) input.push(one); }
    add(r.output); // parsed`),
  ],
  [
    'its list and its item in one object',
    `function append({ list, item }: { list: any[]; item: any }) {
      list.push(item); // parsed
    }${afterParse(`for (const item of r.output) append({ list: input, item });`)}`,
  ],
  [
    'its list and its item in one object, sanitized',
    `function append({ list, item }: { list: any[]; item: any }) { list.push(...sanitizeResponseInput([item])); }${afterParse(
      `for (const item of r.output) append({ list: input, item });`,
    )}`,
  ],
  [
    'another list in one object',
    `function append({ list, log, item }: { list: any[]; log: any[]; item: any }) { log.push(item); list.push({ role: 'user', content: 'b' }); }${afterParse(
      `for (const item of r.output) append({ list: input, log: [], item });`,
    )}`,
  ],
];

/** Functions that make what goes back. */
const MAKING: readonly Row[] = [
  [
    'by return',
    `const items = (answer: any) => answer.output;${afterParse(`input.push(...items(r)); // parsed`)}`,
  ],
  [
    'by return, sanitized',
    `const items = (answer: Response) => sanitizeResponseInput(answer.output);${afterParse(`input.push(...items(r));`)}`,
  ],
  [
    'by one of two returns',
    `function items(answer: any, isOn: boolean) { if (!isOn) return []; return answer.output; }${afterParse(`input.push(...items(r, true)); // parsed`)}`,
  ],
  [
    'by return, texts only',
    `const texts = (answer: any) => answer.output.map((item: any) => ({ role: 'user', content: item.type }));${afterParse(`input.push(...texts(r));`)}`,
  ],
  [
    'a new list, the old one in front',
    `async function ask(text: string, history: any[] = []) {
      const input = [...history, { role: 'user', content: text }];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      return { text: r.output_text, history: [...input, ...r.output] }; // parsed
    }
    export async function run() {
      const one = await ask('a');
      await ask('b', one.history);
    }`,
  ],
  [
    'a new list, of texts',
    `async function ask(text: string, history: any[] = []) {
      const input = [...history, { role: 'user', content: text }];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      return { text: r.output_text, history: [...input, { role: 'assistant', content: r.output_text }] };
    }
    export async function run() {
      const one = await ask('a');
      await ask('b', one.history);
    }`,
  ],
  [
    'a pair of text and items',
    `async function ask(input: any[]): Promise<[string, any[]]> {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      return [r.output_text, r.output];
    }
    export async function run() {
      let input: any[] = [{ role: 'user', content: 'a' }];
      const [, items] = await ask(input);
      input = [...input, ...items]; // parsed
      await ask(input);
    }`,
  ],
  [
    'a pair of text and items, of which the text is taken',
    `async function ask(input: any[]): Promise<[string, any[]]> {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      return [r.output_text, r.output];
    }
    export async function run() {
      let input: any[] = [{ role: 'user', content: 'a' }];
      const [content] = await ask(input);
      input = [...input, { role: 'assistant', content }];
      await ask(input);
    }`,
  ],
  [
    'messages for the caller, typed as input',
    `export async function step(input: ResponseInput): Promise<{ input: ResponseInput; done: boolean }> {
      const r = await client.responses.create({ model: 'gpt-5', input });
      const messages = r.output.filter((item) => item.type === 'message');
      return { input: [...input, ...messages], done: true }; // dropped-reasoning
    }`,
    'with types',
  ],
  [
    'messages for the caller, whose type is not known',
    `export async function step(input: ResponseInput): Promise<{ input: ResponseInput; done: boolean }> {
      const r = await client.responses.create({ model: 'gpt-5', input });
      const messages = r.output.filter((item) => item.type === 'message');
      return { input: [...input, ...messages], done: true }; // dropped-reasoning?
    }`,
    'by syntax alone',
  ],
  [
    'messages for the caller, typed as output',
    `export async function step(input: ResponseInput): Promise<ResponseOutputItem[]> {
      const r = await client.responses.create({ model: 'gpt-5', input });
      return r.output.filter((item) => item.type === 'message');
    }`,
  ],
  [
    'one item written anew with its id',
    `function toItem(item: ResponseFunctionToolCall): ResponseInputItem {
      return { type: 'function_call', id: item.id!, call_id: item.call_id, name: item.name, arguments: item.arguments };
    }${afterCreate(`for (const item of r.output) if (item.type === 'function_call') input.push(toItem(item)); // dropped-reasoning`)}`,
  ],
  [
    'one item written anew without its id',
    `function toItem(item: ResponseFunctionToolCall): ResponseInputItem {
      return { type: 'function_call', call_id: item.call_id, name: item.name, arguments: item.arguments };
    }${afterCreate(`for (const item of r.output) if (item.type === 'function_call') input.push(toItem(item));`)}`,
  ],
  [
    'each kind written anew with its id',
    `function toItem(item: ResponseOutputItem): ResponseInputItem | null {
      if (item.type === 'message') return { type: 'message', id: item.id, role: 'assistant', status: item.status, content: item.content };
      if (item.type === 'reasoning') return { type: 'reasoning', id: item.id, summary: item.summary };
      if (item.type === 'function_call') return { type: 'function_call', id: item.id!, call_id: item.call_id, name: item.name, arguments: item.arguments };
      return null;
    }${afterCreate(`for (const item of r.output) { const one = toItem(item); if (one) input.push(one); }`)}`,
  ],
  [
    'the name of a sanitizer, and nothing cleaned',
    `function cleanInput(items: ResponseOutputItem[]): ResponseInputItem[] { return items as ResponseInputItem[]; }${afterCreate(`input.push(...cleanInput(r.output)); // raw`)}`,
  ],
];

/** Functions that ask. */
const ASKING: readonly Row[] = [
  [
    'a request in a function, its list given',
    `const ask = (input: any[]) => client.responses.parse({ model: 'gpt-5', input });
    export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const r = await ask(input);
      input.push(...r.output); // parsed
      await ask(input);
    }`,
  ],
  [
    'a request in a function that sanitizes',
    `async function ask(input: any[]) { return client.responses.parse({ model: 'gpt-5', input: sanitizeResponseInput(input) }); }
    export async function run() {
      const input: any[] = [];
      const r = await ask(input);
      input.push(...r.output);
      return ask(input);
    }`,
  ],
  [
    'a request whose parameters a function makes',
    `const params = (input: any[]) => ({ model: 'gpt-5', input });
    export async function run() {
      const items: any[] = [];
      const r = await client.responses.parse(params(items));
      items.push(...r.output); // parsed
      return client.responses.create(params(items));
    }`,
  ],
  [
    'a request whose parameters a function makes and sanitizes',
    `const params = (items: any[]) => ({ model: 'gpt-5', input: sanitizeResponseInput(items) });
    export async function run() {
      const items: any[] = [];
      const r = await client.responses.parse(params(items));
      items.push(...r.output);
      return client.responses.create(params(items));
    }`,
  ],
  [
    'a function that calls itself for the next turn',
    `async function run(input: ResponseInput, depth = 0): Promise<string> {
      const r = await client.responses.create({ model: 'gpt-5', input });
      const calls = r.output.filter((item): item is ResponseFunctionToolCall => item.type === 'function_call');
      if (!calls.length || depth > 3) return r.output_text;
      return run([...input, ...calls], depth + 1); // dropped-reasoning
    }
    export const answer = run([{ role: 'user', content: 'a' }]);`,
  ],
  [
    'a function that calls itself with what is sanitized',
    `async function run(input: ResponseInput, depth = 0): Promise<string> {
      const r = await client.responses.create({ model: 'gpt-5', input });
      if (depth > 3) return r.output_text;
      return run([...input, ...sanitizeResponseInput(r.output)], depth + 1);
    }
    export const answer = run([{ role: 'user', content: 'a' }]);`,
  ],
  [
    'a retry, which hands on what its function gives',
    `async function retry<T>(f: () => Promise<T>): Promise<T> { try { return await f(); } catch { return f(); } }
    export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const r = await retry(() => client.responses.parse({ model: 'gpt-5', input }));
      input.push(...r.output); // parsed
      await retry(() => client.responses.create({ model: 'gpt-5', input }));
    }`,
  ],
  [
    'a timer, which hands on what its function gives',
    `async function timed(label: string, f: any) { const start = Date.now(); const v = await f(); console.log(label, Date.now() - start); return v; }
    export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const r = await timed('turn', () => client.responses.parse({ model: 'gpt-5', input }));
      input.push(...r.output); // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a timer that gives the time',
    `async function timed(f: any) { const start = Date.now(); await f(); return { output: [Date.now() - start] }; }
    export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const r = await timed(() => client.responses.parse({ model: 'gpt-5', input }));
      input.push({ role: 'user', content: String(r.output[0]) });
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a function of another module that gives a response',
    `declare function ask(input: ResponseInput): Promise<ParsedResponse<null>>;
    export async function run() {
      const input: ResponseInput = [{ role: 'user', content: 'a' }];
      const r = await ask(input);
      for (const item of r.output) input.push(item as ResponseInputItem); // parsed
      await ask(input);
    }`,
    'with types',
  ],
  [
    'a function of another module that gives a response, which is sanitized',
    `declare function ask(input: ResponseInput): Promise<ParsedResponse<null>>;
    export async function run() {
      const input: ResponseInput = [{ role: 'user', content: 'a' }];
      const r = await ask(input);
      input.push(...sanitizeResponseInput(r.output));
      await ask(input);
    }`,
  ],
  [
    'a function of another module that takes a job',
    `declare function enqueue(job: { input: ResponseInputItem[] }): void;
    export async function step(input: ResponseInput) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      const call = r.output.find((item) => item.type === 'function_call');
      if (call) enqueue({ input: [...input, call] }); // dropped-reasoning
    }`,
    'with types',
  ],
  [
    'a function of another module that takes an event',
    `declare function publish(event: { items: unknown[] }): void;
    export async function step(input: ResponseInput) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      const call = r.output.find((item) => item.type === 'function_call');
      if (call) publish({ items: [...input, call] });
    }`,
  ],
  [
    'a response that is assigned in a try',
    `export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      let r;
      try { r = await client.responses.parse({ model: 'gpt-5', input }); } catch (error) { throw error; }
      input.push(...r.output); // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a response that is kept in a finally',
    `const history: any[] = [];
    export async function ask(content: string) {
      history.push({ role: 'user', content });
      let r;
      try { r = await client.responses.parse({ model: 'gpt-5', input: history }); return r.output_text; }
      finally { if (r) history.push(...r.output); } // parsed
    }`,
  ],
  [
    'a text that is kept in a finally',
    `const history: any[] = [];
    export async function ask(content: string) {
      history.push({ role: 'user', content });
      let r;
      try { r = await client.responses.parse({ model: 'gpt-5', input: history }); return r.output_text; }
      finally { if (r) history.push({ role: 'assistant', content: r.output_text }); }
    }`,
  ],
];

const GENERATORS: readonly Row[] = [
  [
    'a generator of turns',
    `export async function* turns(questions: string[]) {
      const input: any[] = [];
      for (const content of questions) {
        input.push({ role: 'user', content });
        const r = await client.responses.parse({ model: 'gpt-5', input });
        yield r;
        input.push(...r.output); // parsed
      }
    }`,
  ],
  [
    'a generator of turns that keeps texts',
    `export async function* turns(questions: string[]) {
      const input: any[] = [];
      for (const content of questions) {
        input.push({ role: 'user', content });
        const r = await client.responses.parse({ model: 'gpt-5', input });
        yield r;
        input.push({ role: 'assistant', content: r.output_text });
      }
    }`,
  ],
  [
    'a generator of items, all at once',
    `async function* itemsOf(input: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      yield* r.output;
    }
    export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      for await (const item of itemsOf(input)) input.push(item); // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a generator of items, one by one',
    `async function* itemsOf(input: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      for (const item of r.output) yield item;
    }
    export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      for await (const item of itemsOf(input)) input.push(item); // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a generator of texts',
    `async function* textsOf(input: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      for (const item of r.output) yield item.type;
    }
    export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      for await (const content of textsOf(input)) input.push({ role: 'user', content });
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a generator of events, made of a response',
    `export async function* events(r: Response): AsyncGenerator<unknown> {
      yield* [
        { type: 'response.created' },
        ...r.output.map((item, output_index) => ({ type: 'response.output_item.done', item, output_index })),
        { type: 'response.completed', response: r },
      ];
    }`,
  ],
];

describe('a function that keeps items', () => {
  judgePrograms(KEEPING);
});

describe('a function that makes items', () => {
  judgePrograms(MAKING);
});

describe('a function that asks', () => {
  judgePrograms(ASKING);
});

describe('a generator', () => {
  judgePrograms(GENERATORS);
});
