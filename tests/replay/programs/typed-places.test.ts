import { describe } from 'vitest';

import { judgePrograms, type Row } from './marked-program.js';

/** Lists whose type says what is in them, and that are cast where they are sent. */
const OWN_TYPES: readonly Row[] = [
  [
    'a union of messages and output',
    `type Message = { role: 'user' | 'assistant'; content: string } | ResponseOutputItem;
    export async function run() {
      const messages: Message[] = [{ role: 'user', content: 'a' }];
      const r = await client.responses.parse({ model: 'gpt-5', input: messages as ResponseInput });
      messages.push(...r.output); // parsed
      await client.responses.create({ model: 'gpt-5', input: messages as ResponseInput });
    }`,
  ],
  [
    'a union of messages and output, which gets messages',
    `type Message = { role: 'user' | 'assistant'; content: string } | ResponseOutputItem;
    export async function run() {
      const messages: Message[] = [{ role: 'user', content: 'a' }];
      const r = await client.responses.parse({ model: 'gpt-5', input: messages as ResponseInput });
      messages.push({ role: 'assistant', content: r.output_text });
      await client.responses.create({ model: 'gpt-5', input: messages as ResponseInput });
    }`,
  ],
  [
    'a union of input and output',
    `const history: (ResponseInputItem | ResponseOutputItem)[] = [];
    export async function run() {
      const r = await client.responses.parse({ model: 'gpt-5', input: history as ResponseInput });
      history.push(...r.output); // parsed
      await client.responses.create({ model: 'gpt-5', input: history as ResponseInput });
    }`,
  ],
  [
    'output only, which enters where it is cast',
    `const history: ResponseOutputItem[] = [];
    export async function run() {
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      history.push(...r.output);
      await client.responses.create({ model: 'gpt-5', input: [...(history as ResponseInputItem[]), { role: 'user', content: 'b' }] }); // parsed
    }`,
  ],
  [
    'output only, which is sanitized where it is sent',
    `const history: ResponseOutputItem[] = [];
    export async function run() {
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      history.push(...r.output);
      await client.responses.create({ model: 'gpt-5', input: [...sanitizeResponseInput(history), { role: 'user', content: 'b' }] });
    }`,
  ],
  [
    'anything',
    `export async function run() {
      const messages: unknown[] = [{ role: 'user', content: 'a' }];
      const r = await client.responses.create({ model: 'gpt-5', input: messages as ResponseInputItem[] });
      messages.push(...r.output.filter((item) => item.type === 'message')); // dropped-reasoning
      await client.responses.create({ model: 'gpt-5', input: messages as ResponseInputItem[] });
    }`,
  ],
  [
    'records',
    `const items: Record<string, unknown>[] = [];
    export async function step() {
      const r = await client.responses.parse({ model: 'gpt-5', input: items as unknown as ResponseInput });
      items.push(...(r.output as unknown as Record<string, unknown>[])); // parsed
    }`,
  ],
  [
    'an interface that has what items have',
    `interface Item { type?: string; role?: string; content?: unknown; [key: string]: unknown }
    const items: Item[] = [];
    export async function step() {
      const r = await client.responses.parse({ model: 'gpt-5', input: items as unknown as ResponseInput });
      items.push(...(r.output as unknown as Item[])); // parsed
    }`,
  ],
  [
    'an interface that has what items have, which gets texts',
    `interface Item { type?: string; role?: string; content?: unknown; [key: string]: unknown }
    const items: Item[] = [];
    export async function step() {
      const r = await client.responses.parse({ model: 'gpt-5', input: items as unknown as ResponseInput });
      for (const item of r.output) items.push({ role: 'user', content: item.type });
    }`,
  ],
  [
    'messages of a session',
    `type Message = { role: 'user' | 'assistant'; content: string } | ResponseOutputItem;
    interface Session { messages: Message[] }
    export async function step(session: Session) {
      const r = await client.responses.parse({ model: 'gpt-5', input: session.messages as ResponseInput });
      session.messages.push(...r.output); // parsed
    }`,
    'by syntax alone',
  ],
];

