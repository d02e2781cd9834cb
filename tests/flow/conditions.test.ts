import { describe, expect, it } from 'vitest';

import { guardsAt } from '../../src/flow/guards.js';
import { subjectOf } from '../../src/flow/subject.js';
import { constraintText, parseMarked } from './marked.js';

/** What the conditions around the marked expression say of its type. */
function typesAtMark(code: string): string {
  const { node } = parseMarked(code);
  const subject = subjectOf(node);
  if (!subject) throw new Error('the marked expression names nothing');
  return constraintText(guardsAt(node, subject));
}

/** A condition on `item`: what it says where it is true, and where it is false. */
const CONDITIONS: readonly [condition: string, whenTrue: string, whenFalse: string][] = [
  ["item.type === 'message'", 'only message', 'except message'],
  ["item.type == 'message'", 'only message', 'except message'],
  ["'message' === item.type", 'only message', 'except message'],
  ["item.type !== 'reasoning'", 'except reasoning', 'only reasoning'],
  ["item.type != 'reasoning'", 'except reasoning', 'only reasoning'],
  ["item['type'] === 'message'", 'only message', 'except message'],
  ["item?.type === 'message'", 'only message', 'except message'],
  ["item!.type === 'message'", 'only message', 'except message'],
  ["(item as any).type === 'message'", 'only message', 'except message'],
  ["item.type === ('message' as const)", 'only message', 'except message'],
  ['item.type === KIND', 'only message', 'except message'],
  ["!(item.type === 'message')", 'except message', 'only message'],
  ["!!(item.type === 'message')", 'only message', 'except message'],
  [
    "item.type === 'message' || item.type === 'reasoning'",
    'only message reasoning',
    'except message reasoning',
  ],
  [
    "item.type !== 'message' && item.type !== 'reasoning'",
    'except message reasoning',
    'only message reasoning',
  ],
  ["item.type === 'message' && ready", 'only message', 'any'],
  ["ready && item.type === 'message'", 'only message', 'any'],
  ["item.type === 'message' || ready", 'any', 'except message'],
  ["item.type === 'message' && item.type === 'reasoning'", 'only', 'any'],
  ["item.type === 'message' ?? ready", 'any', 'any'],
  ['KEPT.includes(item.type)', 'only message reasoning', 'except message reasoning'],
  ['!KEPT.includes(item.type)', 'except message reasoning', 'only message reasoning'],
  ['(KEPT as string[]).includes(item.type)', 'only message reasoning', 'except message reasoning'],
  ["['message'].includes(item.type)", 'only message', 'except message'],
  ['KEPT_SET.has(item.type)', 'only message reasoning', 'except message reasoning'],
  ["new Set(['message']).has(item.type)", 'only message', 'except message'],
  ['new Set(KEPT).has(item.type)', 'only message reasoning', 'except message reasoning'],
  ["item.role === 'assistant'", 'only message', 'any'],
  ["item.role !== 'assistant'", 'any', 'only message'],
  ["'role' in item", 'only message', 'any'],
  ['isMessage(item)', 'only message', 'except message'],
  ['!isMessage(item)', 'except message', 'only message'],
  ["isSame('message', item)", 'only message', 'except message'],
  ['flag', 'only message', 'except message'],
  ['!flag', 'except message', 'only message'],
  // By the beginning of the id.
  ["item.id.startsWith('rs_')", 'only reasoning', 'except reasoning'],
  ["item.id.startsWith('msg_')", 'only message', 'except message'],
  ["item.id.startsWith('fc')", 'only function_call', 'except function_call'],
  ["!item.id.startsWith('rs_')", 'except reasoning', 'only reasoning'],
  ["item.id.startsWith('r')", 'any', 'any'],
  ["item.id.startsWith('ws_')", 'any', 'any'],
  ['item.id.startsWith(prefix)', 'any', 'any'],
  ["other.id.startsWith('rs_')", 'any', 'any'],
  // Nothing that can be read.
  ['ready', 'any', 'any'],
  ['item', 'any', 'any'],
  ['item.type', 'any', 'any'],
  ['item.type === kind', 'any', 'any'],
  ['item.type === 1', 'any', 'any'],
  ["item.status === 'message'", 'any', 'any'],
  ["other.type === 'message'", 'any', 'any'],
  ["item.type.startsWith('message')", 'any', 'any'],
  ["item.type < 'message'", 'any', 'any'],
  ["'content' in item", 'any', 'any'],
  ["'role' in other", 'any', 'any'],
  ['unknownKinds.includes(item.type)', 'any', 'any'],
  ["['message', kind].includes(item.type)", 'any', 'any'],
  ['KEPT.includes(other.type)', 'any', 'any'],
  ['isKept(item)', 'any', 'any'],
  ['isMessage(other)', 'any', 'any'],
  ['changing', 'any', 'any'],
];

const DECLARED = `
  const KIND = 'message';
  const KEPT = ['message', 'reasoning'];
  const KEPT_SET = new Set(['message', 'reasoning']);
  const isMessage = (one) => one.type === 'message';
  const isSame = (type, one) => one.type === 'message';
`;

const LOCAL = `
  const flag = item.type === 'message';
  let changing = item.type === 'message';
  changing = false;
`;

describe.each(CONDITIONS)('%s', (condition, whenTrue, whenFalse) => {
  const typesIn = (statement: string): string =>
    typesAtMark(`${DECLARED} for (const item of list) { ${LOCAL} ${statement} }`);

  it('when it is true', () => {
    expect(typesIn(`if (${condition}) use(«item»);`)).toBe(whenTrue);
  });

  it('when it is false', () => {
    expect(typesIn(`if (${condition}) {} else use(«item»);`)).toBe(whenFalse);
  });
});

