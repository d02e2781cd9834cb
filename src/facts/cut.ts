import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { names, subjectOf, type Subject } from '../flow/subject.js';
import { admits } from '../flow/type-set.js';
import { sourceOf } from '../modules/module.js';
import { nodesOf } from '../replay/nodes.js';
import type { Replay } from '../replay/replay.js';
import {
  accessOf,
  enclosingFunction,
  isFunction,
  literalOf,
  methodOf,
  unwrap,
} from '../syntax/nodes.js';
import { CALLS } from './calls.js';
import type { Facts } from './facts.js';
import { additionOf } from './places.js';

/** A conversation with output in it that is cut by number (F15, F16, F22, F23). */
export interface Cut {
  node: TSESTree.CallExpression;
}

/** Where a file cuts conversations without looking at what it cuts. */
export function cutsIn({ context, replays }: Facts): readonly Cut[] {
  const harmed = replays.filter((replay) => isHarmed(replay));
  const taken = harmed.flatMap((replay) => cutBehind(replay) ?? []);
  const subjects = harmed.flatMap(({ sink }) => {
    const addition = additionOf(sink.node);
    const subject = addition && subjectOf(addition.list);
    return subject ? [subject] : [];
  });
  const dropped = nodesOf(context.sourceCode).filter(
    (node): node is TSESTree.CallExpression =>
      node.type === T.CallExpression && dropsFirst(node, subjects),
  );
  return [...new Set([...taken, ...dropped])]
    .filter((node) => !looksAtRoles(node))
    .map((node) => ({ node }));
}

/** Whether something of it needs what stands before or behind it. */
function isHarmed({ grade, omitted, sanitizedBy, types, steps, stepsBefore }: Replay): boolean {
  const isRepaired =
    sanitizedBy !== null &&
    sanitizedBy !== 'sdk' &&
    steps.slice(stepsBefore.length).some(({ kind }) => kind === 'sanitizer');
  return (
    grade === 'certain' &&
    !isRepaired &&
    (!omitted.has('id') || [...CALLS].some((type) => admits(types, type)))
  );
}

/** The cut of a list between where output enters it and where it is sent. */
function cutBehind({ steps, stepsBefore }: Replay): TSESTree.CallExpression | null {
  for (const step of steps.slice(stepsBefore.length)) {
    if (step.node.type !== T.CallExpression) continue;
    if (step.kind === 'slice' && cutsByNumber(step.node)) return step.node;
    if (step.kind === 'filter' && asksForIndex(step.node)) return step.node;
  }
  return null;
}

/** `slice(-20)`, `slice(-this.max)`, `slice(5)`; `slice(from)` begins where the program knows a turn to. */
function cutsByNumber(call: TSESTree.CallExpression): boolean {
  const [start] = call.arguments;
  if (methodOf(call)?.name !== 'slice' || !start) return false;
  const isFromEnd = start.type === T.UnaryExpression && start.operator === '-';
  const number = literalOf(start);
  return isFromEnd || (typeof number === 'number' && number !== 0);
}

/** `filter((item, index) => index > 5)` */
function asksForIndex(call: TSESTree.CallExpression): boolean {
  const [predicate] = call.arguments;
  return isFunction(predicate) && predicate.params.length > 1;
}

/** `list.shift()`, `list.splice(0, n)` */
function dropsFirst(call: TSESTree.CallExpression, subjects: readonly Subject[]): boolean {
  const method = methodOf(call);
  if (!method || call.parent.type !== T.ExpressionStatement) return false;
  const { name, receiver } = method;
  const isSplice =
    name === 'splice' && call.arguments.length === 2 && literalOf(call.arguments[0]) === 0;
  return (name === 'shift' || isSplice) && subjects.some((subject) => names(receiver, subject));
}

/** Whether the cut is made where a message stands: its function asks for roles. */
function looksAtRoles(cut: TSESTree.Node): boolean {
  const fn = enclosingFunction(cut);
  return nodesOf(sourceOf(cut)).some((node) => {
    if (enclosingFunction(node) !== fn || node.type !== T.BinaryExpression) return false;
    const { left } = node;
    return left.type !== T.PrivateIdentifier && isRole(left);
  });
}

function isRole(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  return inner.type === T.MemberExpression && accessOf(inner) === 'role';
}
