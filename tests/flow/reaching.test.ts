import { describe, expect, it } from 'vitest';

import { definitionsOf } from '../../src/syntax/bindings.js';
import { Reach } from '../../src/flow/reaching.js';
import { variableOf } from '../../src/syntax/nodes.js';
import { writesToVariable } from '../../src/flow/writes.js';
import { nameOf, parseMarked } from './marked.js';

/** The values of a variable and of its elements that can be seen at the marked use. */
function seenAtMark(code: string): string[] {
  const marked = parseMarked(code);
  const { sourceCode } = marked;
  const use = nameOf(marked);
  const variable = variableOf(use);
  if (!variable) throw new Error('the marked name is no variable');
  const definitions = definitionsOf(variable);
  const reach = new Reach(use, variable, definitions);
  const assigned = definitions.flatMap((one) =>
    one.kind === 'value' && reach.sees(one.node) ? [one.value] : [],
  );
  const written = writesToVariable(variable, ['[]'])
    .map(({ value }) => value)
    .filter((value) => reach.sees(value));
  return [...assigned, ...written].map((value) => sourceCode.getText(value)).sort();
}

const SEEN: readonly [code: string, ...values: string[]][] = [
  // In a row.
  ['let a = v; use(«a»);', 'v'],
  ['let a = v; a = w; use(«a»);', 'w'],
  ['let a = v; use(«a»); a = w;', 'v'],
  ['let a; a = v; a = w; use(«a»); a = x;', 'w'],
  ['let a = v; a.push(x); use(«a»);', 'v', 'x'],
  ['let a = v; a.push(x); a = w; use(«a»);', 'w'],
  ['let a = v; a = w; a.push(x); use(«a»);', 'w', 'x'],
  ['let a = v; use(«a»); a.push(x);', 'v'],
  // The value of an assignment is made before it replaces.
  ['let a = v; a = [...a, x]; use(«a»);', '[...a, x]'],
  // In branches.
  ['let a = v; if (c) { a = w; } use(«a»);', 'v', 'w'],
  ['let a = v; if (c) a = w; use(«a»);', 'v', 'w'],
  ['let a = v; if (c) { a = w; } else { a = x; } use(«a»);', 'w', 'x'],
  ['let a = v; if (c) { a = w; } else if (d) { a = x; } use(«a»);', 'v', 'w', 'x'],
  ['let a = v; if (c) { a = w; use(«a»); }', 'w'],
  ['let a = v; if (c) { a = w; } else { use(«a»); }', 'v'],
  ['let a = v; { a = w; } use(«a»);', 'w'],
  ['let a = v; try { a = w; } catch {} use(«a»);', 'w'],
  ['let a = v; try { a = w(); } catch {} use(«a»);', 'v', 'w()'],
  ['let a = v; try { a = w(); } catch { a = x; } use(«a»);', 'w()', 'x'],
  ['let a = v; try { a = w(); } catch { throw c; } use(«a»);', 'w()'],
  ['let a = v; try { a = w; z(); } finally { a = x; } use(«a»);', 'x'],
  ['let a = v; try { a = w; z(); } finally { if (c) a = x; } use(«a»);', 'w', 'x'],
  ['let a = v; switch (c) { case 1: a = w; break; default: a = x; } use(«a»);', 'w', 'x'],
  ['let a = v; switch (c) { case 1: a = w; break; case 2: a = x; } use(«a»);', 'v', 'w', 'x'],
  ['let a = v; switch (c) { case 1: a = w; default: a = x; } use(«a»);', 'x'],
  // In a branch that leaves.
  ['function f() { let a = v; if (c) { a = w; return; } use(«a»); }', 'v'],
  ['function f() { let a = v; if (c) { a = w; throw d; } use(«a»); }', 'v'],
  ['function f() { let a = v; if (c) { a = w; if (d) return; } use(«a»); }', 'v', 'w'],
  ['let a = v; for (const b of c) { if (b) { a = w; continue; } use(«a»); break; }', 'v', 'w'],
  ['let a = v; for (const b of c) { let a = v; if (b) { a = w; continue; } use(«a»); }', 'v'],
  ['let a = v; o: { if (c) { a = w; break o; } use(«a»); }', 'v'],
  ['let a = v; if (false) { a = w; } use(«a»);', 'v'],
  ['let a = v; if (true) { a = w; } use(«a»);', 'w'],
  ['function f() { let a = v; return; use(«a»); }'],
  ['let a = v; a ??= w; use(«a»);', 'v', 'w'],
  ['let a = v; c && (a = w); use(«a»);', 'v', 'w'],
  ['let a = v; use(a = w); use(«a»);', 'w'],
  ['let a = v; (a = w) && use(«a»);', 'w'],
  ['let a = v; (c ? (a = w) : (a = x)) && use(«a»);', 'w', 'x'],
  ['let a = v; [a] = w; use(«a»);', 'w'],
  ['let a = v; [b = (a = w)] = c; use(«a»);', 'v', 'w'],
  // Around a loop.
  ['let a = v; for (;;) { use(«a»); a = w; }', 'v', 'w'],
  ['let a = v; for (;;) { use(«a»); if (c) a = w; }', 'v', 'w'],
  ['let a = v; for (;;) { use(«a»); a.push(x); }', 'v', 'x'],
  ['let a = v; while (c) { use(«a»); a.push(x); }', 'v', 'x'],
  ['let a = v; do { use(«a»); a.push(x); } while (c);', 'v', 'x'],
  ['let a = v; for (const b of c) { use(«a»); a.push(x); }', 'v', 'x'],
  ['for (;;) { let a = v; use(«a»); a.push(x); }', 'v'],
  ['for (;;) { let a = v; a.push(x); use(«a»); }', 'v', 'x'],
  ['let a = v; for (;;) { a = w; use(«a»); a.push(x); }', 'w'],
  ['let a = v; for (;;) { for (;;) { use(«a»); } a.push(x); }', 'v'],
  ['let a = v; for (;;) { for (; c; ) { use(«a»); } a.push(x); }', 'v', 'x'],
  // Nothing comes around that leaves the loop.
  ['let a = v; for (;;) { use(«a»); if (c) { a.push(x); break; } }', 'v'],
  ['let a = v; for (;;) { use(«a»); if (c) { a.push(x); throw c; } }', 'v'],
  ['function f() { let a = []; for (;;) { use(«a»); if (c) { a.push(x); return; } } }', '[]'],
  ['function f(p) { const a = structuredClone(p); use(«a»); a.push(x); }', 'structuredClone(p)'],
  ['function f(p) { const a = _.cloneDeep(p); use(«a»); a.push(x); }', '_.cloneDeep(p)'],
  ['function f(p) { const a = load(p); use(«a»); a.push(x); }', 'load(p)', 'x'],
  ['function f(a) { for (;;) { use(«a»); if (c) { a.push(x); return; } } }', 'x'],
  ['let a = v; for (;;) { use(«a»); if (c) { a.push(x); continue; } }', 'v', 'x'],
  ['let a = v; for (;;) { use(«a»); for (;;) { a.push(x); break; } }', 'v', 'x'],
  ['let a = v; for (;;) { use(«a»); switch (c) { case 1: { a.push(x); break; } } }', 'v', 'x'],
  ['let a = v; for (;;) { for (;;) { use(«a»); a.push(x); break; } }', 'v', 'x'],
  ['let a = v; o: for (;;) { use(«a»); for (;;) { a.push(x); break o; } }', 'v'],
  ['let a = v; o: for (;;) { use(«a»); for (;;) { a.push(x); continue o; } }', 'v', 'x'],
  ['for (;;) { let a; use(«a»); a = v; }'],
  ['let a; for (;;) { use(«a»); a = v; }', 'v'],
  ['let a = v; for (;;) { use(«a»); a.push(x); if (c) break; }', 'v', 'x'],
  ['let a = v; for (;;) { use(«a»); if (c) { a.push(x); continue; } break; }', 'v', 'x'],
  ['let a = v; for (;;) { use(«a»); a.push(x); if (c) continue; break; }', 'v', 'x'],
  ['let a = v; for (;;) { use(«a»); a.push(x); log(a); break; }', 'v'],
  ['let a = v; for (;;) { use(«a»); a.push(x); a = w; }', 'v', 'w'],
  // Of another function.
  ['let a = v; const f = () => { a.push(x); }; use(«a»);', 'v', 'x'],
  ['let a = v; use(«a»); const f = () => { a.push(x); };', 'v', 'x'],
  ['let a = v; const f = () => { a = w; }; a = y; use(«a»);', 'w', 'y'],
  ['let a = v; const f = () => { use(«a»); };', 'v'],
  ['let a = v; const f = () => { use(«a»); }; a = w;', 'v', 'w'],
  ['const a = v; const f = () => { use(«a»); a.push(x); };', 'v', 'x'],
  // In a function inside, as far as it is known when that runs.
  ['let a = v; await retry(() => use(«a»)); a.push(x);', 'v'],
  ['let a = v; a.push(x); await retry(() => use(«a»));', 'v', 'x'],
  ['let a = v; for (;;) { await retry(() => use(«a»)); a.push(x); }', 'v', 'x'],
  ['let a = v; retry(() => use(«a»)); a.push(x);', 'v', 'x'],
  ['let a = v; const f = () => use(«a»); f(); a.push(x);', 'v'],
  ['let a = v; const f = () => use(«a»); a.push(x); f();', 'v', 'x'],
  ['let a = v; const f = () => use(«a»); f(); a.push(x); f();', 'v', 'x'],
  ['let a = v; function f() { use(«a»); } f(); a.push(x);', 'v'],
  ['let a = v; const f = () => use(«a»); on(f); a.push(x);', 'v', 'x'],
  ['let a = v; export const f = () => use(«a»); f(); a.push(x);', 'v', 'x'],
  ['let a = v; list.forEach(() => a.push(x)); use(«a»);', 'v', 'x'],
  ['let a = v; use(«a»); list.forEach(() => a.push(x));', 'v'],
  ['let a = v; use(«a»).then(() => a.push(x));', 'v'],
  ['let a = v; for (;;) { use(«a»).then(() => a.push(x)); }', 'v', 'x'],
  ['let a = v; use(«a»); on(() => a.push(x));', 'v', 'x'],
  ['async function g() { let a = []; await once(() => { use(«a»); a.push(x); }); }', '[]'],
  [
    'async function g() { let a = v; for (;;) { await once(() => { use(«a»); a.push(x); }); } }',
    'v',
    'x',
  ],
  ['let a = v; on(() => { use(«a»); a.push(x); });', 'v', 'x'],
  ['function g() { let a = []; const f = () => { use(«a»); a.push(x); }; f(); }', '[]'],
  ['function g() { let a = v; const f = () => { use(«a»); a.push(x); }; f(); f(); }', 'v', 'x'],
  ['let a = v; const f = () => { use(«a»); a.push(x); }; f();', 'v', 'x'],
  ['function f(a) { use(«a»); a = [...a, x]; }'],
  ['async function f() { let a = await v; use(«a»); a = [...a, x]; }', 'await v'],
  // What is assigned is made before.
  ['function f(a) { a = [...a, v]; a = [...«a», x]; return a; }', '[...a, v]'],
  ['let a = []; for (;;) { a = [...«a», x]; }', '[...a, x]', '[]'],
  // What others hold too has at the next call what this one put into it; what is made here has not.
  ['let a = v; const f = () => { a = w; use(«a»); a.push(x); };', 'v', 'w', 'x'],
  ['let a = v; const f = () => { a = []; use(«a»); a.push(x); };', '[]', 'v'],
  ['const f = () => { const a = v; use(«a»); a.push(x); };', 'v', 'x'],
  ['const f = () => { const a = v.items; use(«a»); a.push(x); };', 'v.items', 'x'],
  ['const f = () => { const a = load(); use(«a»); a.push(x); };', 'load()', 'x'],
  ['const f = () => { const a = []; use(«a»); a.push(x); };', '[]'],
  ['const f = () => { const a = [...v]; use(«a»); a.push(x); };', '[...v]'],
  ['const f = () => { const a = new Set(); use(«a»); a.add(x); };', 'new Set()'],
  ['const f = () => { const a = v.slice(); use(«a»); a.push(x); };', 'v.slice()'],
  ['const f = () => { const a = v.concat(w); use(«a»); a.push(x); };', 'v.concat(w)'],
  ['const f = (a) => { use(«a»); a.push(x); };', 'x'],
  ['const f = ({ a }) => { use(«a»); a.push(x); };', 'x'],
  ['const f = (a) => { a = []; use(«a»); a.push(x); };', '[]'],
  ['let a; const f = () => { use(«a»); a = w; };', 'w'],
  ['function f() { let a = v; a.push(x); a = w(); use(«a»); }', 'w()'],
  ['function f() { let a = v; a.push(x); if (c) a = w(); use(«a»); }', 'v', 'w()', 'x'],
  ['let «a» = v; a = w;', 'v'],
  ['function f(a) { a = [...a]; use(«a»); a.push(x); }', '[...a]'],
  ['function f(a) { a = w(a); use(«a»); a.push(x); }', 'w(a)', 'x'],
  ['function f() { let a = []; for (;;) { use(«a»); a.push(x); a = w(a); } }', '[]', 'w(a)'],
  ['function f(a) { for (;;) { use(«a»); a.push(x); a = w(a); } }', 'w(a)', 'x'],
  ['let a; const f = () => { use(«a»); a = w; a = x; };', 'x'],
  ['let a; const f = () => { use(«a»); a = w; if (c) a = x; };', 'w', 'x'],
  ['let a = v; class C { b = use(«a»); c() { a = w; } }', 'v', 'w'],
];

describe('what is seen of a variable', () => {
  it.each(SEEN)('%s', (code, ...values) => {
    expect(seenAtMark(code)).toEqual(values);
  });

  it('is the last of however many definitions', () => {
    const assignments = Array.from({ length: 200 }, (_, i) => `a = w${String(i)};`).join(' ');
    expect(seenAtMark(`let a = v; ${assignments} use(«a»);`)).toEqual(['w199']);
  });
});
