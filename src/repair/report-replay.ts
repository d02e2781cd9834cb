import type { TSESLint } from '@typescript-eslint/utils';

import { planImport } from '../fix/plan-import.js';
import { applyEdits } from '../fix/wrap.js';
import type { Verdict } from '../replay/verdicts.js';
import { adviceFor } from './advice.js';
import { chooseSanitizers, type Context, type Sanitizer } from './choose-sanitizer.js';
import { isSureOfClient } from './client.js';
import { describePath, describeValue } from './describe.js';
import type { PlannedEdits, RepairKind } from './plan.js';
import { planEdits, planRemovals } from './plan-edits.js';

/** Every replay rule has these messages beside its own. */
export type RepairMessageIds = RepairKind;

/** What a repair does: the end of a report that has it as its fix, and the name of a suggestion. */
export const repairMessages = {
  dropId: 'Leave its `id` out: without one it asks for no reasoning item.',
  replaceCopy: 'Replace the copy by `{{sanitizer}}`.',
  sendWhole: 'Send the whole output back, wrapped in `{{sanitizer}}`.',
  takeFilter: 'Send the whole output back, without the filter.',
  wrap: 'Wrap it in `{{sanitizer}}`.',
} as const satisfies Record<RepairMessageIds, string>;

type Reported<MessageIds extends string> = Readonly<
  TSESLint.RuleContext<MessageIds | RepairMessageIds, readonly unknown[]>
>;

type Data = Readonly<Record<string, string>>;

/** Reports a verdict at the value itself, with the fix or the suggestions that repair it. */
export function reportReplay<MessageIds extends string>(
  context: Reported<MessageIds>,
  verdict: Verdict,
  messageId: MessageIds,
  data: Data = {},
): void {
  const repairs = repairsFor(context, verdict);
  const safe = isSureOfClient(context) ? repairs.filter(({ plan }) => plan.isSafe) : [];
  const fix = safe.find(({ isAtHand }) => isAtHand) ?? safe[0] ?? null;
  const suggested = fix ? repairs.filter(({ plan }) => plan.kind === 'sendWhole') : repairs;
  const shown = fix ?? suggested[0];
  const repair = shown ? sentenceOf(shown) : adviceFor(context, verdict);
  context.report({
    ...reportOf(context, verdict, messageId, { repair, ...data }),
    fix: fix && ((fixer) => applyEdits(fixer, fix.edits)),
    suggest: onePerKind(suggested.filter((one) => one !== fix)).map(({ plan, name, edits }) => ({
      messageId: plan.kind,
      data: { sanitizer: name },
      fix: (fixer) => applyEdits(fixer, edits),
    })),
  });
}

/** Reports a verdict that nothing at its place repairs. */
export function reportOnly<MessageIds extends string>(
  context: Reported<MessageIds>,
  verdict: Verdict,
  messageId: MessageIds,
  data: Data = {},
): void {
  context.report(reportOf(context, verdict, messageId, data));
}

function reportOf<MessageIds extends string>(
  { sourceCode }: Context,
  { replay }: Verdict,
  messageId: MessageIds,
  data: Data,
) {
  const { node } = replay.sink;
  const value = describeValue(sourceCode, node);
  return { node, messageId, data: { value, path: describePath(replay), ...data } };
}

interface Repair {
  plan: PlannedEdits;
  /** The sanitizer's; empty where the repair needs none. */
  name: string;
  edits: PlannedEdits['edits'];
  /** Nothing has to be imported for it. */
  isAtHand: boolean;
}

function repairsFor(context: Context, verdict: Verdict): Repair[] {
  const removals = planRemovals(context, verdict).map((plan): Repair => ({
    plan,
    name: '',
    edits: plan.edits,
    isAtHand: true,
  }));
  const sanitizers = chooseSanitizers(context, verdict);
  return [...removals, ...sanitizers.flatMap((one) => repairsWith(context, verdict, one))];
}

function repairsWith(context: Context, verdict: Verdict, sanitizer: Sanitizer): Repair[] {
  const { source } = sanitizer;
  const imported = planImport(context, source, verdict.replay.sink.node);
  if (!imported) return [];
  const isAtHand = imported.edits.length === 0;
  return planEdits(context, verdict, sanitizer, imported.localName).map((plan) => {
    const edits = [...imported.edits, ...plan.edits];
    return { plan, name: source.name, edits, isAtHand };
  });
}

const sentenceOf = ({ plan, name }: Repair): string =>
  repairMessages[plan.kind].replace('{{sanitizer}}', name);

/** Of several sanitizers the first one speaks for a repair. */
const onePerKind = (repairs: readonly Repair[]): Repair[] =>
  repairs.filter(
    ({ plan }, index) => repairs.findIndex((one) => one.plan.kind === plan.kind) === index,
  );
