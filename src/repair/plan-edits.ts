import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { replaceWithWrapped, type TextEdit, wrapElement, wrapValue } from '../fix/wrap.js';
import {
  argumentAt,
  methodOf,
  type SourceCode,
  unwrap,
  variableOf,
  wrapped,
} from '../flow/syntax.js';
import { propertyOf } from '../replay/model.js';
import type { Replay } from '../replay/replay.js';
import type { Hazard, Verdict } from '../replay/verdicts.js';
import { type Sdk, sdkOf, type SdkType } from '../sdk/index.js';
import type { Context, Sanitizer } from './choose-sanitizer.js';

/** What a repair does: edits, and whether they keep the meaning of the program. */
export interface PlannedEdits {
  edits: readonly TextEdit[];
  /** False: to be offered as a suggestion only. */
  isSafe: boolean;
}

interface Task {
  sourceCode: SourceCode;
  filename: string;
  replay: Replay;
  hazard: Hazard;
  sanitizer: Sanitizer;
  callee: string;
}

/** How to wrap a replay where it stands; null when it cannot be done by an edit at that place. */
export function planEdits(
  { sourceCode, filename }: Context,
  { replay, hazard }: Verdict,
  sanitizer: Sanitizer,
  callee: string,
): PlannedEdits | null {
  if (hazard === 'unfinished') return null;
  const task: Task = { sourceCode, filename, replay, hazard, sanitizer, callee };
  switch (replay.sink.entrance) {
    case 'concat':
    case 'spread':
    case 'whole':
      return planList(task);
    case 'element':
      return planItem(task);
    default:
      return null;
  }
}

const safe = (edits: readonly TextEdit[] | null): PlannedEdits | null =>
  edits && { edits, isSafe: true };

const isPairing = (hazard: Hazard): boolean =>
  hazard === 'dropped-reasoning' || hazard === 'orphaned-reasoning';

function planList(task: Task): PlannedEdits | null {
  const { sourceCode, replay, hazard, sanitizer, callee } = task;
  const { node } = replay.sink;
  const whole = wholeOutput(task);
  if (whole) {
    const dropCasts = takesInput(task);
    const edits = replaceWithWrapped(sourceCode, whole.outer, whole.inner, callee, { dropCasts });
    if (edits) return { edits, isSafe: whole.isSafe };
  }
  if (isPairing(hazard) && !sanitizer.repairsPairs) return null;
  if (node.parent.type === T.Property && node.parent.shorthand && node.type === T.Identifier)
    return safe([{ range: [node.range[1], node.range[1]], text: `: ${callee}(${node.name})` }]);
  // What does not say that it takes input has its type from the cast, or takes it only by the cast.
  if (takesInput(task)) return safe(wrapValue(sourceCode, node, callee, { dropCasts: true }));
  const value = underCasts(task, node);
  return { edits: wrapValue(sourceCode, value, callee), isSafe: value !== node || isUntyped(task) };
}

/**
 * The value under the casts that give it the type of the place. `await` and `!` are part of it, and
 * so is the cast of what may be missing, without which it is no argument.
 */
function underCasts(task: Task, node: TSESTree.Expression): TSESTree.Expression {
  if (node.type !== T.TSAsExpression && node.type !== T.TSTypeAssertion) return node;
  const inner = underCasts(task, node.expression);
  const { sourceCode, filename } = task;
  const isMissing =
    inner.type === T.ChainExpression || sdkOf(sourceCode, filename).isNullable(inner);
  return isMissing ? node : inner;
}

/** Whether the place is declared to take input, so that a cast is needless once the value is input. */
function takesInput({ sourceCode, filename, replay }: Task): boolean {
  if (isJavaScript(filename)) return true;
  const type = placeType(sdkOf(sourceCode, filename), replay.sink.node);
  return (type.is === 'list' || type.is === 'item') && type.of === 'input';
}

/** Whether the place takes anything: a list of `any`, a name without annotation. */
function isUntyped({ sourceCode, filename, replay }: Task): boolean {
  const type = placeType(sdkOf(sourceCode, filename), replay.sink.node);
  return type.is === 'any' || type.is === 'any-list' || (type.is === 'list' && type.of === 'mixed');
}

/** What is declared to stand where a value enters: the list that it is added to, or the place itself. */
function placeType(sdk: Sdk, node: TSESTree.Expression): SdkType {
  const outer = wrapped(node);
  const parent = outer.parent?.type === T.SpreadElement ? outer.parent.parent : outer.parent;
  if (parent?.type === T.CallExpression && parent.callee.type === T.MemberExpression)
    return sdk.typeOf(parent.callee.object);
  if (parent?.type === T.ArrayExpression) return sdk.expectedTypeOf(parent);
  return sdk.expectedTypeOf(outer as TSESTree.Expression);
}

const isJavaScript = (filename: string): boolean => /\.[cm]?jsx?$/.test(filename);

interface Whole {
  outer: TSESTree.Expression;
  inner: TSESTree.Expression;
  isSafe: boolean;
}

