import { factRule, type Finding } from '../create-fact-rule.js';
import type { Facts } from '../facts/facts.js';
import { type Unanswered, unansweredIn } from '../facts/unanswered.js';

type MessageIds = 'caught' | 'thrown';

const REFUSED = 'fails: 400 `No tool output found for function call call_….`';

export default factRule<MessageIds>(
  {
    name: 'require-tool-output',
    description: 'require an output for every call that stays in a conversation',
    docs: { recommended: 'warn', isGraded: true },
    repairs: { fixes: false, suggests: false },
    messages: {
      thrown: `\`{{list}}\` keeps the calls of the model from here on, and \`{{risk}}\` (line {{line}}) can throw before their outputs are in it. Then every later request with that list ${REFUSED} Put calls and outputs in together, once the tools ran, or answer in a \`catch\`.`,
      caught: `This \`catch\` goes on without an output for the call that failed (\`{{risk}}\`, line {{line}}), and \`{{list}}\` still holds the call. The next request ${REFUSED} Answer it here: the error is its output.`,
    },
  },
  (facts) => unansweredIn(facts).map((one) => findingOf(facts, one)),
);

function findingOf({ context }: Facts, found: Unanswered): Finding<MessageIds> {
  const { entry, handler, how, life, risk } = found;
  const { sourceCode } = context;
  const at = handler
    ? { node: handler, loc: { start: handler.loc.start, end: handler.body.loc.start } }
    : { node: entry.value };
  return {
    ...at,
    messageId: how,
    grade: life === 'given' ? 'possible' : 'certain',
    data: {
      list: sourceCode.getText(entry.list),
      risk: (sourceCode.getText(risk).split('\n')[0] ?? '').slice(0, 60),
      line: String(risk.loc.start.line),
    },
  };
}
