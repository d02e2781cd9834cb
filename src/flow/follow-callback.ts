import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { followResults } from './follow-function.js';
import { resolveFunction } from '../syntax/functions.js';
import { ANY_ELEMENT, argumentAt, isElement, methodOf } from '../syntax/nodes.js';
import { advance, type Trail, type Walk, withStep } from './trail.js';

/** Calls of library functions that copy what they are given, by the callee's last name. */
export const CLONES = new Set([
  'clone',
  'cloneDeep',
  'deepClone',
  'deepCopy',
  'klona',
  'structuredClone',
]);

/** A call of a method, and what is asked of its result. */
export interface Method {
  walk: Walk;
  call: TSESTree.CallExpression;
  receiver: TSESTree.Expression;
  trail: Trail;
}

/** Null when the method does not say; true when all that can come out is known. */
export type Follower = (method: Method) => boolean | null;

export const mapped: Follower = ({ walk, call, trail }) => {
  const [access, ...rest] = trail.path;
  return isElement(access) ? followMapped(walk, call.arguments[0], trail, rest) : null;
};

/** What a list becomes when a callback makes each of its elements anew. */
export function followMapped(
  walk: Walk,
  callback: TSESTree.Node | undefined,
  trail: Trail,
  path: Trail['path'],
): boolean {
  if (!callback) return false;
  const fn = resolveFunction(callback);
  if (fn) return followResults(walk, fn, advance(trail, { path }), null);
  // `map(structuredClone)`: the callback is a copy by name, its list is what is mapped over.
  const call = callback.parent;
  const isClone = callback.type === T.Identifier && CLONES.has(callback.name);
  const method = call?.type === T.CallExpression ? methodOf(call) : null;
  if (!isClone || !method || !call) return false;
  const how = callback.name;
  return walk.follow(method.receiver, withStep(trail, { kind: 'clone', node: call, how }));
}

export const flatMapped: Follower = ({ walk, call, trail }) => {
  const fn = call.arguments[0] && resolveFunction(call.arguments[0]);
  if (!fn || !isElement(trail.path[0])) return false;
  const path = [ANY_ELEMENT, ...trail.path.slice(1)];
  const asList = followResults(walk, fn, advance(trail, { path }), null);
  return asList || followResults(walk, fn, advance(trail, { path: trail.path.slice(1) }), null);
};

export const reduced: Follower = ({ walk, call, trail }) => {
  const fn = call.arguments[0] && resolveFunction(call.arguments[0]);
  const start = argumentAt(call, 1);
  if (!fn || !start) return false;
  const begun = walk.follow(start, trail);
  return followResults(walk, fn, trail, null) && begun;
};

export const settled: Follower = ({ walk, call, receiver, trail }) => {
  const [callback] = call.arguments;
  const fn = callback && resolveFunction(callback);
  if (fn) return followResults(walk, fn, trail, null);
  const by = callback ? walk.guide.sanitizerOf(callback) : null;
  if (by !== null)
    return walk.follow(receiver, withStep(trail, { kind: 'sanitizer', node: call, by }));
  return callback === undefined && walk.follow(receiver, trail);
};
