import { describe, expect, it } from 'vitest';

import type { Step } from '../../src/flow/trail.js';
import { except, only, type TypeSet } from '../../src/flow/type-set.js';
import {
  land,
  type Landed,
  type Shape,
  shapeOfCall,
  shapeOfType,
} from '../../src/replay/landing.js';
import type { SdkCall, SdkType } from '../../src/sdk/index.js';
import { parseUntyped } from '../support/typed-rule-tester.js';

const { ast: node } = parseUntyped('0;').sourceCode;

const guard = (types: TypeSet, rest: string): Step => ({
  kind: 'guard',
  node,
  types,
  rest: rest.split('.'),
});

const DONE = guard(only('response.output_item.done'), 'item');
const ADDED = guard(only('response.output_item.added'), 'item');
const ANY_EVENT: Shape = { is: 'event', types: [] };

/** Where the rest of a path leads from a shape: `created`, `created pick`, or null. */
const LANDINGS: readonly [shape: Shape, path: string, landed: string | null, steps?: Step[]][] = [
  [{ is: 'item', of: 'created' }, '', 'created'],
  [{ is: 'item', of: 'created' }, 'id', 'created'],
  [{ is: 'item', of: 'created' }, 'content', null],
  [{ is: 'item', of: 'created' }, 'content.[]', null],
  [{ is: 'item', of: 'created' }, 'id.length', null],
  [{ is: 'list', of: 'parsed' }, '[]', 'parsed'],
  [{ is: 'list', of: 'parsed' }, '[0]', 'parsed pick'],
  [{ is: 'list', of: 'parsed' }, '[-1]', 'parsed pick'],
  [{ is: 'list', of: 'parsed' }, '[].id', 'parsed'],
  [{ is: 'list', of: 'parsed' }, '', null],
  [{ is: 'list', of: 'parsed' }, 'length', null],
  [{ is: 'list', of: 'parsed' }, '[].content.[]', null],
  [{ is: 'list', of: 'parsed' }, '[].[]', null],
  [{ is: 'response', of: 'created' }, 'output.[]', 'created'],
  [{ is: 'response', of: 'created' }, 'output.[2]', 'created pick'],
  [{ is: 'response', of: 'created' }, 'withResponse().data.output.[]', 'created'],
  [{ is: 'response', of: 'created' }, 'withResponse().response.output.[]', null],
  [{ is: 'response', of: 'created' }, 'withResponse().output.[]', null],
  [{ is: 'response', of: 'created' }, 'output', null],
  [{ is: 'response', of: 'created' }, 'output_text', null],
  [{ is: 'response', of: 'created' }, 'id', null],
  [{ is: 'response', of: 'created' }, 'tools.[]', null],
  [{ is: 'response', of: 'created' }, '[]', null],
  [{ is: 'response', of: 'compacted' }, 'output.[]', 'compacted'],
  [{ is: 'response-or-stream' }, 'output.[]', 'created'],
  [{ is: 'response-or-stream' }, 'output.[0]', 'created pick'],
  [{ is: 'response-or-stream' }, '[].response.output.[]', 'created'],
  [{ is: 'response-or-stream' }, '[].item', 'stream-done', [DONE]],
  [{ is: 'response-or-stream' }, '', null],
  [{ is: 'stream' }, 'finalResponse().output.[]', 'parsed'],
  [{ is: 'stream' }, 'finalResponse().output.[0]', 'parsed pick'],
  [{ is: 'stream' }, '[].response.output.[]', 'created'],
  [{ is: 'stream' }, '[].item', 'stream-done', [DONE]],
  [{ is: 'stream' }, '[].item', 'stream-added', [ADDED]],
  [{ is: 'stream' }, '[].item', null],
  [{ is: 'stream' }, 'output.[]', null],
  [{ is: 'stream' }, '', null],
  [{ is: 'event', types: ['response.output_item.done'] }, 'item', 'stream-done'],
  [{ is: 'event', types: ['response.output_item.added'] }, 'item', 'stream-added'],
  [
    { is: 'event', types: ['response.output_item.added', 'response.output_item.done'] },
    'item',
    null,
  ],
  [
    { is: 'event', types: ['response.output_item.added', 'response.output_item.done'] },
    'item',
    'stream-done',
    [DONE],
  ],
  [ANY_EVENT, 'response.output.[]', 'created'],
  [ANY_EVENT, 'item', 'stream-done', [DONE]],
  [ANY_EVENT, 'item', 'stream-added', [ADDED]],
  [ANY_EVENT, 'item', null],
  [ANY_EVENT, 'item', null, [DONE, ADDED]],
  [ANY_EVENT, 'item', null, [guard(except('response.output_item.added'), 'item')]],
  [ANY_EVENT, 'item', null, [guard(only('response.output_item.done'), 'other')]],
  [ANY_EVENT, 'item.content', null, [DONE]],
  [ANY_EVENT, 'delta', null],
  [{ is: 'page' }, '[]', 'stored'],
  [{ is: 'page' }, 'data.[]', 'stored'],
  [{ is: 'page' }, 'data.[0]', 'stored pick'],
  [{ is: 'page' }, 'getPaginatedItems().[]', 'stored'],
  [{ is: 'page' }, 'has_more', null],
];

