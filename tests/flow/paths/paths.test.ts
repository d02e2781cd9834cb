import { describe, expect, it } from 'vitest';

import { Calls } from './calls.js';

type Pair = readonly [yes: string, no: string];

const ROW: readonly Pair[] = [
  // In a row, and out of it.
  ['a(); b();', 'b(); a();'],
  ['a(); b();', 'a(); return; b();'],
  ['a(); b();', 'a(); throw c; b();'],
  ['a(); b();', 'a(); k(); b();'],
  ['a(); if (c) k(); b();', 'a(); if (c) k(); else k(); b();'],
  ['if (c) a(); b();', 'if (c) { a(); return; } b();'],
  ['if (c) a(); b();', 'if (c) a(); else b();'],
  ['if (c) { a(); } else { return; } b();', 'if (c) { a(); return; } else {} b();'],
  ['{ a(); } b();', '{ a(); k(); } b();'],
  // What a literal decides.
  ['if (true) a(); b();', 'if (false) a(); b();'],
  ['a(); if (!true) k(); b();', 'a(); if (!false) k(); b();'],
  ['a(); while (c) k(); b();', 'a(); while (true) k(); b();'],
  ['a(); for (; c; ) {} b();', 'a(); for (;;) {} b();'],
  ['a(); true || k(); b();', 'a(); true && k(); b();'],
  ['a(); 0 && k(); b();', 'a(); 1 && k(); b();'],
  ["a(); '' || b();", "a(); 'x' || b();"],
  ['a(); true ? b() : k();', 'a(); false ? b() : k();'],
  ['a(); null ?? b();', 'a(); 1 ?? b();'],
  // Expressions that decide.
  ['a(); c && k(); b();', 'a(); (c && d, k()); b();'],
  ['a(); c ? k() : d; b();', 'a(); c ? k() : k(); b();'],
  ['c ? a() : d; b();', 'c ? a() : b();'],
  ['a() || b();', 'b() || a();'],
  ['a(); c ?? k(); b();', 'a(); k() ?? c; b();'],
  ['a(); x ??= k(); b();', 'a(); x = k(); b();'],
  ['a(); x ||= k(); b();', 'a(); x += k(); b();'],
  ['a(); x &&= k(); b();', 'a(); x.y = k(); b();'],
  ['a(); c?.d(k()); b();', 'a(); c.d(k()); b();'],
  ['a(); c?.[k()]; b();', 'a(); c[k()]; b();'],
  ['a(); c?.d.e(k()); b();', 'a(); k()?.d.e(c); b();'],
  ['a(); (c && d) || k(); b();', 'a(); (c && d) || 1; k(); b();'],
  ['a(); if (c && k()) d; b();', 'a(); if (k() && c) d; b();'],
  ['a(); if (!(c && k())) b();', 'a(); if (!(c || k())) b();'],
  // In the order in which it is evaluated.
  ['x = [a(), b()];', 'x = [b(), a()];'],
  ['a().d(b());', 'b().d(a());'],
  ['x[a()] = b();', 'x[b()] = a();'],
  ['`${a()} ${b()}`;', '`${b()} ${a()}`;'],
  ['({ [a()]: b() });', '({ [b()]: a() });'],
  ['const { x = b() } = a();', 'const { x = a() } = b();'],
  ['const { x = k() } = a(); b();', 'const { x } = a(); k(); b();'],
  ['const [x = k()] = a(); b();', 'const [x] = (a(), k()); b();'],
  ['({ [a()]: x = b() } = c);', '({ [b()]: x = a() } = c);'],
  ['new (a())(b());', 'new (b())(a());'],
  ['tag(a())`${b()}`;', 'tag(b())`${a()}`;'],
  ['x = a() + c + b();', 'x = b() + c + a();'],
  ['import(a(), b());', 'import(b(), a());'],
];

