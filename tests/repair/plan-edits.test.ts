import { describe, expect, it } from 'vitest';

import type { Sanitizer } from '../../src/repair/choose-sanitizer.js';
import { repaired, typeErrorsIn } from './repairing.js';

const OWN = { from: '../../../src/sanitizer/index.js', name: 'sanitizeResponseInput' };
const BUNDLED: Sanitizer = { source: OWN, repairsPairs: true, keepsTypes: true };
const HELPER: Sanitizer = {
  source: { from: 'openai/lib/responses/ResponseInputItems', name: 'toResponseInputItems' },
  repairsPairs: false,
  keepsTypes: false,
};

/** Both are there under short names, so that repaired code can be type-checked as it is. */
const HEAD = `import OpenAI from 'openai';
import { toResponseInputItems as sdk } from 'openai/lib/responses/ResponseInputItems';
import type { ResponseInput, ResponseInputItem, ResponseOutputItem, ResponseOutputMessage } from 'openai/resources/responses/responses';
import { sanitizeResponseInput as own } from '../../../src/sanitizer/index.js';
const client = new OpenAI();
const model = 'gpt-5';
void [own, sdk];
export type { ResponseInput, ResponseInputItem, ResponseOutputItem };
`;

interface Answer {
  /** The line that changes, as it is after the repair. */
  line: string;
  isSafe: boolean;
}

/** The repair of the one line that has `input` as its list, checked to compile. */
function repair(code: string, sanitizer: Sanitizer): Answer | null {
  const callee = sanitizer === BUNDLED ? 'own' : 'sdk';
  const before = HEAD + code;
  const after = repaired(before, sanitizer, callee, { settings: { trustedSanitizers: [OWN] } });
  if (!after) return null;
  if (after.isSafe) expect(typeErrorsIn(after.code)).toEqual([]);
  const old = new Set(before.split('\n'));
  const changed = after.code.split('\n').filter((line) => !old.has(line));
  return { line: changed.map((line) => line.trim()).join('\n'), isSafe: after.isSafe };
}

/** What one line of a turn becomes with each sanitizer: as a fix, as a suggestion (`?`), or not. */
function lines(type: string, request: string, body: string): [string, string] {
  const code = `const input: ${type} = [];
const r = await client.responses.${request};
${body}
await client.responses.create({ model, input: input as unknown as ResponseInput });
`;
  const text = (answer: Answer | null): string =>
    answer ? `${answer.isSafe ? '' : '? '}${answer.line}` : 'nothing';
  return [text(repair(code, BUNDLED)), text(repair(code, HELPER))];
}

const CREATE = 'create({ model, input: [] })';
const PARSE = 'parse({ model, input: [] })';
const TOOLS = "create({ model, input: [], tools: [{ type: 'web_search' }] })";

