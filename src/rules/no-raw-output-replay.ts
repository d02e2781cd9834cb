import { replayRule } from '../create-replay-rule.js';
import { reportReplay } from '../repair/report-replay.js';

export default replayRule(
  {
    name: 'no-raw-output-replay',
    description: 'disallow sending output of the Responses API back as input without sanitizing it',
    recommended: 'warn',
    messages: {
      raw: "`{{value}}` goes back as input as the API sent it{{path}}. An item in it that has a field only output knows, such as `created_by`, makes the next request fail: 400 `Unknown parameter: 'input[N].created_by'.` {{repair}}",
      stored:
        "`{{value}}` holds stored items, which carry `created_by` and other fields that input does not take{{path}}: 400 `Unknown parameter: 'input[N].created_by'.` {{repair}}",
    },
  },
  (context, verdict) => {
    const { hazard, replay } = verdict;
    if (hazard !== 'raw') return;
    reportReplay(context, verdict, replay.source.kind === 'stored' ? 'stored' : 'raw');
  },
);
