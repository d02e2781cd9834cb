import { createRule } from '../create-rule.js';
import { reportReplay, type RepairMessageIds, repairMessages } from '../repair/report-replay.js';
import { verdictsOf } from '../replay/verdicts.js';

type MessageIds = RepairMessageIds | 'parsed';

export default createRule<[], MessageIds>({
  name: 'no-parsed-output-replay',
  meta: {
    type: 'problem',
    docs: {
      description:
        'disallow sending output of `parse()` and `finalResponse()` back as input with its parse fields',
      recommended: 'error',
      requiresTypeChecking: true,
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      parsed:
        "`{{value}}` goes back as input with the fields that the SDK adds when it parses{{path}}: `parsed_arguments` on function calls, `parsed` on text. The next request fails: 400 `Unknown parameter: 'input[N].parsed_arguments'.` {{repair}}",
      ...repairMessages,
    },
    schema: [],
  },
  create: (context) => ({
    'Program:exit'() {
      for (const verdict of verdictsOf(context))
        if (verdict.hazard === 'parsed') reportReplay(context, verdict, 'parsed');
    },
  }),
});
