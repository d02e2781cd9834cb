import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { comesAfter } from '../flow/paths/index.js';
import type { SentLists } from '../flow/sent-lists.js';
import { isStored } from '../flow/stored.js';
import { subjectOf } from '../flow/subject.js';
import { ANY_ELEMENT, methodOf } from '../syntax/nodes.js';
import type { SourceCode } from '../modules/module.js';
import type { Guide } from '../flow/trail.js';
import { writesToVariable } from '../flow/writes.js';
import { isHandedBack } from './handed-back.js';
import { isSanitized } from './leads-out.js';
import { nodesOf } from './nodes.js';
import { type Sink, sinkOf } from './sinks.js';

interface Sent {
  /** The variables whose lists the requests of the file send. */
  inputs: Pick<SentLists, 'has' | 'variables'>;
  sanitizerOf: Guide['sanitizerOf'];
  /** Those of them that are known to hold more than output. */
  continued: SentLists;
  /** Whether a list holds nothing but output: then it is no conversation. */
  isOutput: (list: TSESTree.Expression) => boolean;
}

/**
 * What is put behind a conversation that was sent, and kept for whoever sends it next:
 *
 * | code | kept |
 * |---|---|
 * | `session.history = [...input, ...response.output]` | stored |
 * | `state.input = input.concat(output)` | stored |
 * | `(input) => { …; return [...input, ...response.output]; }` | handed back |
 * | `(state) => { …; return { ...state, items: [...state.items, ...response.output] }; }` | handed back |
 * | `(prior) => { const items = [...prior]; …; items.push(...response.output); return items; }` | handed back |
 */
export function continuationsIn(sourceCode: SourceCode, sent: Sent): Sink[] {
  const added = nodesOf(sourceCode).flatMap((node) => {
    if (node.type === T.ArrayExpression) return fromLiteral(node, sent);
    return node.type === T.CallExpression ? fromConcat(node, sent) : [];
  });
  return [...added, ...sent.inputs.variables.flatMap((list) => fromWrites(list, sent))];
}

/** What is put into a list of this function after it was sent, when the list then leaves it. */
function fromWrites(list: TSESLint.Scope.Variable, sent: Sent): Sink[] {
  const [declared] = list.identifiers;
  if (!declared || isSanitized(list, sent.sanitizerOf)) return [];
  const leaving = list.references.filter(({ identifier }) =>
    isHandedBack(declared, identifier, sent.sanitizerOf),
  );
  return writesToVariable(list, [ANY_ELEMENT]).flatMap(({ value, path, entrance }) =>
    leaving.some(({ identifier }) => comesAfter(identifier, value))
      ? [{ node: value, path, entry: { node: value, entrance, stepsAfter: 0 } }]
      : [],
  );
}

function fromLiteral(node: TSESTree.ArrayExpression, sent: Sent): Sink[] {
  const isOld = (element: TSESTree.Node | null): boolean =>
    element?.type === T.SpreadElement && isContinued(element.argument, node, sent);
  if (node.elements.length < 2 || !node.elements.some(isOld)) return [];
  return node.elements.flatMap((element) => {
    if (!element || isOld(element)) return [];
    return element.type === T.SpreadElement
      ? [sinkOf(element.argument, [ANY_ELEMENT], 'spread')]
      : [sinkOf(element, [], 'element')];
  });
}

function fromConcat(node: TSESTree.CallExpression, sent: Sent): Sink[] {
  const method = methodOf(node);
  if (method?.name !== 'concat' || !isContinued(method.receiver, node, sent)) return [];
  return node.arguments.flatMap((argument) =>
    argument.type === T.SpreadElement ? [] : [sinkOf(argument, [ANY_ELEMENT], 'concat')],
  );
}

/** Whether a list was sent, and is kept in what stands at `place` for the next request. */
function isContinued(list: TSESTree.Expression, place: TSESTree.Node, sent: Sent): boolean {
  const { root, path } = subjectOf(list) ?? {};
  if (!root || !path || root === 'this' || !sent.inputs.has(root, path)) return false;
  if (isSanitized(root, sent.sanitizerOf)) return false;
  if (!isStored(place) && !isHandedBack(list, place, sent.sanitizerOf)) return false;
  if (sent.continued.has(root, path)) return true;
  const isConversation = !sent.isOutput(list);
  if (isConversation) sent.continued.add(root, path);
  return isConversation;
}
