import { createRule } from '../create-rule.js';
import { reportReplay, type RepairMessageIds, repairMessages } from '../repair/report-replay.js';
import { verdictsOf } from '../replay/verdicts.js';

type MessageIds = RepairMessageIds | 'cloned' | 'clonedParsed';

export default createRule<[], MessageIds>({
  name: 'no-cloned-output-replay',
  meta: {
    type: 'problem',
    docs: {
      description:
        'disallow copies of output (`structuredClone`, JSON, spread) in place of sanitizing it',
      recommended: 'error',
      requiresTypeChecking: true,
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      cloned:
        "`{{clone}}` copies the output with every field, it cleans nothing{{path}}. A field that only output knows, such as `created_by`, makes the next request fail: 400 `Unknown parameter: 'input[N].created_by'.` {{repair}}",
      clonedParsed:
        "`{{clone}}` copies the output with every field, it cleans nothing{{path}}. The parse fields of the SDK make the next request fail: 400 `Unknown parameter: 'input[N].parsed_arguments'.` {{repair}}",
      ...repairMessages,
    },
    schema: [],
  },
  create: (context) => ({
    'Program:exit'() {
      for (const verdict of verdictsOf(context)) {
        if (verdict.hazard !== 'cloned') continue;
        const { clones, source } = verdict.replay;
        const messageId = source.kind === 'parsed' ? 'clonedParsed' : 'cloned';
        reportReplay(context, verdict, messageId, { clone: clones[0] ?? '' });
      }
    },
  }),
});
