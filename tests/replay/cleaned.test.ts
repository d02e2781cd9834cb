import { describe, expect, it } from 'vitest';

import { verdictsIn } from './finding.js';

const HEAD = `
import OpenAI from 'openai';
import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
import * as sanitizer from 'eslint-plugin-openai-responses/sanitizer';
import type { SanitizedItems } from 'eslint-plugin-openai-responses/sanitizer';
const client = new OpenAI();
const model = 'gpt-5';
let input: any[] = [];
declare const keep: (item: any) => boolean;
`;
const PARSED = 'const r = await client.responses.parse({ model, input });';
const CREATED = 'const r = await client.responses.create({ model, input });';
const SEND = `
await client.responses.create({ model, input });`;

const judge = (code: string): string[] => verdictsIn(HEAD + code + SEND);

const CLEAN: Readonly<Record<string, readonly string[]>> = {
  'fields removed in place': [
    `${PARSED} for (const item of r.output as any[]) { delete item.parsed_arguments; for (const part of item.content ?? []) delete part.parsed; } input.push(...r.output);`,
    `${PARSED} for (const item of r.output as any[]) { if (item.type === 'function_call') delete item.parsed_arguments; if (item.type === 'message') delete item.content; } input.push(...r.output);`,
    `${PARSED} r.output.forEach((item: any) => { delete item.parsed_arguments; delete item.content; }); input.push(...r.output);`,
    `${PARSED} r.output.forEach((item: any) => { item.parsed_arguments = undefined; item.content = undefined; }); input.push(...r.output);`,
    `${PARSED} const strip = (items: any[]) => { for (const item of items) { delete item.parsed_arguments; strips(item); } }; const strips = (item: any) => { for (const part of item.content ?? []) delete part.parsed; }; strip(r.output); input.push(...r.output);`,
    `${PARSED} const items = JSON.parse(JSON.stringify(r.output)); items.forEach((item: any) => { delete item.parsed_arguments; item.content?.forEach((part: any) => delete part.parsed); }); input.push(...items);`,
    `${CREATED} r.output.forEach((item: any) => delete item.created_by); input.push(...r.output);`,
  ],
  'a JSON round trip that can remove fields': [
    `${PARSED} input.push(...JSON.parse(JSON.stringify(r.output, (key, value) => (key === 'parsed_arguments' ? undefined : value))));`,
    `${PARSED} input.push(...JSON.parse(JSON.stringify(r.output), (key, value) => (key === 'parsed_arguments' ? undefined : value)));`,
    `${PARSED} input.push(...JSON.parse(JSON.stringify(r.output, ['id', 'type', 'content'])));`,
  ],
  'the sanitizer under another name': [
    `${PARSED} const clean = sanitizeResponseInput; input.push(...clean(r.output));`,
    `${PARSED} const { sanitizeResponseInput: clean } = sanitizer; input.push(...clean(r.output));`,
    `${PARSED} const clean = sanitizer.sanitizeResponseInput; input.push(...clean(r.output));`,
    `${PARSED} const clean = (items: any[]) => sanitizeResponseInput(items); input.push(...clean(r.output));`,
  ],
  'the sanitizer as a callback': [
    `const items = await client.responses.parse({ model, input }).then((r) => r.output).then(sanitizeResponseInput); input.push(...items);`,
    `await client.responses.parse({ model, input }).then((r) => r.output).then(sanitizeResponseInput).then((items) => input.push(...items));`,
  ],
  'items that are sanitized by their type': [
    `declare function load(): Promise<SanitizedItems<OpenAI.Responses.ResponseOutputItem[]>>; input.push(...(await load()));`,
    `declare const items: SanitizedItems<OpenAI.Responses.ResponseOutputItem[]>; input.push(...items);`,
    `declare const turn: { items: SanitizedItems<OpenAI.Responses.ResponseOutputItem[]> }; input.push(...turn.items);`,
  ],
  'a list that is sanitized before it is sent': [
    `${PARSED} input.push(...r.output); input = sanitizeResponseInput(input);`,
    `${PARSED} input.push(...r.output); input.splice(0, input.length, ...sanitizeResponseInput(input));`,
    `${PARSED} input.push(...r.output); const clean = sanitizeResponseInput(input); input.length = 0; input.push(...clean);`,
  ],
};

