import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { wrapped } from '../syntax/nodes.js';

/**
 * Whether a value is put into an object that stays: `session.history = x`, `= [...x, y]`,
 * `= { items: x }`.
 */
export function isStored(node: TSESTree.Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  switch (parent?.type) {
    case T.AssignmentExpression:
      return parent.right === outer && parent.left.type === T.MemberExpression;
    case T.Property:
      return parent.value === outer && isStored(parent.parent);
    case T.ArrayExpression:
    case T.ConditionalExpression:
    case T.LogicalExpression:
    case T.SpreadElement:
      return isStored(parent);
    default:
      return false;
  }
}

const known = new WeakMap<TSESLint.Scope.Variable, boolean>();

/** Whether what a variable holds is put into an object that stays. */
export function isKept(variable: TSESLint.Scope.Variable): boolean {
  const answer =
    known.get(variable) ?? variable.references.some(({ identifier }) => isStored(identifier));
  known.set(variable, answer);
  return answer;
}
