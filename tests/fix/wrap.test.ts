import { describe, expect, it } from 'vitest';

import { wrapElement, wrapValue } from '../../src/fix/wrap.js';
import { editOnce } from './fixing.js';

/** Node to edit: the first that matches, in text order. */
const OUTPUT = 'MemberExpression[property.name="output"]';
const CAST =
  ':matches(TSAsExpression, TSTypeAssertion, TSNonNullExpression, TSSatisfiesExpression)';

type Case = [name: string, before: string, after: string, selector?: string];

describe('wrapValue', () => {
  it.each<Case>([
    ['a spread argument', 'input.push(...r.output);', 'input.push(...clean(r.output));'],
    ['an argument', 'input.concat(r.output);', 'input.concat(clean(r.output));'],
    ['an element', 'f([...input, ...r.output]);', 'f([...input, ...clean(r.output)]);'],
    ['a whole value', 'const a = r.output;', 'const a = clean(r.output);'],
    ['an assigned value', 'history = r.output;', 'history = clean(r.output);'],
    ['a property', 'f({ input: r.output });', 'f({ input: clean(r.output) });'],
    ['the list of a loop', 'for (const i of r.output) {}', 'for (const i of clean(r.output)) {}'],
    ['a returned value', 'f = () => { return r.output }', 'f = () => { return clean(r.output) }'],
    ['the body of an arrow', 'f = () => r.output;', 'f = () => clean(r.output);'],
    ['the object of a call', 'r.output.map(f);', 'clean(r.output).map(f);'],
    ['a call of an optional method', 'r.output?.map(f);', 'clean(r.output)?.map(f);'],
    ['an awaited response', 'f((await g()).output);', 'f(clean((await g()).output));'],
    ['parentheses', 'f((r.output));', 'f(clean(r.output));'],
    ['parentheses twice', 'f(((r.output)));', 'f(clean(r.output));'],
    ['parentheses with a comment', 'f((/* all */ r.output));', 'f(clean(/* all */ r.output));'],
    ['parentheses with a line comment', 'f((r.output // all\n));', 'f(clean(r.output // all\n));'],
    [
      'parentheses after a keyword',
      'f = () => { return(r.output) }',
      'f = () => { return clean(r.output) }',
    ],
    ['a cast, which stays', 'f(r.output as X[]);', 'f(clean(r.output as X[]));', CAST],
    ['a template', 'f(`${r.output}`);', 'f(`${clean(r.output)}`);'],
    ['a sequence', 'f((a, b));', 'f(clean((a, b)));', 'SequenceExpression'],
    [
      'a sequence with a comment',
      'f((/* c */ a, b));',
      'f(clean((/* c */ a, b)));',
      'SequenceExpression',
    ],
    ['a ternary', 'f(a ? b : c);', 'f(clean(a ? b : c));', 'ConditionalExpression'],
    ['a default value', 'f(...(a ?? []));', 'f(...clean(a ?? []));', 'LogicalExpression'],
    [
      'an array after a keyword',
      'for (const i of[a, b]) {}',
      'for (const i of clean([a, b])) {}',
      'ArrayExpression',
    ],
    ['an object as a body', 'f = () => ({ a });', 'f = () => clean({ a });', 'ObjectExpression'],
    ['an arrow', 'f(() => 1);', 'f(clean(() => 1));', 'ArrowFunctionExpression'],
    [
      'an assignment',
      'f((a = b));',
      'f(clean(a = b));',
      'AssignmentExpression > AssignmentExpression, CallExpression > AssignmentExpression',
    ],
    ['an optional chain', 'f(...r?.output);', 'f(...clean(r?.output));', 'ChainExpression'],
    ['a value with a default', 'f(...(r?.output ?? []));', 'f(...clean(r?.output ?? []));'],
    ['a value with an old default', 'f(r.output || []);', 'f(clean(r.output || []));'],
    ['a default', 'f(a ?? r.output);', 'f(a ?? clean(r.output));'],
    ['a value under a condition', 'f(r.output && a);', 'f(clean(r.output) && a);'],
  ])('%s', (_, before, after, selector = OUTPUT) => {
    expect(editOnce(before, selector, (code, node) => wrapValue(code, node, 'clean'))).toBe(after);
  });

  it('calls what it is given', () => {
    expect(
      editOnce('f(r.output);', OUTPUT, (code, node) => wrapValue(code, node, 'kit.clean')),
    ).toBe('f(kit.clean(r.output));');
  });

  it.each<Case>([
    [
      'an assigned item',
      'a = item;',
      'a = clean([item]);',
      'AssignmentExpression > Identifier.right',
    ],
    ['a sequence', 'f((a, b));', 'f(clean([(a, b)]));', 'SequenceExpression'],
  ])('makes a list of one item: %s', (_, before, after, selector = OUTPUT) => {
    expect(
      editOnce(before, selector, (code, node) => wrapValue(code, node, 'clean', { asItem: true })),
    ).toBe(after);
  });
});

