import { describe, expect, it } from 'vitest';

import { thisOwnerAt } from '../../src/syntax/members.js';
import { initialValue } from '../../src/syntax/members.js';
import { variableOf } from '../../src/syntax/nodes.js';
import { type Write, writesToOwner, writesToVariable } from '../../src/flow/writes.js';
import { nameOf, parseMarked } from './marked.js';

/** `element x`, `spread x at []`. */
const writeText = (text: string, { value, path, entrance }: Write): string =>
  `${entrance} ${text.slice(...value.range)}${path.length > 0 ? ` at ${path.join('.')}` : ''}`;

/** What is put into the marked variable at a path. */
function writesAtMark(code: string, path: string): string[] {
  const marked = parseMarked(code);
  const variable = variableOf(nameOf(marked));
  if (!variable) throw new Error('the marked name is no variable');
  const writes = writesToVariable(variable, path.split('.'));
  return writes.map((write) => writeText(marked.sourceCode.text, write));
}

const LISTS: readonly [code: string, ...writes: string[]][] = [
  ['const «a» = []; a.push(x);', 'element x'],
  ['const «a» = []; a.push(x, y);', 'element x', 'element y'],
  ['const «a» = []; a.push(...x);', 'spread x at []'],
  ['const «a» = []; a.push(x, ...y);', 'element x', 'spread y at []'],
  ['const «a» = []; a.unshift(x);', 'element x'],
  ['const «a» = []; a.push.apply(a, x);', 'spread x at []'],
  ['const «a» = []; Array.prototype.push.apply(a, x);', 'spread x at []'],
  ['const «a» = []; [].push.apply(a, x);', 'spread x at []'],
  ['const «a» = []; f.apply(a, x);'],
  ['const «a» = []; a.slice.apply(a, x);'],
  ['const «a» = []; a.splice(1, 0, x, ...y);', 'element x', 'spread y at []'],
  ['const «a» = []; a.splice(1, 2);'],
  ['const «a» = new Set(); a.add(x);', 'element x'],
  ['const «a» = new Map(); a.set(key, x);', 'element x'],
  ['const «a» = []; a.fill(x);', 'element x'],
  ['const «a» = []; a[0] = x;', 'element x'],
  ['const «a» = []; a[i] = x;', 'element x'],
  ['const «a» = []; a[a.length] = x;', 'element x'],
  ['const «a» = []; a?.push(x);', 'element x'],
  ['const «a» = []; a!.push(x);', 'element x'],
  ['const «a» = []; (a as any[]).push(x);', 'element x'],
  ["const «a» = []; a['push'](x);", 'element x'],
  ['const «a» = []; const b = a; b.push(x);', 'element x'],
  ['const «a» = []; const b = a; const c = b; c.push(x);', 'element x'],
  ['const «a» = []; let b; b = a; b.push(x);', 'element x'],
  ['const «a» = []; const f = () => { a.push(x); };', 'element x'],
  ['const «a» = []; function f(list) { list.push(x); } f(a);', 'element x'],
  ['const «a» = []; const f = (n, list) => list.push(x); f(1, a);', 'element x'],
  ['const «a» = []; function f(list = []) { list.push(x); } f(a);', 'element x'],
  ['const «a» = []; function f({ list }) { list.push(x); } f({ list: a });', 'element x'],
  ['const «a» = []; function f({ list = [] }) { list.push(x); } f({ list: a });', 'element x'],
  ['const «a» = []; function f(to) { to.list.push(x); } f({ list: a });', 'element x'],
  ['const «a» = []; function f({ list }) { list.push(x); } f({ other: a });'],
  ['const «a» = []; function f({ list }) { list.push(x); } f({ [list]: a });'],
  ['const «a» = []; f({ list: a });'],
  ['const «a» = []; function f(list) { list.push(x); f(list); } f(a);', 'element x'],
  ['class C { add(list) { list.push(x); } } const «a» = []; new C().add(a);', 'element x'],
  ['const «a» = []; a.concat(x);'],
  ['const «a» = []; a.includes(x);'],
  ['const «a» = []; a.hasOwnProperty(x);'],
  ['const «a» = []; a.hasOwnProperty.apply(a, x);'],
  ['const «a» = []; a.length = 0;'],
  ['const «a» = []; other.push(a);'],
  ['const «a» = []; { const a = []; a.push(x); }'],
  ['let «a» = []; a = x;'],
];

describe('what is put into a list', () => {
  it.each(LISTS)('%s', (code, ...writes) => {
    expect(writesAtMark(code, '[]')).toEqual(writes);
  });
});

