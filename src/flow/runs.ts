import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { usesOf } from './call-sites.js';
import { pathsAt } from './paths/index.js';
import { modelOf } from './models/lookup.js';
import { enclosingFunction, type FunctionNode, wrapped } from '../syntax/nodes.js';

/**
 * Where in a function (null for the module) what stands in a function inside it runs; null when
 * that can be at any time.
 *
 * | `node` stands in | it runs |
 * |---|---|
 * | the function itself | where it stands |
 * | `await retry(() => node)`, `list.map(() => node)`, `then(() => node)`, `(() => node)()` | where the callback stands |
 * | `const send = () => node`, `function send() { node }` | at `send()`, if there is no other use |
 * | `on('message', () => node)`, a method, what is returned, kept or exported | at any time |
 */
export function runsIn(
  node: TSESTree.Node,
  outer: FunctionNode | null,
  seen = new Set<FunctionNode>(),
): readonly TSESTree.Node[] | null {
  const fn = enclosingFunction(node);
  if (fn === outer) return [node];
  // In a loop it runs more often than where the function is called.
  if (fn === null || seen.has(fn) || pathsAt(node).again(node)) return null;
  seen.add(fn);
  if (runsAtOnce(fn)) return runsIn(fn, outer, seen);
  const calls = callsOf(fn);
  if (!calls) return null;
  const runs = calls.map((call) => runsIn(call, outer, seen));
  const places = runs.every((one) => one !== null) ? runs.flat() : null;
  return places && places.length <= MAX_RUNS ? places : null;
}

/** With so many places, one of them is behind whatever is asked about. */
const MAX_RUNS = 20;

/** A callback of a call that is waited for or goes over a list; a function that is called in place. */
export function runsAtOnce(fn: FunctionNode): boolean {
  const { parent } = wrapped(fn);
  if (parent?.type !== T.CallExpression) return false;
  if (!parent.arguments.some((argument) => argument === fn)) return true;
  if (parent.parent.type === T.AwaitExpression) return true;
  const modelled = modelOf(parent);
  const { calls } = modelled?.model ?? {};
  return calls?.isNow === true && modelled?.args[calls.at]?.value === wrapped(fn);
}

/** Where a function runs, when those are all places; null when it can be at any time. */
export function runsOf(fn: FunctionNode): readonly TSESTree.Node[] | null {
  return runsAtOnce(fn) ? [wrapped(fn).parent ?? fn] : callsOf(fn);
}

/** The calls of a function by its name; null if it is used in any other way, or not at all. */
function callsOf(fn: FunctionNode): readonly TSESTree.Node[] | null {
  // A method can be called by whoever has the object, a callback by whoever was given it.
  const isNamed = fn.type === T.FunctionDeclaration || fn.parent.type === T.VariableDeclarator;
  const uses = isNamed ? usesOf(fn) : null;
  if (!uses?.isComplete || uses.nodes.length === 0) return null;
  return uses.nodes.every(isCalled) ? uses.nodes : null;
}

const isCalled = (name: TSESTree.Node): boolean =>
  name.parent?.type === T.CallExpression && name.parent.callee === name;