const IS = "item.type === 'message'";

/** Where a condition holds: in each of these the marked item is a message, or surely none. */
const PLACES: readonly [code: string, expected: string][] = [
  [`if (${IS}) use(«item»);`, 'only message'],
  [`if (${IS}) { use(«item»); }`, 'only message'],
  [`if (${IS}) { for (;;) { use(«item»); } }`, 'only message'],
  [`if (${IS}) run(() => use(«item»));`, 'only message'],
  [`if (x) {} else if (${IS}) use(«item»);`, 'only message'],
  [`if (${IS}) {} else if (x) use(«item»);`, 'except message'],
  [`if (${IS}) {} else {} use(«item»);`, 'any'],
  [`if (use(«item») && ${IS}) {}`, 'any'],
  [`${IS} ? use(«item») : 0;`, 'only message'],
  [`${IS} ? 0 : use(«item»);`, 'except message'],
  [`${IS} && use(«item»);`, 'only message'],
  [`${IS} || use(«item»);`, 'except message'],
  [`(${IS}) ?? use(«item»);`, 'any'],
  [`while (${IS}) use(«item»);`, 'only message'],
  [`do { use(«item»); } while (${IS});`, 'any'],
  [`if (item.type !== 'message') continue; use(«item»);`, 'only message'],
  [`if (item.type !== 'message') { log(); continue; } use(«item»);`, 'only message'],
  [`if (item.type !== 'message') break; use(«item»);`, 'only message'],
  [`if (item.type !== 'message') return; use(«item»);`, 'only message'],
  [`if (item.type !== 'message') throw x; use(«item»);`, 'only message'],
  [`if (${IS}) log(); else continue; use(«item»);`, 'only message'],
  [`if (item.type !== 'message') { if (x) return; else throw x; } use(«item»);`, 'only message'],
  [`if (item.type !== 'message') { if (x) return; } use(«item»);`, 'any'],
  [`if (${IS}) return; else return; use(«item»);`, 'any'],
  [`use(«item»); if (item.type !== 'message') continue;`, 'any'],
  [`if (x) { if (item.type !== 'message') continue; } use(«item»);`, 'any'],
  [`if (item.type !== 'message') continue; if (x) { use(«item»); }`, 'only message'],
  [
    `if (item.type === 'message') continue; if (item.type === 'reasoning') continue; use(«item»);`,
    'except message reasoning',
  ],
  [`if (${IS}) { if (item.type === 'reasoning') use(«item»); }`, 'only'],
  [`switch (item.type) { case 'message': use(«item»); }`, 'only message'],
  [
    `switch (item.type) { case 'message': case 'reasoning': use(«item»); }`,
    'only message reasoning',
  ],
  [
    `switch (item.type) { case 'message': log(); case 'reasoning': use(«item»); }`,
    'only message reasoning',
  ],
  [
    `switch (item.type) { case 'message': break; case 'reasoning': use(«item»); }`,
    'only reasoning',
  ],
  [
    `switch (item.type) { case 'message': { break; } case 'reasoning': use(«item»); }`,
    'only reasoning',
  ],
  [`switch (item.type) { case 'message': break; default: use(«item»); }`, 'except message'],
  [`switch (item.type) { case 'message': default: use(«item»); }`, 'any'],
  [`switch (item.type) { case 'message': { use(«item»); break; } }`, 'only message'],
  [`switch (item.type) { case KIND: use(«item»); }`, 'only message'],
  [`switch (item.type) { case kind: use(«item»); }`, 'any'],
  [`switch (item.status) { case 'message': use(«item»); }`, 'any'],
  [`switch (true) { case ${IS}: use(«item»); }`, 'any'],
  [`switch (x) { case 1: if (item.type !== 'message') break; use(«item»); }`, 'only message'],
];

describe('where a condition holds', () => {
  it.each(PLACES)('%s', (code, expected) => {
    const loop = `for (const item of list) { ${code} }`;
    expect(typesAtMark(`const KIND = 'message'; function f() { ${loop} }`)).toBe(expected);
  });
});

describe('a thing under several names', () => {
  it.each([
    ["const item = event.item; if (event.item.type === 'message') use(«item»);", 'only message'],
    ["const item = event.item; if (item.type === 'message') use(«event.item»);", 'only message'],
    ["const { item } = event; if (item.type === 'message') use(«event.item»);", 'only message'],
    ["const { type } = item; if (type === 'message') use(«item»);", 'only message'],
    ["const { type: kind } = item; if (kind === 'message') use(«item»);", 'only message'],
    ["const kind = item.type; if (kind === 'message') use(«item»);", 'only message'],
    ["if (event.item.type === 'message') use(«event.item»);", 'only message'],
    ["if (event.type === 'message') use(«event.item»);", 'any'],
    ["if (event.type === 'message') use(«event»);", 'only message'],
    ["if (list[0].type === 'message') use(«list[0]»);", 'only message'],
    ["if (list[0].type === 'message') use(«list[1]»);", 'any'],
    ["class C { m() { if (this.item.type === 'message') use(«this.item»); } }", 'only message'],
    ["let item = event.item; item = other; if (item.type === 'message') use(«event.item»);", 'any'],
    ["{ const item = x; if (item.type === 'message') {} } use(«item»);", 'any'],
    ["if (item.type === 'message') { const item = x; use(«item»); }", 'any'],
  ])('%s', (code, expected) => {
    expect(typesAtMark(`let event, item, list; ${code}`)).toBe(expected);
  });
});
