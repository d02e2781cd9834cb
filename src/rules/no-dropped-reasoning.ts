import { replayRule } from '../create-replay-rule.js';
import { reportReplay } from '../repair/report-replay.js';

export default replayRule(
  {
    name: 'no-dropped-reasoning',
    description:
      'disallow sending a message or call back without its reasoning item, or the reverse',
    recommended: 'error',
    messages: {
      dropped:
        "`{{value}}` goes back with its id, but the reasoning item before it does not{{path}}. With a reasoning model the next request fails: 400 `Item '…' of type '{{type}}' was provided without its required 'reasoning' item: 'rs_…'.` {{repair}}",
      orphaned:
        "`{{value}}` sends a reasoning item back, but not the item that followed it{{path}}. The next request fails: 400 `Item 'rs_…' of type 'reasoning' was provided without its required following item.` {{repair}}",
    },
  },
  (context, verdict) => {
    const { hazard, replay } = verdict;
    const type = replay.types?.mode === 'only' ? [...replay.types.types][0] : undefined;
    if (hazard === 'orphaned-reasoning') reportReplay(context, verdict, 'orphaned');
    if (hazard === 'dropped-reasoning')
      reportReplay(context, verdict, 'dropped', { type: type ?? 'message' });
  },
);
