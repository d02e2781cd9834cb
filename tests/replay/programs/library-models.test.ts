import { describe } from 'vitest';

import { afterCreate, afterParse, judgePrograms, type Row } from './marked-program.js';

/** What a list is given by a method that is not called on it by name. */
const CALLED_BY_OTHERS: readonly Row[] = [
  ['call', afterParse(`input.push.call(input, ...r.output); // parsed`)],
  ['apply', afterParse(`input.push.apply(input, r.output); // parsed`)],
  ['Reflect.apply', afterParse(`Reflect.apply(input.push, input, r.output); // parsed`)],
  ['a prototype', afterParse(`Array.prototype.push.call(input, ...r.output); // parsed`)],
  ['forEach, with the list as this', afterParse(`r.output.forEach(input.push, input); // parsed`)],
  [
    'forEach, with another list as this',
    afterParse(`const seen: any[] = [];
    r.output.forEach(seen.push, seen);
    console.log(seen.length);`),
  ],
  [
    'call on another list',
    afterParse(`const seen: any[] = [];\ninput.push.call(seen, ...r.output);`),
  ],
  [
    'a Reflect of its own',
    afterParse(`const Reflect = { apply: (f: any, on: any, items: any[]) => items.length };
    Reflect.apply(input.push, input, r.output);`),
  ],
];

const GIVEN: readonly Row[] = [
  [
    'an iterator, and a list of what it gives',
    afterParse(
      `input.push(...r.output.values().filter((item) => item.type !== 'message').toArray()); // orphaned-reasoning`,
    ),
  ],
  ['with', afterParse(`input.push(...r.output.with(0, r.output[1]!)); // parsed`)],
  [
    'with, in a list of its own',
    afterParse(
      `const seen: any[] = [{ role: 'user', content: 'b' }];
      for (const item of seen.with(0, { role: 'user', content: r.output_text })) input.push(item);`,
    ),
  ],
  [
    'pairs of a list',
    afterParse(`for (const [, item] of Object.entries(r.output)) input.push(item); // parsed`),
  ],
  [
    'keys of a list',
    afterParse(
      `for (const [at] of Object.entries(r.output)) input.push({ role: 'user', content: at });`,
    ),
  ],
  ['fromAsync', afterParse(`input.push(...(await Array.fromAsync(r.output))); // parsed`)],
  [
    'groups by type',
    afterParse(`const { function_call: calls = [] } = Object.groupBy(r.output, (item) => item.type);
    input.push(...calls); // parsed`),
  ],
  [
    'the number that push gives',
    afterParse(`const seen: any[] = [];
    input.push({ role: 'user', content: String(seen.push(...r.output)) });`),
  ],
];

