import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { Answer } from '../facts/calls.js';
import type { Context } from '../facts/facts.js';
import { additionOf } from '../facts/places.js';
import type { TextEdit } from '../fix/wrap.js';
import { isInside, methodOf } from '../syntax/nodes.js';

/** Puts what stands between a call and its answer into a `try`, and answers in its `catch`. */
export function answerInCatch(
  { sourceCode }: Context,
  answer: Answer,
  risk: TSESTree.Node,
): readonly TextEdit[] | null {
  const last = statementOf(answer.place);
  const block = last?.parent;
  const text = answerText(sourceCode, answer, 'String(error)');
  if (!last || block?.type !== T.BlockStatement || text === null) return null;
  const first = block.body.find((statement) => isInside(risk, statement));
  if (!first || first.range[0] > last.range[0]) return null;
  const isUsedBehind = declaredIn(sourceCode, block, first, last).some(
    (end) => end > last.range[1],
  );
  if (isUsedBehind) return null;
  const margin = ' '.repeat(first.loc.start.column);
  const inner = sourceCode.text.slice(first.range[0], last.range[1]).replaceAll('\n', '\n  ');
  return [
    {
      range: [first.range[0], last.range[1]],
      text: `try {\n${margin}  ${inner}\n${margin}} catch (error) {\n${margin}  ${text}\n${margin}}`,
    },
  ];
}

/** Answers where a `catch` begins. */
export function answerAtCatch(
  { sourceCode }: Context,
  answer: Answer,
  handler: TSESTree.CatchClause,
): readonly TextEdit[] | null {
  const { param } = handler;
  const name = param?.type === T.Identifier ? param.name : null;
  const text = answerText(sourceCode, answer, name === null ? `'It failed.'` : `String(${name})`);
  const loop = statementOf(answer.place)?.parent;
  if (text === null || !loop || !isInside(handler, loopAround(answer.place) ?? answer.place))
    return null;
  const start = handler.body.range[0] + 1;
  const margin = ' '.repeat(handler.parent.loc.start.column + 2);
  return [{ range: [start, start], text: `\n${margin}${text}` }];
}

/** Answers in front of a jump. */
export function answerBefore(
  { sourceCode }: Context,
  answer: Answer,
  jump: TSESTree.Statement,
): readonly TextEdit[] | null {
  const text = answerText(sourceCode, answer, `'Not carried out.'`);
  if (text === null) return null;
  if (jump.parent.type === T.BlockStatement) {
    const margin = ' '.repeat(jump.loc.start.column);
    return [{ range: [jump.range[0], jump.range[0]], text: `${text}\n${margin}` }];
  }
  const jumped = sourceCode.getText(jump);
  return [{ range: jump.range, text: `{ ${text} ${jumped} }` }];
}

/** `list.push({ type, call_id, output })`, as the answer itself is written, with another output. */
function answerText(
  sourceCode: Context['sourceCode'],
  { item, place }: Answer,
  output: string,
): string | null {
  const list = item && additionOf(item.entry)?.list;
  const callId = item?.property('call_id');
  const isPush = place.type === T.CallExpression && methodOf(place)?.name === 'push';
  if (!list || !item.type || !callId || !isPush || !isInside(callId, place)) return null;
  const id = callId.shorthand ? 'call_id' : `call_id: ${sourceCode.getText(callId.value)}`;
  return `${sourceCode.getText(list)}.push({ type: '${item.type}', ${id}, output: ${output} });`;
}

function statementOf(node: TSESTree.Node): TSESTree.ExpressionStatement | null {
  const { parent } = node;
  return parent?.type === T.ExpressionStatement ? parent : null;
}

function loopAround(node: TSESTree.Node): TSESTree.Node | null {
  for (let up = node.parent; up; up = up.parent) if (up.type === T.ForOfStatement) return up;
  return null;
}

/** Where the names that some statements declare are used last. */
function declaredIn(
  sourceCode: Context['sourceCode'],
  block: TSESTree.BlockStatement,
  first: TSESTree.Node,
  last: TSESTree.Node,
): readonly number[] {
  const inside = block.body.filter(
    ({ range }) => range[0] >= first.range[0] && range[1] <= last.range[1],
  );
  return inside
    .flatMap((statement) => sourceCode.scopeManager?.getDeclaredVariables(statement) ?? [])
    .flatMap(({ references }) => references.map(({ identifier }) => identifier.range[1]));
}