const LOOPS: readonly Pair[] = [
  ['for (;;) { b(); a(); }', 'for (;;) { b(); a(); break; }'],
  ['while (c) { b(); a(); }', 'while (c) { b(); a(); return; }'],
  ['do { b(); a(); } while (c);', 'do { b(); a(); } while (false);'],
  ['for (const x of y) { b(); a(); }', 'for (const x of b()) { a(); }'],
  ['for (const x in y) { b(); a(); }', 'for (const x in y) { b(); a(); throw x; }'],
  ['for await (const x of y) { b(); a(); }', 'for await (const x of y) { b(); break; a(); }'],
  ['for (const x of a()) b();', 'for (const x of b()) a();'],
  ['for (a(); c; d) b();', 'for (b(); c; d) a();'],
  ['for (; b(); ) a();', 'for (; b(); ) { a(); break; }'],
  ['for (;; b()) { a(); continue; }', 'for (;; b()) { a(); break; }'],
  [
    'for (;; k()) { if (c) break; a(); if (d) break; } b();',
    'for (;; k()) { if (c) break; a(); } b();',
  ],
  ['do { a(); if (c) continue; k(); } while (b());', 'do { a(); k(); } while (b());'],
  ['while (b()) { if (c) { a(); continue; } }', 'while (b()) { if (c) { a(); break; } }'],
  [
    'for (;;) { b(); if (c) { a(); continue; } break; }',
    'for (;;) { b(); if (c) { continue; } a(); break; }',
  ],
  [
    'for (;;) { k(); a(); for (;;) { b(); break; } }',
    'for (;;) { k(); b(); for (;;) { a(); break; } }',
  ],
  // With labels.
  [
    'o: for (;;) { for (;;) { b(); a(); continue o; } }',
    'o: for (;;) { for (;;) { b(); a(); break o; } }',
  ],
  [
    'o: for (;;) { for (;;) { a(); break; } b(); }',
    'o: for (;;) { for (;;) { a(); break o; } b(); }',
  ],
  ['o: { if (c) { a(); break o; } k(); } b();', 'o: { if (c) { a(); } k(); } b();'],
  [
    'o: p: for (;;) { b(); for (;;) { a(); continue o; } }',
    'o: p: for (;;) { b(); for (;;) { a(); continue; } }',
  ],
  [
    'o: for (;;) { switch (c) { case 1: a(); break o; } k(); } b();',
    'o: for (;;) { switch (c) { case 1: a(); break; } k(); } b();',
  ],
];

const SWITCHES: readonly Pair[] = [
  ['switch (c) { case 1: a(); case 2: b(); }', 'switch (c) { case 1: a(); break; case 2: b(); }'],
  ['switch (c) { case 2: a(); } b();', 'switch (c) { case 2: a(); return; } b();'],
  [
    'a(); switch (c) { case 1: k(); } b();',
    'a(); switch (c) { case 1: k(); break; default: k(); } b();',
  ],
  [
    'a(); switch (c) { default: break; case 1: k(); } b();',
    'a(); switch (c) { default: case 1: k(); } b();',
  ],
  ['switch (a()) { case b(): }', 'switch (b()) { case a(): }'],
  ['switch (c) { case a(): case b(): }', 'switch (c) { case b(): case a(): }'],
  ['switch (c) { case a(): b(); }', 'switch (c) { case b(): a(); }'],
  ['switch (c) { case k(): case 1: } a(); b();', 'a(); switch (c) { case k(): case 1: } b();'],
  [
    'for (;;) { b(); switch (c) { case 1: a(); break; } }',
    'for (;;) { b(); switch (c) { case 1: a(); return; } }',
  ],
  [
    'for (;;) { b(); switch (c) { case 1: a(); continue; } break; }',
    'for (;;) { b(); switch (c) { case 1: a(); break; } break; }',
  ],
];

