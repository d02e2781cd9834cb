import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isInside, unwrap } from '../syntax/nodes.js';
import type { Replay } from '../replay/replay.js';

/**
 * Whether an object literal in the value has its type from the place that takes it: as an argument
 * of a generic function its `type: 'function_call'` is any string, and does not compile as input.
 */
export function isTypedByPlace(replay: Replay): boolean {
  const { node } = replay.sink;
  return literalsAt(replay).some(
    (literal) => !isTypedBelow(literal, node) && !literal.properties.every(keepsType),
  );
}

/** The literals on the way that stand at the place itself. */
export function literalsAt({ sink, steps }: Replay): TSESTree.ObjectExpression[] {
  const nodes = [unwrap(sink.node), ...steps.map((step) => step.node)];
  return [...new Set(nodes)].filter(
    (node): node is TSESTree.ObjectExpression =>
      node.type === T.ObjectExpression && isInside(node, sink.node),
  );
}

export const isCast = (node: TSESTree.Node): boolean =>
  node.type === T.TSAsExpression ||
  node.type === T.TSTypeAssertion ||
  node.type === T.TSSatisfiesExpression;

/** By a cast of its own inside the value, or by the return type of the callback that makes it. */
function isTypedBelow(literal: TSESTree.ObjectExpression, node: TSESTree.Node): boolean {
  if (literal === unwrap(node)) return false;
  if (isCast(literal.parent)) return true;
  const callback = enclosingFunction(literal);
  return !!callback?.returnType && isInside(callback, node);
}

/** What is copied from a name keeps its type, what is written out does not. */
function keepsType(property: TSESTree.ObjectLiteralElement): boolean {
  if (property.type === T.SpreadElement) return true;
  const { type } = unwrap(property.value);
  return type === T.Identifier || type === T.MemberExpression;
}
