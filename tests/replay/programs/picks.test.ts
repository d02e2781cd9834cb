import { describe } from 'vitest';

import { afterCreate, afterParse, judgePrograms, type Row } from './marked-program.js';

/** One item of several: what belongs to it stays behind (F16). */
const ONE: readonly Row[] = [
  ['the first', afterCreate(`input.push(r.output[0]); // dropped-reasoning`)],
  [
    'the first, of which the id is taken',
    afterCreate(`input.push({ role: 'user', content: r.output[0].id });`),
  ],
  ['the first, by at', afterCreate(`input.push(r.output.at(0)); // dropped-reasoning`)],
  [
    'the last, by at',
    afterCreate(`input.push(r.output.at(-1) as ResponseInputItem); // dropped-reasoning`),
  ],
  [
    'the last, by its index',
    afterCreate(
      `const last = r.output[r.output.length - 1];\ninput.push(last); // dropped-reasoning`,
    ),
  ],
  [
    'the last, not undefined for sure',
    afterParse(
      `const last = r.output[r.output.length - 1]!;\ninput.push(last); // dropped-reasoning`,
    ),
  ],
  ['the last, by pop', afterCreate(`input.push(r.output.pop()); // dropped-reasoning`)],
  ['the first, by shift', afterCreate(`input.push(r.output.shift()); // dropped-reasoning`)],
  [
    'the first, by a pattern',
    afterCreate(`const [first] = r.output;\ninput.push(first); // dropped-reasoning`),
  ],
  [
    'the first, by a pattern of the response',
    afterCreate(`const { output: [first] } = r;\ninput.push(first); // dropped-reasoning`),
  ],
  [
    'a message, by find',
    afterCreate(
      `const message = r.output.find((item) => item.type === 'message');\ninput.push(message); // dropped-reasoning`,
    ),
  ],
  [
    'a message, by find, whose text is taken',
    afterCreate(
      `const message = r.output.find((item) => item.type === 'message');\ninput.push({ role: 'assistant', content: String(message?.content) });`,
    ),
  ],
  [
    'a message, by find, not undefined for sure',
    afterCreate(
      `const message = r.output.find((item) => item.type === 'message')!;\ninput.push(message); // dropped-reasoning`,
    ),
  ],
  [
    'a message, by findLast',
    afterCreate(
      `const message = r.output.findLast((item) => item.type === 'message');\nif (message) { input.push(message); } // dropped-reasoning`,
    ),
  ],
  [
    'a message, the first of a filter',
    afterCreate(
      `const [message] = r.output.filter(({ type }) => type === 'message');\ninput.push(message); // dropped-reasoning`,
    ),
  ],
  [
    'a message, the first of a filter by index',
    afterCreate(
      `input.push(r.output.filter((item) => item.type === 'message')[0]); // dropped-reasoning`,
    ),
  ],
  [
    'reasoning alone, by find',
    afterCreate(
      `input.push(r.output.find((item) => item.type === 'reasoning')); // orphaned-reasoning`,
    ),
  ],
  [
    'a list of MCP tools, by find',
    afterCreate(`input.push(r.output.find((item) => item.type === 'mcp_list_tools'));`),
  ],
  [
    'a call, by find, its arguments read first',
    afterCreate(`const call = r.output.find((item) => item.type === 'function_call');
    const args = JSON.parse(call!.arguments);
    input.push(call); // dropped-reasoning
    input.push({ type: 'function_call_output', call_id: call!.call_id, output: JSON.stringify(args) });`),
  ],
  [
    'a call, by index and guard',
    afterCreate(`const call = r.output[0];
    if (call?.type === 'function_call') {
      input.push(call); // dropped-reasoning
      input.push({ type: 'function_call_output', call_id: call.call_id, output: 'x' });
    }`),
  ],
  [
    'a call by find, of which the answer is sent after the whole',
    afterCreate(`input.push(...sanitizeResponseInput(r.output));
    const call = r.output.find((item) => item.type === 'function_call');
    if (call) input.push({ type: 'function_call_output', call_id: call.call_id, output: 'x' });`),
  ],
  [
    'reasoning and the call that followed it, each by find',
    afterCreate(`const thought = r.output.find((item) => item.type === 'reasoning');
    const call = r.output.find((item) => item.type === 'function_call');
    if (thought) input.push(thought);
    if (call) input.push(call);`),
  ],
  [
    'reasoning kept until its call or message comes',
    afterCreate(`let pending: ResponseReasoningItem | null = null;
    for (const item of r.output) {
      if (item.type === 'reasoning') { pending = item; continue; }
      if (item.type === 'function_call' || item.type === 'message') {
        if (pending) input.push(pending);
        input.push(item);
        pending = null;
      }
    }`),
  ],
  [
    'the call kept, its reasoning only shown',
    afterCreate(`let pending: ResponseReasoningItem | null = null;
    for (const item of r.output) {
      if (item.type === 'reasoning') { pending = item; continue; }
      if (item.type === 'function_call') {
        console.log(pending);
        input.push(item); // dropped-reasoning
      }
    }`),
  ],
  [
    'two items by index, which may be a pair',
    afterCreate(`input.push(r.output[0], r.output[1]); // raw, raw`),
  ],
  [
    'the message of a response, as its text',
    afterCreate(`const message = r.output[0];
    if (message?.type === 'message') input.push({ role: 'assistant', content: message.content });`),
  ],
];