const TRIES: readonly Pair[] = [
  // Everything that can throw leads to where it is caught.
  ['try { a(); z(); } catch { b(); }', 'try { z(); } catch { b(); } a();'],
  ['try { a(); z(); k(); } catch {} b();', 'try { a(); k(); } finally {} b();'],
  ['try { a(); x.y; k(); } catch {} b();', 'try { a(); x; } catch {} k(); b();'],
  ['try { a(); await x; k(); } catch {} b();', 'try { a(); x; } finally { k(); } b();'],
  ['try { a(); throw x; } catch { b(); }', 'try { a(); throw x; } catch {} return; b();'],
  ['try { a(); throw x; } catch {} b();', 'try { a(); throw x; } finally {} b();'],
  ['try { z(); } catch { a(); } b();', 'try { z(); } catch { a(); throw x; } b();'],
  [
    'try { z(); } catch (e) { a(); } finally { b(); }',
    'try { z(); } catch (e) { b(); } finally { a(); }',
  ],
  [
    'try { try { throw a(); } catch { throw x; } } catch { b(); }',
    'try { try { throw a(); } catch {} } catch { b(); }',
  ],
  // Every way out goes through `finally`.
  ['try { a(); return; } finally { b(); }', 'a(); return; try {} finally { b(); }'],
  [
    'try { a(); } finally { if (c) k(); } b();',
    'try { a(); } finally { if (c) k(); else k(); } b();',
  ],
  ['try { if (c) return; a(); } finally {} b();', 'try { if (c) return a(); } finally {} b();'],
  [
    'o: for (;;) { try { a(); break o; } finally {} k(); } b();',
    'o: for (;;) { try { a(); break o; } finally { k(); } } b();',
  ],
  [
    'for (;;) { b(); try { a(); continue; } finally {} return; }',
    'for (;;) { b(); try { a(); } finally {} return; }',
  ],
  [
    'try { a(); return; } finally { if (c) b(); }',
    'try { a(); return; } finally { if (false) b(); }',
  ],
  [
    'for (;;) { try { a(); return; } finally { break; } } b();',
    'for (;;) { try { a(); return; } finally { d; } } b();',
  ],
  [
    'try { try { a(); return; } finally {} } finally { b(); }',
    'try { try { b(); return; } finally {} } finally { a(); }',
  ],
  [
    'try { try { a(); } finally { c; } b(); } finally {}',
    'try { try { a(); } finally { return; } b(); } finally {}',
  ],
  [
    'try { try { z(); } finally { a(); } } catch { b(); }',
    'try { try { z(); } finally { b(); } } catch { a(); }',
  ],
];

const PLACES: readonly Pair[] = [
  // Where it waits or yields, its caller can leave it.
  ['try { a(); yield x; k(); } finally { b(); }', 'try { a(); x; } finally { k(); b(); }'],
  ['a(); yield x; b();', 'a(); yield x; k(); b();'],
  ['try { a(); yield* x; k(); } catch { b(); }', 'try { a(); } catch { b(); } yield* x;'],
  // A function inside is where it is made; what it does is not done there.
  ['a(); on(() => { return; }); b();', 'a(); on(k(() => { return; })); b();'],
  ['on(() => { a(); }); b();', 'b(); on(() => { a(); });'],
  ['a(); class C { m() { b(); } }', 'class C { m() { b(); } } a();'],
  ['a(); class C { x = k(); } b();', 'a(); class C { static x = k(); } b();'],
  ['a(); class C { m() { k(); } } b();', 'a(); class C { static { k(); } } b();'],
  ['class C extends a() { [b()]() {} }', 'class C extends b() { [a()]() {} }'],
  ['class C { static [a()] = b(); }', 'class C { static [b()] = a(); }'],
  ['class C { static x = b(); [a()] = 1; }', 'class C { static x = a(); [b()] = 1; }'],
];

function reaches(code: string): boolean {
  const calls = Calls.in(code);
  const kills = calls.all('k');
  return calls.all('a').some((a) => calls.all('b').some((b) => calls.paths.reaches(a, b, kills)));
}

describe.each([
  ['in a row and in branches', ROW],
  ['in loops', LOOPS],
  ['in switch', SWITCHES],
  ['in try', TRIES],
  ['in what runs at another time', PLACES],
])('whether b() can run after a() without k(), %s', (_name, pairs) => {
  it.each(pairs)('%s | not: %s', (yes, no) => {
    expect(reaches(yes)).toBe(true);
    expect(reaches(no)).toBe(false);
  });
});

