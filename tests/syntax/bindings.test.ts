import { describe, expect, it } from 'vitest';

import {
  type Binding,
  bindingOf,
  type Definition,
  definitionsOf,
} from '../../src/syntax/bindings.js';
import { variableOf } from '../../src/syntax/nodes.js';
import type { SourceCode } from '../../src/modules/module.js';
import { nameOf, parseMarked } from '../flow/marked.js';

/** `value v at a.b without c,d or []`: the parts that are there. */
function bindingText(sourceCode: SourceCode, { path, omitted, defaults }: Binding): string {
  return [
    path.length > 0 ? ` at ${path.join('.')}` : '',
    omitted ? ` without ${omitted.join(',') || 'nothing'}` : '',
    ...defaults.map((one) => ` or ${sourceCode.getText(one)}`),
  ].join('');
}

function definitionText(sourceCode: SourceCode, definition: Definition): string {
  switch (definition.kind) {
    case 'value':
    case 'element': {
      const { kind, value, binding } = definition;
      return `${kind} ${sourceCode.getText(value)}${bindingText(sourceCode, binding)}`;
    }
    case 'parameter': {
      const { index, rest, binding } = definition;
      const place = rest ? `${String(index)} and more` : String(index);
      return `parameter ${place}${bindingText(sourceCode, binding)}`;
    }
    default:
      return definition.kind;
  }
}

/** The definitions of the variable that the marked name stands for. */
function definitionsAtMark(code: string): string[] {
  const marked = parseMarked(code);
  const variable = variableOf(nameOf(marked));
  if (!variable) throw new Error('the marked name is no variable');
  return definitionsOf(variable).map((one) => definitionText(marked.sourceCode, one));
}

const DEFINITIONS: readonly [code: string, ...definitions: string[]][] = [
  ['const a = v; use(«a»);', 'value v'],
  ['let a = v; use(«a»);', 'value v'],
  ['var a = v; var a = w; use(«a»);', 'value v', 'value w'],
  ['let a; use(«a»);'],
  ['let a: string[] = v; use(«a»);', 'value v'],
  ['using a = v; use(«a»);', 'value v'],
  ['const { a } = v; use(«a»);', 'value v at a'],
  ['const { b: a } = v; use(«a»);', 'value v at b'],
  ['const { b: { c: a } } = v; use(«a»);', 'value v at b.c'],
  ["const { 'b': a } = v; use(«a»);", 'value v at b'],
  ["const KEY = 'b'; const { [KEY]: a } = v; use(«a»);", 'value v at b'],
  ['const { [key()]: a } = v; use(«a»);', 'value v at []'],
  ['const { a = w } = v; use(«a»);', 'value v at a or w'],
  ['const { b: { a = x } = y } = v; use(«a»);', 'value v at b.a or y or x'],
  ['const { b, c, ...a } = v; use(«a»);', 'value v without b,c'],
  ['const { ...a } = v; use(«a»);', 'value v without nothing'],
  ['const { b: { c, ...a } } = v; use(«a»);', 'value v at b without c'],
  ['const [a] = v; use(«a»);', 'value v at [0]'],
  ['const [, a] = v; use(«a»);', 'value v at [1]'],
  ['const [b, ...a] = v; use(«a»);', 'value v'],
  ['const [{ a }] = v; use(«a»);', 'value v at [0].a'],
  ['const { b: [, a] } = v; use(«a»);', 'value v at b.[1]'],
  ['for (const a of v) use(«a»);', 'element v'],
  ['for await (const a of v) use(«a»);', 'element v'],
  ['for (const { a } of v) use(«a»);', 'element v at a'],
  ['for (const [, a] of v.entries()) use(«a»);', 'element v.entries() at [1]'],
  ['let a; for (a of v) use(«a»);', 'element v'],
  ['for (const a in v) use(«a»);', 'unknown'],
  ['let a; for (a in v) use(«a»);', 'unknown'],
  ['for (let a = 0; a < 3; ) use(«a»);', 'value 0'],
  ['function f(a) { use(«a»); }', 'parameter 0'],
  ['function f(b, a) { use(«a»); }', 'parameter 1'],
  ['const f = (b, a) => use(«a»);', 'parameter 1'],
  ['const f = function (a) { use(«a»); };', 'parameter 0'],
  ['function f(a = []) { use(«a»); }', 'parameter 0 or []'],
  ['const f = ({ a }) => use(«a»);', 'parameter 0 at a'],
  ['const f = ({ b: a = w } = {}) => use(«a»);', 'parameter 0 at b or {} or w'],
  ['const f = ([, a]) => use(«a»);', 'parameter 0 at [1]'],
  ['const f = ({ id, ...a }) => use(«a»);', 'parameter 0 without id'],
  ['const f = (b, ...a) => use(«a»);', 'parameter 1 and more'],
  ['const f = (...[a]) => use(«a»);', 'parameter 0 and more at [0]'],
  ['class C { constructor(private a) { use(«a»); } }', 'parameter 0'],
  ['class C { constructor(private a = []) { use(«a»); } }', 'parameter 0 or []'],
  ['let a; a = v; use(«a»);', 'value v'],
  ['let a = v; a = w; use(«a»);', 'value v', 'value w'],
  ['let a = v; a ??= w; use(«a»);', 'value v', 'value w'],
  ['let a = v; if (x) { a = w; } use(«a»);', 'value v', 'value w'],
  ['let a; ({ a } = v); use(«a»);', 'value v at a'],
  ['let a; ({ b: a } = v); use(«a»);', 'value v at b'],
  ['let a; ({ id, ...a } = v); use(«a»);', 'value v without id'],
  ['let a; [a] = v; use(«a»);', 'value v at [0]'],
  ['let a; [b, ...a] = v; use(«a»);', 'value v'],
  ['let a; for ({ a } of v) use(«a»);', 'element v at a'],
  ['function a() {} use(«a»);', 'declared'],
  ['class a {} use(«a»);', 'declared'],
  ['const f = function a() { use(«a»); };', 'declared'],
  ["import a from 'm'; use(«a»);", 'import'],
  ["import { a } from 'm'; use(«a»);", 'import'],
  ["import { b as a } from 'm'; use(«a»);", 'import'],
  ["import * as a from 'm'; use(«a»);", 'import'],
  ['try {} catch (a) { use(«a»); }', 'unknown'],
  ['enum a {} use(«a»);', 'unknown'],
  ['let a = 0; a++; use(«a»);', 'value 0', 'unknown'],
  ['const g = () => { a = w; }; let a = v; use(«a»);', 'value w', 'value v'],
];

describe('the definitions of a variable', () => {
  it.each(DEFINITIONS)('%s', (code, ...definitions) => {
    expect(definitionsAtMark(code)).toEqual(definitions);
  });

  it('are those of the innermost variable of that name', () => {
    expect(definitionsAtMark('const a = v; { const a = w; use(«a»); }')).toEqual(['value w']);
    expect(definitionsAtMark('const a = v; { const a = w; } use(«a»);')).toEqual(['value v']);
    expect(definitionsAtMark('const a = v; const f = (a) => use(«a»);')).toEqual(['parameter 0']);
  });
});

describe('a name in a pattern that does not hold it', () => {
  it.each([
    'const «a» = v; const «b» = w;',
    'const «{ a }» = v; f(«a»);',
    'const «[a]» = v; f(«a»);',
  ])('%s', (code) => {
    const { nodes } = parseMarked(code);
    const [pattern, name] = nodes;
    expect(pattern && name && bindingOf(pattern, name)).toBeNull();
  });
});
