import type { TSESTree } from '@typescript-eslint/utils';

import { ANY_ELEMENT, elementAt, isElement, keyAccess, literalOf } from '../syntax/nodes.js';
import { keptPairs } from './entries.js';
import type { Asked, Follower } from './follow-model.js';
import { resolveFunction } from './functions.js';
import { keepsAll, whenReturned } from './guards.js';
import { type Knowledge, ofTypes } from './known.js';
import { modelOf, type Passed } from './models/lookup.js';
import type { Gives } from './models/model.js';
import { advance, enter, entering, followAll, withKnown, withStep } from './trail.js';
import { type Constraint, except } from './type-set.js';

export const elements: Follower = ({ walk, subject, trail }) =>
  isElement(trail.path[0]) ? walk.follow(subject, trail) : null;

export const end =
  (index: number): Follower =>
  ({ walk, subject, trail }) =>
    walk.follow(subject, advance(trail, { path: [elementAt(index), ...trail.path] }));

export const any: Follower = ({ walk, subject, trail }) =>
  walk.follow(subject, advance(trail, { path: [ANY_ELEMENT, ...trail.path] }));

export const at: Follower = ({ walk, subject, args, trail }) => {
  const index = literalOf(args[0]?.value);
  const access = typeof index === 'number' ? elementAt(index) : ANY_ELEMENT;
  return walk.follow(subject, advance(trail, { path: [access, ...trail.path] }));
};

export const found: Follower = (asked) => {
  const { walk, call, subject, trail } = asked;
  const known = whenPassed(asked);
  const rest = trail.path;
  const picked = withStep(trail, { kind: 'find', node: call, types: typesOf(known), rest });
  const next = withKnown(picked, call, known && { ...known, types: null }, rest);
  return walk.follow(subject, advance(next, { path: [ANY_ELEMENT, ...rest] }));
};

export const kept: Follower = (asked) => {
  const { walk, call, subject, args, trail } = asked;
  const pairs = keptPairs(asked);
  if (pairs !== undefined) return pairs;
  if (!isElement(trail.path[0])) return null;
  const predicate = args[0]?.value;
  if (predicate && keepsAll(predicate)) return walk.follow(subject, trail);
  const known = whenPassed(asked);
  const rest = trail.path.slice(1);
  const filtered = withStep(trail, { kind: 'filter', node: call, types: typesOf(known), rest });
  const next = withKnown(filtered, call, known && { ...known, types: null }, rest);
  return walk.follow(subject, advance(next, { path: [ANY_ELEMENT, ...rest] }));
};

/** A predicate that says something else of an item lets all types through. */
const typesOf = (known: Knowledge): Constraint => known && (known.types ?? except());

/** What a predicate says of those that it lets through; where it cannot be read, what the type says. */
function whenPassed({ walk, call, args }: Asked): Knowledge {
  const predicate = args[0]?.value;
  const fn = predicate && resolveFunction(predicate);
  return (fn && whenReturned(fn, true)) ?? ofTypes(walk.guide.typesOf(call));
}

export const part: Follower = ({ walk, call, name, subject, args, trail }) => {
  if (!isElement(trail.path[0])) return null;
  const start = literalOf(args[0]?.value);
  const isCopy = args.length === 0 || (start === 0 && name !== 'take');
  if (isCopy && args.length < 2) return walk.follow(subject, trail);
  // `slice(1)` and `slice(-1)` surely leave the first elements out.
  const isHeadCut = typeof start === 'number' && start !== 0 && args.length === 1;
  const cut = { kind: 'slice', node: call, isHeadCut: isHeadCut && name !== 'take' } as const;
  return walk.follow(subject, withStep(trail, cut));
};

/** What `splice` takes out: all with `splice(0)`, some of them otherwise. */
export const taken: Follower = ({ walk, call, subject, args, trail }) => {
  if (!isElement(trail.path[0])) return null;
  const isAll = args.length === 1 && literalOf(args[0]?.value) === 0;
  const cut = withStep(trail, { kind: 'slice', node: call, isHeadCut: false });
  return walk.follow(subject, isAll ? trail : cut);
};

export const joined: Follower = ({ walk, subject, args, trail }) => {
  const [access, ...rest] = trail.path;
  if (!isElement(access)) return null;
  const isKnown = walk.follow(subject, trail);
  const isOutput = walk.guide.collects(subject) === 'output';
  const added = followAll(args, ({ value, isSpread }) => {
    if (isSpread) return false;
    const next = entering(subject, trail, value, 'concat', trail.path, isOutput);
    const asItem = { ...next.entry, entrance: 'item' } as const;
    // A list gives its elements, an item itself; only one of the two leads anywhere.
    return (
      enter(walk, value, next) || walk.follow(value, advance(next, { path: rest, entry: asItem }))
    );
  });
  return isKnown && added;
};

/** `toSpliced(at, count, …items)` */
export const spliced: Follower = (asked) => withAdded(asked, asked.args.slice(2));

/** `with(at, item)` */
export const replaced: Follower = (asked) => withAdded(asked, asked.args.slice(1));

function withAdded({ walk, subject, trail }: Asked, added: readonly Passed[]): boolean | null {
  const [access, ...rest] = trail.path;
  if (!isElement(access)) return null;
  const isKnown = walk.follow(subject, trail);
  const isOutput = walk.guide.collects(subject) === 'output' || walk.isOutput(subject, trail.path);
  const isAdded = followAll(added, ({ value, isSpread }) => {
    const path = isSpread ? [ANY_ELEMENT, ...rest] : rest;
    const entrance = isSpread ? 'spread' : 'element';
    return enter(walk, value, entering(subject, trail, value, entrance, path, isOutput));
  });
  return isKnown && isAdded;
}

/** Elements that are lists themselves give theirs. */
export const flattened: Follower = ({ walk, subject, trail }) => {
  if (!isElement(trail.path[0])) return null;
  const nested = advance(trail, { path: [ANY_ELEMENT, ...trail.path] });
  return walk.follow(subject, nested) || walk.follow(subject, trail);
};

export const stored: Follower = ({ walk, subject, args, trail }) =>
  walk.follow(subject, advance(trail, { path: [keyAccess(args[0]?.value), ...trail.path] }));

const SAME: ReadonlySet<Gives | undefined> = new Set([
  'elements',
  'flattened',
  'joined',
  'kept',
  'part',
  'spliced',
] as const);

/** The list whose elements a call gives, all or some of them; null for any other call. */
export function givesElementsOf(call: TSESTree.CallExpression): TSESTree.Expression | null {
  const modelled = modelOf(call);
  return SAME.has(modelled?.model.gives) ? (modelled?.subject ?? null) : null;
}
