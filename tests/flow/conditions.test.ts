import { describe, expect, it } from 'vitest';

import { guardsAt } from '../../src/flow/guards.js';
import { subjectOf } from '../../src/flow/subject.js';
import { knowledgeText, parseMarked } from './marked.js';

/** What the conditions around the marked expression say of its type. */
function typesAtMark(code: string): string {
  const { node } = parseMarked(code);
  const subject = subjectOf(node);
  if (!subject) throw new Error('the marked expression names nothing');
  return knowledgeText(guardsAt(node, { subject }));
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
  ["'role' in item", 'only message', 'no role'],
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
  // By a field.
  ["'content' in item", 'any', 'no content'],
  ["!('content' in item)", 'no content', 'any'],
  ["Object.hasOwn(item, 'content')", 'any', 'no content'],
  ["Reflect.has(item, 'content')", 'any', 'no content'],
  ["item.hasOwnProperty('content')", 'any', 'no content'],
  ["Object.prototype.hasOwnProperty.call(item, 'content')", 'any', 'no content'],
  ['Object.keys(item).length > 0', 'any', 'any'],
  ["'content' in item && 'status' in item", 'any', 'any'],
  ["'content' in item || 'status' in item", 'any', 'no content, no status'],
  ['FIELD in item', 'any', 'no status'],
  ['field in item', 'any', 'any'],
  ['item.content === undefined', 'no content', 'any'],
  ['item.content !== undefined', 'any', 'no content'],
  ['item.content === void 0', 'no content', 'any'],
  ['item.content == null', 'no content', 'any'],
  ['item.content === null', 'any', 'any'],
  ["typeof item.content === 'undefined'", 'no content', 'any'],
  ["typeof item.content !== 'undefined'", 'any', 'no content'],
  ["typeof item.content === 'string'", 'any', 'any'],
  ['item.content', 'any', 'no content'],
  ['!item.content', 'no content', 'any'],
  ['(item as { content?: string }).content', 'any', 'no content'],
  ['item.content?.length', 'any', 'any'],
  ['content', 'any', 'no content'],
  ["item.type === 'message' && 'content' in item", 'only message', 'no content of only message'],
  ["item.type === 'message' && !('content' in item)", 'only message, no content', 'any'],
  ['isBare(item)', 'no content', 'any'],
  ['(item.content === undefined) === true', 'no content', 'any'],
  // By its kind.
  ['item', 'any', 'only'],
  ['item.type', 'any', 'only'],
  ["typeof item === 'object'", 'any', 'only'],
  ["typeof item !== 'object'", 'only', 'any'],
  ["typeof item === 'string'", 'only', 'any'],
  ['typeof item === kind', 'any', 'any'],
  ["typeof other === 'string'", 'any', 'any'],
  ['item === null', 'only', 'any'],
  ['item == undefined', 'only', 'any'],
  ['item === other', 'any', 'any'],
  ["typeof item !== 'object' || item === null", 'only', 'any'],
  ['item instanceof Object', 'any', 'only'],
  ['item instanceof Message', 'any', 'any'],
  ['Array.isArray(item)', 'only', 'any'],
  ['Array.isArray(other)', 'any', 'any'],
  ['isObject(item)', 'any', 'only'],
  // Nothing that can be read.
  ['ready', 'any', 'any'],
  ['item.type === kind', 'any', 'any'],
  ['item.type === 1', 'any', 'any'],
  ["item.status === 'message'", 'any', 'any'],
  ["other.type === 'message'", 'any', 'any'],
  ["item.type.startsWith('message')", 'any', 'any'],
  ["item.type < 'message'", 'any', 'any'],
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
  const FIELD = 'status';
  const isBare = (one) => !('content' in one);
  const isObject = (one) => typeof one === 'object' && one !== null;
`;

const LOCAL = `
  const flag = item.type === 'message';
  const { content } = item;
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
  [`(${IS}) ?? use(«item»);`, 'except message'],
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
  [`if (${IS}) return; else return; use(«item»);`, 'only'],
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
  [`switch (true) { case ${IS}: use(«item»); }`, 'only message'],
  [`switch (x) { case 1: if (item.type !== 'message') break; use(«item»); }`, 'only message'],
];

describe('where a condition holds', () => {
  it.each(PLACES)('%s', (code, expected) => {
    const loop = `for (const item of list) { ${code} }`;
    expect(typesAtMark(`const KIND = 'message'; function f() { ${loop} }`)).toBe(expected);
  });
});