/** Places that are input by their type, whoever sends them. */
const INPUT: readonly Row[] = [
  [
    'a list that a function fills',
    `export function history(turns: { output: ResponseOutputItem[] }[]): ResponseInputItem[] {
      const items: ResponseInputItem[] = [];
      for (const turn of turns) for (const item of turn.output) if (item.type !== 'reasoning') items.push(item as ResponseInputItem); // dropped-reasoning
      return items;
    }`,
    'with types',
  ],
  [
    'a list that a function fills with what the sanitizer gave',
    `export function history(turns: { output: ResponseOutputItem[] }[]): ResponseInputItem[] {
      const items: ResponseInputItem[] = [];
      for (const turn of turns) items.push(...sanitizeResponseInput(turn.output));
      return items;
    }`,
  ],
  [
    'a list that a function fills, which no type calls input',
    `export function history(turns: { output: ResponseOutputItem[] }[]): unknown[] {
      const items: unknown[] = [];
      for (const turn of turns) for (const item of turn.output) if (item.type !== 'reasoning') items.push(item);
      return items;
    }`,
  ],
  [
    'an exported list',
    `export const history: ResponseInput = [];
    export async function turn() {
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      history.push(...(r.output as ResponseInput)); // parsed
    }`,
    'with types',
  ],
  [
    'an exported list, filled by the sanitizer',
    `export const history: ResponseInput = [];
    export async function turn() {
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      history.push(...sanitizeResponseInput(r.output));
    }`,
  ],
  [
    'an exported list of output',
    `export const seen: ResponseOutputItem[] = [];
    export async function turn() {
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      seen.push(...r.output);
    }`,
  ],
  [
    'a function of another module that takes a list of input',
    `declare function send(input: ResponseInput): Promise<void>;
    export async function turn() {
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      await send(r.output as ResponseInput); // parsed
    }`,
    'with types',
  ],
  [
    'a function of another module that takes a list of output',
    `declare function show(output: ResponseOutputItem[]): Promise<void>;
    export async function turn() {
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      await show(r.output);
    }`,
  ],
  [
    'a list that ends here, in a log',
    `export async function run(input: ResponseInput) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      const log: ResponseInputItem[] = [];
      log.push(...(r.output as ResponseInputItem[]));
      console.log(log);
    }`,
  ],
  [
    'a list that ends here, in a file',
    `import fs from 'node:fs';
    export async function run(input: ResponseInput) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      const log: (ResponseInputItem | ResponseOutputItem)[] = [...input];
      log.push(...r.output);
      fs.writeFileSync('log.json', JSON.stringify(log));
    }`,
  ],
  [
    'literals',
    `const history: ResponseInputItem[] = [
      { role: 'user', content: 'hi' },
      { type: 'reasoning', id: 'rs_1', summary: [] },
      { type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content: [{ type: 'output_text', text: 'x', annotations: [] }] },
    ];
    await client.responses.create({ model: 'gpt-5', input: history });`,
  ],
  [
    'what a response says of its own input',
    `export async function step(r: Response, store: { save(items: unknown): void }) {
      store.save(r.instructions);
    }`,
  ],
  [
    'messages to show, of a type that input allows',
    `type Shown = OpenAI.Responses.EasyInputMessage | OpenAI.Responses.ResponseOutputMessage;
    export async function load(id: string): Promise<Shown[]> {
      const page = await client.responses.inputItems.list(id);
      const shown = page.data.filter((item) => item.type === 'message') as Shown[];
      const last = await client.responses.retrieve(id);
      for (const item of last.output) if (item.type === 'message') shown.push(item);
      return shown.reverse();
    }`,
  ],
  [
    'that a converter returns, mapped with a cast',
    `export function toItems(output: ResponseOutputItem[]): ResponseInputItem[] {
      return output.map((item) => item as ResponseInputItem); // raw
    }`,
    'with types',
  ],
  [
    'that a converter returns, mapped to lists with a cast',
    `export const toItems = (output: readonly ResponseOutputItem[]): ResponseInputItem[] =>
      output.flatMap((item) => [item as ResponseInputItem]); // raw`,
    'with types',
  ],
  [
    'that a converter returns, mapped to new messages',
    `export function toItems(output: ResponseOutputItem[]): ResponseInputItem[] {
      return output.map((item) => ({ role: 'assistant', content: JSON.stringify(item) }));
    }`,
  ],
  [
    'that a converter returns, mapped by another module',
    `import { toItem } from './to-item.js';
    export function toItems(output: ResponseOutputItem[]): ResponseInputItem[] {
      return output.map((item) => toItem(item) as ResponseInputItem);
    }`,
  ],
  [
    'that a converter returns, of input',
    `export function same(items: ResponseInputItem[]): ResponseInputItem[] {
      return items.map((item) => item);
    }`,
  ],
];

/** Types of the same names that are not of the SDK. */
const SAME_NAMES: readonly Row[] = [
  [
    'that a file declares',
    `export interface ResponseOutputItem { type: string; id: string }
    export type ResponseInputItem = ResponseOutputItem;
    export interface Response { output: ResponseOutputItem[] }
    export function run(r: Response, input: ResponseInputItem[]) {
      input.push(...r.output);
      return [...input, ...r.output.filter((item) => item.type === 'message')];
    }`,
  ],
  [
    'that another package declares',
    `import type { Response, ResponseInput } from '@acme/llm';
    export function run(r: Response, input: ResponseInput) { input.push(...r.output); return input; }`,
  ],
];

describe('a list with a type of its own', () => {
  judgePrograms(OWN_TYPES);
});

describe('a place that is typed as input', () => {
  judgePrograms(INPUT);
});

describe('types of the same names', () => {
  judgePrograms(SAME_NAMES, { head: '' });
});
