import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { followResults } from './follow-function.js';
import { resolveFunction } from './functions.js';
import { keepsAll, whenReturned } from './guards.js';
import {
  ANY_ELEMENT,
  argumentAt,
  elementAt,
  isElement,
  literalOf,
  methodOf,
  keyAccess,
} from './syntax.js';
import { advance, enter, entering, followAll, type Trail, type Walk, withStep } from './trail.js';

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
interface Method {
  walk: Walk;
  call: TSESTree.CallExpression;
  receiver: TSESTree.Expression;
  trail: Trail;
}

/** Null when the method does not say; true when all that can come out is known. */
type Follower = (method: Method) => boolean | null;

const sameList: Follower = ({ walk, receiver, trail }) =>
  isElement(trail.path[0]) ? walk.follow(receiver, trail) : null;

const pick =
  (index: number): Follower =>
  ({ walk, receiver, trail }) =>
    walk.follow(receiver, advance(trail, { path: [elementAt(index), ...trail.path] }));

const found: Follower = ({ walk, call, receiver, trail }) => {
  const types = predicateTypes(walk, call);
  const path = [ANY_ELEMENT, ...trail.path];
  return walk.follow(
    receiver,
    withStep(trail, { kind: 'find', node: call, types, rest: trail.path }, path),
  );
};

const kept: Follower = ({ walk, call, receiver, trail }) => {
  if (!isElement(trail.path[0])) return null;
  const [predicate] = call.arguments;
  if (predicate && keepsAll(walk.sourceCode, predicate)) return walk.follow(receiver, trail);
  const types = predicateTypes(walk, call);
  const rest = trail.path.slice(1);
  return walk.follow(
    receiver,
    withStep(trail, { kind: 'filter', node: call, types, rest }, [ANY_ELEMENT, ...rest]),
  );
};

const sliced: Follower = ({ walk, call, receiver, trail }) => {
  if (!isElement(trail.path[0])) return null;
  const isCopy = call.arguments.length === 0 || literalOf(walk.sourceCode, call.arguments[0]) === 0;
  if (isCopy && call.arguments.length < 2) return walk.follow(receiver, trail);
  return walk.follow(
    receiver,
    withStep(trail, { kind: 'slice', node: call, ...cutOf(walk, call) }),
  );
};

/** `slice(1)` and `slice(-1)` surely leave the first elements out. */
function cutOf(walk: Walk, call: TSESTree.CallExpression): { isHeadCut: boolean } {
  const start = literalOf(walk.sourceCode, call.arguments[0]);
  return { isHeadCut: typeof start === 'number' && start !== 0 && call.arguments.length === 1 };
}

const concatenated: Follower = ({ walk, call, receiver, trail }) => {
  const [access, ...rest] = trail.path;
  if (!isElement(access)) return null;
  const isKnown = walk.follow(receiver, trail);
  const isOutput = walk.guide.collects(receiver) === 'output';
  const added = followAll(call.arguments, (one) => {
    if (one.type === T.SpreadElement) return false;
    const next = entering(receiver, trail, one, 'concat', trail.path, isOutput);
    const asItem = { ...next.entry, entrance: 'item' } as const;
    // A list gives its elements, an item itself; only one of the two leads anywhere.
    return enter(walk, one, next) || walk.follow(one, advance(next, { path: rest, entry: asItem }));
  });
  return isKnown && added;
};

/** Elements that are lists themselves give theirs. */
const flattened: Follower = ({ walk, receiver, trail }) => {
  if (!isElement(trail.path[0])) return null;
  const nested = advance(trail, { path: [ANY_ELEMENT, ...trail.path] });
  return walk.follow(receiver, nested) || walk.follow(receiver, trail);
};

const mapped: Follower = ({ walk, call, trail }) => {
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
  const fn = resolveFunction(walk.sourceCode, callback);
  if (fn) return followResults(walk, fn, advance(trail, { path }), null);
  // `map(structuredClone)`: the callback is a copy by name, its list is what is mapped over.
  const call = callback.parent;
  const isClone = callback.type === T.Identifier && CLONES.has(callback.name);
  const method = call?.type === T.CallExpression ? methodOf(walk.sourceCode, call) : null;
  if (!isClone || !method || !call) return false;
  const how = callback.name;
  return walk.follow(method.receiver, withStep(trail, { kind: 'clone', node: call, how }));
}

