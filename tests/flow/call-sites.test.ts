import { describe, expect, it } from 'vitest';

import { definitionsOf } from '../../src/syntax/bindings.js';
import { parameterSources } from '../../src/flow/call-sites.js';
import { isFunction, variableOf } from '../../src/syntax/nodes.js';
import { nameOf, parseMarked } from './marked.js';

interface Given {
  /** `list at []`; `= x`, `rest x`, `spread x at []` for what a call of the function itself gives. */
  sources: string[];
  isComplete: boolean;
}

/** What the marked parameter is given. */
function givenTo(code: string): Given {
  const marked = parseMarked(code);
  const { sourceCode } = marked;
  const variable = variableOf(nameOf(marked));
  const [definition] = variable ? definitionsOf(variable) : [];
  if (definition?.kind !== 'parameter' || !isFunction(definition.fn))
    throw new Error('the mark stands around no parameter');
  const { sources, isComplete } = parameterSources(definition.fn, definition.index);
  const texts = sources.map(({ value, prefix, argument }) => {
    const path = prefix.length > 0 ? ` at ${prefix.join('.')}` : '';
    const how = argument === 'plain' ? '= ' : argument === null ? '' : `${argument} `;
    return `${how}${sourceCode.getText(value)}${path}`;
  });
  return { sources: texts, isComplete };
}

describe('all that a parameter is given, known for sure', () => {
  it.each([
    ...['every', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex'].map(
      (method) => [`list.${method}((«a») => a);`, 'list at []'] as const,
    ),
    ['list.flatMap((«a») => a);', 'list at []'],
    ['list.forEach((«a») => { a; });', 'list at []'],
    ['list.map((«a») => a);', 'list at []'],
    ["import { useCallback } from 'react'; const f = useCallback((«a») => a, []); f(x);", '= x'],
    ['const f = React.useCallback((«a») => a, []); f(x);', '= x'],
    ['list.some((«a») => a);', 'list at []'],
    ['list.map(function («a») {});', 'list at []'],
    ['list.map(async («a») => a);', 'list at []'],
    ['list?.map((«a») => a);', 'list at []'],
    ['(list as any[]).map((«a») => a);', 'list as any[] at []'],
    ['r.output.map((«a») => a);', 'r.output at []'],
    ['list.map(((«a») => a) as Mapper);', 'list at []'],
    ['const f = («a») => a; list.map(f);', 'list at []'],
    ['function f(«a») {} list.forEach(f); other.map(f);', 'list at []', 'other at []'],
    ['list.reduce((«all», one) => all, start);', 'start'],
    ['list.reduce((all, «one») => all, start);', 'list at []'],
    ['list.reduceRight((all, «one») => all, start);', 'list at []'],
    ['Array.from(list, («a») => a);', 'list at []'],
    ['promise.then((«a») => a);', 'promise'],
    ["stream.on('done', («a») => a);", 'stream at on:done'],
    ["stream.once('done', («a») => a);", 'stream at on:done'],
    ["stream.addListener('done', («a») => a);", 'stream at on:done'],
    ["const NAME = 'done'; stream.on(NAME, («a») => a);", 'stream at on:done'],
    ['function f(«a») {} f(x);', '= x'],
    ['function f(b, «a») {} f(x, y);', '= y'],
    ['const f = («a») => a; f(x); f(y);', '= x', '= y'],
    ['const f = function («a») {}; f(x);', '= x'],
    ['function f(«a») {} f!(x);', '= x'],
    ['function f(«a») {} f?.(x);', '= x'],
    ['((«a») => a)(x);', '= x'],
    ['function f(«a») {} f();'],
    ['function f(...«a») {} f(x, y);', 'rest x', 'rest y'],
    ['function f(b, ...«a») {} f(x, y);', 'rest y'],
    ['function f(...«a») {} f(...x);', 'spread x at []'],
    ['const f = (b, ...«a») => a; f(x, y, ...z);', 'rest y', 'spread z at []'],
    ['function f(...«a») {} f();'],
    ['function f(«a») {}'],
    ['class C { #m(«a») {} n() { this.#m(x); } }', '= x'],
    ['class C { private m(«a») {} n() { this.m(x); } }', '= x'],
  ] as const)('%s', (code, ...sources) => {
    expect(givenTo(code)).toEqual({ sources, isComplete: true });
  });
});

describe('what a parameter is given, as far as the file shows', () => {
  it.each([
    ['export function f(«a») {} f(x);', '= x'],
    ['export default function f(«a») {} f(x);', '= x'],
    ['export const f = («a») => a; f(x);', '= x'],
    ['function f(«a») {} f(...x);'],
    ['function f(b, «a») {} f(...x, y);'],
    ['function f(«a») {} f(x); register(f);', '= x'],
    ['function f(«a») {} f(x); const g = f;', '= x'],
    ['class C { m(«a») {} n() { this.m(x); } }', '= x'],
    ['class C { m(«a») {} } new C().m(x);'],
    ['class C { m(«a») {} } const c = new C(); c.m(x);', '= x'],
    ['class C { static m(«a») {} } C.m(x);', '= x'],
    ['class C { m = («a») => a; n() { this.m(x); } }', '= x'],
    ['class C { constructor(«a») {} } new C(x); new C(y);', '= x', '= y'],
    ['const C = class { constructor(«a») {} }; new C(x);', '= x'],
    ['const o = { m(«a») {} }; o.m(x);', '= x'],
    ['const o = { m: («a») => a, n() { this.m(x); } };', '= x'],
    ['function each(f) { f(x); } each((«a») => a);', '= x'],
    ['class C { each(f) { f(x); } m() { this.each((«a») => a); } }', '= x'],
    ['register((«a») => a);'],
    ['list.map((a, «index») => a);'],
    ['list.reduce((«all», one) => all);'],
    ['list.sort((«a», b) => 0);'],
    ['stream.on(name, («a») => a);'],
    ["stream.on('done', (a, «snapshot») => a);"],
    ['promise.then(undefined, («a») => a);'],
    ['const f = wrap((«a») => a); f(x);'],
    ['module.exports = («a») => a;'],
    ['export default («a») => a;'],
  ] as const)('%s', (code, ...sources) => {
    expect(givenTo(code)).toEqual({ sources, isComplete: false });
  });
});
