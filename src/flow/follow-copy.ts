import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { ANY_ELEMENT, elementAt, isElement, literalOf } from '../syntax/nodes.js';
import { stringsOf } from './called-conditions.js';
import { PAIRS } from './entries.js';
import type { Follower } from './follow-model.js';
import { advance, followAll, withStep } from './trail.js';

export const cloned: Follower = ({ walk, call, name, subject, trail }) =>
  walk.follow(subject, withStep(trail, { kind: 'clone', node: call, how: name }));

/** A reviver, or a replacer below, can take any field away. */
export const parsed: Follower = ({ walk, args, subject, trail }) =>
  args.length === 0 && walk.follow(subject, advance(trail, { path: ['json', ...trail.path] }));

export const text: Follower = ({ walk, args, call, subject, trail }) => {
  const [access, ...rest] = trail.path;
  if (access !== 'json') return true;
  const replacer = args[0]?.value;
  // `JSON.stringify(value, null, 2)` replaces nothing.
  if (replacer && !(replacer.type === T.Literal && replacer.value === null)) return false;
  const how = 'JSON.parse(JSON.stringify(…))';
  return walk.follow(subject, withStep(trail, { kind: 'clone', node: call, how }, rest));
};

export const listed: Follower = ({ walk, args, trail }) => {
  const next = advance(trail, { path: trail.path.slice(1) });
  return followAll(args, ({ value, isSpread }) => !isSpread && walk.follow(value, next));
};

export const outcomes: Follower = ({ walk, subject, trail }) => {
  const [, field, ...rest] = trail.path;
  return field === 'value'
    ? walk.follow(subject, advance(trail, { path: [ANY_ELEMENT, ...rest] }))
    : null;
};

export const assigned: Follower = ({ walk, call, subject, args, trail }) => {
  const isItem = trail.path.length === 0;
  const next = isItem
    ? withStep(trail, { kind: 'clone', node: call, how: 'Object.assign' })
    : trail;
  const isKnown = walk.follow(subject, next);
  return followAll(args, (one) => !one.isSpread && walk.follow(one.value, next)) && isKnown;
};

/** `entries()` gives pairs; the value is the second of each, and all together are what it was. */
export const pairs: Follower = ({ walk, subject, trail }) => {
  const [element, second, ...rest] = trail.path;
  if (element === PAIRS) return walk.follow(subject, advance(trail, { path: trail.path.slice(1) }));
  if (!isElement(element) || second !== elementAt(1)) return true;
  return walk.follow(subject, advance(trail, { path: [ANY_ELEMENT, ...rest] }));
};

export const unpaired: Follower = ({ walk, subject, trail }) => {
  const [key, ...rest] = trail.path;
  const each = key === undefined ? null : [ANY_ELEMENT, elementAt(1), ...rest];
  const isKnown = each !== null && walk.follow(subject, advance(trail, { path: each }));
  return isKnown || walk.follow(subject, advance(trail, { path: [PAIRS, ...trail.path] }));
};

/** `Object.groupBy(items, (item) => item.type).message` */
export const grouped: Follower = ({ walk, call, subject, trail }) => {
  const [key, element, ...rest] = trail.path;
  if (key === undefined || !isElement(element)) return null;
  const some = withStep(trail, { kind: 'filter', node: call, types: null, rest });
  return walk.follow(subject, advance(some, { path: [ANY_ELEMENT, ...rest] }));
};

/** `omit(item, ['created_by'])`, `omit(item, 'created_by')` */
export const omitted: Follower = ({ walk, call, subject, args, trail }) => {
  if (trail.path.length > 0) return walk.follow(subject, trail);
  const fields = args.map(({ value, isSpread }) => (isSpread ? null : namesIn(value)));
  if (!fields.every((names) => names !== null)) return false;
  return walk.follow(subject, withStep(trail, { kind: 'omit', node: call, fields: fields.flat() }));
};

function namesIn(value: TSESTree.Expression): readonly string[] | null {
  const name = literalOf(value);
  return typeof name === 'string' ? [name] : stringsOf(value);
}