/** A call at the place itself that is better taken away than wrapped: a useless clone, a filter. */
function wholeOutput({ sourceCode, replay, hazard, sanitizer }: Task): Whole | null {
  const outer = unwrap(replay.sink.node);
  if (outer.type !== T.CallExpression) return null;
  if (hazard === 'cloned') {
    const inner = clonedBy(sourceCode, outer, replay);
    return inner && { outer, inner, isSafe: true };
  }
  const filter = replay.steps.find((step) => step.kind === 'filter' && step.node === outer);
  const receiver = methodOf(sourceCode, outer)?.receiver;
  if (hazard !== 'dropped-reasoning' || filter?.kind !== 'filter' || !receiver) return null;
  const { types } = filter;
  const dropsOnlyReasoning = types?.mode === 'except' && [...types.types].join() === 'reasoning';
  if (dropsOnlyReasoning) return { outer, inner: receiver, isSafe: true };
  if (sanitizer.repairsPairs) return null;
  // Without tools nothing but reasoning comes back in with the whole output.
  return { outer, inner: receiver, isSafe: hasNoTools(sourceCode, replay) };
}

/** What a call copies, when it does nothing else. */
function clonedBy(
  sourceCode: SourceCode,
  call: TSESTree.CallExpression,
  { steps }: Replay,
): TSESTree.Expression | null {
  const isClone = (node: TSESTree.Node): boolean =>
    steps.some((step) => step.kind === 'clone' && step.node === node);
  const argument = argumentAt(call, 0);
  if (!argument) return null;
  if (isClone(call))
    return call.callee.type === T.MemberExpression && isMapped(call)
      ? call.callee.object
      : argument;
  const inner = unwrap(argument);
  if (inner.type === T.CallExpression && isClone(inner)) return argumentAt(inner, 0);
  const copied = inner.type === T.ArrowFunctionExpression ? unwrap(inner.body) : null;
  const isCopy =
    copied?.type === T.ObjectExpression && copied.properties.length === 1 && isClone(copied);
  return isCopy ? (methodOf(sourceCode, call)?.receiver ?? null) : null;
}

/** `list.map(structuredClone)` */
const isMapped = (call: TSESTree.CallExpression): boolean =>
  call.callee.type === T.MemberExpression &&
  call.callee.property.type === T.Identifier &&
  call.callee.property.name === 'map';

function hasNoTools(sourceCode: SourceCode, { source }: Replay): boolean {
  const { request } = source;
  if (!request) return false;
  const object = unwrap(request);
  const isVisible =
    object.type === T.ObjectExpression &&
    object.properties.every((property) => property.type === T.Property && !property.computed);
  return isVisible && propertyOf(sourceCode, request, 'tools') === null;
}

function planItem(task: Task): PlannedEdits | null {
  const { sourceCode, replay, hazard, sanitizer, callee } = task;
  const { node } = replay.sink;
  if (isPairing(hazard)) {
    if (!sanitizer.repairsPairs || !isInList(node)) return null;
    return {
      edits: wrapElement(sourceCode, node, callee, { dropCasts: takesInput(task) }),
      isSafe: fits(task),
    };
  }
  const loop = loopOver(sourceCode, node);
  if (loop && replay.types === null && (sanitizer.repairsPairs || loop.isOnlyAdded))
    return { edits: wrapValue(sourceCode, loop.list, callee), isSafe: staysTyped(task, loop) };
  if (!isInList(node)) return null;
  const edits = wrapElement(sourceCode, node, callee, { dropCasts: takesInput(task) });
  // One by one, a sanitizer that repairs pairs drops what belongs together.
  return { edits, isSafe: !sanitizer.repairsPairs && fits(task) };
}

/** Whether one item is surely there, and may be replaced by its sanitized form. */
function fits(task: Task): boolean {
  const { sourceCode, filename, replay, sanitizer } = task;
  if (isJavaScript(filename)) return true;
  const sdk = sdkOf(sourceCode, filename);
  if (!sanitizer.repairsPairs && sdk.isNullable(unwrap(replay.sink.node))) return false;
  return takesInput(task) || isUntyped(task);
}

const LIST_METHODS = new Set(['push', 'unshift', 'splice', 'concat']);

/** Among the elements of an array literal, or the arguments of `push` and its like. */
function isInList({ parent }: TSESTree.Expression): boolean {
  if (parent.type === T.ArrayExpression) return true;
  if (parent.type !== T.CallExpression || parent.callee.type !== T.MemberExpression) return false;
  const { property } = parent.callee;
  return property.type === T.Identifier && LIST_METHODS.has(property.name);
}

interface Loop {
  list: TSESTree.Expression;
  body: TSESTree.Node;
  isOnlyAdded: boolean;
}

/** The loop `for (const item of list)`, for its `item`. */
function loopOver(sourceCode: SourceCode, node: TSESTree.Expression): Loop | null {
  const item = unwrap(node);
  const variable = item.type === T.Identifier ? variableOf(sourceCode, item) : null;
  const declarator = variable?.defs[0]?.node;
  // `[index, item]` of `entries()` takes the item out of something else.
  if (declarator?.type !== T.VariableDeclarator || declarator.id.type !== T.Identifier) return null;
  const loop = declarator.parent.parent;
  if (loop.type !== T.ForOfStatement || loop.await) return null;
  const uses = variable?.references.filter((reference) => reference.isRead()) ?? [];
  return { list: loop.right, body: loop.body, isOnlyAdded: uses.length === 1 };
}

/** Whether the rest of a loop's body can do with sanitized items as it did with the others. */
function staysTyped({ sourceCode, filename }: Task, { list, body, isOnlyAdded }: Loop): boolean {
  if (isOnlyAdded) return true;
  if (/\bparsed(?:_arguments)?\b/.test(sourceCode.getText(body))) return false;
  // The sanitizer gives items back under their own type, but cannot tell one that is `any`.
  return isJavaScript(filename) || sdkOf(sourceCode, filename).typeOf(list).is === 'list';
}
