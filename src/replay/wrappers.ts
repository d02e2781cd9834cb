import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { resolveFunction } from '../flow/functions.js';
import { accessOf, ANY_ELEMENT, unwrap, variableOf, wrapped } from '../syntax/nodes.js';
import { sameSubject, subjectOf } from '../flow/subject.js';
import type { SourceCode } from '../modules/module.js';
import { thisOwnerAt } from '../syntax/members.js';
import type { Sdk } from '../sdk/index.js';
import { nodesOf } from './nodes.js';
import { type Sink, sinkOf } from './sinks.js';

/** A call of another module that answers with a response, and a list that it is given. */
export interface WrapperSink extends Sink {
  call: TSESTree.CallExpression;
}

/**
 * The lists that are handed to functions of other modules which give a response, whatever their
 * parameters are declared as: `ask(history)`, `llm.respond({ input: history, tools })`. Such a list
 * is an input when it gets the output of that very function (see `answers`); any other can be
 * something to log or to embed.
 */
export function wrapperSinksIn(sourceCode: SourceCode, sdk: Sdk): WrapperSink[] {
  if (!sdk.typed) return [];
  return nodesOf(sourceCode).flatMap((call) => {
    if (call.type !== T.CallExpression) return [];
    const lists = call.arguments.flatMap((argument) => listsIn(argument));
    if (lists.length === 0 || !isRead(call)) return [];
    if (resolveFunction(call.callee)) return [];
    if (sdk.callOf(call) || sdk.typeOf(call).is !== 'response') return [];
    return lists.map((list) => ({ ...sinkOf(list, [ANY_ELEMENT], 'whole'), call }));
  });
}

/** Whether a response is what a wrapper gave. */
export const answers = (response: TSESTree.Node, { call }: WrapperSink): boolean =>
  response.type === T.CallExpression && isSameFunction(response.callee, call.callee);

function isSameFunction(one: TSESTree.Node, other: TSESTree.Node): boolean {
  const [a, b] = [subjectOf(one), subjectOf(other)];
  if (!a || !b || !sameSubject(a, b)) return false;
  return a.root !== 'this' || thisOwnerAt(one)?.node === thisOwnerAt(other)?.node;
}

/** Whether something named `output` is read of what a call gives: asked before its type is. */
function isRead(call: TSESTree.CallExpression): boolean {
  const outer = wrapped(call);
  const { parent } = outer;
  if (parent?.type === T.MemberExpression) return accessOf(parent) === 'output';
  const target = parent?.type === T.AssignmentExpression ? parent.left : null;
  const name = parent?.type === T.VariableDeclarator ? parent.id : target;
  if (name?.type === T.ObjectPattern) return true;
  const variable = name?.type === T.Identifier ? variableOf(name) : null;
  return (
    variable?.references.some(({ identifier }) => {
      const use = wrapped(identifier).parent;
      return use?.type === T.MemberExpression && accessOf(use) === 'output';
    }) === true
  );
}

/** What among an argument can be a list: the argument itself, or the properties of a literal. */
function listsIn(argument: TSESTree.Node): TSESTree.Expression[] {
  const node = unwrap(argument);
  switch (node.type) {
    case T.ArrayExpression:
    case T.Identifier:
    case T.MemberExpression:
      return [node];
    case T.ObjectExpression:
      return node.properties.flatMap((property) =>
        property.type === T.Property ? listsIn(property.value) : [],
      );
    default:
      return [];
  }
}
