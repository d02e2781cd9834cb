import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import {
  accessOf,
  argumentAt,
  elementAt,
  enclosingFunction,
  innerOf,
  isElement,
  isInside,
  literalOf,
  methodOf,
  sameAccess,
  unwrap,
  variableOf,
  wrapped,
} from '../../src/syntax/nodes.js';
import { nameOf, parseMarked } from '../flow/marked.js';

describe('accesses', () => {
  it.each([
    ['[]', true],
    ['[0]', true],
    ['[-1]', true],
    ['output', false],
    ['#items', false],
    ['finalResponse()', false],
    ['on:response.completed', false],
    [undefined, false],
  ])('%s is an element: %s', (access, expected) => {
    expect(isElement(access)).toBe(expected);
  });

  it.each([
    ['input', 'input', true],
    ['input', 'output', false],
    ['[]', '[0]', true],
    ['[0]', '[]', true],
    ['[0]', '[0]', true],
    ['[0]', '[1]', false],
    ['[]', 'input', false],
    ['input', '[]', false],
  ])('what is written at %s can be what is read at %s: %s', (written, read, expected) => {
    expect(sameAccess(written, read)).toBe(expected);
  });

  it.each([
    [0, '[0]'],
    [-1, '[-1]'],
  ])('the element at %s is %s', (index, access) => {
    expect(elementAt(index)).toBe(access);
  });
});

describe('the access that a member makes', () => {
  it.each([
    ['«a.output»;', 'output'],
    ["«a['output']»;", 'output'],
    ['«a[`output`]»;', 'output'],
    ["const KEY = 'output'; «a[KEY]»;", 'output'],
    ["const KEY = 'out' + 'put'; «a[KEY]»;", 'output'],
    ["const KEY = 'output' as const; «a[KEY]»;", 'output'],
    ["let key = 'output'; key = 'input'; «a[key]»;", '[]'],
    ['«a[key]»;', '[]'],
    ['«a[0]»;', '[0]'],
    ['«a[-1]»;', '[-1]'],
    ['const FIRST = 0; «a[FIRST]»;', '[0]'],
    ['for (let i = 0; i < 2; i += 1) «a[i]»;', '[]'],
    ['«a[a.length - 1]»;', '[-1]'],
    ['«a[true]»;', '[]'],
    ['«a[Symbol.iterator]»;', '[]'],
    ['class C { #items; m() { «this.#items»; } }', '#items'],
  ])('%s', (code, access) => {
    const { node } = parseMarked(code);
    if (node.type !== T.MemberExpression) throw new Error(`${node.type} is marked`);
    expect(accessOf(node)).toBe(access);
  });

  it.each([
    ['({ input: «1» });', 'input'],
    ["({ 'input': «1» });", 'input'],
    ["({ ['input']: «1» });", 'input'],
    ['({ [key]: «1» });', '[]'],
    ['({ 0: «1» });', '0'],
    ['class C { input = «1»; }', 'input'],
    ['class C { #input = «1»; }', '#input'],
    ["class C { ['input'] = «1»; }", 'input'],
    ['class C { input() «{}» }', 'input'],
  ])('%s', (code, access) => {
    const { node } = parseMarked(code);
    let member: TSESTree.Node | undefined = node.parent;
    if (member?.type === T.FunctionExpression) member = member.parent;
    if (
      member?.type !== T.Property &&
      member?.type !== T.PropertyDefinition &&
      member?.type !== T.MethodDefinition
    )
      throw new Error('no member around the mark');
    expect(accessOf(member)).toBe(access);
  });
});

describe('the literal that an expression is', () => {
  it.each([
    ["«'message'»;", 'message'],
    ['«`message`»;', 'message'],
    ["«'message' as const»;", 'message'],
    ["«'message' satisfies string»;", 'message'],
    ["const KIND = 'message'; «KIND»;", 'message'],
    ["const KIND = 'message'; const f = () => «KIND»;", 'message'],
    ["const KIND = 'message'; const ALIAS = KIND; «ALIAS»;", 'message'],
    ["let kind = 'message'; kind = 'reasoning'; «kind»;", undefined],
    ["const KIND = 'message'; { const KIND = other(); «KIND»; }", undefined],
    ["«'mess' + 'age'»;", 'message'],
    ['«0»;', 0],
    ['«-1»;', -1],
    ['«true»;', true],
    ['«!0»;', true],
    ['«null»;', null],
    ['«undefined»;', undefined],
    ['«unknownName»;', undefined],
    ['«call()»;', undefined],
    ['«[1]»;', undefined],
    ['«{ a: 1 }»', undefined],
    ['«/a/»;', undefined],
    ['«10n»;', undefined],
  ])('%s', (code, expected) => {
    const { node } = parseMarked(code.startsWith('«{') ? `(${code})` : code);
    expect(literalOf(node)).toBe(expected);
  });

  it.each([null, undefined])('of %s is none', (node) => {
    expect(literalOf(node)).toBeUndefined();
  });
});