/** What stands around a() runs it at least once in the first, never in the second. */
const RUNS: readonly Pair[] = [
  ['if (c) return; a();', 'return; a();'],
  ['while (true) { if (c) break; } a();', 'while (true) { if (c) continue; } a();'],
  ['switch (c) { case 1: a(); return; }', 'switch (c) { case 1: return; a(); }'],
  ['try { throw c; } catch { a(); }', 'try { c; } catch { a(); }'],
  ['try { throw c; } finally { a(); }', 'try { throw c; } finally {} a();'],
  ['if (c) throw d; else a();', 'if (c) throw d; else return; a();'],
  [
    'for (;;) { try { return; } finally { break; } } a();',
    'for (;;) { try { break; } finally { return; } } a();',
  ],
  ['return () => a();', '{ return; } on(a());'],
  ['return; function g() { a(); }', 'return; const g = a();'],
];

describe('whether a() runs at all', () => {
  it.each(RUNS)('%s | not: %s', (yes, no) => {
    const runs = (code: string) => {
      const calls = Calls.in(code);
      return calls.paths.runs(calls.one('a'));
    };
    expect(runs(yes)).toBe(true);
    expect(runs(no)).toBe(false);
  });
});

const AGAIN: readonly Pair[] = [
  ['for (;;) a();', 'for (a(); ; ) {}'],
  ['while (a()) {}', 'while (a()) break;'],
  ['do a(); while (c);', 'do a(); while (false);'],
  ['for (const x of y) { if (a()) break; }', 'for (const x of y) { if (a()) break; else return; }'],
  ['for (const x of y) { on(() => c)(a()); }', 'for (const x of y) { on(() => c); break; a(); }'],
  ['o: for (;;) { for (;;) { a(); continue o; } }', 'o: for (;;) { for (;;) { a(); break o; } }'],
  [
    'for (;;) { try { a(); continue; } catch {} break; }',
    'for (;;) { try { c; continue; } catch {} a(); break; }',
  ],
  [
    'while (true) { try { return await a(); } catch {} }',
    'while (true) { try { return await a(); } catch { throw c; } }',
  ],
];

describe('whether a() can run again', () => {
  it.each(AGAIN)('%s | not: %s', (yes, no) => {
    const again = (code: string) => {
      const calls = Calls.in(code);
      return calls.paths.again(calls.one('a'));
    };
    expect(again(yes)).toBe(true);
    expect(again(no)).toBe(false);
  });
});

/** All ways to b() pass an a() in the first, not in the second. */
const ALWAYS: readonly Pair[] = [
  ['a(); b();', 'if (c) a(); b();'],
  ['if (c) a(); else a(); b();', 'if (c) a(); else d(); b();'],
  ['if (c) a(); else return; b();', 'if (c) a(); else z(); b();'],
  [
    'switch (c) { case 1: a(); break; default: a(); } b();',
    'switch (c) { case 1: a(); break; case 2: a(); } b();',
  ],
  [
    'switch (c) { case 1: case 2: a(); break; default: throw c; } b();',
    'switch (c) { case 1: break; case 2: a(); break; default: throw c; } b();',
  ],
  ['try { z(); a(); } catch { a(); } b();', 'try { z(); a(); } catch { z(); } b();'],
  ['try { z(); } finally { a(); } b();', 'try { z(); } finally { c || a(); } b();'],
  ['do { a(); } while (c); b();', 'while (c) { a(); } b();'],
  ['for (;;) { if (a()) break; } b();', 'for (;;) { if (c) break; a(); } b();'],
  ['(c ? a() : a()) + b();', '(c ? a() : d()) + b();'],
  ['a() && c; b();', 'c && a(); b();'],
  ['(c && d, a()); b();', 'c?.d(a()); b();'],
];

describe('whether a() is passed on all ways to b()', () => {
  it.each(ALWAYS)('%s | not: %s', (yes, no) => {
    const always = (code: string) => {
      const calls = Calls.in(code);
      return calls.paths.always(calls.all('a'), calls.one('b'));
    };
    expect(always(yes)).toBe(true);
    expect(always(no)).toBe(false);
  });
});

