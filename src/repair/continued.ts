import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { isInside, literalOf, unwrap, variableOf, wrapped } from '../syntax/nodes.js';
import { findReplays } from '../replay/find-replays.js';
import { propertyOf } from '../replay/model.js';
import type { Replay } from '../replay/replay.js';
import type { Context } from './choose-sanitizer.js';

/**
 * Whether every request that a replay visibly goes to continues from `previous_response_id`: the
 * API holds the items then, and takes them for duplicates (F20).
 */
export function isContinued(context: Context, { sink }: Replay): boolean {
  const list = listOf(sink.node);
  const sent = findReplays(context).requests.filter((request) => {
    const input = propertyOf(request, 'input');
    if (!input || isInside(sink.node, input)) return input !== null;
    return list !== null && nameOf(input) === list;
  });
  return sent.length > 0 && sent.every((request) => continues(request));
}

function continues(request: TSESTree.Node): boolean {
  const previous = propertyOf(request, 'previous_response_id');
  const node = previous && unwrap(previous);
  if (!node || node.type === T.ConditionalExpression) return false;
  const isUndefined = node.type === T.Identifier && node.name === 'undefined';
  return !isUndefined && literalOf(node) !== null;
}

/** The variable of the list that a value is added to. */
function listOf(node: TSESTree.Expression): TSESLint.Scope.Variable | null {
  const outer = wrapped(node);
  const call = outer.parent?.type === T.SpreadElement ? outer.parent.parent : outer.parent;
  return call?.type === T.CallExpression && call.callee.type === T.MemberExpression
    ? nameOf(call.callee.object)
    : null;
}

function nameOf(node: TSESTree.Node): TSESLint.Scope.Variable | null {
  const name = unwrap(node);
  return name.type === T.Identifier ? variableOf(name) : null;
}
