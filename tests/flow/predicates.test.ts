import { describe, expect, it } from 'vitest';

import { keepsAll, whenReturned } from '../../src/flow/guards.js';
import { isFunction } from '../../src/syntax/nodes.js';
import { knowledgeText, parseMarked } from './marked.js';

/** What a predicate lets through, and what it keeps out. */
const PREDICATES: readonly [predicate: string, passes: string, fails: string][] = [
  ["(item) => item.type === 'message'", 'only message', 'except message'],
  ["(item) => item.type !== 'reasoning'", 'except reasoning', 'only reasoning'],
  ["(item): item is Message => item.type === 'message'", 'only message', 'except message'],
  ["function (item) { return item.type === 'message'; }", 'only message', 'except message'],
  ["(item) => { return item.type === 'message'; }", 'only message', 'except message'],
  ["({ type }) => type === 'message'", 'only message', 'except message'],
  ["({ type: kind }) => kind === 'message'", 'only message', 'except message'],
  ["({ role }) => role === 'assistant'", 'only message', 'any'],
  [
    "(item) => { const { type } = item; return type === 'message'; }",
    'only message',
    'except message',
  ],
  [
    "(item) => { const kind = item.type; return kind === 'message'; }",
    'only message',
    'except message',
  ],
  ["(item) => item.type === 'message' ? true : false", 'only message', 'except message'],
  ["(item) => item.type === 'message' ? false : true", 'except message', 'only message'],
  ["(item) => c ? item.type === 'message' : false", 'only message', 'any'],
  ["(item) => Boolean(item.type === 'message')", 'only message', 'except message'],
  [
    "({ type }) => { if (type === 'message') return true; return false; }",
    'only message',
    'except message',
  ],
  [
    "({ type }) => { switch (type) { case 'message': return true; default: return false; } }",
    'only message',
    'except message',
  ],
  [
    "(item) => ['message', 'reasoning'].includes(item.type)",
    'only message reasoning',
    'except message reasoning',
  ],
  [
    "(item) => { if (item.type === 'message') return true; return false; }",
    'only message',
    'except message',
  ],
  [
    "(item) => { if (item.type === 'message') { return false; } return true; }",
    'except message',
    'only message',
  ],
  [
    "(item) => { switch (item.type) { case 'message': case 'reasoning': return true; default: return false; } }",
    'only message reasoning',
    'except message reasoning',
  ],
  [
    "(item) => { if (item.type === 'message') return true; return item.type === 'reasoning'; }",
    'only message reasoning',
    'except message reasoning',
  ],
  ['(item) => true', 'any', 'only'],
  ['(item) => false', 'only', 'any'],
  ['(item) => Boolean(item)', 'any', 'only'],
  ["(item) => !('id' in item)", 'no id', 'any'],
  ["(item) => { if ('id' in item) return false; return true; }", 'no id', 'any'],
  ["(item) => { if (item.type === 'message') return true; }", 'only message', 'except message'],
  ['(item) => keep(item)', 'any', 'any'],
  ["(item) => item.type === 'message' && item.status === 'completed'", 'only message', 'any'],
  ["() => item.type === 'message'", 'any', 'any'],
  ["([item]) => item.type === 'message'", 'any', 'any'],
  ["(item = {}) => item.type === 'message'", 'any', 'any'],
  ["(...items) => items.type === 'message'", 'any', 'any'],
];

describe.each(PREDICATES)('%s', (predicate, passes, fails) => {
  const returned = (truth: boolean): string => {
    const { node } = parseMarked(`list.filter(«${predicate}»);`);
    if (!isFunction(node)) throw new Error(`${node.type} is marked`);
    return knowledgeText(whenReturned(node, truth));
  };

  it('lets through', () => {
    expect(returned(true)).toBe(passes);
  });

  it('keeps out', () => {
    expect(returned(false)).toBe(fails);
  });
});

describe('predicates that ask others', () => {
  const passes = (code: string, index = 0): string => {
    const { node } = parseMarked(code);
    if (!isFunction(node)) throw new Error(`${node.type} is marked`);
    return knowledgeText(whenReturned(node, true, { index }));
  };

  it('are asked of the parameter that the item is', () => {
    expect(passes("use(«(index, item) => item.type === 'message'»);", 1)).toBe('only message');
    expect(passes("use(«(index, item) => item.type === 'message'»);", 0)).toBe('any');
  });

  it('say what those say', () => {
    const isCall = "const isCall = (i) => i.type === 'function_call';";
    expect(passes(`${isCall} use(«(item) => isCall(item)»);`)).toBe('only function_call');
    expect(passes(`${isCall} use(«(item) => !isCall(item)»);`)).toBe('except function_call');
  });

  it('are known through the methods of a class', () => {
    const isCall = "#isCall(i) { return i.type === 'function_call'; }";
    const filter = 'keep(list) { return list.filter(«(item) => this.#isCall(item)»); }';
    expect(passes(`class C { ${isCall} ${filter} }`)).toBe('only function_call');
  });

  it('say nothing where they call themselves', () => {
    expect(passes('const f = «(item) => f(item)»;')).toBe('any');
    expect(passes('const g = (i) => f(i); const f = «(item) => g(item)»;')).toBe('any');
  });

  it('are not asked deeper than four calls', () => {
    const chain = (length: number): string =>
      Array.from({ length }, (_, i) => `const f${i} = (item) => f${i + 1}(item);`).join(' ');
    const last = (index: number): string => `const f${index} = (i) => i.type === 'message';`;
    expect(passes(`${chain(3)} ${last(3)} use(«(item) => f0(item)»);`)).toBe('only message');
    expect(passes(`${chain(4)} ${last(4)} use(«(item) => f0(item)»);`)).toBe('any');
  });
});

describe('whether a predicate keeps every item', () => {
  it.each([
    ['Boolean', true],
    ['(item) => item', true],
    ['(item) => !!item', true],
    ['(item) => Boolean(item)', true],
    ['(item) => item != null', true],
    ['(item) => item !== undefined && item !== null', true],
    ['(item) => item && item.type', true],
    ['(item) => { return Boolean(item); }', true],
    ['function (item) { return item; }', true],
    ['(item) => item.parsed', false],
    ['(item) => !item', false],
    ['(item) => item == null', false],
    ['(item) => item || other', true],
    ['(item) => item && other', false],
    ["(item) => item && item.type === 'message'", false],
    ['(item) => { if (c) return false; return true; }', false],
    ['(item) => other', false],
    ['({ type }) => type', true],
    ['({ role }) => role', false],
    ['unknownPredicate', false],
  ])('%s: %s', (predicate, expected) => {
    const { node } = parseMarked(`let c, other; use(«${predicate}»);`);
    expect(keepsAll(node)).toBe(expected);
  });

  it('is not told by the name alone', () => {
    const marked = parseMarked('const Boolean = keep; use(«(item) => Boolean(item)»);');
    expect(keepsAll(marked.node)).toBe(false);
    const { node } = parseMarked('const Boolean = keep; use(«Boolean»);');
    expect(keepsAll(node)).toBe(false);
  });
});
