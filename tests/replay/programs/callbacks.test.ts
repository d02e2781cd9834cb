import { describe } from 'vitest';

import { afterCreate, afterParse, judgePrograms, type Row } from './marked-program.js';

const LISTS: readonly Row[] = [
  ['forEach', afterParse(`r.output.forEach((item) => { input.push(item); }); // parsed`)],
  [
    'forEach, each type only',
    afterParse(
      `r.output.forEach((item) => { input.push({ role: 'user', content: item.type }); });`,
    ),
  ],
  [
    'forEach with a function expression',
    afterParse(`r.output.forEach(function (item) { input.push(item); }); // parsed`),
  ],
  [
    'forEach, destructured',
    afterParse(`r.output.forEach(({ ...item }) => { input.push(item); }); // parsed`),
  ],
  [
    'forEach by index into the list',
    afterParse(`r.output.forEach((_, i) => { input.push(r.output[i]); }); // parsed`),
  ],
  [
    'forEach behind a chain',
    afterParse(`r?.output?.forEach((item) => input.push(item)); // parsed`),
  ],
  [
    'forEach over what the sanitizer gave',
    afterParse(`sanitizeResponseInput(r.output).forEach((item) => input.push(item));`),
  ],
  [
    'forEach over what the helper of the SDK gave',
    afterCreate(
      `r.output.map((item) => toResponseInputItem(item)).forEach((item) => { if (item !== null) input.push(item); });`,
    ),
  ],
  ['map for its effect', afterParse(`r.output.map((item) => input.push(item)); // parsed`)],
  ['map that hands on', afterParse(`input.push(...r.output.map((item) => item)); // parsed`)],
  [
    'map to new items',
    afterParse(`input.push(...r.output.map((item) => ({ role: 'user', content: item.type })));`),
  ],
  [
    'map to references',
    afterCreate(
      `input.push(...r.output.map((item) => ({ type: 'item_reference', id: item.id })));`,
    ),
  ],
  [
    'map by the helper of the SDK',
    afterCreate(
      `input.push(...r.output.map(toResponseInputItem).filter((item) => item !== null));`,
    ),
  ],
  [
    'flatMap that hands on',
    afterParse(`input.push(...r.output.flatMap((item) => [item])); // parsed`),
  ],
  [
    'flatMap that sanitizes each',
    afterCreate(
      `input.push(...r.output.flatMap((item) => { const one = toResponseInputItem(item); return one ? [one] : []; }));`,
    ),
  ],
  [
    'flatMap to calls and their answers',
    afterCreate(`const next = r.output.flatMap((item) => (item.type === 'function_call' ? [
      item, // dropped-reasoning
      { type: 'function_call_output', call_id: item.call_id, output: 'x' },
    ] : []));
    input.push(...next);`),
  ],
  [
    'reduce into a new list',
    afterParse(
      `input.push(...r.output.reduce<any[]>((all, item) => [...all, item], [])); // parsed`,
    ),
  ],
  [
    'reduce from the right',
    afterParse(
      `input.push(...r.output.reduceRight<any[]>((all, item) => [item, ...all], [])); // parsed`,
    ),
  ],
  [
    'reduce without reasoning',
    `export async function run() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'a' });
      const kept = r.output.reduce((all, item) => (item.type === 'reasoning' ? all : [...all, item]), [] as any[]); // dropped-reasoning
      await client.responses.create({ model: 'gpt-5', input: [...kept, { role: 'user', content: 'b' }] });
    }`,
  ],
  [
    'reduce that pushes',
    `export async function run() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'a' });
      const kept = r.output.reduce<any[]>((all, item) => {
        if (item.type === 'message') all.push(item); // dropped-reasoning
        return all;
      }, []);
      await client.responses.create({ model: 'gpt-5', input: [...kept, { role: 'user', content: 'b' }] });
    }`,
  ],
  [
    'reduce to the three kinds',
    `export async function run() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'a' });
      const kept = r.output.reduce<any[]>((all, item) =>
        (item.type === 'message' || item.type === 'reasoning' || item.type === 'function_call' ? [...all, item] : all), []);
      await client.responses.create({ model: 'gpt-5', input: [...kept, { role: 'user', content: 'b' }] });
    }`,
  ],
  [
    'reduce that sanitizes each',
    `export async function run() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'a' });
      const kept = r.output.reduce<any[]>((all, item) => { const one = toResponseInputItem(item); if (one) all.push(one); return all; }, []);
      await client.responses.create({ model: 'gpt-5', input: [...kept, { role: 'user', content: 'b' }] });
    }`,
  ],
  [
    'reduce to a text',
    afterParse(
      `input.push({ role: 'user', content: r.output.reduce((all, item) => all + item.type, '') });`,
    ),
  ],
  [
    'the push of the list itself as the callback',
    afterParse(`for (const item of r.output) [item].forEach((one) => input.push(one)); // parsed`),
  ],
  [
    'Array.from with a callback',
    afterParse(`input.push(...Array.from(r.output, (item) => item)); // parsed`),
  ],
  [
    'Array.from with a callback that makes new items',
    afterParse(
      `input.push(...Array.from(r.output, (item) => ({ role: 'user', content: item.type })));`,
    ),
  ],
];