const PROPERTIES: readonly [code: string, path: string, ...writes: string[]][] = [
  ['const «a» = {}; a.input = x;', 'input', 'whole x'],
  ['const «a» = {}; a.input = x;', 'input.[]', 'whole x at []'],
  ["const «a» = {}; a['input'] = x;", 'input', 'whole x'],
  ['const «a» = {}; a.output = x;', 'input'],
  ['const «a» = {}; a.input.push(x);', 'input.[]', 'element x'],
  ['const «a» = {}; a.input.push(...x);', 'input.[]', 'spread x at []'],
  ['const «a» = {}; a.body.input.push(x);', 'body.input.[]', 'element x'],
  ['const «a» = {}; a.output.push(x);', 'input.[]'],
  ['const «a» = {}; a.input[0] = x;', 'input.[]', 'element x'],
  ['const «a» = {}; Object.assign(a, { input: x });', 'input', 'whole { input: x } at input'],
  ['const «a» = {}; Object.assign(a, x, y);', 'input', 'whole x at input', 'whole y at input'],
  ['const «a» = {}; Object.assign({}, a, { input: x });', 'input'],
  ['const «a» = {}; const b = a.input; b.push(x);', 'input.[]', 'element x'],
  ['const «a» = {}; const { input } = a; input.push(x);', 'input.[]', 'element x'],
  ['const «a» = {}; const { input: b } = a; b.push(x);', 'input.[]', 'element x'],
  ['const «a» = {}; const { input = [] } = a; input.push(x);', 'input.[]', 'element x'],
  ['const «a» = {}; const { output } = a; output.push(x);', 'input.[]'],
  ['const «a» = {}; function f({ input }) { input.push(x); } f(a);', 'input.[]', 'element x'],
  ['const «a» = {}; function f(b) { b.input.push(x); } f(a);', 'input.[]', 'element x'],
  ['const «a» = {}; function f(b) { b.push(x); } f(a.input);', 'input.[]', 'element x'],
  ['const «a» = new Map(); a.get(key).push(x);', '[].[]', 'element x'],
  ['const «a» = new Map(); const list = a.get(key); list.push(x);', '[].[]', 'element x'],
  ['const «a» = {}; a[key].push(x);', '[].[]', 'element x'],
  ['const «a» = []; a.push({ items: x });', '[].items', 'element { items: x } at items'],
  ['const «a» = []; a[0].items = x;', '[].items', 'whole x'],
  ['const «a» = []; a[0] = x;', '[1]'],
];

describe('what is put into a property', () => {
  it.each(PROPERTIES)('%s: %s', (code, path, ...writes) => {
    expect(writesAtMark(code, path)).toEqual(writes);
  });
});

const OWNERS: readonly [code: string, path: string, ...writes: string[]][] = [
  ['class C { m() { «this».a.push(x); } }', 'a.[]', 'element x'],
  ['class C { m() { «this».a = x; } }', 'a.[]', 'whole x at []'],
  ['class C { #a = []; m() { «this».#a.push(...x); } }', '#a.[]', 'spread x at []'],
  ['class C { m() { «this»; } n() { this.a.push(x); } }', 'a.[]', 'element x'],
  ['class C { m() { «this»; } n = () => this.a.push(x); }', 'a.[]', 'element x'],
  ['class C { m() { «this»; } n() { f(() => this.a.push(x)); } }', 'a.[]', 'element x'],
  ['class C { m() { «this»; } n() { const { a } = this; a.push(x); } }', 'a.[]', 'element x'],
  ['class C { m() { «this»; } n() { const c = this; c.a.push(x); } }', 'a.[]', 'element x'],
  ['class C { m() { «this»; } } const c = new C(); c.a.push(x);', 'a.[]', 'element x'],
  ['class C { m() { «this»; } n() { this.b.push(x); } }', 'a.[]'],
  ['class C { m() { «this»; } static n() { this.a.push(x); } }', 'a.[]'],
  ['class C { static m() { «this».a.push(x); } } C.a.push(y);', 'a.[]', 'element x', 'element y'],
  ['class C { m() { «this»; } n() { class D { o() { this.a.push(x); } } } }', 'a.[]'],
  ['const o = { m() { «this»; }, n() { this.a.push(x); } };', 'a.[]', 'element x'],
  ['const o = { m() { «this»; } }; o.a.push(x);', 'a.[]', 'element x'],
];

describe('what is put into a member', () => {
  it.each(OWNERS)('%s: %s', (code, path, ...writes) => {
    const { sourceCode, node } = parseMarked(code);
    const owner = thisOwnerAt(node);
    const found = owner ? writesToOwner(owner, path.split('.')) : [];
    expect(found.map((write) => writeText(sourceCode.text, write))).toEqual(writes);
  });
});

describe('what a member holds from the start', () => {
  it.each([
    ['class C { a = x; m() { «this»; } }', 'x'],
    ['class C { a; m() { «this»; } }', null],
    ['class C { a() {} m() { «this»; } }', null],
    ['class C { get a() { return x; } m() { «this»; } }', null],
    ['class C { static a = x; m() { «this»; } }', null],
    ['class C { static a = x; static m() { «this»; } }', 'x'],
    ['const o = { a: x, m() { «this»; } };', 'x'],
    ['const o = { get a() { return x; }, m() { «this»; } };', null],
    ['const o = { m() { «this»; } };', null],
  ])('%s', (code, expected) => {
    const { sourceCode, node } = parseMarked(code);
    const owner = thisOwnerAt(node);
    const value = owner && initialValue(owner, 'a');
    expect(value && sourceCode.getText(value)).toBe(expected);
  });
});
