import { replayRule } from '../create-replay-rule.js';
import { reportReplay } from '../repair/report-replay.js';

export default replayRule(
  {
    name: 'no-parsed-output-replay',
    description:
      'disallow sending output of `parse()` and `finalResponse()` back as input with its parse fields',
    recommended: 'error',
    messages: {
      parsed:
        "`{{value}}` goes back as input with the fields that the SDK adds when it parses{{path}}: `parsed_arguments` on function calls, `parsed` on text. The next request fails: 400 `Unknown parameter: 'input[N].parsed_arguments'.` {{repair}}",
    },
  },
  (context, verdict) => {
    if (verdict.hazard === 'parsed') reportReplay(context, verdict, 'parsed');
  },
);
