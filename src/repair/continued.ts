import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import {
  isInside,
  literalOf,
  type SourceCode,
  unwrap,
  variableOf,
  wrapped,
} from '../flow/syntax.js';
import { findReplays } from '../replay/find-replays.js';
import { propertyOf } from '../replay/model.js';
import type { Replay } from '../replay/replay.js';
import type { Context } from './choose-sanitizer.js';

/**
 * Whether every request that a replay visibly goes to continues from `previous_response_id`: the
 * API holds the items then, and takes them for duplicates (F20).
 */
export function isContinued(context: Context, { sink }: Replay): boolean {
  const { sourceCode } = context;
  const list = listOf(sourceCode, sink.node);
  const sent = findReplays(context).requests.filter((request) => {
    const input = propertyOf(sourceCode, request, 'input');
    if (!input || isInside(sink.node, input)) return input !== null;
    return list !== null && nameOf(sourceCode, input) === list;
  });
  return sent.length > 0 && sent.every((request) => continues(sourceCode, request));
}

function continues(sourceCode: SourceCode, request: TSESTree.Node): boolean {
  const previous = propertyOf(sourceCode, request, 'previous_response_id');
  const node = previous && unwrap(previous);
  if (!node || node.type === T.ConditionalExpression) return false;
  const isUndefined = node.type === T.Identifier && node.name === 'undefined';
  return !isUndefined && literalOf(sourceCode, node) !== null;
}

/** The variable of the list that a value is added to. */
function listOf(sourceCode: SourceCode, node: TSESTree.Expression): TSESLint.Scope.Variable | null {
  const outer = wrapped(node);
  const call = outer.parent?.type === T.SpreadElement ? outer.parent.parent : outer.parent;
  return call?.type === T.CallExpression && call.callee.type === T.MemberExpression
    ? nameOf(sourceCode, call.callee.object)
    : null;
}

function nameOf(sourceCode: SourceCode, node: TSESTree.Node): TSESLint.Scope.Variable | null {
  const name = unwrap(node);
  return name.type === T.Identifier ? variableOf(sourceCode, name) : null;
}