/** Some items of several: reasoning stands first. */
const SOME: readonly Row[] = [
  [
    'all but the first, by slice',
    afterCreate(`input.push(...r.output.slice(1)); // dropped-reasoning`),
  ],
  ['all, by slice', afterCreate(`input.push(...r.output.slice(0)); // raw`)],
  [
    'the last one, by slice',
    afterCreate(`input.push(...r.output.slice(-1)); // dropped-reasoning`),
  ],
  [
    'all but the first, by a pattern',
    afterCreate(`const [, ...rest] = r.output;\ninput.push(...rest); // dropped-reasoning`),
  ],
  ['all, by a pattern', afterCreate(`const [...all] = r.output;\ninput.push(...all); // raw`)],
  [
    'all but the first, by a pattern of the response',
    `export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const { output: [, ...rest] } = await client.responses.create({ model: 'gpt-5', input });
      input.push(...rest); // dropped-reasoning
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'the first two, which can be a pair',
    afterCreate(`input.push(...r.output.slice(0, 2)); // raw`),
  ],
  [
    'all, by splice',
    afterCreate(
      `const pending: any[] = [];\npending.push(...r.output);\ninput.push(...pending.splice(0)); // raw`,
    ),
  ],
  [
    'all but the first, without their ids',
    afterCreate(`input.push(...r.output.slice(1).map(({ id, ...item }) => item));`),
  ],
  [
    'the types of all but the first',
    afterCreate(
      `input.push({ role: 'user', content: r.output.slice(1).map((item) => item.type).join() });`,
    ),
  ],
  [
    'the last items of the conversation, which is cut at the request',
    `const history: ResponseInput = [];
    export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: history.slice(-20) });
      history.push(...sanitizeResponseInput(r.output));
    }`,
  ],
  [
    'the last items of the conversation, which is cut at the request: what goes into it',
    `const history: any[] = [];
    export async function turn() {
      const r = await client.responses.parse({ model: 'gpt-5', input: history.slice(-20) });
      history.push(...r.output); // parsed
    }`,
  ],
  [
    'messages of a conversation that is cut at the request',
    `const history: ResponseInput = [];
    export async function turn() {
      const r = await client.responses.create({ model: 'gpt-5', input: history.slice(-20) });
      history.push(...r.output.filter((item) => item.type === 'message')); // dropped-reasoning
    }`,
  ],
  [
    'a conversation that is cut when it grows',
    `let history: any[] = [];
    export async function turn() {
      if (history.length > 50) history = history.slice(-50);
      const r = await client.responses.parse({ model: 'gpt-5', input: history });
      history.push(...r.output); // parsed
    }`,
  ],
  [
    'a conversation that is cut after it grew',
    `export async function run() {
      let input: any[] = [{ role: 'user', content: 'a' }];
      const r = await client.responses.create({ model: 'gpt-5', input });
      input.push(...r.output); // raw
      input = input.slice(-1);
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
];

describe('one item of a response', () => {
  judgePrograms(ONE);
});

describe('some items of a response', () => {
  judgePrograms(SOME);
});
