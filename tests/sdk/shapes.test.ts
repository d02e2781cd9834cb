import { describe, expect, it } from 'vitest';

import type { ItemOrigin, SdkType } from '../../src/sdk/index.js';
import { typeAtMark } from './marked.js';

const HEAD = `
import OpenAI, { AzureOpenAI } from 'openai';
import type * as R from 'openai/resources/responses/responses';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
declare const client: OpenAI;
declare const output: R.ResponseOutputItem[];
declare const input: R.ResponseInput;
`;

const list = (of: ItemOrigin): SdkType => ({ is: 'list', of });
const item = (of: ItemOrigin): SdkType => ({ is: 'item', of });
const ANY: SdkType = { is: 'any' };
const ANY_LIST: SdkType = { is: 'any-list' };
const OTHER: SdkType = { is: 'other' };

type Case = readonly [name: string, code: string, expected: SdkType];

const LISTS: readonly Case[] = [
  ['mapped to themselves', 'output.map((i) => i)/*?*/;', list('output')],
  ['a slice', 'output.slice(1)/*?*/;', list('output')],
  ['Array.from', 'Array.from(output)/*?*/;', list('output')],
  ['a set', 'new Set(output)/*?*/;', list('output')],
  ['the values of a list', 'output.values()/*?*/;', list('output')],
  ['a frozen list', 'Object.freeze(output)/*?*/;', list('output')],
  ['a readonly array', 'declare const x: readonly R.ResponseOutputItem[]; x/*?*/;', list('output')],
  ['a Readonly<>', 'declare const x: Readonly<R.ResponseInput>; x/*?*/;', list('input')],
  [
    'a tuple',
    'declare const x: [R.ResponseInputItem, ...R.ResponseInputItem[]]; x/*?*/;',
    list('input'),
  ],
  ['an iterable', 'declare const x: Iterable<R.ResponseOutputItem>; x/*?*/;', list('output')],
  ['a generator', 'function* all() { yield* output; } all()/*?*/;', list('output')],
  ['a clone', 'structuredClone(output)/*?*/;', list('output')],
  ['a ternary', 'const x = Math.random() > 1 ? output : []; x/*?*/;', list('output')],
  [
    'the input of a request',
    "declare const x: R.ResponseCreateParams['input']; x/*?*/;",
    list('input'),
  ],
  [
    'the input of params',
    'declare const x: R.ResponseCreateParamsNonStreaming; x.input/*?*/;',
    list('input'),
  ],
  ["what the SDK's own helper returns", 'toResponseInputItems(output)/*?*/;', list('input')],
  [
    'one item or a list',
    'declare const x: R.ResponseInputItem | R.ResponseInput; x/*?*/;',
    list('input'),
  ],
  [
    'an interface that extends a list',
    'interface H extends Array<R.ResponseInputItem> {} declare const x: H; x/*?*/;',
    list('input'),
  ],
  [
    'a merged history',
    'declare const x: (R.ResponseInputItem | R.ResponseOutputItem)[]; x/*?*/;',
    list('mixed'),
  ],
  [
    'messages of both sides, to be shown',
    'declare const x: (R.EasyInputMessage | R.ResponseOutputMessage)[]; x/*?*/;',
    list('both'),
  ],
  [
    'input without one of its types',
    "declare const x: Exclude<R.ResponseInputItem, { type: 'item_reference' }>[]; x/*?*/;",
    list('input'),
  ],
  [
    'outputs of tools, which only input has',
    'declare const x: R.ResponseInputItem.FunctionCallOutput[]; x/*?*/;',
    list('input'),
  ],
  [
    'output beside own messages',
    "declare const x: (R.ResponseOutputItem | { role: 'user'; text: string })[]; x/*?*/;",
    list('output'),
  ],
  ['compacted output', 'declare const x: R.CompactedResponse; x.output/*?*/;', list('output')],
  ['any[]', 'declare const x: any[]; x/*?*/;', ANY_LIST],
  ['unknown[]', 'declare const x: unknown[]; x/*?*/;', ANY_LIST],
  ['object[]', 'declare const x: object[]; x/*?*/;', ANY_LIST],
  ['records', 'declare const x: Record<string, unknown>[]; x/*?*/;', ANY_LIST],
  ['an empty array', 'const x = []; x/*?*/;', ANY_LIST],
  ['an empty field', 'class A { items = []; get() { return this.items/*?*/; } }', ANY_LIST],
  ['an evolving array', 'const x = []; x.push(...output); x/*?*/;', list('output')],
  ['strings', "['a']/*?*/;", OTHER],
  ['call ids', 'output.map((i) => i.type)/*?*/;', OTHER],
];

