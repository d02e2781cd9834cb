import type { TSESTree } from '@typescript-eslint/utils';

import { ANY_ELEMENT, isElement, variableOf } from '../syntax/nodes.js';
import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import { followResults } from './follow-function.js';
import { resolveFunction } from './functions.js';
import type { Asked, Follower } from './follow-model.js';
import { followWrites } from './follow-writes.js';
import { rowOf } from './models/lookup.js';
import { advance, type Trail, withStep } from './trail.js';
import { writesToVariable } from './writes.js';

/** What a list becomes when a callback makes each of its elements anew; without one it is copied. */
export const mapped: Follower = (asked) => {
  const { walk, subject, args, call, trail } = asked;
  const [access, ...path] = trail.path;
  if (!isElement(access)) return null;
  const callback = args[0]?.value;
  if (!callback) return walk.follow(subject, trail);
  const fn = resolveFunction(callback);
  if (fn) return followResults(walk, fn, advance(trail, { path }), null);
  // `map(structuredClone)`: each element is copied.
  const row = rowOf(callback);
  if (row?.model.gives === 'itself' && row.model.on === 0) return walk.follow(subject, trail);
  if (row?.model.gives !== 'cloned') return false;
  return walk.follow(subject, withStep(trail, { kind: 'clone', node: call, how: row.name }));
};

export const flatMapped: Follower = (asked) => {
  const { walk, trail } = asked;
  const fn = callbackOf(asked);
  if (!fn || !isElement(trail.path[0])) return false;
  const path = [ANY_ELEMENT, ...trail.path.slice(1)];
  const asList = followResults(walk, fn, advance(trail, { path }), null);
  return asList || followResults(walk, fn, advance(trail, { path: trail.path.slice(1) }), null);
};

export const reduced: Follower = (asked) => {
  const { walk, args, trail } = asked;
  const fn = callbackOf(asked);
  const start = args[1];
  if (!fn || !start || start.isSpread) return false;
  const begun = walk.follow(start.value, trail);
  return followResults(walk, fn, trail, null) && begun;
};

export const settled: Follower = (asked) => {
  const { walk, call, subject, args, trail } = asked;
  const callback = args[0]?.value;
  const fn = callbackOf(asked);
  if (fn) return followResults(walk, fn, trail, null);
  const by = callback ? walk.guide.sanitizerOf(callback) : null;
  if (by !== null)
    return walk.follow(subject, withStep(trail, { kind: 'sanitizer', node: call, by }));
  return callback === undefined && walk.follow(subject, trail);
};

export const called: Follower = (asked) => {
  const fn = callbackOf(asked);
  return fn && followResults(asked.walk, fn, asked.trail, null);
};

/** `produce(state, (draft) => { draft.items.push(item); })` */
export const produced: Follower = (asked) => {
  const { walk, subject, trail } = asked;
  const fn = callbackOf(asked);
  if (!fn) return false;
  const isKnown = walk.follow(subject, trail);
  const made = followResults(walk, fn, trail, null);
  return changedIn(asked, fn.params[0], trail) && isKnown && made;
};

function changedIn(
  { walk }: Asked,
  parameter: TSESTree.Parameter | undefined,
  trail: Trail,
): boolean {
  const draft = parameter?.type === T.Identifier ? variableOf(parameter) : null;
  if (!draft || !parameter) return false;
  return followWrites(walk, parameter, writesToVariable(draft, trail.path), trail);
}

function callbackOf({ args, model }: Asked): ReturnType<typeof resolveFunction> {
  const callback = args[model.calls?.at ?? 0]?.value;
  return callback ? resolveFunction(callback) : null;
}
