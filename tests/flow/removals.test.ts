import { describe, expect, it } from 'vitest';

import { removedFields } from '../../src/flow/removals.js';
import { variableOf } from '../../src/syntax/nodes.js';
import { nameOf, parseMarked } from './marked.js';

function removedAtMark(code: string, path: readonly string[]): readonly string[] {
  const marked = parseMarked(code);
  const variable = variableOf(nameOf(marked));
  if (!variable) throw new Error('the marked name is no variable');
  return removedFields(variable, path);
}

describe('the fields taken away from an item', () => {
  it.each([
    ['const «item» = v; delete item.id;', ['id']],
    ["const «item» = v; delete item['id'];", ['id']],
    ['const «item» = v; delete (item as any).id;', ['id']],
    ['const «item» = v; delete item?.id;', ['id']],
    ['const «item» = v; item.id = undefined;', ['id']],
    ['const «item» = v; (item as any).id = undefined;', ['id']],
    ['const «item» = v; delete item.id; delete item.status;', ['id', 'status']],
    ['const f = («item») => { delete item.id; return item; };', ['id']],
    ["const «item» = v; Reflect.deleteProperty(item, 'id');", ['id']],
    ['const «item» = v; Reflect.deleteProperty(item, name);', []],
    ["const «item» = v; Reflect.deleteProperty(other, 'id');", []],
    ["const «item» = v; Reflect.get(item, 'id');", []],
    ["const Reflect = mine; const «item» = v; Reflect.deleteProperty(item, 'id');", []],
    ['const «item» = v; item.id = null;', []],
    ["const «item» = v; item.id = 'x';", []],
    ['const «item» = v; x.id = item.id;', []],
    ['const «item» = v; delete other.id;', []],
    ['const «item» = v; delete other[item];', []],
    ['const «item» = v; delete item.content.id;', []],
    ['const «item» = v; log(item.id);', []],
  ])('%s', (code, fields) => {
    expect(removedAtMark(code, [])).toEqual(fields);
  });
});

describe('the fields taken away from the elements of a list', () => {
  it.each([
    ['const «list» = v; for (const item of list) delete item.id;', ['id']],
    ['const «list» = v; for (const item of list) { item.id = undefined; }', ['id']],
    ['const «list» = v; for (const item of list as any[]) delete item.id;', ['id']],
    ["const «list» = v; for (const item of list) Reflect.deleteProperty(item, 'id');", ['id']],
    ['const «list» = v; for (const item of other) delete item.id;', []],
    ['const «list» = v; for (const { id } of list) use(id);', []],
    ['const «list» = v; for (item of list) use(item);', []],
    ['const «list» = v; delete list.id;', []],
  ])('%s', (code, fields) => {
    expect(removedAtMark(code, ['[]'])).toEqual(fields);
  });

  it('are not known of what lies deeper', () => {
    const code = 'const «list» = v; for (const item of list) delete item.id;';
    expect(removedAtMark(code, ['[]', 'content'])).toEqual([]);
    expect(removedAtMark(code, ['output'])).toEqual([]);
  });
});
