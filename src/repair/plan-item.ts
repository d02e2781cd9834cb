import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { dropCasts, wrapElement, wrapValue } from '../fix/wrap.js';
import { unwrap, variableOf } from '../syntax/nodes.js';
import { sdkOf } from '../sdk/index.js';
import { isCast } from './literal.js';
import {
  firstClean,
  fitsAgain,
  isPairing,
  needsCast,
  type PlannedEdits,
  type Task,
  wrapKind,
} from './plan.js';

/** The repair of one item that enters the conversation; null where no edit at the place repairs it. */
export function planItem(task: Task): PlannedEdits | null {
  const { context, verdict, sanitizer, callee } = task;
  const { replay, hazard } = verdict;
  const { node } = replay.sink;
  if (isPairing(hazard)) return sanitizer.repairsPairs ? planElement(task, fits(task)) : null;
  const loop = loopOver(node);
  if (loop && replay.types === null && (sanitizer.repairsPairs || loop.isOnlyAdded)) {
    const wrap = wrapValue(context.sourceCode, loop.list, callee);
    // What comes out of a sanitizer needs no cast.
    const isCastNeeded = !task.place.takesInput || needsCast(task);
    const bare = isCastNeeded ? [] : dropCasts(context.sourceCode, node);
    const edits = firstClean(context, [[...wrap, ...bare], wrap]);
    return edits && { kind: wrapKind(task), edits, isSafe: staysTyped(task, loop) };
  }
  // One by one, a sanitizer that repairs pairs drops what belongs together.
  return planElement(task, !sanitizer.repairsPairs && fits(task));
}

function planElement(task: Task, isSafe: boolean): PlannedEdits | null {
  const { context, verdict, callee, place } = task;
  const { node } = verdict.replay.sink;
  const needs = needsCast(task);
  if (!place.isInList || (needs && !isCast(node))) return null;
  const ways = place.takesInput && !needs ? [true, false] : [false];
  const edits = firstClean(
    context,
    ways.map((dropCasts) => wrapElement(context.sourceCode, node, callee, { dropCasts })),
  );
  return edits && { kind: wrapKind(task), edits, isSafe };
}

/** Whether one item is surely there, and may be replaced by its sanitized form. */
function fits(task: Task): boolean {
  const { context, verdict, sanitizer, place } = task;
  if (place.isJavaScript) return true;
  const sdk = sdkOf(context);
  if (!sanitizer.repairsPairs && sdk.isNullable(unwrap(verdict.replay.sink.node))) return false;
  return fitsAgain(task);
}

interface Loop {
  list: TSESTree.Expression;
  body: TSESTree.Node;
  isOnlyAdded: boolean;
}

/** The loop `for (const item of list)`, for its `item`. */
function loopOver(node: TSESTree.Expression): Loop | null {
  const item = unwrap(node);
  const variable = item.type === T.Identifier ? variableOf(item) : null;
  const declarator = variable?.defs[0]?.node;
  // `[index, item]` of `entries()` takes the item out of something else.
  if (declarator?.type !== T.VariableDeclarator || declarator.id.type !== T.Identifier) return null;
  const loop = declarator.parent.parent;
  if (loop.type !== T.ForOfStatement || loop.await) return null;
  const uses = variable?.references.filter((reference) => reference.isRead()) ?? [];
  return { list: loop.right, body: loop.body, isOnlyAdded: uses.length === 1 };
}

/** Whether the rest of a loop's body can do with sanitized items as it did with the others. */
function staysTyped({ context, place }: Task, { list, body, isOnlyAdded }: Loop): boolean {
  if (isOnlyAdded) return true;
  if (/\bparsed(?:_arguments)?\b/.test(context.sourceCode.getText(body))) return false;
  // The sanitizer gives items back under their own type, but cannot tell one that is `any`.
  return place.isJavaScript || sdkOf(context).typeOf(list).is === 'list';
}