const GONE: readonly (readonly [code: string, expected: string])[] = [
  // On all ways, and on some.
  ["if (!('id' in item)) use(«item»);", 'no id'],
  ["if ('id' in item) continue; use(«item»);", 'no id'],
  ["if ('id' in item) log(); use(«item»);", 'any'],
  ["if ('id' in item) throw x; use(«item»);", 'no id'],
  ["try { if ('id' in item) throw x; } catch {} use(«item»);", 'any'],
  ["'id' in item ? 0 : use(«item»);", 'no id'],
  ["'id' in item || use(«item»);", 'no id'],
  ["while ('id' in item) {} use(«item»);", 'no id'],
  ["for (; 'id' in item; ) { if (x) break; } use(«item»);", 'any'],
  ["switch (typeof item) { case 'object': use(«item»); }", 'any'],
  ["switch (typeof item) { case 'string': use(«item»); }", 'only'],
  ["switch (typeof item) { case 'object': break; default: use(«item»); }", 'only'],
  ["switch (true) { case 'id' in item: break; default: use(«item»); }", 'no id'],
  // Taken away by hand.
  ['let kept; if (!kept) kept = item; use(«item»);', 'any'],
  ['let bare; bare = !item.id; if (bare) use(«item»);', 'no id'],
  ['let bare; if (x) bare = !item.id; if (bare) use(«item»);', 'any'],
  ['delete item.id; use(«item»);', 'no id'],
  ['if (x) delete item.id; use(«item»);', 'any'],
  ["if ('id' in item) delete item.id; use(«item»);", 'no id'],
  ['if (x) delete item.id; else item.id = undefined; use(«item»);', 'no id'],
  ['delete item.id; item.id = x; use(«item»);', 'any'],
  ['delete item.id; if (x) item.id = x; use(«item»);', 'any'],
  ['delete item.id; item.status = x; use(«item»);', 'no id'],
  ['delete item.id; delete item.status; use(«item»);', 'no id, no status'],
  ['delete item.id; { const copy = item; use(«copy»); }', 'no id'],
  ['const copy = item; delete copy.id; use(«item»);', 'no id'],
  ['const copy = { ...item }; delete copy.id; use(«item»);', 'any'],
  ["if (item.type === 'message') delete item.id; use(«item»);", 'no id of only message'],
  ["if (item.type === 'message') { if (x) delete item.id; } use(«item»);", 'any'],
  ["if (item.type !== 'message') delete item.id; use(«item»);", 'no id of except message'],
  [
    "if (item.type === 'message') delete item.id; else if (item.type === 'reasoning') delete item.id; use(«item»);",
    'no id of only message reasoning',
  ],
  ["if (item.type === 'message') delete item.id; else delete item.id; use(«item»);", 'no id'],
  // Of what a field holds.
  ['for (const part of item.content) delete part.id; use(«item»);', 'no content[].id'],
  ['for (const part of item.content ?? []) delete part.id; use(«item»);', 'no content[].id'],
  ['for (const part of item.content) if (x) delete part.id; use(«item»);', 'any'],
  ['for (const part of item.other) delete part.id; use(«item»);', 'no other[].id'],
  ['item.content.forEach((part) => { delete part.id; }); use(«item»);', 'no content[].id'],
  ['item.content?.forEach((part) => { delete part.id; }); use(«item»);', 'no content[].id'],
  [
    'if (item.content) item.content.forEach((part) => { delete part.id; }); use(«item»);',
    'no content[].id',
  ],
  ['if (x) item.content.forEach((part) => { delete part.id; }); use(«item»);', 'any'],
  ['x?.(item.content.forEach((part) => { delete part.id; })); use(«item»);', 'any'],
  ['delete other.id; use(«item»);', 'any'],
  ['delete item.content.id; use(«item»);', 'any'],
  ["Reflect.deleteProperty(item, 'id'); use(«item»);", 'no id'],
  // Behind the use, where it is the same object.
  ['use(«item»); delete item.id;', 'no id'],
  ['use(«item»); if (x) delete item.id;', 'any'],
  ['use(«item»); if (x) continue; delete item.id;', 'any'],
  // By functions of the file.
  ['bare(item); use(«item»);', 'no id'],
  ['if (x) bare(item); use(«item»);', 'any'],
  ['sometimes(item); use(«item»);', 'any'],
  ['assertBare(item); use(«item»);', 'no id'],
  ['use(«item»); assertBare(item);', 'any'],
  ['assertBare(other); use(«item»);', 'any'],
  ['assertMessage(item); use(«item»);', 'only message'],
  ['unknown(item); use(«item»);', 'any'],
];