const ITEMS: readonly Case[] = [
  [
    'an alias of an item',
    'type Msg = R.ResponseInputItem; declare const x: Msg; x/*?*/;',
    item('input'),
  ],
  [
    'an item through a generic',
    'function f<T extends R.ResponseOutputItem>(x: T) { x/*?*/; }',
    item('output'),
  ],
  [
    'an element of a generic list',
    'function f<T extends R.ResponseOutputItem[]>(x: T) { x[0]/*?*/; }',
    item('output'),
  ],
  ['a bare type parameter', 'function f<T>(x: T) { x/*?*/; }', ANY],
  [
    'a type parameter bounded by a shape',
    'function f<T extends { type: string }>(x: T) { x/*?*/; }',
    ANY,
  ],
  [
    'an item through the namespace',
    'declare const x: OpenAI.Responses.ResponseOutputItem; x/*?*/;',
    item('output'),
  ],
  [
    'an item or nothing',
    'declare const x: R.ResponseOutputItem | null | undefined; x/*?*/;',
    item('output'),
  ],
  [
    'an item with more',
    'declare const x: R.ResponseOutputItem & { seen: boolean }; x/*?*/;',
    item('output'),
  ],
  [
    'a call with more',
    'declare const x: R.ResponseFunctionToolCall & { seen: boolean }; x/*?*/;',
    item('both'),
  ],
  [
    'an own call',
    'interface C extends R.ResponseFunctionToolCall { seen: boolean } declare const x: C; x/*?*/;',
    item('both'),
  ],
  [
    'an item of a class field',
    'class A { #last: R.ResponseOutputItem | undefined; get() { return this.#last/*?*/; } }',
    item('output'),
  ],
  ['a reasoning item', 'declare const x: R.ResponseReasoningItem; x/*?*/;', item('both')],
  [
    'a call or reasoning',
    'declare const x: R.ResponseFunctionToolCall | R.ResponseReasoningItem; x/*?*/;',
    item('both'),
  ],
  ['an easy message', 'declare const x: R.EasyInputMessage; x/*?*/;', item('input')],
  [
    'the output of a call',
    'declare const x: R.ResponseInputItem.FunctionCallOutput; x/*?*/;',
    item('input'),
  ],
  [
    'an output-only member',
    'declare const x: R.ResponseOutputItem.ImageGenerationCall; x/*?*/;',
    item('output'),
  ],
  ['not a message', "for (const i of output) if (i.type !== 'message') i/*?*/;", item('output')],
  [
    'Exclude',
    'declare const x: Exclude<R.ResponseOutputItem, R.ResponseReasoningItem>; x/*?*/;',
    item('output'),
  ],
  ['a parsed call', 'declare const x: R.ParsedResponseFunctionToolCall; x/*?*/;', item('parsed')],
  [
    'a parsed message',
    'declare const x: R.ParsedResponseOutputMessage<string>; x/*?*/;',
    item('parsed'),
  ],
  ['a parsed item', 'declare const x: R.ParsedResponseOutputItem<string>; x/*?*/;', item('parsed')],
  ['a stored item', 'declare const x: R.ResponseItem; x/*?*/;', item('stored')],
  [
    'a conversation item',
    "for await (const i of client.conversations.items.list('c')) i/*?*/;",
    item('stored'),
  ],
  [
    'a conversation message',
    "for await (const i of client.conversations.items.list('c')) if (i.type === 'message') i/*?*/;",
    item('stored'),
  ],
  [
    'a beta output item',
    'declare const x: OpenAI.Beta.Responses.BetaResponseOutputItem; x/*?*/;',
    item('output'),
  ],
  [
    'a beta input item',
    'declare const x: OpenAI.Beta.Responses.BetaResponseInputItem; x/*?*/;',
    item('input'),
  ],
  [
    'a beta message',
    'declare const x: OpenAI.Beta.Responses.BetaResponseOutputMessage; x/*?*/;',
    item('both'),
  ],
  ['a part of a message', 'declare const x: R.ResponseOutputText; x/*?*/;', OTHER],
  ['an item of Realtime', 'declare const x: OpenAI.Realtime.ConversationItem; x/*?*/;', OTHER],
  [
    'an own type of the same name',
    "type ResponseOutputItem = { type: 'message' }; declare const x: ResponseOutputItem; x/*?*/;",
    OTHER,
  ],
  ['a literal', "const x = { role: 'user', content: 'x' }; x/*?*/;", OTHER],
];