type Row = readonly [type: string, request: string, code: string, bundled: string, sdk: string];

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
    ['any[]', CREATE, 'input.push(r.output[0]);', 'input.push(...own([r.output[0]]));', 'nothing'],
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
  'an item written anew': [
    [
      'ResponseInput',
      CREATE,
      `for (const o of r.output) if (o.type === 'function_call') input.push({ type: 'function_call', id: o.id!, call_id: o.call_id, name: o.name, arguments: o.arguments });`,
      `for (const o of r.output) if (o.type === 'function_call') input.push({ type: 'function_call', call_id: o.call_id, name: o.name, arguments: o.arguments });`,
      `for (const o of r.output) if (o.type === 'function_call') input.push({ type: 'function_call', call_id: o.call_id, name: o.name, arguments: o.arguments });`,
    ],
    // A message has an id, by its type: the cast goes with the literal into the sanitizer.
    [
      'ResponseInput',
      CREATE,
      `for (const o of r.output) if (o.type === 'message') input.push({ type: 'message', role: 'assistant', status: 'completed', content: o.content, id: o.id } as ResponseInputItem);`,
      `for (const o of r.output) if (o.type === 'message') input.push(...own([{ type: 'message', role: 'assistant', status: 'completed', content: o.content, id: o.id } as ResponseInputItem]));`,
      'nothing',
    ],
    // Its type says that a message has an id, and as an argument the literal has no type.
    [
      'ResponseInput',
      CREATE,
      `for (const o of r.output) if (o.type === 'message') input.push({ type: 'message', id: o.id, role: 'assistant', status: 'completed', content: o.content });`,
      'nothing',
      'nothing',
    ],
    [
      'any[]',
      CREATE,
      `for (const o of r.output) if (o.type === 'message') input.push({ id: o.id, type: 'message', role: 'assistant', content: o.content });`,
      `for (const o of r.output) if (o.type === 'message') input.push({ type: 'message', role: 'assistant', content: o.content });`,
      `for (const o of r.output) if (o.type === 'message') input.push({ type: 'message', role: 'assistant', content: o.content });`,
    ],
    // What makes an id may do more than that.
    [
      'any[]',
      CREATE,
      `for (const o of r.output) if (o.type === 'message') input.push({ id: String(o.id), type: 'message' });`,
      'nothing',
      'nothing',
    ],
    // The name would be unused.
    [
      'ResponseInput',
      CREATE,
      `for (const o of r.output) if (o.type === 'function_call') { const { id, name, call_id, arguments: args } = o; input.push({ type: 'function_call', id, call_id, name, arguments: args }); }`,
      `? for (const o of r.output) if (o.type === 'function_call') { const { id, name, call_id, arguments: args } = o; input.push({ type: 'function_call', call_id, name, arguments: args }); }`,
      `? for (const o of r.output) if (o.type === 'function_call') { const { id, name, call_id, arguments: args } = o; input.push({ type: 'function_call', call_id, name, arguments: args }); }`,
    ],
    // A comment would go with it.
    [
      'any[]',
      CREATE,
      `for (const o of r.output) if (o.type === 'message') input.push({ /* why */ id: o.id, /* and */ type: 'message' });`,
      `for (const o of r.output) if (o.type === 'message') input.push(...own([{ /* why */ id: o.id, /* and */ type: 'message' }]));`,
      'nothing',
    ],
    [
      'ResponseInput',
      CREATE,
      `input.push(...r.output.filter((o) => o.type === 'message').map((o) => ({ id: o.id, type: 'message', role: 'assistant', status: 'completed', content: o.content }) as ResponseInputItem));`,
      `input.push(...own(r.output.filter((o) => o.type === 'message').map((o) => ({ id: o.id, type: 'message', role: 'assistant', status: 'completed', content: o.content }) as ResponseInputItem)));`,
      'nothing',
    ],
    [
      'ResponseInput',
      CREATE,
      `input.push(...r.output.filter((o) => o.type === 'message').map((o) => ({ id: o.id, type: 'message' as const, role: 'assistant', status: 'completed', content: o.content })));`,
      'nothing',
      'nothing',
    ],
  ],
  'a copied item': [
    [
      'ResponseInput',
      CREATE,
      `for (const o of r.output) if (o.type === 'function_call') input.push({ ...o });`,
      `for (const o of r.output) if (o.type === 'function_call') input.push(...own([{ ...o }]));`,
      'nothing',
    ],
    [
      'ResponseInput',
      CREATE,
      `for (const o of r.output) if (o.type === 'function_call') input.push({ ...o, status: 'completed' });`,
      'nothing',
      'nothing',
    ],
    [
      'ResponseInput',
      CREATE,
      `for (const o of r.output) if (o.type === 'function_call') input.push({ ...o, status: 'completed' } as ResponseInputItem);`,
      `for (const o of r.output) if (o.type === 'function_call') input.push(...own([{ ...o, status: 'completed' } as ResponseInputItem]));`,
      'nothing',
    ],
  ],
  'what may not be what the place takes': [
    // Ours gives narrowed items back under their own type, so what took them takes them again.
    [
      'ResponseOutputMessage[]',
      CREATE,
      `input.push(...r.output.filter((o) => o.type === 'message'));`,
      `input.push(...own(r.output.filter((o) => o.type === 'message')));`,
      'nothing',
    ],
    [
      'Record<string, unknown>[]',
      CREATE,
      'input.push(...(JSON.parse(JSON.stringify(r.output)) as Record<string, unknown>[]));',
      'input.push(...(own(JSON.parse(JSON.stringify(r.output))) as Record<string, unknown>[]));',
      '? input.push(...(sdk(r.output) as Record<string, unknown>[]));',
    ],
  ],
  'what may be missing': [
    [
      'ResponseInput',
      CREATE,
      'const maybe = Math.random() > 0.5 ? r : undefined;\ninput.push(...(structuredClone(maybe?.output) as ResponseInput));',
      'input.push(...own(structuredClone(maybe?.output) as ResponseInput));',
      'input.push(...sdk(structuredClone(maybe?.output) as ResponseInput));',
    ],
  ],
  'what has no type that can be inferred': [
    [
      'ResponseInput',
      CREATE,
      'const items = Math.random() > 0.5 ? [...r.output] : ([] as ResponseInputItem[]);\ninput.push(...(items as ResponseInput));',
      'input.push(...own(items as ResponseInput));',
      'input.push(...sdk(items as ResponseInput));',
    ],
    [
      'any[]',
      CREATE,
      'const items = Math.random() > 0.5 ? [...r.output] : ([] as ResponseInputItem[]);\ninput.push(...items);',
      '? input.push(...own(items));',
      '? input.push(...sdk(items));',
    ],
  ],
  'what was sanitized before a filter': [
    [
      'ResponseInput',
      CREATE,
      `input.push(...sdk(r.output).filter((item) => item.type !== 'reasoning'));`,
      'input.push(...sdk(r.output));',
      'input.push(...sdk(r.output));',
    ],
    [
      'ResponseInput',
      TOOLS,
      `const items = sdk(r.output);\ninput.push(...items.filter((item) => item.type === 'message'));`,
      `input.push(...own(items.filter((item) => item.type === 'message')));`,
      '? input.push(...items);',
    ],
  ],
  'a filter': [
    // What the filter asks for beside the type goes with it.
    [
      'ResponseInput',
      CREATE,
      `input.push(...(r.output.filter((item) => item.type !== 'reasoning' && item.id !== 'x') as ResponseInput));`,
      `input.push(...own(r.output.filter((item) => item.type !== 'reasoning' && item.id !== 'x')));`,
      '? input.push(...sdk(r.output));',
    ],
    [
      'ResponseInput',
      CREATE,
      `const seen: unknown[] = [];\ninput.push(...r.output.filter((item) => { seen.push(item); return item.type === 'message'; }));`,
      `input.push(...own(r.output.filter((item) => { seen.push(item); return item.type === 'message'; })));`,
      '? input.push(...sdk(r.output));',
    ],
    [
      'any[]',
      CREATE,
      `const KEPT = ['message'];\nvoid KEPT;\ninput.push(...r.output.filter(({ type }) => KEPT.includes(type)));`,
      `input.push(...own(r.output.filter(({ type }) => KEPT.includes(type))));`,
      'input.push(...sdk(r.output));',
    ],
    // What may be missing is no argument of a sanitizer.
    [
      'ResponseInput',
      CREATE,
      `const maybe = Math.random() > 0.5 ? r : undefined;\ninput.push(...((maybe?.output.filter((item) => item.type !== 'reasoning') ?? []) as ResponseInput));`,
      `input.push(...own(maybe?.output.filter((item) => item.type !== 'reasoning') ?? []));`,
      'nothing',
    ],
    [
      'ResponseInput',
      CREATE,
      `const maybe = Math.random() > 0.5 ? r : undefined;\ninput.push(...(maybe?.output.filter((item) => item.type !== 'reasoning') as ResponseInput));`,
      `input.push(...own(maybe?.output.filter((item) => item.type !== 'reasoning') as ResponseInput));`,
      'nothing',
    ],
    [
      'ResponseInput',
      CREATE,
      `const all = input.concat(r.output.filter((item) => item.type !== 'reasoning') as ResponseInput);\nawait client.responses.create({ model, input: all });`,
      'const all = input.concat(own(r.output));',
      'const all = input.concat(sdk(r.output));',
    ],
    // Filtered before: what was filtered can stand where its filter's result stood.
    [
      'ResponseInput',
      TOOLS,
      `const calls = r.output.filter((item) => item.type === 'function_call');\ninput.push(...(calls as ResponseInput)); console.log(calls.length);`,
      'input.push(...own(calls)); console.log(calls.length);',
      '? input.push(...sdk(r.output)); console.log(calls.length);',
    ],
    [
      'ResponseInput',
      TOOLS,
      `let last = r;\nconst calls = last.output.filter((item) => item.type === 'function_call');\nlast = r;\ninput.push(...calls);`,
      'input.push(...own(calls));',
      'nothing',
    ],
    // A predicate that nothing else uses would be unused.
    [
      'any[]',
      CREATE,
      `const isOld = (item: { type: string }) => item.type !== 'reasoning';\ninput.push(...r.output.filter(isOld));`,
      'input.push(...own(r.output.filter(isOld)));',
      '? input.push(...sdk(r.output));',
    ],
    [
      'any[]',
      CREATE,
      "input.push(...r.output.filter((item) => item.type !== 'reasoning'));",
      'input.push(...own(r.output));',
      'input.push(...sdk(r.output));',
    ],
    [
      'any[]',
      CREATE,
      "input.push(...r.output.filter((item) => item.type === 'message'));",
      "input.push(...own(r.output.filter((item) => item.type === 'message')));",
      'input.push(...sdk(r.output));',
    ],
    // With tools, calls that nobody answers would come back in.
    [
      'any[]',
      TOOLS,
      "input.push(...r.output.filter((item) => item.type === 'message'));",
      "input.push(...own(r.output.filter((item) => item.type === 'message')));",
      '? input.push(...sdk(r.output));',
    ],
    [
      'any[]',
      CREATE,
      'input.push(...r.output.slice(-1));',
      'input.push(...own(r.output.slice(-1)));',
      'nothing',
    ],
  ],
};

describe.each(Object.entries(REPAIRS))('the repair of %s', (_, rows) => {
  it.each(rows)('into %s, of %s: %s', (type, request, code, bundled, sdk) => {
    expect(lines(type, request, code)).toEqual([bundled, sdk]);
  });
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
