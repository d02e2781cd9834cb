import { describe, expect, it } from 'vitest';

import { followMark } from './following.js';

/** Methods and functions that give the elements of the source, as an element is asked for. */
const SAME_ELEMENTS = [
  'slice()',
  'reverse()',
  'sort()',
  'sort((a, b) => 0)',
  'values()',
  'toSorted()',
  'toReversed()',
  'filter(keep)',
  'filter(Boolean)',
  'splice(0)',
  'splice(0, 2)',
  'toSpliced(0, 0, x)',
  'reduceRight((all, one) => [one, ...all], [])',
  'map((one) => one)',
  'map((one) => { return one; })',
  'map(function (one) { return one; })',
  'flatMap((one) => [one])',
  'concat([])',
  'concat(x, y)',
  'reduce((all, one) => [...all, one], [])',
  'reduce((all, one) => { all.push(one); return all; }, [])',
  'then((one) => one)',
  'catch(() => [])',
  'finally(() => {})',
];

describe('list methods that keep the elements', () => {
  it.each(SAME_ELEMENTS)('.%s', (method) => {
    const { arrivals } = followMark(`use(«source().${method}»);`);
    expect(new Set(arrivals.map((arrival) => arrival.path))).toEqual(new Set(['[]']));
  });

  it.each([
    'Array.from(source())',
    'Array.from(new Set(source()))',
    'Array.from(source(), (one) => one)',
    'Object.values(source())',
    'Object.freeze(source())',
    'await Promise.resolve(source())',
    'await Promise.all(source())',
    '[].concat(source())',
    'x.concat(y, source())',
    'x.toSpliced(0, 0, ...source())',
    'x.toSpliced(0, 0, y, ...source())',
  ])('%s', (code) => {
    const { arrivals } = followMark(`async () => use(«${code}»);`);
    expect(arrivals.map((arrival) => arrival.path)).toContain('[]');
  });
});

describe('methods that pick', () => {
  it.each([
    ['source().at(0)', '[0]'],
    ['source().at(-1)', '[-1]'],
    ['source().at(i)', '[]'],
    ['source().pop()', '[-1]'],
    ['source().shift()', '[0]'],
    ['source()[0]', '[0]'],
    ['source()[i]', '[]'],
    ['source().find(keep)', '[]'],
    ['source().findLast(keep)', '[]'],
    ['source().get(key)', '[]'],
    ['[...source()][0]', '[]'],
    ['source().filter(keep)[0]', '[]'],
    ['source().slice(1)[0]', '[0]'],
  ])('%s', (code, path) => {
    expect(followMark(`use(«${code}»);`, '').arrivals.map((one) => one.path)).toEqual([path]);
  });

  it('give what was put into a map', () => {
    const code = 'for (const [key, one] of source().entries()) use(«one»);';
    expect(followMark(code, '').arrivals.map((one) => one.path)).toEqual(['[]']);
  });

  it('give keys that are no items', () => {
    const code = 'for (const [key, one] of source().entries()) use(«key»);';
    expect(followMark(code, '')).toMatchObject({ arrivals: [], isKnown: true });
  });
});

describe('what callbacks make of the elements', () => {
  it.each([
    ['source().map((one) => one.item)', '[].item'],
    ['source().map(({ item }) => item)', '[].item'],
    ['source().flatMap((one) => one.output)', '[].output.[]'],
    ['source().flatMap(({ output }) => output.map((one) => one))', '[].output.[]'],
    ['Array.from(source(), (one) => one.item)', '[].item'],
    ['source().then((r) => r.output)', 'output.[]'],
    ['source().then(({ output }) => output)', 'output.[]'],
    ['source().then((r) => f(r)).then((r) => r)', null],
    ['source().flat()', '[].[]'],
    ['source().map((one) => other)', null],
    ['source().map((one) => [one])', null],
    ['source().flatMap((one) => [[one]])', null],
    ['source().reduce((all, one) => all, [])', null],
  ])('%s', (code, path) => {
    const paths = followMark(`use(«${code}»);`).arrivals.map((one) => one.path);
    expect(new Set(paths)).toEqual(new Set(path === null ? [] : [path]));
  });
});

describe('what enters, and how', () => {
  it.each([
    ['use(«[...source()]»);', 'spread source()'],
    ['use(«[x, ...source()]»);', 'spread source()'],
    ['use(«[x, source()[0]]»);', 'element source()[0]'],
    ['use(«source()»);', 'whole source()'],
    ['const a = source(); use(«a»);', 'whole a'],
    ['use(«c ? source() : []»);', 'whole source()'],
    ['use(«source() ?? []»);', 'whole source()'],
    ['const a = []; a.push(...source()); use(«a»);', 'spread source()'],
    ['const a = []; const b = source(); a.push(...b); use(«a»);', 'spread b'],
    ['const a = []; for (const b of source()) a.push(b); use(«a»);', 'element b'],
    ['const a = []; a.push(...(c ? source() : [])); use(«a»);', 'spread source()'],
    ['use(«x.concat(source())»);', 'concat source()'],
    ['let a = []; a = a.concat(source()); use(«a»);', 'concat source()'],
    ['const a = []; a[0] = source()[0]; use(«a»);', 'element source()[0]'],
    // The innermost list is where the value enters.
    ['const a = [...source()]; const b = [...a]; use(«[x, ...b]»);', 'spread source()'],
    ['const a = [y]; a.push(...source()); use(«[x, ...a]»);', 'spread source()'],
    ['const a = []; a.push(y, ...source()); use(«[x, ...a]»);', 'spread source()'],
    // A list that only collects output is no input yet, by what is put into it or by its type.
    ['const a = []; a.push(...source()); use(«[x, ...a]»);', 'spread a'],
    [
      'const collected = []; collected.push(...source()); use(«[x, ...collected]»);',
      'spread collected',
    ],
    ['const collected = []; collected.push(...source()); use(«collected»);', 'spread source()'],
    // An argument enters where it is handed over.
    ['const f = (p) => use(«[x, ...p]»); f(source());', 'whole source()'],
    ['const f = (p) => use(«[x, ...p]»); const a = source(); f(a);', 'whole a'],
    ['const f = (p) => use(«[x, p]»); f(source()[0]);', 'item source()[0]'],
    ['const f = (...p) => use(«[x, ...p]»); f(y, source()[0]);', 'element source()[0]'],
    ['const f = (...p) => use(«[x, ...p]»); f(...source());', 'spread source()'],
    ['const f = (collected) => use(«[x, ...collected]»); f(source());', 'spread collected'],
    ['const f = (p) => use(«[x, ...p.output]»); f(source());', 'spread p.output'],
  ])('%s', (code, entry) => {
    const entries = followMark(code).arrivals.map((arrival) => arrival.entry);
    expect(new Set(entries)).toEqual(new Set([entry]));
  });

  it.each([
    ['use(«{ input: source() }»);', 'whole source()'],
    ['const a = source(); use(«{ input: a }»);', 'whole a'],
    ['const p = { input: source() }; use(«p»);', 'whole source()'],
    ['const p = {}; p.input = source(); use(«p»);', 'whole source()'],
    ['use(«{ input: [...source()] }»);', 'spread source()'],
    ['use(«{ ...p, input: [x, ...source()] }»);', 'spread source()'],
    ['const p = { input: [] }; p.input.push(...source()); use(«p»);', 'spread source()'],
  ])('of a request: %s', (code, entry) => {
    const { arrivals } = followMark(code, 'input.[]', 'request');
    expect(arrivals.map((arrival) => arrival.entry)).toEqual([entry]);
  });
});
