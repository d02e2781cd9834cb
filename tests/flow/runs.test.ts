import { describe, expect, it } from 'vitest';

import { runsIn } from '../../src/flow/runs.js';
import { isFunction } from '../../src/syntax/nodes.js';
import { parseMarked } from './marked.js';

/** What stands where the marked call runs in the module, in source order; null: at any time. */
function runsAtMark(code: string): string[] | null {
  const { sourceCode, node } = parseMarked(code);
  const runs = runsIn(node, null);
  return runs?.map((place) => sourceCode.getText(place)) ?? null;
}

const RUNS: readonly [code: string, runs: string[] | null][] = [
  // Where it stands.
  ['«use()»;', ['use()']],
  ['for (;;) { «use()»; }', ['use()']],
  ['await retry(() => «use()»);', ['() => use()']],
  ['await retry(3, async () => { «use()»; });', ['async () => { use(); }']],
  ['const r = await retry(() => «use()»);', ['() => use()']],
  ['await this.retry(() => «use()»);', ['() => use()']],
  ['list.map(() => «use()»);', ['() => use()']],
  ['list.forEach(function () { «use()»; });', ['function () { use(); }']],
  ['(() => { «use()»; })();', ['() => { use(); }']],
  ['await (async () => { «use()»; })();', ['async () => { use(); }']],
  ['await retry(() => list.map(() => «use()»));', ['() => list.map(() => use())']],
  // Where it is called.
  ['const f = () => «use()»; f();', ['f']],
  ['const f = () => «use()»; f(); f();', ['f', 'f']],
  ['f(); function f() { «use()»; }', ['f']],
  ['function f() { «use()»; } await retry(() => f());', ['() => f()']],
  ['const f = () => «use()»; const g = () => f(); g();', ['g']],
  // More often than where its function runs.
  ['await retry(() => { for (;;) «use()»; });', null],
  ['const f = () => «use()»; const g = () => { for (;;) f(); }; g();', null],
  // At any time.
  ['const f = () => «use()»;', null],
  ['retry(() => «use()»);', null],
  ['socket.on("message", () => «use()»);', null],
  ['const timer = setInterval(() => «use()»);', null],
  ['const f = () => «use()»; f(); on(f);', null],
  ['const f = () => «use()»; f(); keep = f;', null],
  ['export const f = () => «use()»; f();', null],
  ['export function f() { «use()»; } f();', null],
  ['const f = () => «use()»; const g = () => f(); on(g);', null],
  ['class C { f() { «use()»; } }', null],
  ['const o = { f: () => «use()» };', null],
  ['const f = () => { «use()»; f(); };', null],
  ['const f = () => «use()»; export { f }; f();', null],
];

describe('where what stands in a function runs in the module', () => {
  it.each(RUNS)('%s', (code, runs) => {
    expect(runsAtMark(code)).toEqual(runs);
  });

  it('is not known of a function that stands elsewhere', () => {
    const { nodes } = parseMarked('const f = «() => { a(); }»; const g = «() => { b(); }»;');
    const [f, g] = nodes.filter(isFunction);
    if (!f || !g) throw new Error('functions are marked');
    expect(runsIn(f.body, g)).toBeNull();
  });
});
