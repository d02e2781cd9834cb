import { describe } from 'vitest';

import { judgePrograms, type Row } from './marked-program.js';

/** The program takes a conversation from a store, and puts it back with the output behind (see handed-back). */
const LOADED: readonly Row[] = [
  [
    'from local storage, and back',
    `export async function turn(content: string) {
      const input: any[] = JSON.parse(localStorage.getItem('h') ?? '[]');
      input.push({ role: 'user', content });
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...r.output); // parsed
      localStorage.setItem('h', JSON.stringify(input));
      const again: any[] = [...input];
      await client.responses.create({ model: 'gpt-5', input: again });
    }`,
  ],
  [
    'from a store that takes input by its type',
    `interface Store { load(id: string): Promise<ResponseInputItem[]>; save(id: string, items: ResponseInputItem[]): Promise<void> }
    export async function turn(store: Store, id: string) {
      const input = await store.load(id);
      const r = await client.responses.parse({ model: 'gpt-5', input });
      await store.save(id, [...input, ...(r.output as ResponseInputItem[])]); // parsed
    }`,
  ],
  [
    'from a store that takes input by its type, sanitized',
    `interface Store { load(id: string): Promise<ResponseInputItem[]>; save(id: string, items: ResponseInputItem[]): Promise<void> }
    export async function turn(store: Store, id: string) {
      const input = await store.load(id);
      const r = await client.responses.parse({ model: 'gpt-5', input });
      await store.save(id, [...input, ...sanitizeResponseInput(r.output)]);
    }`,
  ],
  [
    'from functions of another module that take input',
    `declare function append(id: string, items: ResponseInputItem[]): Promise<void>;
    declare function load(id: string): Promise<ResponseInputItem[]>;
    export async function turn(id: string) {
      const r = await client.responses.parse({ model: 'gpt-5', input: await load(id) });
      await append(id, r.output as ResponseInputItem[]); // parsed
    }`,
    'with types',
  ],
  [
    'from functions of another module that take anything',
    `declare function append(id: string, items: unknown[]): Promise<void>;
    declare function load(id: string): Promise<ResponseInputItem[]>;
    export async function turn(id: string) {
      const r = await client.responses.parse({ model: 'gpt-5', input: await load(id) });
      await append(id, r.output);
    }`,
  ],
  [
    'from a database as text, sanitized where it is sent',
    `declare function load(): Promise<string>;
    declare function save(text: string): Promise<void>;
    export async function turn(content: string) {
      const items: any[] = JSON.parse(await load());
      items.push({ role: 'user', content });
      const r = await client.responses.create({ model: 'gpt-5', input: sanitizeResponseInput(items) });
      await save(JSON.stringify([...items, ...r.output]));
    }`,
  ],
  [
    'from rows of a database, sanitized where they are sent',
    `interface Row { kind: 'item'; data: ResponseOutputItem }
    declare const db: { insert(rows: Row[]): Promise<void>; all(): Promise<Row[]> };
    export async function turn(content: string) {
      const rows = await db.all();
      const input = sanitizeResponseInput(rows.map((row) => row.data));
      const r = await client.responses.create({ model: 'gpt-5', input: [...input, { role: 'user', content }] });
      await db.insert(r.output.map((data) => ({ kind: 'item', data })));
    }`,
  ],
  [
    'from rows of a database, typed as input on the way back',
    `declare const db: { createMany(rows: { content: unknown }[]): Promise<void>; findMany(): Promise<{ content: any }[]> };
    export async function turn(content: string) {
      const rows = await db.findMany();
      const input = rows.map((row) => row.content).concat({ role: 'user', content });
      const r = await client.responses.create({ model: 'gpt-5', input });
      const items = r.output.filter((item) => item.type !== 'reasoning') as ResponseInputItem[]; // dropped-reasoning
      await db.createMany(items.map((content) => ({ content })));
    }`,
    'with types',
  ],
  [
    'from a file, and back',
    `import { readFile, writeFile } from 'node:fs/promises';
    export async function turn(path: string) {
      const input: any[] = JSON.parse(await readFile(path, 'utf8'));
      const r = await client.responses.parse({ model: 'gpt-5', input });
      await writeFile(path, JSON.stringify([...input, ...r.output])); // parsed
    }`,
  ],
  [
    'from a file, and its text back',
    `import { readFile, writeFile } from 'node:fs/promises';
    export async function turn(path: string) {
      const input: any[] = JSON.parse(await readFile(path, 'utf8'));
      const r = await client.responses.parse({ model: 'gpt-5', input });
      await writeFile(path, JSON.stringify([...input, { role: 'assistant', content: r.output_text }]));
    }`,
  ],
];

