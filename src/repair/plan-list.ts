import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { replaceWithWrapped, wrapValue } from '../fix/wrap.js';
import { unwrap, variableOf, wrapped } from '../syntax/nodes.js';
import { sdkOf } from '../sdk/index.js';
import { isBlindCast, isPlainList } from './types.js';
import { isCast } from './literal.js';
import {
  firstClean,
  fitsAgain,
  isPairing,
  needsCast,
  type PlannedEdits,
  takesAll,
  type Task,
  underCasts,
  wrapKind,
} from './plan.js';
import {
  copyAt,
  dropsOnlyReasoning,
  filterAt,
  filterInName,
  filteredBefore,
  hasNoTools,
  type Removable,
} from './whole-output.js';

/** The repairs of a list that enters the conversation, the best first. */
export function planList(task: Task): PlannedEdits[] {
  const { verdict, sanitizer } = task;
  const canWrap = !isPairing(verdict.hazard) || sanitizer.repairsPairs;
  const wrap = canWrap ? planWrap(task) : null;
  return [
    planCopy(task),
    planWhole(task),
    planWholeInName(task),
    wrap,
    planWholeByName(task),
  ].filter((plan) => plan !== null);
}

/** Without a useless copy. */
function planCopy(task: Task): PlannedEdits | null {
  const { context, verdict, place } = task;
  const copy = copyAt(verdict);
  const edits = copy && firstClean(context, withoutCall(task, copy));
  if (!edits) return null;
  return { kind: 'replaceCopy', edits, isSafe: takesAll(place) || canBeCast(task, copy.outer) };
}

/** Without a filter that leaves reasoning out. */
function planWhole(task: Task): PlannedEdits | null {
  const { context, verdict, place } = task;
  const filter = takesAll(place) ? filterAt(verdict) : null;
  if (!filter) return null;
  const ways = withoutCall(task, filter);
  const edits = firstClean(context, ways) ?? ways.at(-1) ?? null;
  // Without tools nothing but reasoning comes along.
  const isMeant =
    dropsOnlyReasoning(filter) || (filter.drops !== null && hasNoTools(context, verdict.replay));
  const isSafe = isMeant && firstClean(context, ways) !== null;
  return edits && { kind: 'sendWhole', edits, isSafe };
}

/** Without the filter that made the variable, where it is read nowhere else. */
function planWholeInName(task: Task): PlannedEdits | null {
  const { context, verdict, callee, place } = task;
  const filter = takesAll(place) ? filterInName(verdict) : null;
  const name = unwrap(verdict.replay.sink.node);
  const variable = filter && name.type === T.Identifier ? variableOf(name) : null;
  const isRead = ({ references, defs }: NonNullable<typeof variable>): boolean =>
    references.filter((reference) => reference.isRead()).length === 1 &&
    defs.every((one) => one.name.type !== T.Identifier || !one.name.typeAnnotation);
  if (!filter || !variable || !isRead(variable)) return null;
  if (filter.drops === null || !hasNoTools(context, verdict.replay)) return null;
  const { sourceCode } = context;
  const { outer, inner } = filter;
  const edits = firstClean(context, [
    [
      { range: [inner.range[1], outer.range[1]], text: '' },
      ...wrapValue(sourceCode, verdict.replay.sink.node, callee, { dropCasts: place.takesInput }),
    ],
  ]);
  const isBare = sourceCode.getCommentsInside(outer).length === 0;
  return edits && isBare ? { kind: 'sendWhole', edits, isSafe: true } : null;
}

/** With the list that was filtered in place of the variable that holds what the filter let through. */
function planWholeByName({ context, verdict, callee, place }: Task): PlannedEdits | null {
  const { sourceCode } = context;
  const list = takesAll(place) ? filteredBefore(verdict) : null;
  if (!list) return null;
  const { node } = verdict.replay.sink;
  const around = wrapValue(sourceCode, node, callee, { dropCasts: place.takesInput });
  const name = { range: unwrap(node).range, text: sourceCode.getText(list) };
  return { kind: 'sendWhole', edits: [...around, name], isSafe: false };
}

/** With the call replaced by what it was called on; the casts around it stay if they have to. */
function withoutCall({ context, callee, place }: Task, { outer, inner }: Removable) {
  // What may be missing is no argument, unless something stands for it.
  const sdk = sdkOf(context);
  const isOptional = outer.parent.type === T.ChainExpression || sdk.isNullable(inner);
  if (isOptional && wrapped(outer).parent?.type !== T.LogicalExpression) return [];
  const ways = place.takesInput ? [true, false] : [false];
  return ways.map((dropCasts) =>
    replaceWithWrapped(context.sourceCode, outer, inner, callee, { dropCasts }),
  );
}

function planWrap(task: Task): PlannedEdits | null {
  const { context, verdict, callee, place } = task;
  const { sourceCode } = context;
  const { node } = verdict.replay.sink;
  if (needsCast(task))
    return isCast(node)
      ? { kind: wrapKind(task), edits: wrapValue(sourceCode, node, callee), isSafe: true }
      : null;
  if (node.parent.type === T.Property && node.parent.shorthand && node.type === T.Identifier) {
    const text = `: ${callee}(${node.name})`;
    return {
      kind: wrapKind(task),
      edits: [{ range: [node.range[1], node.range[1]], text }],
      isSafe: true,
    };
  }
  const value = underCasts(context, node);
  const isPlain = place.isJavaScript || isPlainList(context, value);
  if (!isPlain && isCast(node))
    return {
      kind: wrapKind(task),
      edits: wrapValue(sourceCode, node, callee),
      isSafe: takesAll(place),
    };
  // What does not say that it takes input has its type from the cast, or takes it only by the cast.
  const kept = wrapValue(sourceCode, value, callee);
  const isNeeded = value.type === T.TSAsExpression || value.type === T.TSTypeAssertion;
  const canDrop = place.takesInput && !isNeeded;
  const bare = canDrop ? wrapValue(sourceCode, node, callee, { dropCasts: true }) : null;
  const edits = firstClean(context, [bare, kept]);
  // What our own sanitizer makes of `any` fits every cast.
  const isSafe = fitsAgain(task)
    ? isPlain
    : canBeCast(task, value) || (task.sanitizer.repairsPairs && value !== node);
  return edits && { kind: wrapKind(task), edits, isSafe };
}

/** Whether the cast at the place fits what is sanitized: it may have taken a value for its `any`. */
function canBeCast({ context, verdict }: Task, value: TSESTree.Expression): boolean {
  const { node } = verdict.replay.sink;
  if (!isCast(node) || value === node) return false;
  return isBlindCast(node) || sdkOf(context).typeOf(value).is !== 'any';
}