const REST: readonly Case[] = [
  ['an Azure client', 'declare const x: AzureOpenAI; x/*?*/;', { is: 'client' }],
  [
    'an own client',
    'class Mine extends OpenAI {} declare const x: Mine; x/*?*/;',
    { is: 'client' },
  ],
  [
    'a response of an own interface',
    'interface Mine extends R.Response { cost: number } declare const x: Mine; x/*?*/;',
    { is: 'response', of: 'output' },
  ],
  [
    'a compacted response',
    "const x = await client.responses.compact({ model: 'm' }); x/*?*/;",
    { is: 'response', of: 'compacted' },
  ],
  [
    'a beta response',
    "const x = await client.beta.responses.create({ model: 'm', input: 'x' }); x/*?*/;",
    { is: 'response', of: 'output' },
  ],
  [
    'a response or a stream',
    "declare const stream: boolean; const x = await client.responses.create({ model: 'm', stream }); x/*?*/;",
    { is: 'response', of: 'output' },
  ],
  ['the Response of fetch', "const x = await fetch('x'); x/*?*/;", OTHER],
  ['params', 'declare const x: R.ResponseCreateParams; x/*?*/;', { is: 'request' }],
  [
    'params without a field',
    "declare const x: Omit<R.ResponseCreateParamsNonStreaming, 'model'>; x/*?*/;",
    { is: 'request' },
  ],
  [
    'a part of params',
    'declare const x: Partial<R.ResponseCreateParams>; x/*?*/;',
    { is: 'request' },
  ],
  [
    'params of parse',
    'declare const x: Parameters<typeof client.responses.parse>[0]; x/*?*/;',
    { is: 'request' },
  ],
  [
    'params of stream',
    'declare const x: Parameters<typeof client.responses.stream>[0]; x/*?*/;',
    { is: 'request' },
  ],
  ['params of compact', 'declare const x: R.ResponseCompactParams; x/*?*/;', { is: 'request' }],
  [
    'an iterable of events',
    'declare const x: AsyncIterable<R.ResponseStreamEvent>; x/*?*/;',
    { is: 'stream', of: 'events' },
  ],
  [
    'an event of its own type',
    'declare const x: R.ResponseOutputItemAddedEvent; x/*?*/;',
    { is: 'event', types: ['response.output_item.added'] },
  ],
  [
    'an event in a switch',
    "declare const x: R.ResponseStreamEvent; switch (x.type) { case 'response.failed': x/*?*/; }",
    { is: 'event', types: ['response.failed'] },
  ],
  [
    'an event of the helper',
    "client.responses.stream({ model: 'm', input: 'x' }).on('response.output_item.done', (e) => { e/*?*/; });",
    { is: 'event', types: ['response.output_item.done'] },
  ],
  ['any', 'declare const x: any; x/*?*/;', ANY],
  ['unknown', 'declare const x: unknown; x/*?*/;', ANY],
  ['an unresolved name', 'missing/*?*/;', ANY],
  ['what JSON.parse gives', 'JSON.parse(JSON.stringify(output))/*?*/;', ANY],
  ['a string', 'const x = String(1); x/*?*/;', OTHER],
  ['a promise of a string', 'declare const x: Promise<string>; x/*?*/;', OTHER],
  ['a type that contains itself', 'type T = T[]; declare const x: T; x/*?*/;', OTHER],
];

describe.each([
  ['lists', LISTS],
  ['items', ITEMS],
  ['the rest', REST],
])('%s', (_kind, cases) => {
  it.each(cases)('%s', (_name, code, expected) => {
    expect(typeAtMark(HEAD + code)).toEqual(expected);
  });
});

describe('JavaScript files', () => {
  const client = "import OpenAI from 'openai';\nconst client = new OpenAI();\n";

  it('has the types that the compiler infers', () => {
    const code = `${client}const r = await client.responses.create({ model: 'm', input: 'x' }); r.output/*?*/;`;
    expect(typeAtMark(code, { filename: 'file.js' })).toEqual(list('output'));
  });

  it('reads types in comments', () => {
    const code = `/** @type {import('openai').OpenAI.Responses.ResponseInputItem[]} */\nconst x = []; x/*?*/;`;
    expect(typeAtMark(code, { filename: 'file.js' })).toEqual(list('input'));
  });

  it('says nothing of an untyped parameter', () => {
    expect(typeAtMark('export function f(x) { x/*?*/; }', { filename: 'file.js' })).toEqual(ANY);
  });

  it('has them after require', () => {
    const code = `const { OpenAI } = require('openai');\nconst client = new OpenAI(); client/*?*/;`;
    expect(typeAtMark(code, { filename: 'file.cjs' })).toEqual({ is: 'client' });
  });
});
