import { describe, expect, it } from 'vitest';

import { followMark } from './following.js';

const IS = "item.type === 'message'";

/** What happens to elements of a source on the way to the marked list. */
const STEPS: readonly [code: string, ...steps: string[]][] = [
  ['use(«source()»);'],
  ['use(«[...source()]»);'],
  ['use(«clean(source())»);', 'sanitizer clean'],
  ['const a = clean(source()); use(«a»);', 'sanitizer clean'],
  ['use(«[...clean(source())]»);', 'sanitizer clean'],
  ['const a = []; a.push(...clean(source())); use(«a»);', 'sanitizer clean'],
  [
    'class C { a = []; m() { this.a.push(...source()); this.a = clean(this.a); use(«this.a»); } }',
    'sanitizer clean',
  ],
  // Copies.
  ['use(«structuredClone(source())»);', 'clone structuredClone'],
  ["import { cloneDeep } from 'lodash'; use(«cloneDeep(source())»);", 'clone cloneDeep'],
  ["import copy from 'lodash/cloneDeep.js'; use(«copy(source())»);", 'clone cloneDeep'],
  ["const lo = require('lodash'); use(«lo.cloneDeep(source())»);", 'clone cloneDeep'],
  ['use(«_.cloneDeep(source())»);', 'clone cloneDeep'],
  ["import { klona as copy } from 'klona/full'; use(«copy(source())»);", 'clone klona'],
  ['use(«JSON.parse(JSON.stringify(source()))»);', 'clone JSON.parse(JSON.stringify(…))'],
  ['use(«JSON.parse(JSON.stringify(source())) as Items»);', 'clone JSON.parse(JSON.stringify(…))'],
  [
    'const text = JSON.stringify(source()); use(«JSON.parse(text)»);',
    'clone JSON.parse(JSON.stringify(…))',
  ],
  ['use(«source().map((item) => ({ ...item }))»);', 'clone { ... }'],
  ['use(«source().map((item) => structuredClone(item))»);', 'clone structuredClone'],
  ['use(«source().map(structuredClone)»);', 'clone structuredClone'],
  ['use(«source().map((item) => Object.assign({}, item))»);', 'clone Object.assign'],
  ['use(«Array.from(source(), (item) => ({ ...item }))»);', 'clone { ... }'],
  ['const a = []; for (const item of source()) a.push({ ...item }); use(«a»);', 'clone { ... }'],
  // Cuts.
  ['use(«source().splice(0)»);'],
  ['use(«source().splice(0, 2)»);', 'slice'],
  // Filters.
  [`use(«source().filter((item) => ${IS})»);`, 'filter only message'],
  [`use(«source().filter((item) => !(${IS}))»);`, 'filter except message'],
  [`const f = (item) => ${IS}; use(«source().filter(f)»);`, 'filter only message'],
  [`function f(item) { return ${IS}; } use(«source().filter(f)»);`, 'filter only message'],
  ['use(«source().filter(Boolean)»);'],
  ['use(«source().filter((item) => item != null)»);'],
  ['use(«source().filter((item) => !!item && item.type)»);'],
  ['use(«source().filter((item) => item.parsed)»);', 'filter any'],
  ['use(«source().filter(keep)»);', 'filter any'],
  ['use(«source().filter((item) => keep(item))»);', 'filter any'],
  [`use(«[source().find((item) => ${IS})]»);`, 'find only message'],
  [`use(«[source().findLast((item) => ${IS})]»);`, 'find only message'],
  ['use(«[source().find(keep)]»);', 'find any'],
  [
    "use(«source().filter((event) => event.type === 'done').map((event) => event.item)»);",
    'filter only done of item',
  ],
  ['use(«source().slice(-2)»);', 'slice'],
  ['use(«source().slice(1)»);', 'slice'],
  ['use(«source().slice(0, 2)»);', 'slice'],
  ['use(«source().slice(0)»);'],
  ['use(«source().slice()»);'],
  // Guards.
  [
    `const a = []; for (const item of source()) if (${IS}) a.push(item); use(«a»);`,
    'guard only message',
  ],
  [
    `const a = []; for (const item of source()) { if (!(${IS})) continue; a.push(item); } use(«a»);`,
    'guard only message',
  ],
  [
    `const a = []; source().forEach((item) => { if (${IS}) a.push(item); }); use(«a»);`,
    'guard only message',
  ],
  [`use(«source().flatMap((item) => (${IS} ? [item] : []))»);`, 'guard only message'],
  [
    "const a = []; for (const e of source()) if (e.type === 'done') a.push(e.item); use(«a»);",
    'guard only done of item',
  ],
  [
    "const a = []; for (const { item } of source()) if (item.type === 'message') a.push(item); use(«a»);",
    'guard only message',
  ],
  // Fields taken away.
  ['use(«source().map(({ id, ...item }) => item)»);', 'omit id'],
  ['use(«source().map(({ id, status, ...item }) => item)»);', 'omit id,status'],
  ['use(«source().map((item) => { const { id, ...rest } = item; return rest; })»);', 'omit id'],
  ['use(«source().map((item) => { delete item.id; return item; })»);', 'omit id'],
  ['use(«source().map((item) => { item.id = undefined; return item; })»);', 'omit id'],
  ['use(«source().map((item) => ({ ...item, id: undefined }))»);', 'omit id', 'clone { ... }'],
  ["use(«source().map((item) => ({ ...item, id: 'x' }))»);", 'omit id', 'clone { ... }'],
  ['const a = []; for (const { id, ...item } of source()) a.push(item); use(«a»);', 'omit id'],
  ['const a = source(); for (const item of a) delete item.id; use(«a»);', 'omit id'],
  // Items rebuilt.
  ['use(«source().map((item) => ({ id: item.id, type: item.type }))»);', 'rebuild id,type'],
  [
    "use(«source().map((item) => ({ type: 'message', id: item.id }))»);",
    'guard only message',
    'rebuild type,id',
  ],
  // One after the other.
  [
    `use(«structuredClone(source().filter((item) => ${IS}))»);`,
    'filter only message',
    'clone structuredClone',
  ],
  [
    `use(«structuredClone(source()).filter((item) => ${IS})»);`,
    'clone structuredClone',
    'filter only message',
  ],
  [
    `const a = source().filter((item) => ${IS}); use(«clean(a)»);`,
    'filter only message',
    'sanitizer clean',
  ],
];