describe.each(Object.entries(CLEAN))('%s', (_, cases) => {
  it.each(cases)('%s', (code) => {
    expect(judge(code)).toEqual([]);
  });
});

it('items that are only typed as output are not', () => {
  const code = `declare const items: OpenAI.Responses.ResponseOutputItem[]; input.push(...items);`;
  expect(judge(code)).toEqual(['raw items']);
});

/** What looks like it, and cleans nothing, or not that. */
const UNCLEAN: readonly [code: string, ...verdicts: string[]][] = [
  [
    `${PARSED} for (const item of r.output) delete (item as any).parsed_arguments; input.push(...r.output);`,
    'parsed r.output',
  ],
  [
    `${PARSED} for (const item of r.output) if (item.type === 'function_call') delete (item as any).parsed_arguments; input.push(...r.output);`,
    'parsed r.output',
  ],
  [
    `${PARSED} for (const item of r.output as any[]) for (const part of item.content) delete part.parsed; input.push(...r.output);`,
    'parsed r.output',
  ],
  [
    `${PARSED} const items = JSON.parse(JSON.stringify(r.output)); items.forEach((item: any) => delete item.parsed_arguments); input.push(...items);`,
    'parsed items',
  ],
  [
    `${CREATED} r.output.forEach((item: any) => delete item.ui); input.push(...r.output);`,
    'raw r.output',
  ],
  [
    `${PARSED} for (const item of r.output) delete (item as any).status; input.push(...r.output);`,
    'parsed r.output',
  ],
  [
    `${PARSED} const other: any[] = []; for (const item of other) delete item.parsed_arguments; input.push(...r.output);`,
    'parsed r.output',
  ],
  [
    `${PARSED} r.output.forEach((item: any) => item.parsed_arguments); input.push(...r.output);`,
    'parsed r.output',
  ],
  [
    `${PARSED} input.push(...JSON.parse(JSON.stringify(r.output, null, 2)));`,
    'parsed JSON.parse(JSON.stringify(r.output, null, 2))',
  ],
  [`${PARSED} const clean = structuredClone; input.push(...r.output);`, 'parsed r.output'],
  [
    `${PARSED} const clean = sanitizeResponseInput(r.output); input.push(...r.output);`,
    'parsed r.output',
  ],
];

describe('what does not clean', () => {
  it.each(UNCLEAN)('%s', (code, ...verdicts) => {
    expect(judge(code)).toEqual(verdicts);
  });
});

/** Cuts and filters, at the response or later. */
const CUT: readonly [code: string, ...verdicts: string[]][] = [
  [`${CREATED} input.push(...r.output.slice(-1));`, 'dropped-reasoning r.output.slice(-1)'],
  [`${CREATED} input.push(...r.output.slice(1));`, 'dropped-reasoning r.output.slice(1)'],
  [`${CREATED} input.push(...r.output.slice(0, 3));`, 'raw r.output.slice(0, 3)'],
  [`${CREATED} input.push(...r.output.slice(0));`, 'raw r.output.slice(0)'],
  [`${CREATED} input.push(...r.output.slice());`, 'raw r.output.slice()'],
  [
    `${CREATED} input.push(r.output[r.output.length - 1]);`,
    'dropped-reasoning r.output[r.output.length - 1]',
  ],
  [
    `${CREATED} const last = r.output[r.output.length - 1]; input.push(last);`,
    'dropped-reasoning last',
  ],
  [
    `${CREATED} for (let i = 0; i < r.output.length; i += 1) input.push(r.output[i]);`,
    'raw r.output[i]',
  ],
  [
    `${CREATED} input.push(...r.output); input = input.filter((item) => item.type !== 'reasoning');`,
    "dropped-reasoning input.filter((item) => item.type !== 'reasoning')",
  ],
  [
    `${CREATED} input.push(...r.output); await client.responses.create({ model, input: input.filter((item) => item.type !== 'reasoning') }); input = [];`,
    "dropped-reasoning input.filter((item) => item.type !== 'reasoning')",
  ],
  [`${CREATED} input.push(...r.output); input = input.filter(keep);`],
  [
    `${CREATED} input.push(...r.output); input = input.filter((item) => item.type !== 'web_search_call');`,
    'raw r.output',
  ],
];

describe('some of the output', () => {
  it.each(CUT)('%s', (code, ...verdicts) => {
    expect(judge(code)).toEqual(verdicts);
  });
});
