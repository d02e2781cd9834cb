import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { flatMapped, type Follower, mapped, reduced, settled } from './follow-callback.js';
import { resolveFunction } from '../syntax/functions.js';
import { keepsAll, whenReturned } from './guards.js';
import { type Knowledge, ofTypes } from './known.js';
import { ANY_ELEMENT, elementAt, isElement, literalOf, keyAccess } from '../syntax/nodes.js';
import { advance, enter, entering, followAll, type Walk, withKnown, withStep } from './trail.js';
import { type Constraint, except } from './type-set.js';

const sameList: Follower = ({ walk, receiver, trail }) =>
  isElement(trail.path[0]) ? walk.follow(receiver, trail) : null;

const pick =
  (index: number): Follower =>
  ({ walk, receiver, trail }) =>
    walk.follow(receiver, advance(trail, { path: [elementAt(index), ...trail.path] }));

const found: Follower = ({ walk, call, receiver, trail }) => {
  const known = whenPassed(walk, call);
  const rest = trail.path;
  const picked = withStep(trail, { kind: 'find', node: call, types: typesOf(known), rest });
  const next = withKnown(picked, call, known && { ...known, types: null }, rest);
  return walk.follow(receiver, advance(next, { path: [ANY_ELEMENT, ...rest] }));
};

const kept: Follower = ({ walk, call, receiver, trail }) => {
  if (!isElement(trail.path[0])) return null;
  const [predicate] = call.arguments;
  if (predicate && keepsAll(predicate)) return walk.follow(receiver, trail);
  const known = whenPassed(walk, call);
  const rest = trail.path.slice(1);
  const filtered = withStep(trail, { kind: 'filter', node: call, types: typesOf(known), rest });
  const next = withKnown(filtered, call, known && { ...known, types: null }, rest);
  return walk.follow(receiver, advance(next, { path: [ANY_ELEMENT, ...rest] }));
};

/** A predicate that says something else of an item lets all types through. */
const typesOf = (known: Knowledge): Constraint => known && (known.types ?? except());

const sliced: Follower = ({ walk, call, receiver, trail }) => {
  if (!isElement(trail.path[0])) return null;
  const isCopy = call.arguments.length === 0 || literalOf(call.arguments[0]) === 0;
  if (isCopy && call.arguments.length < 2) return walk.follow(receiver, trail);
  return walk.follow(receiver, withStep(trail, { kind: 'slice', node: call, ...cutOf(call) }));
};

/** What `splice` takes out: all with `splice(0)`, some of them otherwise. */
const takenOut: Follower = ({ walk, call, receiver, trail }) => {
  if (!isElement(trail.path[0])) return null;
  const isAll = call.arguments.length === 1 && literalOf(call.arguments[0]) === 0;
  const cut = withStep(trail, { kind: 'slice', node: call, isHeadCut: false });
  return walk.follow(receiver, isAll ? trail : cut);
};

/** `slice(1)` and `slice(-1)` surely leave the first elements out. */
function cutOf(call: TSESTree.CallExpression): { isHeadCut: boolean } {
  const start = literalOf(call.arguments[0]);
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

const spliced: Follower = ({ walk, call, receiver, trail }) => {
  const [access, ...rest] = trail.path;
  if (!isElement(access)) return null;
  const isKnown = walk.follow(receiver, trail);
  const isOutput = walk.guide.collects(receiver) === 'output';
  const added = followAll(call.arguments.slice(2), (one) => {
    const isSpread = one.type === T.SpreadElement;
    const value = isSpread ? one.argument : one;
    const path = isSpread ? [ANY_ELEMENT, ...rest] : rest;
    const entrance = isSpread ? 'spread' : 'element';
    return enter(walk, value, entering(receiver, trail, value, entrance, path, isOutput));
  });
  return isKnown && added;
};

/** Elements that are lists themselves give theirs. */
const flattened: Follower = ({ walk, receiver, trail }) => {
  if (!isElement(trail.path[0])) return null;
  const nested = advance(trail, { path: [ANY_ELEMENT, ...trail.path] });
  return walk.follow(receiver, nested) || walk.follow(receiver, trail);
};

/** `entries()` gives pairs; the value is the second of each. */
const paired: Follower = ({ walk, receiver, trail }) => {
  const [element, second, ...rest] = trail.path;
  if (!isElement(element) || second !== elementAt(1)) return true;
  return walk.follow(receiver, advance(trail, { path: [ANY_ELEMENT, ...rest] }));
};

const stored: Follower = ({ walk, call, receiver, trail }) =>
  walk.follow(receiver, advance(trail, { path: [keyAccess(call), ...trail.path] }));

const caught: Follower = ({ walk, receiver, trail }) => walk.follow(receiver, trail);

/** Listeners are added in chains: each `on` gives back what it was called on. */
const chained: Follower = ({ walk, receiver, trail }) =>
  trail.path[0]?.startsWith('on:') === true ? walk.follow(receiver, trail) : null;

const at: Follower = (method) => {
  const index = literalOf(method.call.arguments[0]);
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
 * | `slice(i)`, `splice(i)` | some of the elements |
 * | `map`, `flatMap`, `reduce`, `reduceRight`, `then` | what the callback returns |
 * | `concat`, `toSpliced` | the elements of the receiver and of the arguments |
 * | `get(key)`, `entries()` | what was stored |
 */
export const LIST_METHODS: ReadonlyMap<string, Follower> = new Map(
  Object.entries({
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
    reduceRight: reduced,
    reverse: sameList,
    shift: pick(0),
    slice: sliced,
    sort: sameList,
    splice: takenOut,
    then: settled,
    toReversed: sameList,
    toSorted: sameList,
    toSpliced: spliced,
    values: sameList,
  }),
);

const SAME: ReadonlySet<Follower | undefined> = new Set([
  concatenated,
  flattened,
  kept,
  sameList,
  sliced,
  spliced,
]);

/** Whether a method gives a list with elements of the list that it is called on. */
export const givesSameElements = (method: string): boolean => SAME.has(LIST_METHODS.get(method));

/** What a predicate says of those that it lets through; where it cannot be read, what the type says. */
function whenPassed(walk: Walk, call: TSESTree.CallExpression): Knowledge {
  const [predicate] = call.arguments;
  const fn = predicate && resolveFunction(predicate);
  return (fn && whenReturned(fn, true)) ?? ofTypes(walk.guide.typesOf(call));
}