/** Functions of the file that are handed to methods of lists. */
const NAMED: readonly Row[] = [
  [
    'a function that pushes, to forEach',
    afterParse(`const add = (x: any) => { input.push(x); }; // parsed\nr.output.forEach(add);`),
  ],
  [
    'a function that counts, to forEach',
    afterParse(`const add = (x: any) => { console.count(x.type); };\nr.output.forEach(add);`),
  ],
  [
    'a function that makes pairs, to map, under Promise.all',
    `async function handle(call: ResponseFunctionToolCall): Promise<ResponseInputItem[]> {
      return [
        call, // dropped-reasoning
        { type: 'function_call_output', call_id: call.call_id, output: await runTool(call.name, call.arguments) },
      ];
    }
    export async function run() {
      const input: ResponseInput = [{ role: 'user', content: 'a' }];
      const r = await client.responses.create({ model: 'gpt-5', input });
      const calls = r.output.filter((item) => item.type === 'function_call');
      input.push(...(await Promise.all(calls.map(handle))).flat());
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a function that makes answers, to map, under Promise.all',
    `async function handle(call: ResponseFunctionToolCall): Promise<ResponseInputItem> {
      return { type: 'function_call_output', call_id: call.call_id, output: await runTool(call.name, call.arguments) };
    }
    export async function run(previous: string) {
      const r = await client.responses.create({ model: 'gpt-5', input: 'a', previous_response_id: previous });
      const calls = r.output.filter((item) => item.type === 'function_call');
      const input = await Promise.all(calls.map(handle));
      await client.responses.create({ model: 'gpt-5', input, previous_response_id: r.id });
    }`,
  ],
  [
    'a function that converts each item, to flatMap',
    `function convert(item: ResponseOutputItem): ResponseInputItem[] {
      switch (item.type) {
        case 'message': return [{ type: 'message', role: 'assistant', content: String(item.content) }];
        case 'function_call': return [{ type: 'function_call', call_id: item.call_id, name: item.name, arguments: item.arguments }];
        default: return [];
      }
    }${afterCreate(`input.push(...r.output.flatMap(convert));`)}`,
  ],
  [
    'a wrapper of each item, given by the caller',
    `async function ask<T>(input: T[], wrap: (x: unknown) => T): Promise<T[]> {
      const r = await client.responses.parse({ model: 'gpt-5', input: input as ResponseInput });
      return [...input, ...r.output.map((item) => wrap(item))]; // parsed
    }
    export async function run() {
      const items = await ask<ResponseInputItem>([{ role: 'user', content: 'a' }], (x) => x as ResponseInputItem);
      await ask<ResponseInputItem>([...items, { role: 'user', content: 'b' }], (x) => x as ResponseInputItem);
    }`,
    'by syntax alone',
  ],
  [
    'a method, bound',
    `export class Agent {
      items: any[] = [];
      keep(item: any) { this.items.push(item); } // parsed
      async say() {
        const r = await client.responses.parse({ model: 'gpt-5', input: this.items });
        r.output.forEach(this.keep.bind(this));
      }
    }`,
  ],
  [
    'a method, bound, which sanitizes',
    `export class Agent {
      items: any[] = [];
      keep(item: any) { this.items.push(...sanitizeResponseInput([item])); }
      async say() {
        const r = await client.responses.parse({ model: 'gpt-5', input: this.items });
        r.output.forEach(this.keep.bind(this));
      }
    }`,
  ],
];

/** Functions that are given by callers, and called with items. */
const GIVEN: readonly Row[] = [
  [
    'a callback that takes input by its type',
    `export async function step(input: ResponseInput, onItems: (items: ResponseInputItem[]) => void) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      onItems(r.output.filter((item) => item.type === 'message')); // dropped-reasoning
    }`,
    'with types',
  ],
  [
    'a callback that takes output by its type',
    `export async function step(input: ResponseInput, onItems: (items: ResponseOutputItem[]) => void) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      onItems(r.output.filter((item) => item.type === 'message'));
    }`,
  ],
  [
    'a field that holds a callback',
    `class Agent {
      private items: ResponseInput = [];
      private keep = (items: ResponseOutputItem[]) => {
        this.items.push(...(items as ResponseInput)); // raw
      };
      async go() {
        const r = await client.responses.create({ model: 'gpt-5', input: this.items });
        this.keep(r.output);
      }
    }
    export const agent = new Agent();`,
    'with types',
  ],
  [
    'an option that is told of each item',
    `export class Runner {
      constructor(private readonly options: { onItem: (item: ResponseOutputItem) => void; input: ResponseInput }) {}
      async run() {
        const r = await client.responses.create({ model: 'gpt-5', input: this.options.input });
        for (const item of r.output) this.options.onItem(item);
        return r;
      }
    }`,
  ],
  [
    'an emitter that is told of each item',
    `import { EventEmitter } from 'node:events';
    const bus = new EventEmitter();${afterCreate(`for (const item of r.output) bus.emit('item', item);`)}`,
  ],
  [
    'a table of callbacks that only show',
    `const shown: Record<string, (item: any) => void> = { message: (item) => { console.log(item.content); } };${afterCreate(
      `for (const item of r.output) shown[item.type]?.(item);`,
    )}`,
  ],
  [
    'a function that calls its callback with each item',
    `function each(items: any[], f: (item: any) => void) { for (const item of items) f(item); }${afterParse(
      `each(r.output, (item) => input.push(item)); // parsed`,
    )}`,
  ],
  [
    'a function that calls its callback with the number of items',
    `function counted(items: any[], f: (count: any) => void) { f(items.length); }${afterParse(
      `counted(r.output, (count) => input.push({ role: 'user', content: count }));`,
    )}`,
  ],
  [
    'a pipe, to the sanitizer',
    `const pipe = <A, B>(a: A, f: (a: A) => B): B => f(a);${afterCreate(`input.push(...pipe(r.output, sanitizeResponseInput));`)}`,
  ],
  [
    'a pipe, to nothing that cleans',
    `const pipe = <A, B>(a: A, f: (a: A) => B): B => f(a);${afterParse(`input.push(...pipe(r.output, (items) => items)); // parsed`)}`,
  ],
];

describe('a callback of a list', () => {
  judgePrograms(LISTS);
});

describe('a function of the file as the callback', () => {
  judgePrograms(NAMED);
});

describe('a callback that was given', () => {
  judgePrograms(GIVEN);
});
