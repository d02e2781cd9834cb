import { describe, expect, it } from 'vitest';

import { resolveFunction, resultsOf } from '../../src/flow/functions.js';
import { memberOf, ownerOf, type ThisOwner, thisOwnerAt } from '../../src/syntax/members.js';
import { isFunction } from '../../src/syntax/nodes.js';
import { parseMarked } from '../flow/marked.js';

/** The body of each function says which one was found. */
const FUNCTIONS: readonly [code: string, body: string | null][] = [
  ['use(«(x) => 1»);', '1'],
  ['use(«function () { 1; }»);', '{ 1; }'],
  ['function f() { 1; } «f»();', '{ 1; }'],
  ['«f»(); function f() { 1; }', '{ 1; }'],
  ['const f = () => 1; «f»();', '1'],
  ['const f = function () { 1; }; «f»();', '{ 1; }'],
  ['const f = (() => 1) as Handler; «f»();', '1'],
  ['const f = () => 1; const g = f; «g»();', '1'],
  ['const f = () => 1; («f» as Handler)();', '1'],
  ['const f = () => 1; «f!»();', '1'],
  ['const f = () => 1; use(«f.bind(null)»);', '1'],
  ['class C { m() { 1; } n() { «this.m»(); } }', '{ 1; }'],
  ['class C { #m() { 1; } n() { «this.#m»(); } }', '{ 1; }'],
  ['class C { m = () => 1; n() { «this.m»(); } }', '1'],
  ['class C { m() { 1; } n() { use(«this.m.bind(this)»); } }', '{ 1; }'],
  ['class C { m() { 1; } n = () => «this.m»(); }', '{ 1; }'],
  ['class C { static m() { 1; } static n() { «this.m»(); } }', '{ 1; }'],
  ['class C { static m() { 1; } } «C.m»();', '{ 1; }'],
  ['class C { m() { 1; } } const c = new C(); «c.m»();', '{ 1; }'],
  ['class C { m() { 1; } } «new C().m»();', '{ 1; }'],
  ['const o = { m() { 1; } }; «o.m»();', '{ 1; }'],
  ['const o = { m: () => 1 }; «o.m»();', '1'],
  ["const o = { m: () => 1 }; «o['m']»();", '1'],
  ['const o = { m() { 1; }, n() { «this.m»(); } };', '{ 1; }'],
  ['const o = { m: () => 1 }; «o?.m»();', '1'],
  // Not surely one function of this file.
  ['«f»();', null],
  ['let f = () => 1; f = () => 2; «f»();', null],
  ['let f; «f»();', null],
  ['const f = wrap(() => 1); «f»();', null],
  ['const { f } = library; «f»();', null],
  ["import { f } from 'm'; «f»();", null],
  ['function g(f) { «f»(); }', null],
  ['class f {} «f»();', null],
  ['«other.m»();', null],
  ['class C { m() { 1; } } «C.m»();', null],
  ['class C { static m() { 1; } n() { «this.m»(); } }', null],
  ['class C { m() { 1; } } let c = new C(); c = make(); «c.m»();', null],
  ['const o = { m: 1 }; «o.m»();', null],
  ['use(«f()»);', null],
  ["use(«'text'»);", null],
];

describe('the function that an expression is', () => {
  it.each(FUNCTIONS)('%s', (code, body) => {
    const { sourceCode, node } = parseMarked(code);
    const fn = resolveFunction(node);
    expect(fn && sourceCode.getText(fn.body)).toBe(body);
  });
});

/** `class C`, `static class C`, `{ … }`: an owner as the code writes its beginning. */
const ownerText = (code: string, owner: ThisOwner | null): string | null =>
  owner &&
  `${owner.isStatic ? 'static ' : ''}${code.slice(...owner.node.range).replace(/\s*\{.*$/s, ' {')}`;

describe('what this is', () => {
  it.each([
    ['class C { m() { «this»; } }', 'class C {'],
    ['class C { m = () => «this»; }', 'class C {'],
    ['class C { m = function () { «this»; }; }', 'class C {'],
    ['class C { p = «this»; }', 'class C {'],
    ['class C { constructor() { «this»; } }', 'class C {'],
    ['class C { get g() { return «this»; } }', 'class C {'],
    ['class C { m() { return list.map((x) => «this»); } }', 'class C {'],
    ['class C { static m() { «this»; } }', 'static class C {'],
    ['class C { static p = «this»; }', 'static class C {'],
    ['class C { static { «this»; } }', 'static class C {'],
    ['class C { m() { class D { n() { «this»; } } } }', 'class D {'],
    ['const o = { m() { «this»; } };', ' {'],
    ['const o = { m: function () { «this»; } };', ' {'],
    ['const o = { get g() { return «this»; } };', ' {'],
    ['«this»;', null],
    ['function f() { «this»; }', null],
    ['class C { m() { function f() { «this»; } } }', null],
    ['class C { m() { list.map(function () { «this»; }); } }', null],
    ['const o = { m: () => «this» };', null],
  ])('%s', (code, expected) => {
    const { sourceCode, node } = parseMarked(code);
    expect(ownerText(sourceCode.text, thisOwnerAt(node))).toBe(expected);
  });
});

