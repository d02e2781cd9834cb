import type { TSESLint } from '@typescript-eslint/utils';

import { GRADED_SCHEMA, type GradedOptions } from './create-fact-rule.js';
import { createRule, type RuleDocs } from './create-rule.js';
import { type RepairMessageIds, repairMessages } from './repair/report-replay.js';
import { type Verdict, verdictsOf } from './replay/verdicts.js';

export interface ReplayRule<MessageIds extends string> {
  name: string;
  description: string;
  recommended: RuleDocs['recommended'];
  messages: Readonly<Record<MessageIds, string>>;
}

type Context<MessageIds extends string> = Readonly<
  TSESLint.RuleContext<MessageIds | RepairMessageIds, GradedOptions>
>;

/** A rule that judges the replays of a file: it takes its hazards, and reports each with its message. */
export function replayRule<MessageIds extends string>(
  { name, description, recommended, messages }: ReplayRule<MessageIds>,
  report: (context: Context<MessageIds>, verdict: Verdict) => void,
) {
  return createRule<GradedOptions, MessageIds | RepairMessageIds>({
    name,
    meta: {
      type: 'problem',
      docs: { description, recommended, isGraded: true, requiresTypeChecking: true },
      fixable: 'code',
      hasSuggestions: true,
      messages: { ...messages, ...repairMessages },
      schema: GRADED_SCHEMA,
      defaultOptions: [{ report: 'certain' }],
    },
    create: (context, [options]) => ({
      'Program:exit'() {
        for (const verdict of verdictsOf(context))
          if (verdict.replay.grade === 'certain' || options?.report === 'possible')
            report(context, verdict);
      },
    }),
  });
}
