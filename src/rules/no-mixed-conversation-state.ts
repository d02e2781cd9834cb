import { factRule } from '../create-fact-rule.js';
import { mixedStatesOf } from '../facts/mixed-state.js';
import { removeFromList } from '../fix/property.js';

export default factRule(
  {
    name: 'no-mixed-conversation-state',
    description: 'disallow sending a conversation that the API is told to continue by itself',
    docs: { recommended: 'error' },
    repairs: { fixes: false, suggests: true },
    messages: {
      replayed:
        'This request continues by `{{parameter}}`, and its `input` holds output of earlier responses ({{place}}) as well. The API has those items already: 400 `Duplicate item found with id …. Remove duplicate items from your input and try again.`, or without ids the conversation doubles in silence. Send only what is new, or leave `{{parameter}}` out.',
      both: "`previous_response_id` and `conversation` are both set. The request fails: 400 `Mutually exclusive parameters: ''. Ensure you are only providing one of: 'previous_response_id' or 'conversation'.` Name one of the two.",
      drop: 'Leave the parameter out, and send the whole conversation.',
    },
  },
  ({ context, sdk, requests }) =>
    requests.length === 0
      ? []
      : mixedStatesOf(context.sourceCode, sdk).map(({ node, parameter, entries }) => {
          const edits = removeFromList(context.sourceCode, node);
          const [entry] = entries;
          const place = entry ? `line ${String(entry.loc.start.line)}` : '';
          return {
            node,
            messageId: entry ? 'replayed' : 'both',
            data: { parameter, place },
            suggest: edits ? [{ messageId: 'drop', edits }] : [],
          };
        }),
);
