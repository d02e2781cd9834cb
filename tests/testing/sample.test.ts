import { describe, expect, it } from 'vitest';
import { sampleJson } from '../../src/testing/sample.js';

const object = (properties: Readonly<Record<string, unknown>>) => ({ type: 'object', properties });

describe('sampleJson', () => {
  const cases: readonly (readonly [string, unknown, string, unknown])[] = [
    ['a name in the text', { type: 'string' }, 'How warm is it in Paris?', 'Paris'],
    ['the last word of a text without names', { type: 'string' }, 'how warm is it', 'it'],
    ['a word of its own for no text', { type: 'string' }, '', 'example'],
    ['a number in the text', { type: 'number' }, 'about 2.5 metres', 2.5],
    ['a whole number', { type: 'integer' }, 'about 2.5 metres', 3],
    ['a number within bounds', { type: 'number', minimum: 5, maximum: 7 }, '', 5],
    ['a number below its most', { type: 'number', maximum: 7 }, '9', 7],
    ['a boolean', { type: 'boolean' }, '', true],
    ['null', { type: 'null' }, '', null],
    ['a constant', { const: 4 }, '', 4],
    ['the option that the text names', { enum: ['red', 'blue'] }, 'Blue, please', 'blue'],
    ['the first option otherwise', { enum: [1, 2] }, 'Blue', 1],
    ['the type that is not null', { type: ['null', 'integer'] }, '8', 8],
    ['null where nothing else is allowed', { type: ['null'] }, '8', null],
    ['the choice that is not null', { anyOf: [{ type: 'null' }, { type: 'integer' }] }, '8', 8],
    ['the only choice', { oneOf: [{ type: 'null' }] }, '8', null],
    ['a date', { type: 'string', format: 'date' }, '', '2026-01-31'],
    ['a list', { type: 'array', items: { type: 'integer' }, minItems: 2 }, '1 and 2', [1, 2]],
    ['a list of anything', { type: 'array' }, 'In Rome', ['Rome']],
    ['an object without a type', { properties: { size: { type: 'integer' } } }, '4', { size: 4 }],
    ['the whole text for a query', object({ query: { type: 'string' } }), 'A b', { query: 'A b' }],
    ['a sum', object({ expression: {} }), 'what is 2 + 3?', { expression: '2 + 3' }],
    ['the text for a sum without numbers', object({ formula: {} }), 'E', { formula: 'E' }],
    ['an empty object', { type: 'object' }, '', {}],
    ['nothing known', undefined, '', 'example'],
  ];

  it.each(cases)('gives %s', (_, schema, text, expected) => {
    expect(sampleJson(schema, text)).toEqual(expected);
  });

  it('gives what is required only, where that is said', () => {
    const schema = {
      ...object({ a: { type: 'null' }, b: { type: 'null' } }),
      required: ['b', 'c'],
    };
    expect(sampleJson(schema, '')).toEqual({ b: null, c: 'example' });
  });

  it('follows references, also into itself and to nowhere', () => {
    const node = object({ 'next/~': { $ref: '#/$defs/node' }, list: { type: 'array', items: {} } });
    const schema = { $defs: { node, list: { $ref: '#' } }, $ref: '#/$defs/node' };
    expect(JSON.stringify(sampleJson(schema, '')).match(/next/g)).toHaveLength(8);
    expect(sampleJson({ $ref: '#/$defs/none' }, '')).toBe('example');
    expect(sampleJson({ $ref: 'https://example.com/schema' }, '')).toBe('example');
    const list: Record<string, unknown> = { type: 'array' };
    list['items'] = list;
    expect(JSON.stringify(sampleJson(list, ''))).toBe('[[[[[[[[[]]]]]]]]]');
  });

  it('varies between calls', () => {
    expect(sampleJson({ type: 'string' }, 'In Paris or Rome', 1)).toBe('Rome');
    expect(sampleJson({ type: 'integer' }, '3 or 4', 1)).toBe(4);
  });
});
