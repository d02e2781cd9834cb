import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { CLONES, followMapped } from './follow-callback.js';
import { ANY_ELEMENT, argumentAt, methodOf, unwrap } from '../syntax/nodes.js';
import { advance, followAll, type Trail, type Walk, withStep } from './trail.js';

/** Functions of the language and of libraries that hand on what they are given; null for any other. */
export function followCopy(
  walk: Walk,
  call: TSESTree.CallExpression,
  trail: Trail,
): boolean | null {
  const callee = unwrap(call.callee);
  const argument = argumentAt(call, 0);
  const method = methodOf(call);
  const name = callee.type === T.Identifier ? callee.name : (method?.name ?? '');
  if (!argument) return null;
  if (CLONES.has(name) && call.arguments.length <= 2)
    return walk.follow(argument, withStep(trail, { kind: 'clone', node: call, how: name }));
  const object = method?.receiver.type === T.Identifier ? method.receiver.name : '';
  const follower = COPIES[`${object}.${name}`];
  return follower ? follower({ walk, call, argument, trail }) : null;
}

/** A call of a function that has at least one argument, and what is asked of its result. */
interface Copy {
  walk: Walk;
  call: TSESTree.CallExpression;
  argument: TSESTree.Expression;
  trail: Trail;
}

type Follower = (copy: Copy) => boolean | null;

const same: Follower = ({ walk, argument, trail }) => walk.follow(argument, trail);

/** A reviver, or a replacer below, can take any field away. */
const parsed: Follower = ({ walk, call, argument, trail }) =>
  call.arguments.length === 1 &&
  walk.follow(argument, advance(trail, { path: ['json', ...trail.path] }));

const stringified: Follower = ({ walk, call, argument, trail }) => {
  const [access, ...rest] = trail.path;
  if (access !== 'json') return true;
  if (isReplacing(call)) return false;
  const how = 'JSON.parse(JSON.stringify(…))';
  return walk.follow(argument, withStep(trail, { kind: 'clone', node: call, how }, rest));
};

const listed: Follower = (copy) => {
  const { walk, call, trail } = copy;
  return call.arguments.length > 1
    ? followMapped(walk, call.arguments[1], trail, trail.path.slice(1))
    : same(copy);
};

const elements: Follower = ({ walk, call, trail }) => {
  const next = advance(trail, { path: trail.path.slice(1) });
  return followAll(call.arguments, (one) => one.type !== T.SpreadElement && walk.follow(one, next));
};

const oneOf: Follower = ({ walk, argument, trail }) =>
  walk.follow(argument, advance(trail, { path: [ANY_ELEMENT, ...trail.path] }));

/** `[{ status, value }]` */
const outcomes: Follower = ({ walk, argument, trail }) => {
  const [, field, ...rest] = trail.path;
  return field === 'value'
    ? walk.follow(argument, advance(trail, { path: [ANY_ELEMENT, ...rest] }))
    : null;
};

/** `JSON.stringify(value, replacer)`; `null` in its place is none. */
function isReplacing(call: TSESTree.CallExpression): boolean {
  const [, replacer] = call.arguments;
  return replacer !== undefined && !(replacer.type === T.Literal && replacer.value === null);
}

const assigned: Follower = ({ walk, call, trail }) => {
  const isItem = trail.path.length === 0;
  const next = isItem
    ? withStep(trail, { kind: 'clone', node: call, how: 'Object.assign' })
    : trail;
  return followAll(call.arguments, (one) => one.type !== T.SpreadElement && walk.follow(one, next));
};

const COPIES: Readonly<Partial<Record<string, Follower>>> = {
  'Array.from': listed,
  'Array.of': elements,
  'JSON.parse': parsed,
  'JSON.stringify': stringified,
  'Object.assign': assigned,
  'Object.freeze': same,
  'Object.values': same,
  'Promise.all': same,
  'Promise.allSettled': outcomes,
  'Promise.any': oneOf,
  'Promise.race': oneOf,
  'Promise.resolve': same,
};
