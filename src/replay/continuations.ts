import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { isStored } from '../flow/stored.js';
import { ANY_ELEMENT, methodOf, type SourceCode, unwrap, variableOf } from '../flow/syntax.js';
import type { Guide } from '../flow/trail.js';
import { isInSanitizer } from './leads-out.js';
import { nodesOf } from './nodes.js';
import { type Sink, sinkOf } from './sinks.js';

interface Sent {
  /** The variables whose lists the requests of the file send. */
  inputs: ReadonlySet<unknown>;
  sanitizerOf: Guide['sanitizerOf'];
  /** Whether a list holds nothing but output: then it is no conversation. */
  isOutput: (list: TSESTree.Expression) => boolean;
}

/**
 * What is put behind a conversation that was sent, and stored for whoever sends it next:
 * `session.history = [...input, ...response.output]`, `state.input = input.concat(output)`.
 */
export function continuationsIn(sourceCode: SourceCode, sent: Sent): Sink[] {
  return nodesOf(sourceCode).flatMap((node) => {
    if (node.type === T.ArrayExpression) return fromLiteral(sourceCode, node, sent);
    return node.type === T.CallExpression ? fromConcat(sourceCode, node, sent) : [];
  });
}

function fromLiteral(sourceCode: SourceCode, node: TSESTree.ArrayExpression, sent: Sent): Sink[] {
  const isOld = (element: TSESTree.Node | null): boolean =>
    element?.type === T.SpreadElement && isSent(sourceCode, element.argument, sent);
  if (node.elements.length < 2 || !node.elements.some(isOld) || !isStored(node)) return [];
  return node.elements.flatMap((element) => {
    if (!element || isOld(element)) return [];
    return element.type === T.SpreadElement
      ? [sinkOf(element.argument, [ANY_ELEMENT], 'spread')]
      : [sinkOf(element, [], 'element')];
  });
}

function fromConcat(sourceCode: SourceCode, node: TSESTree.CallExpression, sent: Sent): Sink[] {
  const method = methodOf(sourceCode, node);
  if (method?.name !== 'concat' || !isStored(node)) return [];
  if (!isSent(sourceCode, method.receiver, sent)) return [];
  return node.arguments.flatMap((argument) =>
    argument.type === T.SpreadElement ? [] : [sinkOf(argument, [ANY_ELEMENT], 'concat')],
  );
}

function isSent(sourceCode: SourceCode, list: TSESTree.Expression, sent: Sent): boolean {
  const name = unwrap(list);
  const variable = name.type === T.Identifier ? variableOf(sourceCode, name) : null;
  if (!variable || !sent.inputs.has(variable)) return false;
  const isCleaned = variable.references.some(({ identifier }) =>
    isInSanitizer(identifier, sent.sanitizerOf),
  );
  return !isCleaned && !sent.isOutput(list);
}
