import { describe } from 'vitest';

import { afterCreate, afterParse, judgePrograms, type Row } from './marked-program.js';

const OVER_OUTPUT: readonly Row[] = [
  ['a loop over the items', afterParse(`for (const item of r.output) input.push(item); // parsed`)],
  [
    'a loop over the items that sends only what the tools gave',
    afterParse(`for (const item of r.output)
      if (item.type === 'function_call')
        input.push({ type: 'function_call_output', call_id: item.call_id, output: 'x' });`),
  ],
  [
    'a loop over what the sanitizer gave',
    afterParse(`for (const item of sanitizeResponseInput(r.output)) input.push(item);`),
  ],
  [
    'by index, with a cast',
    afterParse(`for (let i = 0; i < r.output.length; i++) {
      input.push(r.output[i] as ResponseInputItem); // parsed
    }`),
  ],
  [
    'by index, not undefined for sure',
    afterParse(`for (let i = 0; i < r.output.length; i += 1) input.push(r.output[i]!); // parsed`),
  ],
  [
    'by index, the item in a name of its own',
    afterParse(`for (let i = 0; i < r.output.length; i++) {
      const item = r.output[i];
      input.push(item); // parsed
    }`),
  ],
  [
    'by index, only the type taken',
    afterParse(`for (let i = 0; i < r.output.length; i++) {
      input.push({ role: 'user', content: r.output[i].type });
    }`),
  ],
  [
    'backwards by index, which keeps all items',
    afterParse(
      `for (let i = r.output.length - 1; i >= 0; i--) input.unshift(r.output[i]); // parsed`,
    ),
  ],
  [
    'by the keys of the list',
    afterParse(`for (const i in r.output) input.push(r.output[i]); // parsed`),
  ],
  [
    'by the keys of the list, of which only the keys are sent',
    afterParse(`for (const i in r.output) input.push({ role: 'user', content: i });`),
  ],
  [
    'by pairs of index and item',
    afterParse(`for (const [i, item] of r.output.entries()) {
      console.assert(i >= 0);
      input.push(item); // parsed
    }`),
  ],
  [
    'by pairs, of which the first is sent',
    afterParse(
      `for (const [i] of r.output.entries()) input.push({ role: 'user', content: String(i) });`,
    ),
  ],
  [
    'by the entries of the list as an object',
    afterParse(`for (const [, item] of Object.entries(r.output)) input.push(item); // parsed`),
    'with types',
  ],
  [
    'by the values of the list as an object',
    afterParse(`for (const item of Object.values(r.output)) input.push(item); // parsed`),
  ],
  [
    'by the iterator of its values',
    afterParse(`for (const item of r.output.values()) input.push(item); // parsed`),
  ],
  [
    'into a name from outside of the loop',
    afterParse(`let item;
    for (item of r.output) input.push(item); // parsed`),
  ],
  [
    'into a pattern that leaves nothing out',
    afterParse(`for (const { ...item } of r.output) input.push(item); // parsed`),
  ],
  [
    'into a pattern that leaves the id out',
    afterCreate(`for (const { id, ...item } of r.output) input.push(item);`),
  ],
  [
    'until a queue is empty',
    afterParse(`const pending = [...r.output];
    while (pending.length > 0) {
      input.push(pending.shift()); // parsed
    }`),
    'with types',
  ],
  [
    'until a queue is empty, which without types is where items enter',
    afterParse(`const pending = [...r.output]; // parsed
    while (pending.length > 0) input.push(pending.shift());`),
    'by syntax alone',
  ],
  [
    'until a queue is empty that is only shown',
    afterParse(`const pending = [...r.output];
    while (pending.length > 0) console.log(pending.shift());`),
  ],
  [
    'until a stack is empty, the item in the condition',
    afterParse(`const pending = [...r.output];
    let item;
    while ((item = pending.pop())) input.unshift(item); // parsed`),
    'with types',
  ],
  [
    'over a copy, after a semicolon that stands first',
    afterParse(`;[...r.output].forEach((x) => input.push(x)) // parsed`),
  ],
  [
    'once for each item, whatever its id',
    afterParse(`const seen = new Set(input.map((one) => one.id));
    for (const item of r.output) {
      if (seen.has(item.id)) continue;
      seen.add(item.id);
      input.push(item); // parsed
    }`),
  ],
  [
    'each id once, and no item',
    afterParse(`const seen = new Set();
    for (const item of r.output) seen.add(item.id);
    input.push({ role: 'user', content: [...seen].join() });`),
  ],
  [
    'each item, and the answer of its tool',
    afterParse(`for (const item of r.output) {
      input.push(item); // parsed
      if (item.type === 'function_call')
        input.push({ type: 'function_call_output', call_id: item.call_id, output: await runTool(item.name, item.arguments) });
    }`),
  ],
];

