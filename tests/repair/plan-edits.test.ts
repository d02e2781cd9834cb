import { describe, expect, it } from 'vitest';

import {
  BUNDLED,
  CREATE,
  HELPER,
  PARSE,
  type Row,
  checkRepairs,
  repair,
} from './repaired-lines.js';

const REPAIRS: Readonly<Record<string, readonly Row[]>> = {
  'a whole list': [
    [
      'any[]',
      CREATE,
      'input.push(...r.output);',
      'input.push(...own(r.output));',
      'input.push(...sdk(r.output));',
    ],
    [
      'ResponseInput',
      PARSE,
      'input.push(...(r.output as ResponseInputItem[]));',
      'input.push(...own(r.output));',
      'input.push(...sdk(r.output));',
    ],
    [
      'Record<string, unknown>[]',
      PARSE,
      'input.push(...(r.output as unknown as Record<string, unknown>[]));',
      'input.push(...(own(r.output) as unknown as Record<string, unknown>[]));',
      'input.push(...(sdk(r.output) as unknown as Record<string, unknown>[]));',
    ],
    // Without a cast, a list of the program's own type may not take what the sanitizer gives.
    [
      '(ResponseOutputItem | { role: string })[]',
      CREATE,
      'input.push(...r.output);',
      '? input.push(...own(r.output));',
      '? input.push(...sdk(r.output));',
    ],
  ],
  'a loop': [
    [
      'any[]',
      CREATE,
      'for (const item of r.output) input.push(item);',
      'for (const item of own(r.output)) input.push(item);',
      'for (const item of sdk(r.output)) input.push(item);',
    ],
    [
      'any[]',
      CREATE,
      "for (const item of r.output) { input.push(item); if (item.type === 'function_call') console.log(item.call_id); }",
      "for (const item of own(r.output)) { input.push(item); if (item.type === 'function_call') console.log(item.call_id); }",
      "for (const item of r.output) { input.push(...sdk([item])); if (item.type === 'function_call') console.log(item.call_id); }",
    ],
    [
      'any[]',
      PARSE,
      "for (const item of r.output) { input.push(item); if (item.type === 'function_call') console.log(item.parsed_arguments); }",
      "? for (const item of own(r.output)) { input.push(item); if (item.type === 'function_call') console.log(item.parsed_arguments); }",
      "for (const item of r.output) { input.push(...sdk([item])); if (item.type === 'function_call') console.log(item.parsed_arguments); }",
    ],
    // Pairs of an index and an item are no items.
    [
      'any[]',
      CREATE,
      'for (const [index, item] of r.output.entries()) { console.log(index); input.push(item); }',
      '? for (const [index, item] of r.output.entries()) { console.log(index); input.push(...own([item])); }',
      'for (const [index, item] of r.output.entries()) { console.log(index); input.push(...sdk([item])); }',
    ],
    [
      'any[]',
      CREATE,
      'for (let i = 0; i < r.output.length; i += 1) input.push(r.output[i]);',
      '? for (let i = 0; i < r.output.length; i += 1) input.push(...own([r.output[i]]));',
      'for (let i = 0; i < r.output.length; i += 1) input.push(...sdk([r.output[i]]));',
    ],
  ],
  // The helper cannot bring back the reasoning that one item leaves behind.
  'one item': [
    [
      'any[]',
      CREATE,
      'input.push(r.output[0]);',
      'input.push(...own(r.output));',
      'input.push(...sdk(r.output));',
    ],
    // The list may be empty: what is no item is none for a sanitizer either.
    [
      'any[]',
      PARSE,
      'const pending = [...r.output]; while (pending.length > 0) input.push(pending.shift());',
      '? const pending = [...r.output]; while (pending.length > 0) input.push(...own([pending.shift()]));',
      '? const pending = [...r.output]; while (pending.length > 0) input.push(...sdk([pending.shift()]));',
    ],
  ],
  'a copy': [
    [
      'any[]',
      CREATE,
      'input.push(...structuredClone(r.output));',
      'input.push(...own(r.output));',
      'input.push(...sdk(r.output));',
    ],
    [
      'any[]',
      PARSE,
      'input.push(...JSON.parse(JSON.stringify(r.output)));',
      'input.push(...own(r.output));',
      'input.push(...sdk(r.output));',
    ],
    [
      'any[]',
      CREATE,
      'input.push(...r.output.map((item) => ({ ...item })));',
      'input.push(...own(r.output));',
      'input.push(...sdk(r.output));',
    ],
  ],
};

describe.each(Object.entries(REPAIRS))('the repair of %s', (_, rows) => {
  checkRepairs(rows);
});

describe('the last use of a type', () => {
  it.each(['r.output as unknown as Own', 'structuredClone(r.output) as unknown as Own'])(
    'stays, around what sanitizes %s',
    (value) => {
      const answer = repair(
        `import type { ResponseInput as Own } from 'openai/resources/responses/responses';
const input: ResponseInput = [];
const r = await client.responses.create({ model, input });
input.push(...(${value}));
await client.responses.create({ model, input });
`,
        BUNDLED,
      );
      expect(answer).toEqual({
        line: 'input.push(...(own(r.output) as unknown as Own));',
        isSafe: true,
      });
    },
  );
});

describe('a name in the replaced text', () => {
  it('that stands for another value elsewhere, unused, is no last use', () => {
    const code = `const input: any[] = [];
export const log = (item: unknown): number => 1;
const r = await client.responses.create({ model, input });
input.push(...r.output.map((item) => ({ ...item })));
await client.responses.create({ model, input });
`;
    expect(repair(code, BUNDLED)).toEqual({ line: 'input.push(...own(r.output));', isSafe: true });
  });
});

describe('what no edit at the place repairs', () => {
  it('is an item that was not finished', () => {
    const code = `const input: any[] = [];
for await (const event of await client.responses.create({ model, input, stream: true }))
  if (event.type === 'response.output_item.added') input.push(event.item);
await client.responses.create({ model, input });
`;
    expect(repair(code, BUNDLED)).toBeNull();
    expect(repair(code, HELPER)).toBeNull();
  });

  it('is an item that a function is given', () => {
    const code = `const input: any[] = [];
const add = (item: any) => { input.push(item); };
const r = await client.responses.parse({ model, input });
for (const item of r.output) if (item.type === 'function_call') add(item);
await client.responses.create({ model, input });
`;
    expect(repair(code, BUNDLED)).toBeNull();
    expect(repair(code, HELPER)).toBeNull();
  });
});

describe('a record that holds an item', () => {
  it('is left alone: what is read of it is wrapped', () => {
    const code = `const input: any[] = [];
const steps: { call: ResponseOutputItem; text: string }[] = [];
const r = await client.responses.create({ model, input });
for (const item of r.output) if (item.type === 'function_call') steps.push({ call: item, text: item.name });
for (const step of steps) input.push(step.call);
await client.responses.create({ model, input });
`;
    expect(repair(code, BUNDLED)).toEqual({
      line: 'for (const step of steps) input.push(...own([step.call]));',
      isSafe: true,
    });
  });
});