const GUARDS = `
  const bare = (one) => { delete one.id; };
  const sometimes = (one) => { if (x) delete one.id; };
  function assertBare(one) { if ('id' in one) throw x; }
  function assertMessage(one) { if (one.type === 'message') return; throw x; }
`;

describe('what is gone', () => {
  it.each(GONE)('%s', (code, expected) => {
    expect(typesAtMark(`${GUARDS} for (const item of list) { ${code} }`)).toBe(expected);
  });
});

/** What is known of each element of the marked list. */
const ELEMENTS: readonly (readonly [code: string, expected: string])[] = [
  ['use(«list»);', 'any'],
  ['for (const item of list) delete item.id; use(«list»);', 'no id'],
  ['for (const item of list as any[]) delete (item as any).id; use(«list»);', 'no id'],
  ['for (const item of list) if (x) delete item.id; use(«list»);', 'any'],
  ["for (const item of list) if ('id' in item) delete item.id; use(«list»);", 'no id'],
  ['for (const item of list) { if (x) continue; delete item.id; } use(«list»);', 'any'],
  ['for (const item of list) { if (x) break; delete item.id; } use(«list»);', 'any'],
  ['for (const item of other) delete item.id; use(«list»);', 'any'],
  ['if (x) for (const item of list) delete item.id; use(«list»);', 'any'],
  ['for (let i = 0; i < list.length; i += 1) delete list[i].id; use(«list»);', 'no id'],
  ['for (let i = 0; i < list.length; i += 1) if (x) delete list[i].id; use(«list»);', 'any'],
  ['delete list[i].id; use(«list»);', 'any'],
  ['delete list[0].id; use(«list»);', 'any'],
  ['for (let i = 0; i < list.length; i += 1) delete list[0].id; use(«list»);', 'any'],
  ["for (let i = 0; i < list.length; i += 1) if ('id' in list[i]) throw x; use(«list»);", 'no id'],
  ["for (let i = 0; i < list.length; i += 1) if ('id' in list[i]) break; use(«list»);", 'any'],
  [
    'for (let i = 0; i < list.length; i += 1) for (const part of list[i].content) delete part.id; use(«list»);',
    'no content[].id',
  ],
  ['list.forEach((item) => { delete item.id; }); use(«list»);', 'no id'],
  ['list.forEach((item) => { if (x) delete item.id; }); use(«list»);', 'any'],
  ['other.forEach((item) => { delete item.id; }); use(«list»);', 'any'],
  ['bareAll(list); use(«list»);', 'no id'],
  ['if (x) bareAll(list); use(«list»);', 'any'],
  ['assertAll(list); use(«list»);', 'no id'],
  ['assertSome(list); use(«list»);', 'any'],
  ["if (list.some((item) => 'id' in item)) throw x; use(«list»);", 'no id'],
  ["if (list.every((item) => 'id' in item)) throw x; use(«list»);", 'any'],
  ["if (list.every((item) => item.type === 'message')) use(«list»);", 'only message'],
  ["if (list.some((item) => item.type === 'message')) use(«list»);", 'any'],
  ['if (!Array.isArray(list)) use(«list»);', 'only'],
  ["if (typeof list !== 'object') use(«list»);", 'only'],
  ['if (list) return; use(«list»);', 'only'],
];

const LIST_GUARDS = `
  const bareAll = (all) => { for (const one of all) delete one.id; };
  function assertAll(all) { for (const one of all) if ('id' in one) throw x; }
  function assertSome(all) { for (const one of all) { if ('id' in one) throw x; break; } }
`;

describe('what is known of each element', () => {
  it.each(ELEMENTS)('%s', (code, expected) => {
    const { node } = parseMarked(`${LIST_GUARDS} function f(list) { ${code} }`);
    const subject = subjectOf(node);
    if (!subject) throw new Error('the marked expression names nothing');
    expect(knowledgeText(guardsAt(node, { subject, isOfList: true }))).toBe(expected);
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
