import { createRule } from '../create-rule.js';
import {
  reportOnly,
  reportReplay,
  type RepairMessageIds,
  repairMessages,
} from '../repair/report-replay.js';
import { verdictsOf } from '../replay/verdicts.js';

type MessageIds = RepairMessageIds | 'raw' | 'stored' | 'unfinished';

export default createRule<[], MessageIds>({
  name: 'no-raw-output-replay',
  meta: {
    type: 'problem',
    docs: {
      description:
        'disallow sending output of the Responses API back as input without sanitizing it',
      recommended: 'warn',
      requiresTypeChecking: true,
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      raw: "`{{value}}` goes back as input as the API sent it{{path}}. An item in it that has a field only output knows, such as `created_by`, makes the next request fail: 400 `Unknown parameter: 'input[N].created_by'.` {{repair}}",
      stored:
        "`{{value}}` holds stored items, which carry `created_by` and other fields that input does not take{{path}}: 400 `Unknown parameter: 'input[N].created_by'.` {{repair}}",
      unfinished:
        '`{{value}}` is the item of `response.output_item.added`, taken before it was finished{{path}}: its content is empty and its encrypted reasoning differs from the final one, which the API cannot verify. Take the item of `response.output_item.done`, or the output of `response.completed`.',
      ...repairMessages,
    },
    schema: [],
  },
  create: (context) => ({
    'Program:exit'() {
      for (const verdict of verdictsOf(context)) {
        const { hazard, replay } = verdict;
        if (hazard === 'unfinished') reportOnly(context, verdict, 'unfinished');
        if (hazard !== 'raw') continue;
        reportReplay(context, verdict, replay.source.kind === 'stored' ? 'stored' : 'raw');
      }
    },
  }),
});
