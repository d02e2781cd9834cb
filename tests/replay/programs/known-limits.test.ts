import { describe } from 'vitest';

import { afterCreate, afterParse, judgePrograms, type Row } from './marked-program.js';

/** Programs that break and get no report: what the pages of the rules name as their limits. */
const NOT_FOLLOWED: readonly Row[] = [
  [
    'handlers in a table',
    `export async function run() {
      const input: any[] = [];
      const handlers: Record<string, (item: any) => void> = { message: (item) => { input.push(item); } };
      const r = await client.responses.parse({ model: 'gpt-5', input });
      for (const item of r.output) handlers[item.type]?.(item);
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'methods of a prototype',
    `function Bot(this: any) { this.messages = []; }
    Bot.prototype.send = async function () {
      const r = await client.responses.parse({ model: 'gpt-5', input: this.messages });
      this.messages.push(...r.output);
    };`,
  ],
  [
    'setters',
    `class Store { static items: any[] = []; static set more(items: any[]) { Store.items.push(...items); } }
    export async function run() {
      const r = await client.responses.parse({ model: 'gpt-5', input: Store.items });
      Store.more = r.output;
      await client.responses.create({ model: 'gpt-5', input: Store.items });
    }`,
  ],
  [
    'stores with actions of their own',
    `import { create } from 'zustand';
    interface State { items: any[]; append(items: any[]): void; send(): Promise<void> }
    export const useStore = create<State>((set: any, get: any) => ({
      items: [],
      append: (items: any[]) => set((state: State) => ({ items: [...state.items, ...items] })),
      send: async () => {
        const r = await client.responses.parse({ model: 'gpt-5', input: get().items });
        get().append(r.output);
      },
    }));`,
  ],
  [
    'a copy by way of the local storage',
    `export async function run() {
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      localStorage.setItem('last', JSON.stringify(r.output));
      await client.responses.create({ model: 'gpt-5', input: JSON.parse(localStorage.getItem('last') ?? '[]') });
    }`,
  ],
  [
    'a copy by way of a file',
    `import { readFileSync, writeFileSync } from 'node:fs';
    export async function run() {
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      writeFileSync('last.json', JSON.stringify(r.output));
      await client.responses.create({ model: 'gpt-5', input: JSON.parse(readFileSync('last.json', 'utf8')) });
    }`,
  ],
  [
    'a filter that cannot be read',
    `import { isKept } from './kinds.js';${afterCreate(`input.push(...r.output.filter(isKept));`)}`,
  ],
  [
    'a conversation that is cut at the request, whose pairs the cut may part',
    `const items: ResponseInput = [];
    export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: items.slice(-20) });
      items.push(...sanitizeResponseInput(r.output));
    }`,
  ],
  [
    'a filter of the whole conversation that only one branch takes',
    `export async function turn(items: any[], reasons: boolean) {
      const input = reasons ? items : items.filter((item) => item.type !== 'reasoning');
      const r = await client.responses.create({ model: 'gpt-5', input });
      items.push(...sanitizeResponseInput(r.output));
    }`,
  ],
  [
    'a copy that writes one field anew',
    afterCreate(`input.push(...r.output.map((item) => ({ ...item, created_by: undefined })));`),
  ],
  [
    'a function of another module that takes anything',
    `declare function remember(items: any): void;${afterParse(`remember(r.output);`)}`,
  ],
  [
    'a conversation that was begun here and is returned, which may be sent on',
    `export async function begin(content: string) {
      const items: any[] = [{ role: 'user', content }];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      return items;
    }`,
  ],
];

/** Programs that are sound and get a report: what only the run could tell. */
const REPORTED: readonly Row[] = [
  [
    'a model from the environment, which may not reason',
    `export async function turn(input: any[]) {
      const r = await client.responses.create({ model: String(process.env['MODEL']), input });
      input.push(...r.output.filter((item) => item.type === 'message')); // dropped-reasoning
    }`,
  ],
  [
    'a turn in which the model did not reason',
    afterCreate(`const [message] = r.output;
    if (r.output.length === 1) input.push(message); // dropped-reasoning`),
  ],
  [
    'two instances of one class, of which one is logged',
    `class List { items: any[] = []; add(...items: any[]) { this.items.push(...items); } }
    export async function turn() {
      const history = new List();
      const log = new List();
      const r = await client.responses.parse({ model: 'gpt-5', input: history.items });
      log.add(...r.output); // parsed
      return client.responses.create({ model: 'gpt-5', input: history.items });
    }`,
  ],
  [
    'two lists that one helper fills, of which one is logged',
    `function append(list: any[], items: any[]) { list.push(...items); }
    export async function turn(input: any[]) {
      const log: any[] = [];
      append(input, [{ role: 'user', content: 'a' }]);
      const r = await client.responses.parse({ model: 'gpt-5', input });
      append(log, r.output); // parsed
    }`,
  ],
  [
    'a call that is put together from its announcement and what follows',
    `export async function turn(input: any[]) {
      const call = { id: '', call_id: '', name: '', arguments: '' };
      for await (const event of await client.responses.create({ model: 'gpt-5', input, stream: true })) {
        if (event.type === 'response.output_item.added' && event.item.type === 'function_call') {
          call.id = event.item.id ?? '';
          call.call_id = event.item.call_id;
          call.name = event.item.name;
        }
        if (event.type === 'response.function_call_arguments.done') call.arguments = event.arguments;
      }
      input.push({ type: 'function_call', id: call.id, call_id: call.call_id, name: call.name, arguments: call.arguments }); // unfinished
    }`,
  ],
  [
    'a conversation that the caller only shows',
    `export async function turn(input: any[], show: (items: any[]) => void) {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      show([...input, ...r.output]); // parsed?
    }`,
  ],
  [
    'a store of nothing, which may not be checked for pairs',
    `export async function turn(input: any[]) {
      const r = await client.responses.create({ model: 'gpt-5', input, store: false });
      input.push(...r.output.filter((item) => item.type === 'message')); // dropped-reasoning
    }`,
  ],
];

describe('what is not followed', () => {
  judgePrograms(NOT_FOLLOWED);
});

describe('what is reported because only the run could tell', () => {
  judgePrograms(REPORTED);
});