/** Wrappers around `a.b`; inside and outside of them the same value stands. */
const WRAPPERS = [
  '«a.b as T»;',
  '«<T>a.b»;',
  '«a.b!»;',
  '«a.b satisfies T»;',
  '«a.b as unknown as T»;',
  '«(a.b)!»;',
  'async () => { «await a.b»; };',
  'async () => { «(await a.b)! as T»; };',
];

describe('wrappers that hand on the value they hold', () => {
  it.each(WRAPPERS)('%s', (code) => {
    const { sourceCode, node } = parseMarked(code);
    const inner = unwrap(node);
    expect(sourceCode.getText(inner)).toBe('a.b');
    expect(wrapped(inner)).toBe(node);
    expect(innerOf(node)).not.toBeNull();
  });

  it('take in an optional chain', () => {
    const { node } = parseMarked('«a?.b»;');
    expect(node.type).toBe(T.ChainExpression);
    expect(unwrap(node).type).toBe(T.MemberExpression);
    expect(wrapped(unwrap(node))).toBe(node);
  });

  it.each(['«a.b»;', '«a()»;', '«[a]»;', '«{ a }»', '«a ? b : c»;', '«a || b»;', '«!a»;'])(
    'are not found in %s',
    (code) => {
      const { node } = parseMarked(code.startsWith('«{') ? `(${code})` : code);
      expect(innerOf(node)).toBeNull();
      expect(unwrap(node)).toBe(node);
      expect(wrapped(node)).toBe(node);
    },
  );
});

describe('the method of a call', () => {
  it.each([
    ['«a.push(x)»;', 'push', 'a'],
    ['«a.b.push(x)»;', 'push', 'a.b'],
    ['«a?.push(x)»;', 'push', 'a'],
    ['«a!.push!(x)»;', 'push', 'a!'],
    ["«a['push'](x)»;", 'push', 'a'],
    ['«a[key](x)»;', '[]', 'a'],
    ['«f().push(x)»;', 'push', 'f()'],
  ])('%s', (code, name, receiver) => {
    const { sourceCode, node } = parseMarked(code);
    const call = unwrap(node);
    if (call.type !== T.CallExpression) throw new Error(`${call.type} is marked`);
    const method = methodOf(call);
    expect(method && [method.name, sourceCode.getText(method.receiver)]).toEqual([name, receiver]);
  });

  it.each(['«push(x)»;', '«(() => {})()»;'])('%s has none', (code) => {
    const { node } = parseMarked(code);
    if (node.type !== T.CallExpression) throw new Error(`${node.type} is marked`);
    expect(methodOf(node)).toBeNull();
  });
});

describe('the argument at a place', () => {
  it.each([
    ['«f(a, b)»;', 0, 'a'],
    ['«f(a, b)»;', 1, 'b'],
    ['«f(a)»;', 1, null],
    ['«f()»;', 0, null],
    ['«f(...a)»;', 0, null],
    ['«f(...a, b)»;', 1, null],
    ['«f(a, ...b)»;', 0, 'a'],
    ['«f(a, ...b)»;', 1, null],
    ['«new F(a)»;', 0, 'a'],
  ])('%s at %s', (code, index, expected) => {
    const { sourceCode, node } = parseMarked(code);
    if (node.type !== T.CallExpression && node.type !== T.NewExpression)
      throw new Error(`${node.type} is marked`);
    const argument = argumentAt(node, index);
    expect(argument && sourceCode.getText(argument)).toBe(expected);
  });
});

describe('the variable of a name', () => {
  it('is the innermost of that name', () => {
    const outer = parseMarked('const «a» = 1; const f = (a) => a;');
    const inner = parseMarked('const a = 1; const f = (a) => «a»;');
    expect(variableOf(nameOf(outer))?.defs[0]?.type).toBe('Variable');
    expect(variableOf(nameOf(inner))?.defs[0]?.type).toBe('Parameter');
  });

  it('is none for a name of no declaration', () => {
    const marked = parseMarked('«a»;');
    expect(variableOf(nameOf(marked))).toBeNull();
  });

  it('is the same each time', () => {
    const marked = parseMarked('const a = 1; «a»; «a»;');
    const [first, second] = marked.nodes.map((node) =>
      node.type === T.Identifier ? variableOf(node) : null,
    );
    expect(first).not.toBeNull();
    expect(second).toBe(first);
  });
});

describe('where a node stands', () => {
  it.each([
    ['«a»;', null],
    ['const f = () => «a»;', T.ArrowFunctionExpression],
    ['function f() { if (x) { «a»; } }', T.FunctionDeclaration],
    ['class C { m() { «a»; } }', T.FunctionExpression],
    ['class C { p = «a»; }', null],
    ['function f(b = «a») {}', T.FunctionDeclaration],
  ])('%s: in %s', (code, type) => {
    expect(enclosingFunction(parseMarked(code).node)?.type ?? null).toBe(type);
  });

  it('is inside of itself and of what is around it', () => {
    const { nodes } = parseMarked('«f(«a»)»; «b»;');
    const [call, argument, other] = nodes;
    if (!call || !argument || !other) throw new Error('three marks');
    expect(isInside(argument, call)).toBe(true);
    expect(isInside(call, call)).toBe(true);
    expect(isInside(call, argument)).toBe(false);
    expect(isInside(other, call)).toBe(false);
  });
});
