import { describe, expect, it } from 'vitest';

import { followMark } from './following.js';

/** The paths at the sources that are reached. */
const pathsOf = (code: string, path?: string): string[] =>
  followMark(code, path).arrivals.map((arrival) => arrival.path);

/** All these lead to one source, of which the element is read that is asked for. */
const SAME_ELEMENTS = [
  'use(«source()»);',
  'use(«source() as Items»);',
  'use(«<Items>source()»);',
  'use(«source()!»);',
  'use(«source() satisfies Items»);',
  'use(«source() as unknown as Items»);',
  'async () => { use(«await source()»); };',
  'use(«source?.()»);',
  'use(«c ? source() : []»);',
  'use(«c ? undefined : source()»);',
  'use(«source() ?? []»);',
  'use(«source() || []»);',
  'use(«c && source()»);',
  'use((«log(), source()»));',
  'let a; use((«a = source()»));',
  'use(«[...source()]»);',
  'use(«[first, ...source()]»);',
  'use(«[...first, ...source(), last]»);',
  'use(«[...[...source()]]»);',
  'use(«[...(source() as Items)]»);',
  'use(«[...(c ? source() : [])]»);',
  'use(«[...(source() ?? [])]»);',
  'use(«new Set(source())»);',
  'use(«[...new Set(source())]»);',
  'use(«new Map(source())»);',
  'const a = source(); use(«a»);',
  'const a = source(); const b = a; use(«b»);',
  'let a; a = source(); use(«a»);',
  'let a; if (c) a = source(); use(«a»);',
  'let a = []; a = [...a, ...source()]; use(«a»);',
  'let a = []; a = a.concat(source()); use(«a»);',
  'var a = source(); var a = a; use(«a»);',
  'const a = []; a.push(...source()); use(«a»);',
  'const a = []; a.unshift(...source()); use(«a»);',
  'const a = []; a.splice(0, 0, ...source()); use(«a»);',
  'const a = []; for (const b of source()) a.push(b); use(«a»);',
  'const a = []; for (const b of source()) { a[a.length] = b; } use(«a»);',
  'const a = []; source().forEach((b) => { a.push(b); }); use(«a»);',
  'const a = []; source().forEach((b) => a.push(b)); use(«a»);',
  'const a = []; const b = a; b.push(...source()); use(«a»);',
  'const a = []; const f = (list) => { list.push(...source()); }; f(a); use(«a»);',
  'const a = []; for (;;) { use(«a»); a.push(...source()); }',
  'const a = []; while (c) { use(«a»); a.push(...source()); }',
  'const a = { b: source() }; use(«a.b»);',
  "const a = { b: source() }; use(«a['b']»);",
  'const a = { b: source() }; use(«a?.b»);',
  'const a = { b: source() }; use(«a!.b»);',
  'const a = { b: { c: source() } }; use(«a.b.c»);',
  'const b = source(); const a = { b }; use(«a.b»);',
  'const o = { b: source() }; const a = { ...o }; use(«a.b»);',
  'const a = { get b() { return source(); } }; use(«a.b»);',
  'const a = { b() { return source(); } }; use(«a.b()»);',
  'const a = {}; a.b = source(); use(«a.b»);',
  'const a = { b: [] }; a.b.push(...source()); use(«a.b»);',
  'const a = {}; Object.assign(a, { b: source() }); use(«a.b»);',
  'const a = Object.assign({}, { b: source() }); use(«a.b»);',
  'const a = { b: source() }; const { b } = a; use(«b»);',
  'const a = { b: source() }; const { b: c } = a; use(«c»);',
  'const { b } = { b: source() }; use(«b»);',
  'const { b = source() } = {}; use(«b»);',
  'const { b: { c } } = { b: { c: source() } }; use(«c»);',
  'let b; ({ b } = { b: source() }); use(«b»);',
  'const [a] = [source()]; use(«a»);',
  'const [, a] = [first, source()]; use(«a»);',
  'const a = [first, source()]; use(«a[1]»);',
  'function f() { return source(); } use(«f()»);',
  'const f = () => source(); use(«f()»);',
  'const f = async () => source(); async () => use(«await f()»);',
  'const f = () => { if (c) return []; return source(); }; use(«f()»);',
  'function* f() { yield* source(); } use(«f()»);',
  'use(«(() => source())()»);',
  'function f(a) { use(«a»); } f(source());',
  'const f = (a) => use(«a»); f(source());',
  'const f = (a) => a; use(«f(source())»);',
  'const f = ({ a }) => a; use(«f({ a: source() })»);',
  'const f = (a = source()) => a; use(«f()»);',
  'const f = (...a) => use(«a[0]»); f(source());',
  'const f = (a) => g(a); const g = (b) => b; use(«f(source())»);',
  'class C { a = source(); m() { use(«this.a»); } }',
  'class C { #a = source(); m() { use(«this.#a»); } }',
  'class C { static a = source(); static m() { use(«this.a»); } }',
  'class C { static a = source(); } use(«C.a»);',
  'class C { a = []; m() { this.a.push(...source()); } n() { use(«this.a»); } }',
  'class C { a; m() { this.a = source(); } n() { use(«this.a»); } }',
  'class C { a; constructor(a) { this.a = a; use(«this.a»); } } new C(source());',
  'class C { get a() { return source(); } m() { use(«this.a»); } }',
  'class C { m() { return source(); } n() { use(«this.m()»); } }',
  'class C { a = source(); } const c = new C(); use(«c.a»);',
  'class C { a = []; } const c = new C(); c.a.push(...source()); use(«c.a»);',
  'class C { a = source(); } use(«new C().a»);',
  'const o = { a: source(), m() { use(«this.a»); } };',
  'const o = { a: [] }; o.a.push(...source()); use(«o.a»);',
];

