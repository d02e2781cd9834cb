import { isNonReasoningModel } from '../contract/index.js';
import { factRule } from '../create-fact-rule.js';
import { cutsIn } from '../facts/cut.js';
import type { Facts } from '../facts/facts.js';
import { textsOf } from '../facts/origin.js';
import { settingsOf } from '../settings.js';

export default factRule(
  {
    name: 'no-cut-conversation',
    description: 'disallow cutting a conversation by the number of its items',
    docs: { recommended: 'warn' },
    repairs: { fixes: false, suggests: false },
    messages: {
      cut: "`{{cut}}` cuts the conversation by number, and can part what belongs together: a call from its output, an item from its reasoning. Then the next request fails: 400 `No tool call found for function call output with call_id call_….` or `Item '…' was provided without its required 'reasoning' item: 'rs_…'.` Cut in front of a message of the user, or pass what is left through `sanitizeResponseInput` with `unansweredCalls: 'answer'`.",
    },
  },
  (facts) =>
    isHarmless(facts)
      ? []
      : cutsIn(facts).map(({ node }) => ({
          node,
          messageId: 'cut',
          data: { cut: facts.context.sourceCode.getText(node).slice(0, 60) },
        })),
);

/** Models that do not reason, asked without tools, give nothing that belongs together. */
function isHarmless({ context, requests }: Facts): boolean {
  const { nonReasoningModels } = settingsOf(context);
  return (
    requests.length > 0 &&
    requests.every((request) => {
      const models = textsOf(request.field('model'));
      const isPlain = models?.every((model) => isNonReasoningModel(model, nonReasoningModels));
      return isPlain === true && request.field('tools').every(({ from }) => from === 'absent');
    })
  );
}
