import { planImport } from '../fix/plan-import.js';
import type { Verdict } from '../replay/verdicts.js';
import { chooseSanitizers, type Context, type Sanitizer } from './choose-sanitizer.js';
import { isSureOfClient } from './client.js';
import type { PlannedEdits, RepairKind } from './plan.js';
import { planEdits, planRemovals } from './plan-edits.js';

/** A way to repair a replay, whole: with the import that it needs. */
export interface Repair {
  plan: PlannedEdits;
  /** The sanitizer's; empty where the repair needs none. */
  name: string;
  edits: PlannedEdits['edits'];
  /** Nothing has to be imported for it. */
  isAtHand: boolean;
}

/** The repairs of a replay, the best first. */
export function repairsFor(context: Context, verdict: Verdict): Repair[] {
  const removals = planRemovals(context, verdict).map((plan): Repair => ({
    plan,
    name: '',
    edits: plan.edits,
    isAtHand: true,
  }));
  const sanitizers = chooseSanitizers(context, verdict);
  return [...removals, ...sanitizers.flatMap((one) => repairsWith(context, verdict, one))];
}

/** The repairs that one sanitizer makes possible. */
export function repairsWith(context: Context, verdict: Verdict, sanitizer: Sanitizer): Repair[] {
  const { source } = sanitizer;
  const imported = planImport(context, source, verdict.replay.sink.node);
  if (!imported) return [];
  const isAtHand = imported.edits.length === 0;
  return planEdits(context, verdict, sanitizer, imported.localName).map((plan) => {
    const edits = [...imported.edits, ...plan.edits];
    return { plan, name: source.name, edits, isAtHand };
  });
}

/** What the model thought goes along, and helps it on (D2). */
export const KEEPS_REASONING: ReadonlySet<RepairKind> = new Set([
  'sendBefore',
  'sendWhole',
  'takeFilter',
]);

/**
 * The one that may be applied without asking: what keeps the reasoning before what leaves it, then
 * what is at hand before what has to be imported.
 */
export function fixAmong(context: Context, repairs: readonly Repair[]): Repair | null {
  const safe = isSureOfClient(context) ? repairs.filter(({ plan }) => plan.isSafe) : [];
  const whole = safe.filter(({ plan }) => KEEPS_REASONING.has(plan.kind));
  const best = whole.length > 0 ? whole : safe;
  return best.find(({ isAtHand }) => isAtHand) ?? best[0] ?? null;
}
