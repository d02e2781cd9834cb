import { describe, expect, it } from 'vitest';

import { aliased, names, type Subject, subjectOf } from '../../src/flow/subject.js';
import { parseMarked } from './marked.js';

const subjectText = (subject: Subject | null): string | null =>
  subject && [subject.root === 'this' ? 'this' : subject.root.name, ...subject.path].join(' ');

describe('the variable and path that an expression names', () => {
  it.each([
    ['«item»;', 'item'],
    ['«event.item»;', 'event item'],
    ['«event.item.type»;', 'event item type'],
    ["«event['item']»;", 'event item'],
    ['«event?.item?.type»;', 'event item type'],
    ['«event!.item»;', 'event item'],
    ['«(event as any).item»;', 'event item'],
    ['«list[0]»;', 'list [0]'],
    ['«list[i]»;', 'list []'],
    ['class C { m() { «this»; } }', 'this'],
    ['class C { m() { «this.item»; } }', 'this item'],
    ['class C { #item; m() { «this.#item»; } }', 'this #item'],
    ['async () => { «(await event).item»; };', 'event item'],
    ['«call()»;', null],
    ['«call().item»;', null],
    ["«'text'»;", null],
    ['«undeclared»;', null],
    ['«undeclared.item»;', null],
  ])('%s', (code, expected) => {
    const { node } = parseMarked(`let event, item, list, i; ${code}`);
    expect(subjectText(subjectOf(node))).toBe(expected);
  });
});

describe('the same thing one name earlier', () => {
  it.each([
    ['const item = event.item; «item»;', 'event item'],
    ['const item = event.item; «item.type»;', 'event item type'],
    ['const { item } = event; «item»;', 'event item'],
    ['const { item: { type } } = event; «type»;', 'event item type'],
    ['const [item] = event; «item»;', 'event [0]'],
    ['const item = event as Item; «item»;', 'event'],
    ['let item = event; item = x; «item»;', null],
    ['let item; for (;;) { «item»; item = event; }', null],
    ['const { id, ...item } = event; «item»;', null],
    ['const item = make(); «item»;', null],
    ['for (const item of event) «item»;', null],
    ['(item) => «item»;', null],
    ['class C { m() { «this.item»; } }', null],
  ])('%s', (code, expected) => {
    const { node } = parseMarked(`let event; ${code}`);
    const subject = subjectOf(node);
    expect(subjectText(subject && aliased(subject))).toBe(expected);
  });
});

describe('whether an expression names a subject', () => {
  it.each([
    ['«item»; «item»;', true],
    ['«item»; «other»;', false],
    ['«item.a»; «item.a»;', true],
    ['«item.a»; «item.b»;', false],
    ['«item.a»; «item»;', false],
    ['const a = item; «a»; «item»;', true],
    ['const a = item; «item»; «a»;', true],
    ['const a = item; const b = item; «a»; «b»;', true],
    ['const a = item; const b = a; «b»; «item»;', true],
    ['const { a } = item; «a»; «item.a»;', true],
    ['«item»; { const item = x; «item»; }', false],
    ['«item»; «call()»;', false],
    ['const a = b; const b = a; «a»; «item»;', false],
  ])('%s: %s', (code, expected) => {
    const { nodes } = parseMarked(`let item, other; ${code}`);
    const [first, second] = nodes;
    const subject = first ? subjectOf(first) : null;
    if (!subject || !second) throw new Error('two expressions have to be marked');
    expect(names(second, subject)).toBe(expected);
  });
});
