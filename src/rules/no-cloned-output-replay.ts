import { replayRule } from '../create-replay-rule.js';
import { reportReplay } from '../repair/report-replay.js';

export default replayRule(
  {
    name: 'no-cloned-output-replay',
    description:
      'disallow copies of output (`structuredClone`, JSON, spread) in place of sanitizing it',
    recommended: 'warn',
    messages: {
      cloned:
        "`{{clone}}` copies the output with every field, it cleans nothing{{path}}. A field that only output knows, such as `created_by`, makes the next request fail: 400 `Unknown parameter: 'input[N].created_by'.` {{repair}}",
    },
  },
  (context, verdict) => {
    if (verdict.hazard !== 'cloned') return;
    reportReplay(context, verdict, 'cloned', { clone: verdict.replay.clones[0] ?? '' });
  },
);