const landedText = (landed: Landed | null): string | null =>
  landed && `${landed.kind}${landed.isPick ? ' pick' : ''}`;

describe('where a path leads', () => {
  it.each(LANDINGS)('%o at %s', (shape, path, expected, steps = []) => {
    const landed = land(shape, { path: path === '' ? [] : path.split('.'), steps });
    expect(landedText(landed)).toBe(expected);
  });
});

describe('a listener', () => {
  it.each([
    ['on:response.completed', ['response', 'output', '[]'], 'created'],
    ['on:response.output_item.done', ['item'], 'stream-done'],
    ['on:response.output_item.added', ['item'], 'stream-added'],
    ['on:response.output_text.delta', ['item'], null],
  ])('%s', (access, rest, expected) => {
    expect(landedText(land({ is: 'stream' }, { path: [access, ...rest], steps: [] }))).toBe(
      expected,
    );
  });
});

describe('the shape of a call', () => {
  const shapes: Record<SdkCall['method'], Shape | null> = {
    http: { is: 'answer', ways: [] },
    create: { is: 'response-or-stream' },
    retrieve: { is: 'response-or-stream' },
    cancel: { is: 'response-or-stream' },
    parse: { is: 'response', of: 'parsed' },
    finalResponse: { is: 'response', of: 'parsed' },
    compact: { is: 'response', of: 'compacted' },
    stream: { is: 'stream' },
    'inputItems.list': { is: 'page' },
    'conversations.items.list': { is: 'page' },
    'conversations.items.retrieve': { is: 'item', of: 'stored' },
    'inputTokens.count': null,
    'conversations.create': null,
    'conversations.items.create': null,
  };

  it.each(Object.entries(shapes))('%s', (name, shape) => {
    const method = Object.keys(shapes).find((one): one is SdkCall['method'] => one === name);
    if (!method) throw new Error(name);
    const call = { method, beta: false, request: null, itemsKey: null, by: 'type' } as const;
    expect(shapeOfCall(call)).toEqual(shape);
  });
});

describe('the shape of a type', () => {
  it.each<[SdkType, Shape | null]>([
    [
      { is: 'item', of: 'output' },
      { is: 'item', of: 'created' },
    ],
    [
      { is: 'item', of: 'parsed' },
      { is: 'item', of: 'parsed' },
    ],
    [
      { is: 'item', of: 'stored' },
      { is: 'item', of: 'stored' },
    ],
    [
      { is: 'list', of: 'output' },
      { is: 'list', of: 'created' },
    ],
    [
      { is: 'list', of: 'parsed' },
      { is: 'list', of: 'parsed' },
    ],
    [
      { is: 'list', of: 'stored' },
      { is: 'list', of: 'stored' },
    ],
    [
      { is: 'response', of: 'output' },
      { is: 'response', of: 'created' },
    ],
    [
      { is: 'response', of: 'parsed' },
      { is: 'response', of: 'parsed' },
    ],
    [
      { is: 'response', of: 'compacted' },
      { is: 'response', of: 'compacted' },
    ],
    [
      { is: 'event', types: ['x'] },
      { is: 'event', types: ['x'] },
    ],
    [{ is: 'stream', of: 'events' }, { is: 'stream' }],
    [{ is: 'stream', of: 'helper' }, { is: 'stream' }],
    [{ is: 'page' }, { is: 'page' }],
    [{ is: 'item', of: 'input' }, null],
    [{ is: 'item', of: 'both' }, null],
    [{ is: 'list', of: 'input' }, null],
    [{ is: 'list', of: 'mixed' }, null],
    [{ is: 'any' }, null],
    [{ is: 'any-list' }, null],
    [{ is: 'other' }, null],
    [{ is: 'client' }, null],
    [{ is: 'request' }, null],
  ])('%o', (type, shape) => {
    expect(shapeOfType(type)).toEqual(shape);
  });
});
