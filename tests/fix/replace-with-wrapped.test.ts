import type { TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { replaceWithWrapped } from '../../src/fix/wrap.js';
import { editOnce } from './fixing.js';

/** The value in `clone(value)`, `JSON.parse(JSON.stringify(value))` or `value.filter(f)`. */
function innerValue(node: TSESTree.Expression): TSESTree.Expression {
  if (node.type !== AST_NODE_TYPES.CallExpression) return node;
  const { callee, arguments: args } = node;
  if (callee.type === AST_NODE_TYPES.MemberExpression) {
    const { object } = callee;
    if (object.type !== AST_NODE_TYPES.Identifier || object.name !== 'JSON') return object;
  }
  const [first] = args;
  return first && first.type !== AST_NODE_TYPES.SpreadElement ? innerValue(first) : node;
}

describe('replaceWithWrapped', () => {
  it.each<[name: string, before: string, after: string | null]>([
    ['a clone', 'f(...structuredClone(r.output));', 'f(...clean(r.output));'],
    ['a JSON clone', 'f(...JSON.parse(JSON.stringify(r.output)));', 'f(...clean(r.output));'],
    ['a filter', 'f(...r.output.filter((i) => i.a));', 'f(...clean(r.output));'],
    [
      'a filter over lines',
      'f(\n  ...r.output\n    .filter((i) => i.a),\n);',
      'f(\n  ...clean(r.output),\n);',
    ],
    ['a clone with a cast', 'f(...(structuredClone(r.output) as X[]));', 'f(...clean(r.output));'],
    ['a clone of a cast', 'f(structuredClone(r.output as any));', 'f(clean(r.output));'],
    ['a clone of a nullable value', 'f(structuredClone(r.output!));', 'f(clean(r.output!));'],
    ['a clone in parentheses', 'f((structuredClone(r.output)));', 'f(clean(r.output));'],
    [
      'a clone after a keyword',
      'f = () => { return(structuredClone(r.output)) }',
      'f = () => { return clean(r.output) }',
    ],
    ['a clone of a sequence', 'f(structuredClone((a, b)));', 'f(clean((a, b)));'],
    [
      'a comment inside the value',
      'f(structuredClone(r/* c */.output));',
      'f(clean(r/* c */.output));',
    ],
    [
      'a comment in the outer cast',
      'f(structuredClone(r.output) as /* c */ X[]);',
      'f(clean(r.output) as /* c */ X[]);',
    ],
    [
      'a comment in the inner cast',
      'f(structuredClone(r.output as /* c */ X[]));',
      'f(clean(r.output as /* c */ X[]));',
    ],
    ['a comment in the filter', 'f(r.output.filter((i) => i.a /* c */));', null],
    [
      'a clone with a default',
      'f(...(structuredClone(r?.output) ?? []));',
      'f(...clean(r?.output ?? []));',
    ],
    [
      'a filter with a default',
      'f(r?.output.filter((i) => i.a) ?? []);',
      'f(clean(r?.output ?? []));',
    ],
    [
      'a cast clone with a default',
      'f((structuredClone(r?.output) as X[]) ?? []);',
      'f(clean(r?.output ?? []));',
    ],
    [
      'a clone of a choice with a default',
      'f(structuredClone(a ? b : c) ?? []);',
      'f(clean((a ? b : c) ?? []));',
    ],
    ['a comment in the clone', 'f(structuredClone(/* c */ r.output));', null],
  ])('%s', (_, before, after) => {
    expect(
      editOnce(before, 'CallExpression:not([callee.name="f"])', (code, node) =>
        replaceWithWrapped(code, node, innerValue(node), 'clean', { dropCasts: true }),
      ),
    ).toBe(after);
  });

  it('makes a list of one item', () => {
    expect(
      editOnce('f(structuredClone(call));', 'CallExpression > CallExpression', (code, node) =>
        replaceWithWrapped(code, node, innerValue(node), '...clean', { asItem: true }),
      ),
    ).toBe('f(...clean([call]));');
  });
});
