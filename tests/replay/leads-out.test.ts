import { describe } from 'vitest';

import { judgePrograms, type Row } from './programs/marked-program.js';

/** Values that are handed to what takes input by its type. */
const HANDED_OUT: readonly Row[] = [
  [
    'to the rest parameter of a store that the request reads too',
    `interface Store { get(): ResponseInputItem[]; add(...items: ResponseInputItem[]): void }
    export async function turn(store: Store) {
      const r = await client.responses.create({ model: 'gpt-5', input: store.get() });
      store.add(...(r.output as ResponseInputItem[])); // raw
    }`,
    'with types',
  ],
  [
    'to a store that a function makes',
    `function createStore() {
      const items: ResponseInputItem[] = [];
      return { get: () => items, add(...more: ResponseInputItem[]) { items.push(...more); } };
    }
    export async function turn() {
      const store = createStore();
      const r = await client.responses.create({ model: 'gpt-5', input: store.get() });
      store.add(...(r.output as ResponseInputItem[])); // raw
    }`,
    'with types',
  ],
  [
    'to a store, sanitized',
    `interface Store { get(): ResponseInputItem[]; add(...items: ResponseInputItem[]): void }
    export async function turn(store: Store) {
      const r = await client.responses.create({ model: 'gpt-5', input: store.get() });
      store.add(...sanitizeResponseInput(r.output));
    }`,
  ],
  [
    'to a log',
    `export async function turn(input: ResponseInputItem[]) {
      const r = await client.responses.create({ model: 'gpt-5', input: [...input] });
      console.log(...(r.output as ResponseInputItem[]));
    }`,
  ],
  [
    'to a function that answers later',
    `declare function ask(items: ResponseInputItem[]): Promise<string>;
    export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      return ask(r.output as ResponseInputItem[]); // raw
    }`,
    'with types',
  ],
  [
    'to a list that is declared to hold output too, and is never sent',
    `type Entry = ResponseInputItem | ResponseOutputItem;
    export class Transcript {
      private rows: Entry[] = [];
      async go(input: ResponseInput) {
        const r = await client.responses.create({ model: 'gpt-5', input });
        this.rows.push(...r.output);
      }
      dump() { return JSON.stringify(this.rows); }
    }`,
  ],
  [
    'to a list that is declared to hold output too, and is sent',
    `type Entry = ResponseInputItem | ResponseOutputItem;
    export class Transcript {
      private rows: Entry[] = [];
      async go() {
        const r = await client.responses.parse({ model: 'gpt-5', input: this.rows as ResponseInput });
        this.rows.push(...r.output); // parsed
      }
    }`,
  ],
];

/** Lists that are typed as input, and only looked at. */
const LOOKED_AT: readonly Row[] = [
  [
    'in a table of its types',
    `export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const shown = r.output as ResponseInputItem[];
      console.table(shown.map((item) => item.type));
    }`,
  ],
  [
    'in a table of some of them',
    `export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const shown = r.output as ResponseInputItem[];
      console.table(shown.slice(0, 3).filter(Boolean).map((item) => item.type));
    }`,
  ],
  [
    'in a loop that logs',
    `export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const shown: ResponseInputItem[] = r.output as ResponseInputItem[];
      for (const item of shown) console.log(item.type);
    }`,
  ],
  [
    'in a text',
    `export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const shown = r.output as ResponseInputItem[];
      return \`\${shown.map((item) => item.type).join()} of \${shown.length}\`;
    }`,
  ],
  [
    'for one of a kind',
    `export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const all = r.output as ResponseInputItem[];
      const call = all.find((item) => item.type === 'function_call');
      console.log(call, call?.type);
    }`,
  ],
  [
    'under another name',
    `export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const all = r.output as ResponseInputItem[];
      const types = all.map((item) => item.type);
      console.log(types);
    }`,
  ],
  [
    'by a logger',
    `export async function turn(logger: { items(items: ResponseInputItem[]): void }) {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      logger.items(r.output as ResponseInputItem[]);
    }`,
  ],
  [
    'by a test',
    `declare function expect(items: ResponseInputItem[]): { toHaveLength(length: number): void };
    export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const got = r.output as ResponseInputItem[];
      expect(got).toHaveLength(1);
    }`,
  ],
  [
    'by a function that counts',
    `declare function countTokens(items: ResponseInputItem[]): number;
    export async function turn(input: ResponseInputItem[]) {
      const r = await client.responses.create({ model: 'gpt-5', input: input.slice() });
      console.log(countTokens([...input, ...(r.output as ResponseInputItem[])]));
      return countTokens(r.output as ResponseInputItem[]);
    }`,
  ],
  [
    'by a function that asks',
    `declare function hasCalls(items: readonly ResponseInputItem[]): boolean;
    export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      return hasCalls(r.output as ResponseInputItem[]) ? null : r.output_text;
    }`,
  ],
];

/** The same lists, where some use can be a request. */
const USED: readonly Row[] = [
  [
    'in a loop that hands its items on',
    `declare function keep(item: unknown): void;
    export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const kept = r.output as ResponseInputItem[]; // raw
      for (const item of kept) keep(item);
    }`,
    'with types',
  ],
  [
    'as what is made of it',
    `declare function keep(items: unknown[]): void;
    export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const kept = r.output as ResponseInputItem[]; // raw
      keep(kept.map((item) => item));
    }`,
    'with types',
  ],
  [
    'by whom it is returned to',
    `export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const kept = r.output as ResponseInputItem[]; // raw
      return kept.slice();
    }`,
    'with types',
  ],
  [
    'under another name that is returned',
    `export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const all = r.output as ResponseInputItem[]; // raw
      const calls = all.filter(Boolean);
      return calls;
    }`,
    'with types',
  ],
];

describe('a value that is handed out', () => {
  judgePrograms(HANDED_OUT);
});

describe('a list of input that is only looked at', () => {
  judgePrograms(LOOKED_AT);
});

describe('a list of input that is used', () => {
  judgePrograms(USED);
});