/** The caller has the conversation, and sends it again. */
const CALLERS: readonly Row[] = [
  [
    'gets its list filled',
    `export async function step(input: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...r.output); // parsed
      return r.output_text;
    }`,
  ],
  [
    'gets its list filled with texts',
    `export async function step(input: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push({ role: 'assistant', content: r.output_text });
      return r.output_text;
    }`,
  ],
  [
    'gets its list filled with what the sanitizer gave',
    `export async function step(input: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...sanitizeResponseInput(r.output));
    }`,
  ],
  [
    'gets its list filled with messages',
    `export async function step(messages: any[], content: string) {
      messages.push({ role: 'user', content });
      const r = await client.responses.create({ model: 'gpt-5', input: messages });
      messages.push(...r.output.filter((item) => item.type === 'message')); // dropped-reasoning
    }`,
  ],
  [
    'has its list copied first, and keeps its own',
    `export async function step(messages: any[]) {
      messages = [...messages];
      const r = await client.responses.create({ model: 'gpt-5', input: messages });
      messages.push(...r.output.filter((item) => item.type === 'message'));
      console.log(messages.length);
      return r.output_text;
    }`,
  ],
  [
    'gets a new list under whatever name',
    `export async function step(input: any[]) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      return { text: r.output_text, next: [...input, ...r.output] }; // raw?
    }`,
  ],
  [
    'gets the output, and what to do with it is its own',
    `export async function step(input: ResponseInput) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      return { role: 'assistant' as const, content: r.output_text, output: r.output };
    }`,
  ],
  [
    'gets a new state',
    `export async function step(session: any) {
      const r = await client.responses.parse({ model: 'gpt-5', input: session.items });
      return { ...session, items: session.items.concat(r.output) }; // parsed
    }`,
  ],
  [
    'gets a new state, sanitized',
    `interface State { items: ResponseInputItem[] }
    export async function step(state: State): Promise<State> {
      const r = await client.responses.create({ model: 'gpt-5', input: state.items });
      return { ...state, items: [...state.items, ...sanitizeResponseInput(r.output)] };
    }`,
  ],
  [
    'gets a response with the list in it',
    `export async function POST(req: Request) {
      const body = await req.json();
      const items = [...(body.items ?? []), { role: 'user', content: body.prompt }];
      const r = await client.responses.create({ model: 'gpt-5', input: items });
      items.push(...r.output); // raw
      return globalThis.Response.json({ text: r.output_text, items });
    }`,
  ],
  [
    'gets a response with the text in it, after a second request',
    `export async function POST(req: Request) {
      const { messages } = await req.json();
      const first = await client.responses.parse({ model: 'gpt-5', input: messages });
      const second = await client.responses.create({ model: 'gpt-5', input: [...messages, ...(first.output as any[])] }); // parsed
      return globalThis.Response.json({ text: second.output_text });
    }`,
  ],
  [
    'gets a response with the output in it',
    `export async function POST(req: Request) {
      const body = await req.json();
      const r = await client.responses.create({ model: body.model, input: body.input });
      return globalThis.Response.json({ output: r.output });
    }`,
  ],
  [
    'has something that traces it',
    `export async function run(input: ResponseInput, trace: { add(one: unknown): void }) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      trace.add([...input, ...r.output]);
    }`,
  ],
  [
    'gets what the turns of a loop filled',
    `export async function run(messages: any[]) {
      for (;;) {
        const r = await client.responses.create({ model: 'gpt-5', input: messages });
        messages.push(...r.output.filter((item) => item.type === 'message')); // dropped-reasoning
      }
    }`,
  ],
];

describe('a conversation that is loaded', () => {
  judgePrograms(LOADED);
});

describe('a conversation that the caller has', () => {
  judgePrograms(CALLERS);
});