const EXITS: readonly (readonly [code: string, exits: string])[] = [
  ['a();', 'end'],
  ['a(); z();', 'end throw'],
  ['a(); return;', 'return'],
  ['a(); return z();', 'return throw'],
  ['a(); throw c;', 'throw'],
  ['a(); for (;;) {}', ''],
  ['a(); yield c;', 'end return throw'],
  ['a(); await c;', 'end throw'],
  ['a(); if (c) return; throw d;', 'return throw'],
  ['try { a(); z(); } catch {}', 'end'],
  ['try { a(); return z(); } catch {}', 'end return'],
  ['try { a(); return z(); } catch {} finally { return; }', 'return'],
  ['try { a(); z(); } finally { c; }', 'end throw'],
  ['a(); z(); b();', 'throw'],
  ['a(); if (c) return; b();', 'return'],
  ['a(); try { z(); } finally { b(); }', ''],
  ['for (const x of y) { a(); if (c) continue; b(); }', 'end throw'],
  ['for (const x of y) { a(); if (c) break; b(); }', 'end'],
  ['switch (c) { case 1: a(); case 2: b(); }', ''],
  ['switch (c) { case 1: a(); break; case 2: b(); }', 'end'],
];

describe('how the function is left after a() before b()', () => {
  it.each(EXITS)('%s', (code, exits) => {
    const calls = Calls.in(code);
    const found = calls.paths.exits(calls.one('a'), calls.all('b'));
    expect([...found].sort().join(' ')).toBe(exits);
  });
});

const THROWS: readonly (readonly [code: string, ...throwing: string[]])[] = [
  ['a(); z(); b();', 'z()'],
  ['z(); a(); b();'],
  ['a(); b(); z();'],
  ['a(); x.y(); b();', 'x.y', 'x.y()'],
  ['a(); if (c) throw d; b();', 'throw d;'],
  ['a(); const x = await y; b();', 'await y'],
  ['a(); const { x } = y; b();', '{ x }'],
  ['a(); try { z(); } catch {} b();'],
  ['a(); try { z(); } catch { throw c; } b();', 'throw c;', 'z()'],
  ['a(); try { z(); } catch { b(); } b();'],
  ['a(); try { z(); } finally { c; } b();', 'z()'],
  ['a(); try { z(); } finally { b(); }'],
  ['try { a(); z(); } finally { y(); b(); }', 'y()', 'z()'],
  ['for (const x of l) { a(); z(x); b(); }', 'z(x)'],
  ['for (;;) { a(); if (c) continue; z(); b(); }', 'a()', 'z()'],
  ['a(); if (c) return z(); b();', 'z()'],
  ['a(); this.x; b();'],
];

describe('what can throw after a() so that the function is left before b()', () => {
  it.each(THROWS)('%s', (code, ...throwing) => {
    const calls = Calls.in(code);
    const found = calls.paths.throwsBetween(calls.one('a'), calls.all('b'));
    expect(found.map((node) => calls.text(node)).sort()).toEqual(throwing);
  });
});

describe('a root', () => {
  it.each([
    ['a(); export const x = b();', 'export const x = b(); a();'],
    ['a(); namespace N { b(); }', 'namespace N { b(); } a();'],
    ['a(); export default b();', 'export default b(); a();'],
    ['class C { x = [a(), b()]; }', 'class C { x = [b(), a()]; }'],
    ['const f = (x = a()) => b();', 'const f = (x = b()) => a();'],
    ['const f = ({ x = a(), y = b() }) => {};', 'const f = ({ x = b(), y = a() }) => {};'],
    [
      'class C { constructor(private x = a()) { b(); } }',
      'class C { constructor(private x = b()) { a(); } }',
    ],
    ['const o = { get x() { a(); return b(); } };', 'const o = { get x() { return b(); a(); } };'],
    ['a(); enum E { A } b();', 'b(); enum E { A } a();'],
  ])('%s | not: %s', (yes, no) => {
    const inFile = (code: string) => {
      const calls = Calls.of(code);
      return calls.all('b').some((b) => calls.paths.reaches(calls.one('a'), b));
    };
    expect(inFile(yes)).toBe(true);
    expect(inFile(no)).toBe(false);
  });
});

describe('the size of a graph', () => {
  it('is bounded where a finally stands in a finally', () => {
    let code = 'a();';
    for (let depth = 0; depth < 12; depth += 1) code = `try { if (c) return; } finally { ${code} }`;
    const calls = Calls.in(`${code} b();`);
    expect(calls.paths.reaches(calls.one('a'), calls.one('b'))).toBe(true);
    expect(calls.paths.graph.size).toBeLessThan(10_000);
  });
});
