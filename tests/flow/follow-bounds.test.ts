import { describe, expect, it } from 'vitest';

import { followMark } from './following.js';

describe('all that flows there is known', () => {
  it.each([
    "use(«'text'»);",
    'use(«`text`»);',
    'use(«null»);',
    'use(«undefined»);',
    'use(«[]»);',
    "use(«['a', 'b']»);",
    "use(«[{ role: 'user', content: text }]»);",
    'use(«new Set()»);',
    'use(«source()»);',
    'use(«[...source()]»);',
    'const a = []; use(«a»);',
    'const a = [source()]; a.push(source()); use(«a»);',
    'let a = []; a = source(); use(«a»);',
    'const f = () => []; use(«f()»);',
    'const f = (a) => use(«a»); f([]);',
    'class C { #a = []; m() { use(«this.#a»); } }',
  ])('%s', (code) => {
    expect(followMark(code).isKnown).toBe(true);
  });
});

describe('not all that flows there is known', () => {
  it.each([
    'use(«other»);',
    'use(«other()»);',
    'use(«other.items»);',
    'use(«[...other]»);',
    'use(«c ? source() : other»);',
    'use(«source() ?? other»);',
    'use(«[...source(), ...other]»);',
    'const a = []; a.push(...other); use(«a»);',
    'const a = other; use(«a»);',
    "import { a } from 'm'; use(«a»);",
    'try {} catch (a) { use(«a»); }',
    'const { a } = other; use(«a»);',
    'export const f = (a) => use(«a»);',
    'export const f = (a) => use(«a»); f([]);',
    'const f = () => other; use(«f()»);',
    'class C { m() { use(«this.a»); } }',
    'use(«this.a»);',
    'use(«new Other().a»);',
    'use(«source().filter(keep).concat(other)»);',
    'use(«other.map(convert)»);',
  ])('%s', (code) => {
    expect(followMark(code).isKnown).toBe(false);
  });
});

describe('values that come from themselves', () => {
  it.each([
    'let a = []; for (;;) { use(«a»); a = [...a, ...source()]; }',
    'let a = source(); let b = a; a = b; b = a; use(«a»);',
    'const f = (a) => f(a); use(«f(source())»);',
    'const f = (a) => (c ? a : g(a)); const g = (a) => f(a); use(«f(source())»);',
    'class C { a = []; m() { this.a = [...this.a, ...source()]; use(«this.a»); } }',
    'const a = []; a.push(a); a.push(...source()); use(«a»);',
    'const o = { ...o, a: source() }; use(«o.a»);',
    'const f = () => f; use(«f()()»);',
    'class C { get a() { return this.a; } m() { use(«this.a»); } }',
  ])('end: %s', (code) => {
    expect(followMark(code).hits).toBe(0);
  });
});

describe('the bounds of a walk', () => {
  const chain = (length: number): string => {
    const names = Array.from({ length }, (_, i) => `const a${i + 1} = a${i};`);
    return `const a0 = source(); ${names.join(' ')} use(«a${length}»);`;
  };

  it('are not hit by what people write', () => {
    expect(followMark(chain(100))).toMatchObject({ hits: 0, arrivals: [{ path: '[]' }] });
  });

  it('end too deep a walk in silence, and say so', () => {
    const { arrivals, hits } = followMark(chain(200));
    expect(arrivals).toEqual([]);
    expect(hits).toBeGreaterThan(0);
  });

  it('end values that nest in themselves', () => {
    const { arrivals, hits } = followMark(
      'let page = source(); for (;;) { use(«page.data»); page = page.next(); }',
    );
    expect(arrivals.slice(0, 2).map(({ path }) => path)).toEqual(['data.[]', 'next().data.[]']);
    expect(hits).toBe(1);
  });

  it('end calls of calls without a hit', () => {
    const calls = (length: number): string => {
      const functions = Array.from({ length }, (_, i) => `const f${i} = (a) => f${i + 1}(a);`);
      return `${functions.join(' ')} const f${length} = (a) => a; use(«f0(source())»);`;
    };
    expect(followMark(calls(7)).arrivals).toHaveLength(1);
    expect(followMark(calls(8))).toMatchObject({ arrivals: [], isKnown: false, hits: 0 });
  });
});

describe('the containers that a walk went through', () => {
  it('are named', () => {
    const code = 'const a = source(); const b = [...a]; const unused = a; use(«b»);';
    expect(followMark(code).visited).toEqual(['b', 'a']);
  });
});
