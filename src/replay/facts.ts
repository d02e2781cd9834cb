import { isEmpty, intersect, type Constraint } from '../flow/type-set.js';
import type { Step } from '../flow/trail.js';
import type { Arrival } from './guide.js';
import type { Replay } from './replay.js';

/** What a trail says, put together: from an arrival to a replay. */
export function replayOf({ source, trail, isPick }: Arrival): Replay | null {
  const steps = [...trail.steps].reverse();
  const types = steps.reduce<Constraint>((known, step) => intersect(known, itemTypes(step)), null);
  // Conditions that exclude each other: nothing ever goes this way.
  if (isEmpty(types)) return null;
  const { node, entrance, stepsAfter } = trail.entry;
  const rebuilt = steps.find((step) => step.kind === 'rebuild');
  const picks = steps.flatMap((step) =>
    step.kind === 'find' || step.kind === 'filter' ? [step] : [],
  );
  const isCut = steps.some((step) => step.kind === 'slice');
  return {
    source,
    steps,
    stepsBefore: steps.slice(0, steps.length - stepsAfter),
    sink: { node, entrance },
    types,
    isPick: isPick || picks.some((step) => step.kind === 'find'),
    isUnclear: isCut || picks.some((step) => step.types === null),
    omitted: new Set(steps.flatMap((step) => (step.kind === 'omit' ? step.fields : []))),
    isRebuilt: rebuilt !== undefined,
    clones: steps.flatMap((step) => (step.kind === 'clone' ? [step.how] : [])),
    sanitizedBy: steps.find((step) => step.kind === 'sanitizer')?.by ?? null,
  };
}

/** What a step says of the items themselves; a guard can also speak of the event that holds one. */
function itemTypes(step: Step): Constraint {
  if (step.kind !== 'filter' && step.kind !== 'find' && step.kind !== 'guard') return null;
  const isItem = step.rest.length === 0 || (step.rest.length === 1 && step.rest[0] === 'id');
  return isItem ? step.types : null;
}
