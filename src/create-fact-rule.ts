import type { JSONSchema, TSESLint, TSESTree } from '@typescript-eslint/utils';

import { createRule, type RuleDocs } from './create-rule.js';
import { type Facts, factsOf } from './facts/facts.js';
import { applyEdits, type TextEdit } from './fix/wrap.js';
import type { Grade } from './replay/replay.js';

/** One fault that a rule finds in the facts of a file. */
export interface Finding<MessageIds extends string> {
  node: TSESTree.Node;
  /** What of the node is marked: all of it unless told. */
  loc?: TSESTree.SourceLocation;
  messageId: MessageIds;
  /** Certain unless told. */
  grade?: Grade;
  data?: Readonly<Record<string, string>>;
  fix?: readonly TextEdit[] | null;
  suggest?: readonly { messageId: MessageIds; edits: readonly TextEdit[] }[];
}

export interface FactRule<MessageIds extends string> {
  name: string;
  description: string;
  /** Which presets turn it on, and how loudly. */
  docs: Pick<RuleDocs, 'recommended' | 'strict' | 'isGraded'>;
  messages: Readonly<Record<MessageIds, string>>;
  /** What its findings have beside a message. */
  repairs: { fixes: boolean; suggests: boolean };
}

export type GradedOptions = [{ report: Grade }?];

export const GRADED_SCHEMA: JSONSchema.JSONSchema4[] = [
  {
    type: 'object',
    properties: {
      report: {
        type: 'string',
        enum: ['certain', 'possible'],
        description: 'What is reported: `possible` is what depends on what cannot be seen, too.',
      },
    },
    additionalProperties: false,
  },
];

/** A rule that judges the facts of a file: it walks nothing, and reports what `judge` finds. */
export function factRule<MessageIds extends string>(
  { name, description, docs, messages, repairs }: FactRule<MessageIds>,
  judge: (facts: Facts) => readonly Finding<MessageIds>[],
) {
  return createRule<GradedOptions, MessageIds>({
    name,
    meta: {
      type: 'problem',
      docs: { description, requiresTypeChecking: true, ...docs },
      ...(repairs.fixes ? { fixable: 'code' } : {}),
      hasSuggestions: repairs.suggests,
      messages,
      schema: docs.isGraded === true ? GRADED_SCHEMA : [],
      ...(docs.isGraded === true ? { defaultOptions: [{ report: 'certain' }] } : {}),
    },
    create: (context, [options]) => ({
      'Program:exit'() {
        const seen = new Set<TSESTree.Node>();
        for (const finding of judge(factsOf(context))) {
          if (finding.grade === 'possible' && options?.report !== 'possible') continue;
          if (!seen.has(finding.node)) context.report(reportOf(finding));
          seen.add(finding.node);
        }
      },
    }),
  });
}

function reportOf<MessageIds extends string>({
  node,
  loc = node.loc,
  messageId,
  data = {},
  fix = null,
  suggest = [],
}: Finding<MessageIds>): TSESLint.ReportDescriptor<MessageIds> {
  return {
    node,
    loc,
    messageId,
    data,
    fix: fix && ((fixer) => applyEdits(fixer, fix)),
    suggest: suggest.map((one) => ({
      messageId: one.messageId,
      fix: (fixer) => applyEdits(fixer, one.edits),
    })),
  };
}