describe('what leads to the elements of a source', () => {
  it.each(SAME_ELEMENTS)('%s', (code) => {
    expect(pathsOf(code)).toEqual(['[]']);
  });
});

/** What is asked of the marked expression, and what that is of the source. */
const PATHS: readonly [code: string, asked: string, ...ofSource: string[]][] = [
  ['use(«source().output»);', '[]', 'output.[]'],
  ['use(«source()?.output»);', '[]', 'output.[]'],
  ['use(«source().output[0]»);', '', 'output.[0]'],
  ['const { output } = source(); use(«output»);', '[]', 'output.[]'],
  ['const { output: a } = source(); use(«a»);', '[]', 'output.[]'],
  ['const { output: [a] } = source(); use(«a»);', '', 'output.[0]'],
  ['const { output: [, a] } = source(); use(«a»);', '', 'output.[1]'],
  ['for (const a of source().output) use(«a»);', '', 'output.[]'],
  ['for (const { item } of source()) use(«item»);', '', '[].item'],
  ['for await (const a of source()) use(«a.item»);', '', '[].item'],
  ['source().output.forEach((a) => use(«a»));', '', 'output.[]'],
  ["source().on('done', (a) => use(«a.item»));", '', 'on:done.item'],
  ['use(«source().finalResponse()»);', 'output.[]', 'finalResponse().output.[]'],
  ['use(«source().data.value»);', '[]', 'data.value.[]'],
  ['use(«{ input: source() }»);', 'input.[]', '[]'],
  ['const p = { input: source() }; use(«p»);', 'input.[]', '[]'],
  ['const p = { input: source() }; use(«{ ...p, model }»);', 'input.[]', '[]'],
  ['const p = { input: source() }; use(«{ ...p, input: [] }»);', 'input.[]'],
  ['const p = { input: source() }; use(«{ input: [], ...p }»);', 'input.[]', '[]'],
  ['use(«{ [key]: source() }»);', 'input.[]', '[]'],
  ['use(«{ output: source() }»);', 'input.[]'],
  ['use(«[source()]»);', '[]', ''],
  ['use(«[source()]»);', '[0]', ''],
  ['use(«[first, source()]»);', '[0]'],
  ['use(«[...first, source()]»);', '[0]', ''],
  ['use(«[source()]»);', ''],
  ['use(«[source()]»);', 'input'],
  ['const a = []; a.push(source()); use(«a»);', '[]', ''],
  ['const a = []; a[0] = source(); use(«a»);', '[]', ''],
  ['const a = []; a.push({ item: source() }); use(«a»);', '[].item', ''],
  ['const a = new Set(); a.add(source()); use(«[...a]»);', '[]', ''],
  ['const a = new Map(); a.set(key, source()); use(«a.get(key)»);', '[]', '[]'],
  ['const a = new Map(); a.set(key, source()); use(«a.values()»);', '[]', ''],
  ['const a = new Map(); a.set(k, []); a.get(k).push(source()); use(«a.get(k)»);', '[]', ''],
  ['const a = {}; a[key] = source(); use(«a[key]»);', '[]', '[]'],
  ['function* f() { yield source(); } use(«f()»);', '[]', ''],
  ['use(«JSON.parse(source())»);', '[]', 'json.[]'],
];

describe('what is read of a source', () => {
  it.each(PATHS)('%s: %s', (code, asked, ...ofSource) => {
    expect(pathsOf(code, asked)).toEqual(ofSource);
  });
});

/** Nothing of the source comes here. */
const SEPARATE = [
  'const a = source(); a.push(x); use(«b»);',
  'let a = source(); a = []; use(«a»);',
  'let a = []; use(«a»); a = source();',
  'const a = []; use(«a»); a.push(...source());',
  'const a = source(); { const a = []; use(«a»); }',
  'const a = source(); const f = (a) => use(«a»);',
  'const a = { b: source(), c: [] }; use(«a.c»);',
  'const { b } = { c: source() }; use(«b»);',
  'const [a] = [first, source()]; use(«a»);',
  'const f = () => { source(); }; use(«f()»);',
  'const f = (a) => []; use(«f(source())»);',
  'const f = (a, b) => a; use(«f([], source())»);',
  'class C { a = source(); b = []; m() { use(«this.b»); } }',
  'class C { static a = source(); m() { use(«this.a»); } }',
  'class C { a = source(); } class D { m() { use(«this.a»); } }',
  'use(«source && []»);',
  'use((«source(), []»));',
  'use(«source() === 1»);',
  'use(«typeof source()»);',
  'use(«`${source()}`»);',
  'use(«() => source()»);',
  'use(«JSON.stringify(source())»);',
  'use(«other(source())»);',
];

describe('what does not lead to a source', () => {
  it.each(SEPARATE)('%s', (code) => {
    expect(pathsOf(code)).toEqual([]);
  });
});
