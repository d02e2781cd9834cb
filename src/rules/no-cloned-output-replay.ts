import { replayRule } from '../create-replay-rule.js';
import { reportReplay } from '../repair/report-replay.js';

export default replayRule(
  {
    name: 'no-cloned-output-replay',
    description:
      'disallow copies of output (`structuredClone`, JSON, spread) in place of sanitizing it',
    recommended: 'error',
    messages: {
      cloned:
        "`{{clone}}` copies the output with every field, it cleans nothing{{path}}. A field that only output knows, such as `created_by`, makes the next request fail: 400 `Unknown parameter: 'input[N].created_by'.` {{repair}}",
      clonedParsed:
        "`{{clone}}` copies the output with every field, it cleans nothing{{path}}. The parse fields of the SDK make the next request fail: 400 `Unknown parameter: 'input[N].parsed_arguments'.` {{repair}}",
    },
  },
  (context, verdict) => {
    if (verdict.hazard !== 'cloned') return;
    const { clones, source } = verdict.replay;
    const messageId = source.kind === 'parsed' ? 'clonedParsed' : 'cloned';
    reportReplay(context, verdict, messageId, { clone: clones[0] ?? '' });
  },
);