describe('whose members an expression reads', () => {
  it.each([
    ['class C {} «C».a;', 'static class C {'],
    ['class C {} const c = new C(); «c».a;', 'class C {'],
    ['class C {} «new C()».a;', 'class C {'],
    ['class C {} const c = new C(); const d = c; «d».a;', 'class C {'],
    ['class C {} const c = (new C())!; «c».a;', 'class C {'],
    ['const o = { a: 1 }; «o».a;', ' {'],
    ['const o = Object.freeze({ a: 1 }); «o».a;', null],
    ['class C { m() { «this».a; } }', 'class C {'],
    ['class C {} class D { c = new C(); m() { «this.c».a; } }', 'class C {'],
    ['class C {} class D { c: C; m() { «this.c».a; } }', 'class C {'],
    ['class C {} class D { constructor() { this.c = new C(); } m() { «this.c».a; } }', 'class C {'],
    ['class C {} class D { constructor(private c: C) {} m() { «this.c».a; } }', 'class C {'],
    ['class C {} class D { constructor(c: C) { this.c = c; } m() { «this.c».a; } }', 'class C {'],
    ['class C {} class D { static c = new C(); m() { «D.c».a; } }', null],
    ['class C {} class D { m() { «this.c».a; } }', null],
    ['class C {} function f(c: C) { «c».a; }', 'class C {'],
    ['class C {} function f(c: C[]) { «c».a; }', null],
    ['interface C {} function f(c: C) { «c».a; }', null],
    ['let o = { a: 1 }; o = { a: 2 }; «o».a;', null],
    ['const { o } = { o: { a: 1 } }; «o».a;', null],
    ['const o = make(); «o».a;', null],
    ['function o() {} «o».a;', null],
    ['function f(o) { «o».a; }', null],
    ['«o».a;', null],
  ])('%s', (code, expected) => {
    const { sourceCode, node } = parseMarked(code);
    expect(ownerText(sourceCode.text, ownerOf(node))).toBe(expected);
  });
});

describe('the member of an owner', () => {
  it.each([
    ['class C { a = 1; }', 'a', 'a = 1;'],
    ['class C { #a = 1; }', '#a', '#a = 1;'],
    ['class C { a() {} }', 'a', 'a() {}'],
    ["class C { ['a'] = 1; }", 'a', "['a'] = 1;"],
    ['class C { get a() { return 1; } }', 'a', 'get a() { return 1; }'],
    ['class C { static a = 1; }', 'a', null],
    ['class C { a = 1; }', '#a', null],
    ['class C { [a] = 1; }', 'a', null],
    ['const C = { a: 1 };', 'a', 'a: 1'],
    ['const C = { a() {} };', 'a', 'a() {}'],
    ['const C = { ...a };', 'a', null],
  ])('%s: %s', (code, access, expected) => {
    const { sourceCode, node } = parseMarked(`${code} «C».x;`);
    const found = ownerOf(node);
    const owner = found && { ...found, isStatic: false };
    const member = owner && memberOf(owner, access);
    expect(member && sourceCode.getText(member)).toBe(expected);
  });

  it('is static for the class itself', () => {
    const { sourceCode, node } = parseMarked('class C { a = 1; static a = 2; } «C».a;');
    const owner = ownerOf(node);
    const member = owner && memberOf(owner, 'a');
    expect(member && sourceCode.getText(member)).toBe('static a = 2;');
  });
});

describe('what a function hands back', () => {
  it.each([
    ['() => a', ['a']],
    ['() => ({ a })', ['{ a }']],
    ['() => { a; }', []],
    ['() => { return; }', []],
    ['() => { return a; }', ['a']],
    ['() => { if (x) return a; return b; }', ['a', 'b']],
    ['() => { for (const x of y) { try { return a; } catch { return b; } } }', ['a', 'b']],
    ['() => { switch (x) { case 1: return a; default: return b; } }', ['a', 'b']],
    ['() => { const f = () => { return a; }; return b; }', ['b']],
    ['() => { function f() { return a; } return b; }', ['b']],
    ['() => { class C { m() { return a; } } return b; }', ['b']],
    ['async () => { return await a; }', ['await a']],
    ['function* () { yield a; yield b; return c; }', ['a', 'b']],
    ['function* () { yield* a; yield; }', ['a']],
    ['async function* () { for await (const x of y) yield x; }', ['x']],
  ])('%s', (code, expected) => {
    const { sourceCode, node } = parseMarked(`use(«${code}»);`);
    if (!isFunction(node)) throw new Error(`${node.type} is marked`);
    expect(resultsOf(node).map((one) => sourceCode.getText(one))).toEqual(expected);
  });
});
