import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { planImport } from '../fix/plan-import.js';
import { applyEdits } from '../fix/wrap.js';
import type { Verdict } from '../replay/verdicts.js';
import { chooseSanitizers, type Context, type Sanitizer } from './choose-sanitizer.js';
import { describePath, describeValue } from './describe.js';
import { planEdits, type PlannedEdits } from './plan-edits.js';

/** Every replay rule has these messages beside its own. */
export type RepairMessageIds = 'wrap';

export const repairMessages = {
  wrap: 'Wrap in `{{sanitizer}}`.',
} as const satisfies Record<RepairMessageIds, string>;

/** Reports a verdict at the value itself, with the fix (or suggestion) that repairs it. */
export function reportReplay<MessageIds extends string>(
  context: Readonly<TSESLint.RuleContext<MessageIds | RepairMessageIds, readonly unknown[]>>,
  verdict: Verdict,
  messageId: MessageIds,
  data: Readonly<Record<string, string>> = {},
): void {
  const { sourceCode } = context;
  const { node } = verdict.replay.sink;
  const sanitizers = chooseSanitizers(context, verdict);
  const repairs = sanitizers.flatMap((one) => planRepair(context, verdict, one) ?? []);
  const repair = repairs.find(({ plan }) => plan.isSafe) ?? repairs[0] ?? null;
  const [sanitizer = null] = sanitizers;
  const fix = repair?.plan.isSafe === true ? repair.fix : null;
  const name = repair?.name ?? sanitizer?.source.name ?? '';
  const suggest =
    repair && !fix
      ? [{ messageId: 'wrap' as const, data: { sanitizer: name }, fix: repair.fix }]
      : [];
  context.report({
    node,
    messageId,
    data: {
      value: describeValue(sourceCode, node),
      path: describePath(sourceCode, verdict.replay),
      repair: repair ? `Wrap it in \`${name}\`.` : adviceOf(sanitizer),
      ...data,
    },
    fix,
    suggest,
  });
}

interface Repair {
  plan: PlannedEdits;
  name: string;
  fix: TSESLint.ReportFixFunction;
}

function planRepair(context: Context, verdict: Verdict, sanitizer: Sanitizer): Repair | null {
  const { sourceCode } = context;
  const at: TSESTree.Node = verdict.replay.sink.node;
  const imported = planImport(sourceCode, sanitizer.source, at);
  const plan = imported && planEdits(context, verdict, sanitizer, imported.localName);
  if (!imported || !plan) return null;
  const edits = [...imported.edits, ...plan.edits];
  return { plan, name: sanitizer.source.name, fix: (fixer) => applyEdits(fixer, edits) };
}

/** What to do, when the tool cannot do it. */
function adviceOf(sanitizer: Sanitizer | null): string {
  if (sanitizer?.repairsPairs === true)
    return `Pass the whole output through \`${sanitizer.source.name}\`.`;
  return 'Install `eslint-plugin-openai-responses` as a dependency and pass the whole output through its `sanitizeResponseInput`.';
}
