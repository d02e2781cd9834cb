import type { TSESLint } from '@typescript-eslint/utils';

import { applyEdits } from '../fix/wrap.js';
import type { Verdict } from '../replay/verdicts.js';
import { adviceFor } from './advice.js';
import type { Context } from './choose-sanitizer.js';
import { describePath, describeValue } from './describe.js';
import type { RepairKind } from './plan.js';
import { fixAmong, KEEPS_REASONING, type Repair, repairsFor } from './repairs.js';

/** Every replay rule has these messages beside its own. */
export type RepairMessageIds = RepairKind;

/** What a repair does: the end of a report that has it as its fix, and the name of a suggestion. */
export const repairMessages = {
  dropId: 'Leave its `id` out: without one it asks for no reasoning item.',
  replaceCopy: 'Replace the copy by `{{sanitizer}}`.',
  sendBefore:
    'Send the whole output back once, wrapped in `{{sanitizer}}`, so that its reasoning goes along.',
  sendWhole: 'Send the whole output back, wrapped in `{{sanitizer}}`.',
  takeFilter: 'Send the whole output back, without the filter.',
  wrap: 'Wrap it in `{{sanitizer}}`.',
  wrapAlone: 'Wrap it in `{{sanitizer}}`: the next request is accepted, and the reasoning is lost.',
} as const satisfies Record<RepairMessageIds, string>;

type Reported<MessageIds extends string> = Readonly<
  TSESLint.RuleContext<MessageIds | RepairMessageIds, readonly unknown[]>
>;

/** What is said where the contract speaks only if the value is sent. */
const UNSEEN = 'Whether it is sent again cannot be seen from here.';

type Data = Readonly<Record<string, string>>;

/** Reports a verdict at the value itself, with the fix or the suggestions that repair it. */
export function reportReplay<MessageIds extends string>(
  context: Reported<MessageIds>,
  verdict: Verdict,
  messageId: MessageIds,
  data: Data = {},
): void {
  const repairs = repairsFor(context, verdict);
  const isCertain = verdict.replay.grade === 'certain';
  // What is perhaps only shown is not changed unasked.
  const fix = isCertain ? fixAmong(context, repairs) : null;
  const isKept = fix !== null && KEEPS_REASONING.has(fix.plan.kind);
  const suggested = fix
    ? repairs.filter(({ plan }) => !isKept && KEEPS_REASONING.has(plan.kind))
    : repairs;
  const shown = fix ?? suggested[0];
  const repair = [
    isCertain ? '' : UNSEEN,
    shown ? sentenceOf(shown) : '',
    fix ? '' : adviceFor(context, verdict, shown !== undefined),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
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

const sentenceOf = ({ plan, name }: Repair): string =>
  repairMessages[plan.kind].replace('{{sanitizer}}', name);

/** Of several sanitizers the first one speaks for a repair. */
const onePerKind = (repairs: readonly Repair[]): Repair[] =>
  repairs.filter(
    ({ plan }, index) => repairs.findIndex((one) => one.plan.kind === plan.kind) === index,
  );
