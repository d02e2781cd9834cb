import { isNonReasoningModel } from '../contract/index.js';
import { factRule, type Finding } from '../create-fact-rule.js';
import type { Facts } from '../facts/facts.js';
import { isLiteral, textsOf } from '../facts/origin.js';
import type { WrittenItem } from '../facts/written.js';
import { settingsOf } from '../settings.js';

export default factRule(
  {
    name: 'no-output-text-history',
    description: 'disallow writing `output_text` anew as what the assistant said',
    docs: { recommended: 'strict', strict: 'warn' },
    repairs: { fixes: false, suggests: false },
    messages: {
      text: 'Only the text of the response goes back. It is accepted, and loses the `phase` of each message and all reasoning: the model reasons anew at every turn and can take what it said in passing for its answer. Send the whole `output` back.',
    },
  },
  (facts) => facts.items.flatMap((item) => judge(facts, item)),
);

function judge(facts: Facts, item: WrittenItem): Finding<'text'>[] {
  const roles = item.at('role');
  const isAssistant =
    roles.length > 0 && roles.every((one) => isLiteral(one) && one.value === 'assistant');
  if (item.type !== 'message' || !isAssistant || isHarmless(facts)) return [];
  const texts = item
    .at('content')
    .flatMap((one) => (one.from === 'response' && one.field[0] === 'output_text' ? [one] : []));
  // Where more of the response goes back, that is what breaks, and other rules say so.
  const isAlone = texts.every(({ node }) =>
    facts.replays.every(({ source }) => source.node !== node),
  );
  return texts.length > 0 && isAlone ? [{ node: item.node, messageId: 'text' }] : [];
}

/** A chat model has neither reasoning nor phases. */
function isHarmless({ context, requests }: Facts): boolean {
  const { nonReasoningModels } = settingsOf(context);
  return (
    requests.length > 0 &&
    requests.every((request) => {
      const models = textsOf(request.field('model'));
      return models?.every((model) => isNonReasoningModel(model, nonReasoningModels)) === true;
    })
  );
}
