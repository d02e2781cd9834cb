import { describe, expect, it } from 'vitest';

import type { SdkType } from '../../src/sdk/index.js';
import { OPENAI_VERSIONS } from '../support/typed-rule-tester.js';
import { typeAtMark } from './marked.js';

const CLIENT = `import OpenAI from 'openai';\nconst client = new OpenAI();\n`;
const CREATED = `${CLIENT}const response = await client.responses.create({ model: 'm', input: 'x' });\n`;
const PARSED = `${CLIENT}const response = await client.responses.parse({ model: 'm', input: 'x' });\n`;

const OUTPUT_ITEM: SdkType = { is: 'item', of: 'output' };

/** Cases that hold for every version of the SDK: name, code with its mark, answer. */
const EVERYWHERE: readonly [string, string, SdkType][] = [
  ['a client', `${CLIENT}client/*?*/;`, { is: 'client' }],
  ['the resource of a client', `${CLIENT}client.responses/*?*/;`, { is: 'client' }],
  ['the class of a client', `${CLIENT}OpenAI/*?*/;`, { is: 'other' }],
  ['a created response', `${CREATED}response/*?*/;`, { is: 'response', of: 'output' }],
  [
    'the promise of a response',
    `${CLIENT}client.responses.create({ model: 'm', input: 'x' })/*?*/;`,
    { is: 'response', of: 'output' },
  ],
  ['created output', `${CREATED}response.output/*?*/;`, { is: 'list', of: 'output' }],
  [
    'an item of created output',
    `${CREATED}for (const item of response.output) { item/*?*/; }`,
    OUTPUT_ITEM,
  ],
  ['an item by index', `${CREATED}const item = response.output[0]; item/*?*/;`, OUTPUT_ITEM],
  [
    'an item that may be missing',
    `${CREATED}const item = response.output.at(0); item/*?*/;`,
    OUTPUT_ITEM,
  ],
  [
    'a found item',
    `${CREATED}const item = response.output.find((i) => i.id === 'x'); item/*?*/;`,
    OUTPUT_ITEM,
  ],
  [
    'a copy of output',
    `${CREATED}const copy = [...response.output]; copy/*?*/;`,
    { is: 'list', of: 'output' },
  ],
  [
    'output or nothing',
    `${CREATED}const items = response?.output ?? []; items/*?*/;`,
    { is: 'list', of: 'output' },
  ],
  [
    'a response or null',
    `${CREATED}const last: typeof response | null = Math.random() > 1 ? null : response; last/*?*/;`,
    { is: 'response', of: 'output' },
  ],
  ['parsed response', `${PARSED}response/*?*/;`, { is: 'response', of: 'parsed' }],
  ['parsed output', `${PARSED}response.output/*?*/;`, { is: 'list', of: 'parsed' }],
  [
    'a parsed call',
    `${PARSED}for (const item of response.output) { if (item.type === 'function_call') { item/*?*/; } }`,
    { is: 'item', of: 'parsed' },
  ],
  [
    'a message of created output',
    `${CREATED}for (const item of response.output) { if (item.type === 'message') { item/*?*/; } }`,
    { is: 'item', of: 'both' },
  ],
  [
    'a retrieved response',
    `${CLIENT}const r = await client.responses.retrieve('resp_1'); r.output/*?*/;`,
    { is: 'list', of: 'output' },
  ],
  [
    'a stream',
    `${CLIENT}const s = await client.responses.create({ model: 'm', input: 'x', stream: true }); s/*?*/;`,
    { is: 'stream', of: 'events' },
  ],
  [
    'a stream event',
    `${CLIENT}for await (const e of await client.responses.create({ model: 'm', input: 'x', stream: true })) { e/*?*/; }`,
    { is: 'event', types: [] },
  ],
  [
    'a narrowed event',
    `${CLIENT}for await (const e of await client.responses.create({ model: 'm', input: 'x', stream: true })) { if (e.type === 'response.output_item.done') { e/*?*/; } }`,
    { is: 'event', types: ['response.output_item.done'] },
  ],
  [
    'two narrowed events',
    `${CLIENT}for await (const e of await client.responses.create({ model: 'm', input: 'x', stream: true })) { if (e.type === 'response.output_item.done' || e.type === 'response.completed') { e/*?*/; } }`,
    { is: 'event', types: ['response.completed', 'response.output_item.done'] },
  ],
  [
    'the item of an event',
    `${CLIENT}for await (const e of await client.responses.create({ model: 'm', input: 'x', stream: true })) { if (e.type === 'response.output_item.done') { e.item/*?*/; } }`,
    OUTPUT_ITEM,
  ],
  [
    'the response of an event',
    `${CLIENT}for await (const e of await client.responses.create({ model: 'm', input: 'x', stream: true })) { if (e.type === 'response.completed') { e.response/*?*/; } }`,
    { is: 'response', of: 'output' },
  ],
  [
    'the stream helper',
    `${CLIENT}const s = client.responses.stream({ model: 'm', input: 'x' }); s/*?*/;`,
    { is: 'stream', of: 'helper' },
  ],
  [
    'the final response of the helper',
    `${CLIENT}const r = await client.responses.stream({ model: 'm', input: 'x' }).finalResponse(); r.output/*?*/;`,
    { is: 'list', of: 'parsed' },
  ],
  [
    'a page of input items',
    `${CLIENT}const page = await client.responses.inputItems.list('resp_1'); page/*?*/;`,
    { is: 'page' },
  ],
  [
    'the data of a page',
    `${CLIENT}const page = await client.responses.inputItems.list('resp_1'); page.data/*?*/;`,
    { is: 'list', of: 'stored' },
  ],
  [
    'an item of a page',
    `${CLIENT}for await (const item of client.responses.inputItems.list('resp_1')) { item/*?*/; }`,
    { is: 'item', of: 'stored' },
  ],
];

describe.each(OPENAI_VERSIONS)('openai %s', (version) => {
  it.each(EVERYWHERE)('%s', (_name, code, expected) => {
    expect(typeAtMark(code, { version })).toEqual(expected);
  });
});