const FIELDS: readonly Row[] = [
  [
    'all but null ones',
    afterCreate(
      `input.push(...r.output.map((item) => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)))); // raw`,
    ),
  ],
  [
    'all but the one that breaks',
    afterCreate(
      `input.push(...r.output.map((item) => Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'created_by'))));`,
    ),
  ],
  [
    'all but another',
    afterParse(
      `input.push(...r.output.map((item) => Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'created_by')))); // parsed`,
    ),
  ],
  [
    'those of a list that cannot be read',
    `export async function run(allowed: Set<string>) {
      const input: any[] = [];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      for (const item of r.output)
        input.push(Object.fromEntries(Object.entries(item).filter(([key]) => allowed.has(key))));
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
];

const PACKAGES: readonly Row[] = [
  [
    'a copy of lodash under another name',
    `import { cloneDeep as copy } from 'lodash';${afterCreate(`input.push(...copy(r.output)); // cloned`)}`,
  ],
  [
    'a copy that is a parameter',
    `export async function run(structuredClone: (items: unknown) => any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      await client.responses.create({ model: 'gpt-5', input: structuredClone(r.output) });
    }`,
  ],
  [
    'a JSON of its own',
    `const JSON = { parse: (text: string): any[] => [], stringify: (value: unknown) => '' };
    ${afterCreate(`input.push(...JSON.parse(JSON.stringify(r.output)));`)}`,
  ],
  [
    'fields that lodash leaves out',
    `import { omit } from 'lodash';${afterCreate(`input.push(...r.output.map((item) => omit(item, ['created_by'])));`)}`,
  ],
  [
    'fields that lodash leaves out, and others that break',
    `import _ from 'lodash';${afterParse(`input.push(...r.output.map((item) => _.omit(item, 'created_by'))); // parsed`)}`,
  ],
  [
    'a filter that gets its list last',
    `import * as R from 'ramda';${afterParse(`input.push(...R.filter((item: any) => item.type === 'function_call', r.output)); // dropped-reasoning`)}`,
  ],
  [
    'a draft of immer',
    `import { produce } from 'immer';
    export async function run() {
      let state: any = { items: [] };
      const r = await client.responses.parse({ model: 'gpt-5', input: state.items });
      state = produce(state, (draft: any) => { draft.items.push(...r.output); }); // parsed
      await client.responses.create({ model: 'gpt-5', input: state.items });
    }`,
  ],
  [
    'a draft of immer that gets what is sanitized',
    `import { produce } from 'immer';
    export async function run() {
      let state: any = { items: [] };
      const r = await client.responses.parse({ model: 'gpt-5', input: state.items });
      state = produce(state, (draft: any) => { draft.items.push(...sanitizeResponseInput(r.output)); });
      await client.responses.create({ model: 'gpt-5', input: state.items });
    }`,
  ],
];

/** The name of a method says nothing where its object is known to be something else. */
const OTHER_OBJECTS: readonly Row[] = [
  [
    'a push that is no list’s',
    `interface Stats { push(...items: unknown[]): void; total: any[] }
    export async function run(stats: Stats) {
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      stats.push(...r.output);
      await client.responses.create({ model: 'gpt-5', input: stats.total });
    }`,
    'with types',
  ],
  [
    'a list that is declared as any',
    `export async function run(stats: { total: any }) {
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      stats.total.push(...r.output); // parsed
      await client.responses.create({ model: 'gpt-5', input: stats.total });
    }`,
  ],
];

const INSIDE: readonly Row[] = [
  [
    'a callback that is given each of them',
    `export async function run() {
      const chats = [{ id: 'a', items: [] as any[] }];
      const r = await client.responses.parse({ model: 'gpt-5', input: chats[0]!.items });
      chats.forEach((chat) => chat.items.push(...r.output)); // parsed
      await client.responses.create({ model: 'gpt-5', input: chats[0]!.items });
    }`,
  ],
  [
    'the one that is found',
    `export async function run(id: string) {
      const chats = [{ id: 'a', items: [] as any[] }];
      const r = await client.responses.parse({ model: 'gpt-5', input: chats[0]!.items });
      chats.find((chat) => chat.id === id)!.items.push(...r.output); // parsed
      await client.responses.create({ model: 'gpt-5', input: chats[0]!.items });
    }`,
  ],
  [
    'a copy of the one that is found',
    `export async function run(id: string) {
      const chats = [{ id: 'a', items: [] as any[] }];
      const r = await client.responses.parse({ model: 'gpt-5', input: chats[0]!.items });
      structuredClone(chats).find((chat) => chat.id === id)!.items.push(...r.output);
      await client.responses.create({ model: 'gpt-5', input: chats[0]!.items });
    }`,
  ],
];

describe('a method that others call', () => {
  judgePrograms(CALLED_BY_OTHERS);
});

describe('what a method of the language gives', () => {
  judgePrograms(GIVEN);
});

describe('an item that is put together again from its fields', () => {
  judgePrograms(FIELDS);
});

describe('functions by where their names come from', () => {
  judgePrograms(PACKAGES);
});

describe('methods by what they are called on', () => {
  judgePrograms(OTHER_OBJECTS);
});

describe('lists inside what a method gives', () => {
  judgePrograms(INSIDE);
});