describe('the steps from a source', () => {
  it.each(STEPS)('%s', (code, ...steps) => {
    const [arrival, ...others] = followMark(code).arrivals;
    expect(arrival?.steps).toEqual(steps);
    expect(others).toEqual([]);
  });
});

describe('an item rebuilt without its id', () => {
  it.each([
    "use(«source().map((item) => ({ type: 'message', content: item.content }))»);",
    'use(«source().map(({ role, content }) => ({ role, content }))»);',
    "const a = []; for (const item of source()) a.push({ role: 'assistant', content: item.content }); use(«a»);",
  ])('is new: %s', (code) => {
    expect(followMark(code)).toMatchObject({ arrivals: [], isKnown: true });
  });
});

describe('the names on the way', () => {
  it.each([
    ['use(«source()»);', []],
    ['const a = source(); use(«a»);', ['a']],
    ['const a = source(); const b = a; use(«b»);', ['a', 'b']],
    ['const a = source(); const b = []; b.push(...a); use(«b»);', ['a', 'b']],
    ['const f = (p) => use(«p»); const a = source(); f(a);', ['a', 'p']],
    ['class C { #h = []; m() { this.#h.push(...source()); use(«this.#h»); } }', ['this.#h']],
    ['class C { h = source(); m() { const a = this.h; use(«a»); } }', ['this.h', 'a']],
  ])('%s', (code, names) => {
    expect(followMark(code).arrivals.map((arrival) => arrival.names)).toEqual([names]);
  });
});
