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
    'by a test',
    `import assert from 'node:assert';
    export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const got = r.output as ResponseInputItem[];
      assert.equal(got.length, 1);
      assert.deepEqual(got, []);
    }`,
  ],
  [
    'beside what it belongs to',
    `export async function turn(id: string) {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const got = r.output as ResponseInputItem[];
      console.log({ id, turn: { items: got } }, [got]);
      console.log({ id, turn: { items: r.output as ResponseInputItem[] } });
      return JSON.stringify({ id, items: got });
    }`,
  ],
  [
    'by a function that prints',
    `function report(items: ResponseInputItem[], depth = 0) {
      for (const item of items) console.log(depth, item.type, item);
      if (depth < 2) report(items, depth + 1);
    }
    export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const got = r.output as ResponseInputItem[];
      report(got);
      got.forEach((item) => report([item]));
      if (got && got.some(({ type }) => type === 'message')) return got.length;
      return got.map(({ type }) => type);
    }`,
  ],
  [
    'as texts that are printed and returned',
    `declare const out: { put(text: string): void };
    function lines(items: ResponseInputItem[]) { return items.map((item) => JSON.stringify(item)); }
    export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const got = r.output as ResponseInputItem[];
      console.log(lines(got).join());
      for (const line of lines(got)) out.put(line);
      return lines(got);
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

/** What is declared to take input takes it, whatever the program calls it. */
const TAKEN: readonly Row[] = [
  [
    'by members of one interface',
    `interface Sink { keep(items: ResponseInput): void; log(items: ResponseInput): void; end(items: ResponseInput): void }
    export async function turn(logger: Sink, session: Sink) {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      session.keep(r.output as ResponseInput); // raw
      session.log(r.output as ResponseInput); // raw
      logger.end(r.output as ResponseInput); // raw
      logger.keep(r.output as ResponseInput); // raw
    }`,
    'with types',
  ],
  [
    'by functions whose bodies are not in sight',
    `declare function trackTurn(items: ResponseInput): Promise<void>;
    declare function continueTurn(items: ResponseInput): Promise<void>;
    export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      await trackTurn(r.output as ResponseInput); // raw
      await continueTurn(r.output as ResponseInput); // raw
    }`,
    'with types',
  ],
  [
    'by a map, but not by a question to it',
    `const kept = new Map<string, ResponseInput>();
    export async function turn(id: string) {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      kept.set(id, r.output as ResponseInput); // raw
      return [...kept.values()].includes(r.output as ResponseInput);
    }`,
    'with types',
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
    'as texts that are put where texts are read from',
    `declare const out: { put(text: string): void; all(): string[] };
    export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const got = r.output as ResponseInputItem[]; // raw
      for (const line of got.map((item) => JSON.stringify(item))) out.put(line);
      return out.all();
    }`,
    'with types',
  ],
  [
    'by a function that hands it on',
    `declare function keep(items: unknown): void;
    function pass(items: ResponseInputItem[]) { keep({ items }); }
    export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'hi' });
      const kept = r.output as ResponseInputItem[]; // raw
      pass(kept);
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

describe('a value that is declared to be input where it goes', () => {
  judgePrograms(TAKEN);
});

describe('a list of input that is used', () => {
  judgePrograms(USED);
});
