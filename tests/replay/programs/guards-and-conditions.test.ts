import { describe } from 'vitest';

import { afterCreate, afterParse, judgePrograms, type Row } from './marked-program.js';

const each = (body: string): string => afterCreate(`for (const item of r.output) {\n${body}\n}`);

const IF: readonly Row[] = [
  ['one kind', each(`if (item.type === 'message') input.push(item); // dropped-reasoning`)],
  [
    'one kind, of which the text is taken',
    each(
      `if (item.type === 'message') input.push({ role: 'assistant', content: String(item.content) });`,
    ),
  ],
  [
    'the three kinds in one condition',
    each(
      `if (item.type === 'message' || item.type === 'reasoning' || item.type === 'function_call') input.push(item);`,
    ),
  ],
  [
    'the three kinds one after the other',
    each(`if (item.type === 'reasoning') input.push(item);
      else if (item.type === 'message') input.push(item);
      else if (item.type === 'function_call') input.push(item);`),
  ],
  [
    'two kinds one after the other, reasoning looked at only',
    each(`if (item.type === 'message' || item.type === 'function_call') {
        input.push(item); // dropped-reasoning
      } else if (item.type === 'reasoning') {
        console.log(item.summary);
      }`),
  ],
  [
    'the rest after reasoning',
    each(`if (item.type === 'reasoning') console.log(item.summary);
      else input.push(item); // dropped-reasoning`),
  ],
  [
    'the rest after reasoning, which goes back as well',
    each(`if (item.type === 'reasoning') input.push(item);
      else input.push(item); // raw`),
  ],
  [
    'a kind and something else',
    each(
      `if (item.type === 'function_call' && item.name === 'weather') input.push(item); // dropped-reasoning`,
    ),
  ],
  [
    'a kind or something unknown',
    each(`if (item.type === 'message' || Math.random() < 1) input.push(item); // raw`),
  ],
  ['something unknown', each(`if (Math.random() < 1) input.push(item); // raw`)],
  [
    'nested',
    each(
      `if (item.type !== 'reasoning') if (item.type !== 'message') input.push(item); // dropped-reasoning`,
    ),
  ],
  [
    'nested, the three kinds left',
    each(
      `if (item.type !== 'web_search_call') { if (item.type !== 'file_search_call') input.push(item); } // raw`,
    ),
  ],
  [
    'a condition under a name',
    each(`const isMessage = item.type === 'message';
      if (isMessage) input.push(item); // dropped-reasoning`),
  ],
  [
    'a condition under a name that can change',
    each(`let isMessage = item.type === 'message';
      if (Math.random() < 1) isMessage = true;
      if (isMessage) input.push(item); // raw`),
  ],
  [
    'a negated condition under a name',
    each(`const isThought = item.type === 'reasoning';
      if (!isThought) input.push(item); // dropped-reasoning`),
  ],
  [
    'a type under a name',
    each(`const { type } = item;\nif (type === 'message') input.push(item); // dropped-reasoning`),
  ],
  [
    'a type under a name, by access',
    each(`const kind = item.type;\nif (kind === 'message') input.push(item); // dropped-reasoning`),
  ],
  [
    'another item',
    each(`const [first] = input;\nif (first.type === 'message') input.push(item); // raw`),
  ],
  ['the type of the request', each(`if (r.status === 'completed') input.push(item); // raw`)],
  [
    'an id by its prefix',
    each(`if (!item.id?.startsWith('rs_')) input.push(item); // dropped-reasoning`),
  ],
  ['a field', each(`if ('summary' in item) continue;\ninput.push(item); // raw`)],
  [
    'a member of an enum, by which the compiler narrows',
    `enum Kind { Message = 'message' }${each(`if (item.type === Kind.Message) input.push(item); // dropped-reasoning`)}`,
    'with types',
  ],
  [
    'a member of an enum, which is not read',
    `enum Kind { Message = 'message' }${each(`if (item.type === Kind.Message) input.push(item); // raw`)}`,
    'by syntax alone',
  ],
  [
    'the three kinds, and the answer of the tool',
    each(`if (item.type === 'reasoning' || item.type === 'message') input.push(item);
      if (item.type === 'function_call') {
        input.push(item);
        input.push({ type: 'function_call_output', call_id: item.call_id, output: await runTool(item.name, item.arguments) });
      }`),
  ],
  [
    'all kinds, with an answer for calls only',
    each(`input.push(item); // raw
      if (item.type === 'function_call') input.push({ type: 'function_call_output', call_id: item.call_id, output: 'x' });`),
  ],
  [
    'the call back, and the message written anew',
    each(`if (item.type === 'function_call') {
        input.push(item); // dropped-reasoning
      } else if (item.type === 'message') {
        input.push({ role: 'assistant', content: item.content.map((part: any) => part.text).join('') });
      }`),
  ],
];

