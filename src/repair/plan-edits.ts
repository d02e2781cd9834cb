import type { Verdict } from '../replay/verdicts.js';
import type { Context, Sanitizer } from './choose-sanitizer.js';
import { dropId } from './drop-id.js';
import { takesLastUse } from './last-use.js';
import { placeOf } from './place.js';
import { type PlannedEdits, takesAll, type Task } from './plan.js';
import { planBefore } from './plan-before.js';
import { planItem } from './plan-item.js';
import { planList } from './plan-list.js';
import { dropsOnlyReasoning, filterAt, hasNoTools } from './whole-output.js';

/** How a sanitizer repairs a replay at its place, the best first; none where no edit there does. */
export function planEdits(
  context: Context,
  verdict: Verdict,
  sanitizer: Sanitizer,
  callee: string,
): PlannedEdits[] {
  const { sink } = verdict.replay;
  if (verdict.hazard === 'unfinished' || losesAll(verdict)) return [];
  const task: Task = { context, verdict, sanitizer, callee, place: placeOf(context, sink.node) };
  switch (sink.entrance) {
    case 'concat':
    case 'spread':
    case 'whole':
      return planList(task);
    case 'element':
      return [planBefore(task), planItem(task)].filter((plan) => plan !== null);
    default:
      return [];
  }
}

/**
 * Whether a sanitizer would leave no reasoning: by itself, in a list or one by one, it never has what
 * must follow it. The request would be accepted, but the line do nothing any more.
 */
function losesAll({ hazard, replay }: Verdict): boolean {
  if (hazard !== 'orphaned-reasoning') return false;
  const { types, sink } = replay;
  return (types?.mode === 'only' && types.types.size === 1) || sink.entrance === 'element';
}

/** The repairs that need no sanitizer, since something only has to go. */
export function planRemovals(context: Context, verdict: Verdict): PlannedEdits[] {
  if (verdict.hazard !== 'dropped-reasoning') return [];
  return [planWithoutId(context, verdict), planWithoutFilter(context, verdict)].filter(
    (plan) => plan !== null,
  );
}

function planWithoutId(context: Context, { replay }: Verdict): PlannedEdits | null {
  const edits = dropId(context, replay);
  return edits && { kind: 'dropId', edits, isSafe: !takesLastUse(context.sourceCode, edits) };
}

/** A filter of what was sanitized before it: wrapped once more, it would be sanitized twice. */
function planWithoutFilter(context: Context, verdict: Verdict): PlannedEdits | null {
  const { replay } = verdict;
  const filter = filterAt(verdict);
  const before = replay.steps.slice(
    0,
    replay.steps.findIndex((step) => step.node === filter?.outer),
  );
  if (!filter || !before.some((step) => step.kind === 'sanitizer')) return null;
  if (!takesAll(placeOf(context, replay.sink.node))) return null;
  const { outer, inner } = filter;
  const isKnown = filter.drops !== null && hasNoTools(context, replay);
  const edits = [
    { range: [outer.range[0], inner.range[0]], text: '' },
    { range: [inner.range[1], outer.range[1]], text: '' },
  ] as const;
  const isClean = !takesLastUse(context.sourceCode, edits);
  return { kind: 'takeFilter', edits, isSafe: isClean && (dropsOnlyReasoning(filter) || isKnown) };
}