const flatMapped: Follower = ({ walk, call, trail }) => {
  const fn = call.arguments[0] && resolveFunction(walk.sourceCode, call.arguments[0]);
  if (!fn || !isElement(trail.path[0])) return false;
  const path = [ANY_ELEMENT, ...trail.path.slice(1)];
  const asList = followResults(walk, fn, advance(trail, { path }), null);
  return asList || followResults(walk, fn, advance(trail, { path: trail.path.slice(1) }), null);
};

const reduced: Follower = ({ walk, call, trail }) => {
  const fn = call.arguments[0] && resolveFunction(walk.sourceCode, call.arguments[0]);
  const start = argumentAt(call, 1);
  if (!fn || !start) return false;
  const begun = walk.follow(start, trail);
  return followResults(walk, fn, trail, null) && begun;
};

/** `entries()` gives pairs; the value is the second of each. */
const paired: Follower = ({ walk, receiver, trail }) => {
  const [element, second, ...rest] = trail.path;
  if (!isElement(element) || second !== elementAt(1)) return true;
  return walk.follow(receiver, advance(trail, { path: [ANY_ELEMENT, ...rest] }));
};

const stored: Follower = ({ walk, call, receiver, trail }) =>
  walk.follow(
    receiver,
    advance(trail, { path: [keyAccess(walk.sourceCode, call), ...trail.path] }),
  );

const settled: Follower = ({ walk, call, receiver, trail }) => {
  const [callback] = call.arguments;
  const fn = callback && resolveFunction(walk.sourceCode, callback);
  if (fn) return followResults(walk, fn, trail, null);
  const by = callback ? walk.guide.sanitizerOf(callback) : null;
  if (by !== null)
    return walk.follow(receiver, withStep(trail, { kind: 'sanitizer', node: call, by }));
  return callback === undefined && walk.follow(receiver, trail);
};

const caught: Follower = ({ walk, receiver, trail }) => walk.follow(receiver, trail);

/** Listeners are added in chains: each `on` gives back what it was called on. */
const chained: Follower = ({ walk, receiver, trail }) =>
  trail.path[0]?.startsWith('on:') === true ? walk.follow(receiver, trail) : null;

const at: Follower = (method) => {
  const index = literalOf(method.walk.sourceCode, method.call.arguments[0]);
  const access = typeof index === 'number' ? elementAt(index) : ANY_ELEMENT;
  return method.walk.follow(
    method.receiver,
    advance(method.trail, { path: [access, ...method.trail.path] }),
  );
};

/**
 * Methods of lists, maps and promises:
 *
 * | method | what comes out |
 * |---|---|
 * | `slice()`, `reverse`, `sort`, `flat`, `values`, `toSorted`, `toReversed` | the same elements |
 * | `filter(Boolean)`, `filter((item) => item != null)` | the same elements |
 * | `filter`, `find`, `findLast` | those that the predicate lets through |
 * | `at(i)`, `pop`, `shift` | one element |
 * | `map`, `flatMap`, `reduce`, `then` | what the callback returns |
 * | `concat` | the elements of the receiver and of the arguments |
 * | `get(key)`, `entries()` | what was stored |
 */
export const LIST_METHODS: Readonly<Partial<Record<string, Follower>>> = {
  at,
  catch: caught,
  concat: concatenated,
  entries: paired,
  filter: kept,
  finally: caught,
  find: found,
  findLast: found,
  flat: flattened,
  flatMap: flatMapped,
  get: stored,
  map: mapped,
  on: chained,
  once: chained,
  pop: pick(-1),
  reduce: reduced,
  reverse: sameList,
  shift: pick(0),
  slice: sliced,
  sort: sameList,
  then: settled,
  toReversed: sameList,
  toSorted: sameList,
  values: sameList,
};

function predicateTypes(
  walk: Walk,
  call: TSESTree.CallExpression,
): ReturnType<typeof whenReturned> {
  const [predicate] = call.arguments;
  const fn = predicate && resolveFunction(walk.sourceCode, predicate);
  return (fn && whenReturned(walk.sourceCode, fn, true)) ?? walk.guide.typesOf(call);
}