/** What a loop leaves out, by `continue` and `break`. */
const SKIPPING: readonly Row[] = [
  [
    'skips reasoning by continue',
    afterCreate(`for (const item of r.output) {
      if (item.type === 'reasoning') continue;
      input.push(item); // dropped-reasoning
    }`),
  ],
  [
    'skips reasoning by continue, and takes the ids from the rest',
    afterCreate(`for (const item of r.output) {
      if (item.type === 'reasoning') continue;
      const { id, ...rest } = item;
      input.push(rest);
    }`),
  ],
  [
    'skips what is neither a call nor reasoning',
    afterCreate(`for (const item of r.output) {
      if (item.type !== 'reasoning' && item.type !== 'function_call') continue;
      input.push(item);
    }`),
  ],
  [
    'skips what is no call, in a block',
    afterCreate(`for (const item of r.output) {
      if (item.type !== 'function_call') {
        continue;
      }
      input.push(item, { type: 'function_call_output', call_id: item.call_id, output: 'x' }); // dropped-reasoning
    }`),
  ],
  [
    'ends at what is no message',
    afterCreate(`for (const item of r.output) {
      if (item.type !== 'message') break;
      input.push(item); // dropped-reasoning
    }`),
  ],
  [
    'ends after so many items',
    afterCreate(`let left = 5;
    for (const item of r.output) {
      if (left-- === 0) break;
      input.push(item); // raw
    }`),
  ],
  [
    'leaves a labelled loop of turns',
    `export async function run() {
      const messages: any[] = [{ role: 'user', content: 'a' }];
      outer: while (true) {
        const { output } = await client.responses.create({ model: 'gpt-5', input: messages });
        for (const item of output) {
          if (item.type === 'reasoning') continue;
          messages.push(item); // dropped-reasoning
          if (item.type === 'message') break outer;
        }
      }
    }`,
  ],
  [
    'goes on with a labelled loop of turns, all items kept',
    `export async function run() {
      const messages: any[] = [{ role: 'user', content: 'a' }];
      outer: while (true) {
        const { output } = await client.responses.create({ model: 'gpt-5', input: messages });
        messages.push(...sanitizeResponseInput(output));
        for (const item of output) if (item.type === 'function_call') continue outer;
        return;
      }
    }`,
  ],
];

