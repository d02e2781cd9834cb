import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { comesAfter } from '../flow/paths/index.js';
import type { SentLists } from '../flow/sent-lists.js';
import { isStored } from '../flow/stored.js';
import { subjectOf } from '../flow/subject.js';
import { ANY_ELEMENT, methodOf } from '../syntax/nodes.js';
import type { SourceCode } from '../modules/module.js';
import type { Guide } from '../flow/trail.js';
import { writesToVariable } from '../flow/writes.js';
import { handedBack, surest } from './handed-back.js';
import { isSanitized } from './leads-out.js';
import { nodesOf } from './nodes.js';
import type { Grade } from './replay.js';
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
  const leaving = list.references.map(({ identifier }) => ({
    identifier,
    grade: handedBack(declared, identifier, sent.sanitizerOf),
  }));
  return writesToVariable(list, [ANY_ELEMENT]).flatMap(({ value, path, entrance }) => {
    const later = leaving.filter(({ identifier }) => comesAfter(identifier, value));
    const grade = surest(later.map((one) => one.grade));
    const entry = { node: value, entrance, stepsAfter: 0 };
    return grade ? [{ node: value, path, entry, grade }] : [];
  });
}

function fromLiteral(node: TSESTree.ArrayExpression, sent: Sent): Sink[] {
  const old = node.elements.map((element) =>
    element?.type === T.SpreadElement ? continued(element.argument, node, sent) : null,
  );
  const grade = surest(old);
  if (node.elements.length < 2 || !grade) return [];
  return node.elements.flatMap((element, index) => {
    if (!element || old[index]) return [];
    const sink =
      element.type === T.SpreadElement
        ? sinkOf(element.argument, [ANY_ELEMENT], 'spread')
        : sinkOf(element, [], 'element');
    return [{ ...sink, grade }];
  });
}

function fromConcat(node: TSESTree.CallExpression, sent: Sent): Sink[] {
  const method = methodOf(node);
  const grade = method?.name === 'concat' ? continued(method.receiver, node, sent) : null;
  if (!grade) return [];
  return node.arguments.flatMap((argument) =>
    argument.type === T.SpreadElement
      ? []
      : [{ ...sinkOf(argument, [ANY_ELEMENT], 'concat'), grade }],
  );
}

/** Whether a list was sent, and is kept in what stands at `place` for the next request. */
function continued(list: TSESTree.Expression, place: TSESTree.Node, sent: Sent): Grade | null {
  const { root, path } = subjectOf(list) ?? {};
  if (!root || !path || root === 'this' || !sent.inputs.has(root, path)) return null;
  if (isSanitized(root, sent.sanitizerOf)) return null;
  const grade = isStored(place) ? 'certain' : handedBack(list, place, sent.sanitizerOf);
  if (!grade || sent.continued.has(root, path)) return grade;
  if (sent.isOutput(list)) return null;
  sent.continued.add(root, path);
  return grade;
}
