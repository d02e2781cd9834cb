import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';

import { factRule, type Finding } from '../create-fact-rule.js';
import type { Facts } from '../facts/facts.js';
import type { Skipped } from '../facts/skipped.js';
import { type Unanswered, unansweredIn } from '../facts/unanswered.js';
import type { TextEdit } from '../fix/wrap.js';
import { answerAtCatch, answerBefore, answerInCatch } from '../repair/answer-call.js';

type MessageIds = 'answer' | 'caught' | 'skipped' | 'thrown';

const REFUSED = 'fails: 400 `No tool output found for function call call_….`';

export default factRule<MessageIds>(
  {
    name: 'require-tool-output',
    description: 'require an output for every call that stays in a conversation',
    docs: { recommended: 'warn', isGraded: true },
    repairs: { fixes: false, suggests: true },
    messages: {
      answer: 'Answer the call there, with what went wrong.',
      thrown: `\`{{list}}\` keeps the calls of the model from here on, and \`{{risk}}\` (line {{line}}) can throw before their outputs are in it. Then every later request with that list ${REFUSED} Put calls and outputs in together, once the tools ran, or answer in a \`catch\`.`,
      caught: `This \`catch\` goes on without an output for the call that failed (\`{{risk}}\`, line {{line}}), and \`{{list}}\` still holds the call. The next request ${REFUSED} Answer it here: the error is its output.`,
      skipped: `A call goes on from here without an output, and the conversation holds it already. The next request ${REFUSED} Answer it too: its output can say why it was not carried out.`,
    },
  },
  (facts) =>
    unansweredIn(facts).map((one) =>
      one.how === 'skipped' ? skippedAt(facts, one) : findingOf(facts, one),
    ),
);

function skippedAt({ context }: Facts, { answer, node }: Skipped): Finding<MessageIds> {
  const isPassed = node.type === T.IfStatement;
  const loc = isPassed ? { start: node.loc.start, end: node.test.loc.end } : node.loc;
  const edits = isPassed ? null : answerBefore(context, answer, node);
  return { node, loc, messageId: 'skipped', suggest: suggestionOf(edits) };
}

function findingOf({ context }: Facts, found: Unanswered): Finding<MessageIds> {
  const { answer, entry, handler, how, life, risk } = found;
  const { sourceCode } = context;
  const edits = handler
    ? answerAtCatch(context, answer, handler)
    : answerInCatch(context, answer, risk);
  const at = handler
    ? { node: handler, loc: { start: handler.loc.start, end: handler.body.loc.start } }
    : { node: entry.value };
  return {
    ...at,
    messageId: how,
    suggest: suggestionOf(edits),
    grade: life === 'given' ? 'possible' : 'certain',
    data: {
      list: sourceCode.getText(entry.list),
      risk: (sourceCode.getText(risk).split('\n')[0] ?? '').slice(0, 60),
      line: String(risk.loc.start.line),
    },
  };
}

const suggestionOf = (
  edits: readonly TextEdit[] | null,
): NonNullable<Finding<MessageIds>['suggest']> => (edits ? [{ messageId: 'answer', edits }] : []);
