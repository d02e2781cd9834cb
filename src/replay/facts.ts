import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { type Path, wrapped } from '../syntax/nodes.js';
import { admits, type Constraint, intersect, isEmpty, unite } from '../flow/type-set.js';
import { isOfRoot, type Step } from '../flow/trail.js';
import type { Found } from './guide.js';
import type { Replay } from './replay.js';

/** What a trail says, put together: from an arrival to a replay. */
export function replayOf({ source, trail, isPick, grade }: Found): Replay | null {
  const steps = [...trail.steps].reverse();
  const stepsBefore = steps.slice(0, steps.length - trail.entry.stepsAfter);
  const types = typesAfter(steps);
  // Conditions that exclude each other: nothing ever goes this way.
  if (isEmpty(types)) return null;
  const cuts = stepsBefore.flatMap((step) => (step.kind === 'slice' ? [step] : []));
  const { node, entrance } = trail.entry;
  const filter = lateFilter(steps, stepsBefore, types);
  // The other way leads past the filter: who chooses knows which models take reasoning (F18).
  if (filter && isOptional(filter.node)) return null;
  return {
    source,
    steps,
    stepsBefore,
    sink: filter ?? { node, entrance },
    types,
    isPick: isPick || stepsBefore.some((step) => step.kind === 'find'),
    isHeadCut: cuts.some((step) => step.isHeadCut),
    isUnclear: cuts.some((step) => !step.isHeadCut) || steps.some(isUnread),
    isUnread: steps.some(isUnread),
    omitted: omittedOn(steps),
    isRebuilt: steps.some((step) => step.kind === 'rebuild'),
    clones: stepsBefore.flatMap((step) => (step.kind === 'clone' ? [step.how] : [])),
    sanitizedBy: sanitizerIn(steps),
    isThinned: isThinned(steps, types),
    grade,
    enteredBefore: trail.enteredBefore ?? null,
  };
}

function omittedOn(steps: readonly Step[]): Replay['omitted'] {
  const omitted = new Map<string, Constraint>();
  for (const step of steps) {
    if (step.kind !== 'omit') continue;
    const { fields, types = null } = step;
    for (const field of fields)
      omitted.set(field, omitted.has(field) ? unite(omitted.get(field) ?? null, types) : types);
  }
  return omitted;
}

/** One that repairs whatever it is given counts before one that only takes fields away. */
function sanitizerIn(steps: readonly Step[]): string | null {
  const names = steps.flatMap((step) => (step.kind === 'sanitizer' ? [step.by] : []));
  return names.find((name) => name !== 'sdk') ?? names[0] ?? null;
}

function isThinned(steps: readonly Step[], types: Constraint): boolean {
  const isPaired = (step: Step): boolean => step.kind === 'sanitizer' && step.by === 'bundled';
  const last = steps.map(isPaired).lastIndexOf(true);
  if (last < 0 || admits(types, 'reasoning')) return false;
  return admits(typesAfter(steps.slice(0, last)), 'reasoning');
}

const typesAfter = (steps: readonly Step[]): Constraint =>
  steps.reduce<Constraint>((known, step) => intersect(known, itemTypes(step)), null);

/** A filter between the conversation and the request takes the reasoning out: that is the place. */
function lateFilter(
  steps: readonly Step[],
  stepsBefore: readonly Step[],
  types: Constraint,
): Replay['sink'] | null {
  const isLate = admits(typesAfter(stepsBefore), 'reasoning') && !admits(types, 'reasoning');
  if (!isLate) return null;
  const filter = steps
    .slice(stepsBefore.length)
    .find(
      (step) => step.kind === 'filter' && !admits(step.types, 'reasoning') && isOfRoot(step.node),
    );
  return filter?.kind === 'filter' ? { node: filter.node, entrance: 'whole' } : null;
}

/** `reasons ? input : input.filter(…)`, `if (!reasons) input = input.filter(…)` */
function isOptional(filter: TSESTree.Node): boolean {
  const outer = wrapped(filter);
  const { parent } = outer;
  if (parent?.type === T.ConditionalExpression) return parent.test !== outer;
  const statement = parent?.type === T.AssignmentExpression ? parent.parent : null;
  const block = statement?.parent?.type === T.BlockStatement ? statement.parent : statement;
  return block?.parent?.type === T.IfStatement;
}

/** A predicate that we cannot read lets through what it will. */
const isUnread = (step: Step): boolean =>
  (step.kind === 'find' || step.kind === 'filter') && step.types === null && isOfItem(step.rest);

/** What a step says of the items themselves; a guard can also speak of the event that holds one. */
function itemTypes(step: Step): Constraint {
  if (step.kind !== 'filter' && step.kind !== 'find' && step.kind !== 'guard') return null;
  return isOfItem(step.rest) ? step.types : null;
}

/** Of the item itself, and not of a row that holds it. */
const isOfItem = (rest: Path): boolean =>
  rest.length === 0 || (rest.length === 1 && rest[0] === 'id');
