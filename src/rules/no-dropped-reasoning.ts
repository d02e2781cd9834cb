import { createRule } from '../create-rule.js';
import { reportReplay, type RepairMessageIds, repairMessages } from '../repair/report-replay.js';
import { verdictsOf } from '../replay/verdicts.js';

type MessageIds = RepairMessageIds | 'dropped' | 'orphaned';

export default createRule<[], MessageIds>({
  name: 'no-dropped-reasoning',
  meta: {
    type: 'problem',
    docs: {
      description:
        'disallow sending a message or call back without its reasoning item, or the reverse',
      recommended: 'error',
      requiresTypeChecking: true,
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      dropped:
        "`{{value}}` goes back with its id, but the reasoning item before it does not{{path}}. With a reasoning model the next request fails: 400 `Item '…' of type '{{type}}' was provided without its required 'reasoning' item: 'rs_…'.` {{repair}}",
      orphaned:
        "`{{value}}` sends a reasoning item back, but not the item that followed it{{path}}. The next request fails: 400 `Item 'rs_…' of type 'reasoning' was provided without its required following item.` {{repair}}",
      ...repairMessages,
    },
    schema: [],
  },
  create: (context) => ({
    'Program:exit'() {
      for (const verdict of verdictsOf(context)) {
        const { hazard, replay } = verdict;
        const type = replay.types?.mode === 'only' ? [...replay.types.types][0] : undefined;
        if (hazard !== 'dropped-reasoning' && hazard !== 'orphaned-reasoning') continue;
        if (hazard === 'orphaned-reasoning') reportReplay(context, verdict, 'orphaned');
        else reportReplay(context, verdict, 'dropped', { type: type ?? 'message' });
      }
    },
  }),
});