const SWITCH: readonly Row[] = [
  [
    'the three kinds together',
    each(`switch (item.type) {
      case 'reasoning':
      case 'message':
      case 'function_call':
        input.push(item);
        break;
      default:
        console.warn(item.type);
    }`),
  ],
  [
    'the three kinds, each in its own case',
    each(`switch (item.type) {
      case 'reasoning': input.push(item); break;
      case 'message': input.push(item); console.log(item.content); break;
      case 'function_call': {
        input.push(item, { type: 'function_call_output', call_id: item.call_id, output: 'x' });
        break;
      }
    }`),
  ],
  [
    'calls only',
    each(`switch (item.type) {
      case 'message':
        console.log(item.content);
        break;
      case 'function_call':
        input.push(item); // dropped-reasoning
        break;
      default:
        break;
    }`),
  ],
  [
    'all but reasoning by default',
    each(`switch (item.type) {
      case 'reasoning':
        break;
      default:
        input.push(item); // dropped-reasoning
    }`),
  ],
  [
    'all by default, web searches counted',
    each(`switch (item.type) {
      case 'web_search_call':
        console.count('search');
        break;
      default:
        input.push(item); // raw
    }`),
  ],
  [
    'over true',
    each(`switch (true) {
      case item.type === 'message':
        console.log('message');
        break;
      default:
        input.push(item); // orphaned-reasoning
    }`),
  ],
  [
    'a case that falls into the next',
    each(`switch (item.type) {
      case 'message':
        console.log(item.content);
      case 'function_call':
        input.push(item); // dropped-reasoning
    }`),
  ],
  [
    'a case of each kind that sends only texts',
    each(`switch (item.type) {
      case 'message':
        input.push({ role: 'assistant', content: String(item.content) });
        break;
      case 'function_call':
        input.push({ type: 'function_call_output', call_id: item.call_id, output: 'x' });
        break;
    }`),
  ],
];

const EXPRESSIONS: readonly Row[] = [
  ['and', each(`item.type !== 'reasoning' && input.push(item); // dropped-reasoning`)],
  [
    'and, in a callback',
    afterCreate(
      `r.output.forEach((item) => item.type !== 'reasoning' && input.push(item)); // dropped-reasoning`,
    ),
  ],
  ['or', each(`item.type === 'reasoning' || input.push(item); // dropped-reasoning`)],
  [
    'a choice of two pushes',
    each(
      `item.type === 'message' ? input.push(item) : console.log(item.type); // dropped-reasoning`,
    ),
  ],
  [
    'a choice of what is pushed',
    each(
      `input.push(item.type === 'message' ? { role: 'assistant', content: 'x' } : { role: 'user', content: 'y' });`,
    ),
  ],
  [
    'a choice of a list',
    afterParse(`input.push(...(r.output.length > 0 ? r.output : [])); // parsed`),
  ],
  [
    'a choice of a list that is sanitized on one side',
    afterParse(
      `input.push(...(r.output.length > 1 ? sanitizeResponseInput(r.output) : r.output)); // parsed`,
    ),
  ],
  [
    'a choice of a list that is sanitized on both',
    afterParse(
      `input.push(...(r.output.length > 1 ? sanitizeResponseInput(r.output) : toResponseInputItems(r.output)));`,
    ),
  ],
  [
    'a choice between a sanitized list and none',
    afterParse(`input.push(...(r.output.length > 1 ? sanitizeResponseInput(r.output) : []));`),
  ],
  ['a default', afterParse(`input.push(...(r.output ?? [])); // parsed`)],
  ['a default behind a chain', afterParse(`input.push(...(r?.output ?? [])); // parsed`)],
  [
    'a default that is output',
    afterParse(
      `const kept = input.slice(5) && null;\ninput.push(...(kept ?? r.output)); // parsed`,
    ),
  ],
  [
    'and before a list',
    afterParse(`input.push(...((r.status === 'completed' && r.output) || [])); // parsed`),
  ],
];

/** `if (…) return` and what else takes the rest of a block away. */
const EARLY: readonly Row[] = [
  [
    'the calls, when there are any',
    `export async function step(input: ResponseInput): Promise<ResponseInput> {
      const r = await client.responses.create({ model: 'gpt-5', input });
      const call = r.output.find((item) => item.type === 'function_call');
      if (!call) return input;
      return [
        ...input,
        call, // dropped-reasoning
        { type: 'function_call_output', call_id: call.call_id, output: await runTool(call.name, call.arguments) },
      ];
    }
    export async function run() {
      let input: ResponseInput = [{ role: 'user', content: 'a' }];
      for (let i = 0; i < 3; i++) input = await step(input);
    }`,
  ],
  [
    'the answers, when there are calls',
    `export async function step(previous: string): Promise<ResponseInput> {
      const r = await client.responses.create({ model: 'gpt-5', input: [], previous_response_id: previous });
      const call = r.output.find((item) => item.type === 'function_call');
      if (!call) return [];
      return [{ type: 'function_call_output', call_id: call.call_id, output: await runTool(call.name, call.arguments) }];
    }`,
  ],
  [
    'in a helper that takes one item',
    `function append(history: ResponseInputItem[], item: ResponseOutputItem) {
      if (item.type === 'reasoning') return;
      history.push(item as ResponseInputItem); // dropped-reasoning
    }${afterCreate(`r.output.forEach((item) => append(input, item));`)}`,
    'with types',
  ],
  [
    'in a helper that takes one item of the three kinds',
    `function append(history: ResponseInputItem[], item: ResponseOutputItem) {
      if (item.type !== 'message' && item.type !== 'reasoning' && item.type !== 'function_call') return;
      history.push(item);
    }${afterCreate(`r.output.forEach((item) => append(input, item));`)}`,
  ],
  [
    'by throw',
    each(`if (item.type === 'reasoning') throw new Error('no');
      input.push(item); // dropped-reasoning`),
  ],
];

describe('an if', () => {
  judgePrograms(IF);
});

describe('a switch', () => {
  judgePrograms(SWITCH);
});

describe('a condition in an expression', () => {
  judgePrograms(EXPRESSIONS);
});

describe('an early end', () => {
  judgePrograms(EARLY);
});