describe('wrapValue without casts', () => {
  const cases: Case[] = [
    ['as', 'f(...(r.output as X[]));', 'f(...clean(r.output));'],
    ['as, twice', 'f(...(r.output as unknown as X[]));', 'f(...clean(r.output));'],
    ['as, nested', 'f(...((r.output as any) as X[]));', 'f(...clean(r.output));'],
    ['angle brackets', 'f(...<X[]>r.output);', 'f(...clean(r.output));'],
    ['angle brackets around parentheses', 'f(<X[]>(r.output));', 'f(clean(r.output));'],
    ['satisfies', 'f(r.output satisfies X[]);', 'f(clean(r.output));'],
    ['! around a cast', 'f((r.output as X[])!);', 'f(clean(r.output));'],
    ['no cast', 'f(...(r.output));', 'f(...clean(r.output));'],
    ['a body of an arrow', 'f = () => (r.output as X[]);', 'f = () => clean(r.output);'],
    [
      'after a keyword',
      'f = () => { return(r.output as X[]) }',
      'f = () => { return clean(r.output) }',
    ],
    ['over two lines', 'f(\n  r.output as\n    X[],\n);', 'f(\n  clean(r.output),\n);'],
    ['a comment inside the value', 'f(r/* c */.output as X[]);', 'f(clean(r/* c */.output));'],
    [
      'a comment in the cast',
      'f(...(r.output as /* c */ X[]));',
      'f(...clean(r.output as /* c */ X[]));',
    ],
    [
      'a comment in a cast without parentheses',
      'f(r.output as /* c */ X[]);',
      'f(clean(r.output as /* c */ X[]));',
    ],
    [
      'a line comment behind the cast',
      'f(...(r.output as X[] // c\n));',
      'f(...clean(r.output as X[] // c\n));',
    ],
    [
      'a cast value with a default',
      'f((r?.output as X[]) ?? []);',
      'f(clean((r?.output as X[]) ?? []));',
    ],
    ['a default in a cast', 'f(...((r.output ?? []) as X[]));', 'f(...clean(r.output ?? []));'],
    ['! on the value, which stays', 'f(...r.output!);', 'f(...clean(r.output!));'],
    ['! under a cast, which stays', 'f(...(r.output! as X[]));', 'f(...clean(r.output!));'],
    [
      'an optional chain, whose cast stays',
      'f(...(r?.output as X[]));',
      'f(...clean(r?.output as X[]));',
    ],
    [
      'an optional chain, whose outer cast goes',
      'f(r?.output as X[] as Y[]);',
      'f(clean(r?.output as X[]));',
    ],
  ];

  it.each(cases)('%s', (_, before, after) => {
    expect(
      editOnce(before, `${CAST}, ${OUTPUT}`, (code, node) =>
        wrapValue(code, node, 'clean', { dropCasts: true }),
      ),
    ).toBe(after);
  });

  it.each(cases)('%s, given the value itself', (_, before, after) => {
    expect(
      editOnce(before, OUTPUT, (code, node) => wrapValue(code, node, 'clean', { dropCasts: true })),
    ).toBe(after);
  });

  it('drops casts of a sequence, not its parentheses', () => {
    expect(
      editOnce('f((a, b) as X[]);', CAST, (code, node) =>
        wrapValue(code, node, 'clean', { dropCasts: true }),
      ),
    ).toBe('f(clean((a, b)));');
  });
});

describe('wrapElement', () => {
  it.each<Case>([
    ['an argument', 'input.push(r.call);', 'input.push(...clean([r.call]));'],
    [
      'one argument of several',
      'input.push(a, r.call, b);',
      'input.push(a, ...clean([r.call]), b);',
    ],
    ['an element', 'f([a, r.call]);', 'f([a, ...clean([r.call])]);'],
    ['parentheses', 'f((r.call));', 'f(...clean([r.call]));'],
    ['parentheses with a comment', 'f((/* c */ r.call));', 'f(...clean([/* c */ r.call]));'],
    ['a cast', 'f(r.call as X);', 'f(...clean([r.call]));', CAST],
    [
      'a cast in parentheses with a comment',
      'f((r.call as /* c */ X));',
      'f(...clean([r.call as /* c */ X]));',
      CAST,
    ],
    ['a cast with !', 'f(r.call!);', 'f(...clean([r.call!]));', CAST],
  ])('%s', (_, before, after, selector = 'MemberExpression[property.name="call"]') => {
    expect(
      editOnce(before, selector, (code, node) =>
        wrapElement(code, node, 'clean', { dropCasts: true }),
      ),
    ).toBe(after);
  });

  it('keeps casts unless told', () => {
    expect(editOnce('f(c as X);', CAST, (code, node) => wrapElement(code, node, 'clean'))).toBe(
      'f(...clean([c as X]));',
    );
  });
});
