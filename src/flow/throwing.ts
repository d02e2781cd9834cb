import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { constantValue } from '../syntax/bindings.js';
import { resolveFunction } from './functions.js';
import { argumentAt, type FunctionNode, isGlobal, methodOf, unwrap } from '../syntax/nodes.js';
import { modelOf } from './models/lookup.js';
import { pathsAt } from './paths/index.js';
import { runsAtOnce } from './runs.js';

const asked = new WeakMap<FunctionNode, boolean>();

/**
 * Whether what a function does every day can end it by a throw that it does not catch itself:
 *
 * | in its body | |
 * |---|---|
 * | `throw` | yes |
 * | `JSON.parse(text)` | yes |
 * | `await call()`, of a function that cannot be read | yes |
 * | a call of a function of ours | as its body says |
 * | what a `catch` around it, or `.catch(…)` behind it, takes | no |
 * | any other call, every read of a property | no |
 */
export function canThrow(fn: FunctionNode): boolean {
  const known = asked.get(fn);
  if (known !== undefined) return known;
  // A function that calls itself throws by what else it does.
  asked.set(fn, false);
  const paths = pathsAt(fn.body);
  const answer =
    fn.body.type === T.BlockStatement
      ? paths.throwsBetween(fn.body, [], throwsByItself).length > 0
      : paths.graph.throws.some(({ node }) => throwsByItself(node));
  asked.set(fn, answer);
  return answer;
}

/** Whether a node at which a function can be left by a throw is one that throws every day. */
export function throwsByItself(node: TSESTree.Node): boolean {
  switch (node.type) {
    case T.ThrowStatement:
      return true;
    case T.AwaitExpression:
      return rejects(node.argument);
    case T.CallExpression:
      return isJsonParse(node) || functionsIn(node).some((fn) => !fn.async && canThrow(fn));
    default:
      return false;
  }
}

const isJsonParse = (call: TSESTree.CallExpression): boolean =>
  modelOf(call)?.model.gives === 'parsed';

/** What a call runs before it is over, as far as it can be read. */
function functionsIn(call: TSESTree.CallExpression): readonly FunctionNode[] {
  const called = resolveFunction(call.callee);
  if (called) return [called];
  return call.arguments.flatMap((argument) => {
    const fn = argument.type === T.SpreadElement ? null : resolveFunction(argument);
    return fn && runsAtOnce(fn) ? [fn] : [];
  });
}

/** Methods of `Promise` that are rejected by what they are given, and those that never are. */
const JOINING = new Set(['all', 'any', 'race']);
const SETTLED = new Set(['allSettled', 'resolve']);

function rejects(promise: TSESTree.Node): boolean {
  const node = unwrap(promise);
  if (node.type === T.Identifier) {
    const value = constantValue(node);
    return value !== null && rejects(value);
  }
  if (node.type === T.ArrayExpression)
    return node.elements.some((one) => one !== null && rejects(one));
  if (node.type === T.ConditionalExpression)
    return rejects(node.consequent) || rejects(node.alternate);
  if (node.type !== T.CallExpression) return false;
  const method = methodOf(node);
  if (method && isGlobal(method.receiver, 'Promise')) {
    const given = argumentAt(node, 0);
    if (SETTLED.has(method.name)) return false;
    return JOINING.has(method.name) && given !== null && joined(given);
  }
  if (method?.name === 'catch' || (method?.name === 'then' && node.arguments.length > 1))
    return false;
  if (method?.name === 'then' || method?.name === 'finally') return rejects(method.receiver);
  const fn = resolveFunction(node.callee);
  return fn ? canThrow(fn) : true;
}

/** `Promise.all(list.map(run))` is rejected where one of them is. */
function joined(given: TSESTree.Expression): boolean {
  const node = unwrap(given);
  const value = node.type === T.Identifier ? constantValue(node) : null;
  if (value) return joined(value);
  if (node.type !== T.CallExpression) return rejects(node);
  const callback = argumentAt(node, 0);
  const fn = callback && resolveFunction(callback);
  return fn ? canThrow(fn) : rejects(node);
}
