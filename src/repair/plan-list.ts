import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';

import { replaceWithWrapped, wrapValue } from '../fix/wrap.js';
import { sdkOf } from '../sdk/index.js';
import { isCast } from './literal.js';
import {
  firstClean,
  isPairing,
  needsCast,
  type PlannedEdits,
  takesAll,
  type Task,
  underCasts,
} from './plan.js';
import {
  copyAt,
  dropsOnlyReasoning,
  filterAt,
  hasNoTools,
  type Removable,
} from './whole-output.js';

/** The repairs of a list that enters the conversation, the best first. */
export function planList(task: Task): PlannedEdits[] {
  const { verdict, sanitizer } = task;
  const canWrap = !isPairing(verdict.hazard) || sanitizer.repairsPairs;
  return [planCopy(task), planWhole(task), canWrap ? planWrap(task) : null].filter(
    (plan) => plan !== null,
  );
}

/** Without a useless copy. */
function planCopy(task: Task): PlannedEdits | null {
  const { context, verdict, place } = task;
  const copy = copyAt(context.sourceCode, verdict);
  const edits = copy && withoutCall(task, copy);
  if (!edits) return null;
  // The copy may be `any`, which every cast takes, and what was copied is not.
  const sdk = sdkOf(context.sourceCode, context.filename);
  const keepsCast = isCast(verdict.replay.sink.node) && sdk.typeOf(copy.outer).is !== 'any';
  return { kind: 'replaceCopy', edits, isSafe: takesAll(place) || keepsCast };
}

/** Without a filter that leaves reasoning out. */
function planWhole(task: Task): PlannedEdits | null {
  const { context, verdict, place, sanitizer } = task;
  const filter = takesAll(place) ? filterAt(context.sourceCode, verdict) : null;
  const edits = filter && withoutCall(task, filter);
  if (!edits) return null;
  // Where wrapping repairs the pairs, it keeps what the program chose.
  const isSafe =
    dropsOnlyReasoning(filter) ||
    (!sanitizer.repairsPairs && filter.drops !== null && hasNoTools(context, verdict.replay));
  return { kind: 'sendWhole', edits, isSafe };
}

function withoutCall({ context, callee, place }: Task, { outer, inner }: Removable) {
  const { sourceCode } = context;
  const ways = place.takesInput ? [true, false] : [false];
  return firstClean(
    context,
    ways.map((dropCasts) => replaceWithWrapped(sourceCode, outer, inner, callee, { dropCasts })),
  );
}

function planWrap(task: Task): PlannedEdits | null {
  const { context, verdict, callee, place } = task;
  const { sourceCode } = context;
  const { node } = verdict.replay.sink;
  if (needsCast(task))
    return isCast(node)
      ? { kind: 'wrap', edits: wrapValue(sourceCode, node, callee), isSafe: true }
      : null;
  if (node.parent.type === T.Property && node.parent.shorthand && node.type === T.Identifier) {
    const text = `: ${callee}(${node.name})`;
    return { kind: 'wrap', edits: [{ range: [node.range[1], node.range[1]], text }], isSafe: true };
  }
  // What does not say that it takes input has its type from the cast, or takes it only by the cast.
  const value = underCasts(context, node);
  const kept = wrapValue(sourceCode, value, callee);
  const bare = place.takesInput ? wrapValue(sourceCode, node, callee, { dropCasts: true }) : null;
  const edits = firstClean(context, [bare, kept]);
  return edits && { kind: 'wrap', edits, isSafe: takesAll(place) || value !== node };
}