/** Requests in a loop: what a turn puts into the input is sent by the next. */
const OF_TURNS: readonly Row[] = [
  [
    'a do loop that sends the calls back',
    `export async function run() {
      let input: ResponseInput = [{ role: 'user', content: 'a' }];
      let n = 0;
      do {
        const r = await client.responses.create({ model: 'gpt-5', input });
        const calls = r.output.filter((one) => one.type === 'function_call');
        if (calls.length === 0) break;
        const outs = calls.map((one) => ({ type: 'function_call_output' as const, call_id: one.call_id, output: 'x' }));
        input = [
          ...input,
          ...calls, // dropped-reasoning
          ...outs,
        ];
      } while (++n < 5);
    }`,
  ],
  [
    'a do loop that sends the calls back with their reasoning',
    `export async function run() {
      let input: ResponseInput = [{ role: 'user', content: 'a' }];
      let n = 0;
      do {
        const r = await client.responses.create({ model: 'gpt-5', input });
        const kept = r.output.filter((one) => one.type === 'function_call' || one.type === 'reasoning');
        if (kept.length === 0) break;
        input = [...input, ...kept];
      } while (++n < 5);
    }`,
  ],
  [
    'a while loop whose condition reads the last response',
    `export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      let r = await client.responses.create({ model: 'gpt-5', input });
      while (r.output.some((one) => one.type === 'function_call')) {
        for (const call of r.output.filter((one) => one.type === 'function_call')) {
          input.push(call); // dropped-reasoning
          input.push({ type: 'function_call_output', call_id: call.call_id, output: 'x' });
        }
        r = await client.responses.create({ model: 'gpt-5', input });
      }
    }`,
  ],
  [
    'a while loop that sanitizes before it looks for calls',
    `let input: ResponseInput = [{ role: 'user', content: 'a' }];
    let r = await client.responses.create({ model: 'gpt-5', input });
    while (true) {
      input.push(...sanitizeResponseInput(r.output));
      const calls = r.output.filter((one) => one.type === 'function_call');
      if (calls.length === 0) break;
      for (const one of calls)
        input.push({ type: 'function_call_output', call_id: one.call_id, output: await runTool(one.name, one.arguments) });
      r = await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a loop that never ends, and sanitizes the whole at its end',
    `export async function run() {
      let items: ResponseInputItem[] = [];
      for (;;) {
        const r = await client.responses.create({ model: 'gpt-5', input: items });
        items.push(...(r.output as ResponseInputItem[]));
        items = sanitizeResponseInput(items);
      }
    }`,
  ],
  [
    'a loop that never ends, and sanitizes a copy that nobody sends',
    `export async function run() {
      let items: any[] = [];
      for (;;) {
        const r = await client.responses.parse({ model: 'gpt-5', input: items });
        items.push(...r.output); // parsed
        console.log(sanitizeResponseInput(items));
      }
    }`,
  ],
  [
    'the response of the turn before, put into a new list',
    `export async function run() {
      let r: Response | undefined;
      for (const q of ['a', 'b']) {
        const input: any[] = [];
        if (r) input.push(...r.output); // parsed
        input.push({ role: 'user', content: q });
        r = await client.responses.parse({ model: 'gpt-5', input });
      }
    }`,
  ],
  [
    'the text of the turn before, put into a new list',
    `export async function run() {
      let r: Response | undefined;
      for (const q of ['a', 'b']) {
        const input: any[] = [];
        if (r) input.push({ role: 'assistant', content: r.output_text });
        input.push({ role: 'user', content: q });
        r = await client.responses.parse({ model: 'gpt-5', input });
      }
    }`,
  ],
  [
    'a list that is begun in each turn',
    `export async function run() {
      for (const q of ['a', 'b']) {
        const input: any[] = [{ role: 'user', content: q }];
        const r = await client.responses.parse({ model: 'gpt-5', input });
        input.push(...r.output);
        console.log(input.length);
      }
    }`,
  ],
  [
    'a list that is begun before the turns',
    `export async function run() {
      const input: any[] = [];
      for (const q of ['a', 'b']) {
        input.push({ role: 'user', content: q });
        const r = await client.responses.parse({ model: 'gpt-5', input });
        input.push(...r.output); // parsed
        console.log(input.length);
      }
    }`,
  ],
  [
    'steps that are gathered, and written into a new list in each turn',
    `interface Step { call: ResponseFunctionToolCall; output: string }
    export async function run() {
      const steps: Step[] = [];
      for (let i = 0; i < 3; i++) {
        const input: ResponseInput = [{ role: 'user', content: 'a' }];
        for (const step of steps)
          input.push(step.call, { type: 'function_call_output', call_id: step.call.call_id, output: step.output }); // dropped-reasoning
        const r = await client.responses.create({ model: 'gpt-5', input });
        for (const item of r.output)
          if (item.type === 'function_call') steps.push({ call: item, output: await runTool(item.name, item.arguments) });
      }
    }`,
  ],
  [
    'steps that are gathered, of which the answers are sent',
    `interface Step { call: ResponseFunctionToolCall; output: string }
    export async function run(previous: string) {
      const steps: Step[] = [];
      for (let i = 0; i < 3; i++) {
        const input: ResponseInput = steps.map((step) => ({ type: 'function_call_output', call_id: step.call.call_id, output: step.output }));
        const r = await client.responses.create({ model: 'gpt-5', input, previous_response_id: previous });
        for (const item of r.output)
          if (item.type === 'function_call') steps.push({ call: item, output: await runTool(item.name, item.arguments) });
      }
    }`,
  ],
  [
    'tries again with the same input until there is a message',
    `export async function run(input: ResponseInput) {
      for (;;) {
        const r = await client.responses.create({ model: 'gpt-5', input });
        if (r.output.some((one) => one.type === 'message')) return r.output;
      }
    }`,
  ],
  [
    'counts the items of each turn',
    `export async function run(input: ResponseInput) {
      let total = 0;
      for (let i = 0; i < 3; i++) {
        const r = await client.responses.create({ model: 'gpt-5', input });
        total += r.usage?.total_tokens ?? 0;
        input.push({ role: 'user', content: String(r.output.length) });
      }
      return total;
    }`,
  ],
];

describe('a loop over the output', () => {
  judgePrograms(OVER_OUTPUT);
});

describe('a loop that leaves items out', () => {
  judgePrograms(SKIPPING);
});

describe('a loop of turns', () => {
  judgePrograms(OF_TURNS);
});
