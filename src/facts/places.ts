import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { usesOf } from '../flow/call-sites.js';
import { runsAtOnce } from '../flow/runs.js';
import {
  enclosingFunction,
  type FunctionNode,
  methodOf,
  unwrap,
  wrapped,
} from '../syntax/nodes.js';

/** Where a value is put into a list: what does it, and what names the list. */
export interface Addition {
  place: TSESTree.Node;
  list: TSESTree.Node;
}

/** Methods that put their arguments into the list that they are called on. */
const ADDING = new Set(['push', 'splice', 'unshift']);

/** `list.push(value)`, `list = [...list, value]`, `list = list.concat(value)`; else null. */
export function additionOf(value: TSESTree.Node): Addition | null {
  const outer = wrapped(value);
  const { parent } = outer;
  switch (parent?.type) {
    case T.ArrayExpression:
    case T.ConditionalExpression:
    case T.LogicalExpression:
    case T.SpreadElement:
      return additionOf(parent);
    case T.AssignmentExpression:
      return parent.right === outer ? { place: parent, list: parent.left } : null;
    case T.CallExpression: {
      const method = methodOf(parent);
      if (!method || parent.callee === outer) return null;
      if (method.name === 'concat') return additionOf(parent);
      return ADDING.has(method.name) ? { place: parent, list: method.receiver } : null;
    }
    default:
      return null;
  }
}

/** How many functions a place may be called through. */
const MAX_CALLS = 3;

/**
 * Where in a function (null: the module) a place of it, or of what it calls, runs: the place itself,
 * or the calls that lead there.
 */
export function placesIn(
  fn: FunctionNode | null,
  place: TSESTree.Node,
  left = MAX_CALLS,
): readonly TSESTree.Node[] {
  const own = enclosingFunction(place);
  if (own === fn) return [place];
  if (own === null || left === 0) return [];
  return callsOf(own).flatMap((call) => placesIn(fn, call, left - 1));
}

function callsOf(fn: FunctionNode): readonly TSESTree.Node[] {
  const { parent } = wrapped(fn);
  if (parent && runsAtOnce(fn)) return [awaitAround(parent)];
  return (usesOf(fn)?.nodes ?? []).flatMap((use) => {
    const { parent: call } = wrapped(use);
    return call?.type === T.CallExpression && unwrap(call.callee) === unwrap(use)
      ? [awaitAround(call)]
      : [];
  });
}

/** What a call does is done where it is waited for: `await Promise.all(calls.map(run))`. */
function awaitAround(call: TSESTree.Node): TSESTree.Node {
  let found = call;
  for (let up = call.parent; up && WAITING.has(up.type); up = up.parent)
    if (up.type === T.AwaitExpression) found = up;
  return found;
}

const WAITING = new Set<string>([
  T.ArrayExpression,
  T.AwaitExpression,
  T.CallExpression,
  T.ChainExpression,
  T.MemberExpression,
  T.SpreadElement,
  T.TSAsExpression,
  T.TSNonNullExpression,
]);
