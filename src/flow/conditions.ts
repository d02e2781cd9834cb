import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { constantValue } from '../syntax/bindings.js';
import { resolveFunction } from '../syntax/functions.js';
import {
  argumentAt,
  type FunctionNode,
  isGlobal,
  literalOf,
  methodOf,
  unwrap,
} from '../syntax/nodes.js';
import { type Constraint, except, intersect, only, unite } from './type-set.js';

/** What is asked of a condition: which expressions are the item, its `type`, `role` and `id`. */
export interface Question {
  isItem: (expression: TSESTree.Node) => boolean;
  isType: (expression: TSESTree.Node) => boolean;
  isRole: (expression: TSESTree.Node) => boolean;
  isId: (expression: TSESTree.Node) => boolean;
  /** The same of a guard of this file that is called with the item at `index`. */
  ofGuard: (guard: FunctionNode, truth: boolean, index: number) => Constraint;
}

/**
 * What a condition says of the item's `type` when it is true (or false):
 *
 * | condition | true | false |
 * |---|---|---|
 * | `item.type === 'message'` | only message | all except message |
 * | `item.type !== 'reasoning'` | all except reasoning | only reasoning |
 * | `a \|\| b`, `a && b`, `!a`, `a ? b : c`, `Boolean(a)` | by their parts | by their parts |
 * | `KEPT.includes(item.type)`, `KEPT.has(item.type)` | only those listed | all except those |
 * | `isCall(item)` of this file | what it returns true for | what it returns false for |
 * | `item.id.startsWith('rs_')`, `'msg_'`, `'fc_'` | only that type | all except it |
 * | `item.role === 'assistant'`, `'role' in item` | only message | nothing |
 * | a `const` that holds one of these | as that one | as that one |
 * | anything else | nothing | nothing |
 */
export function whenCondition(
  condition: TSESTree.Node,
  truth: boolean,
  question: Question,
): Constraint {
  const node = unwrap(condition);
  switch (node.type) {
    case T.UnaryExpression:
      return node.operator === '!' ? whenCondition(node.argument, !truth, question) : null;
    case T.LogicalExpression: {
      if (node.operator === '??') return null;
      const left = whenCondition(node.left, truth, question);
      const right = whenCondition(node.right, truth, question);
      return (node.operator === '&&') === truth ? intersect(left, right) : unite(left, right);
    }
    case T.BinaryExpression:
      return whenCompared(node, truth, question);
    case T.CallExpression:
      return whenCalled(node, truth, question);
    case T.ConditionalExpression: {
      const says = (test: TSESTree.Node, isTrue: boolean): Constraint =>
        whenCondition(test, isTrue, question);
      return unite(
        intersect(says(node.test, true), says(node.consequent, truth)),
        intersect(says(node.test, false), says(node.alternate, truth)),
      );
    }
    case T.Literal:
      return typeof node.value === 'boolean' && node.value !== truth ? only() : null;
    case T.Identifier: {
      const value = constantValue(node);
      return value && whenCondition(value, truth, question);
    }
    default:
      return null;
  }
}

function whenCompared(
  node: TSESTree.BinaryExpression,
  truth: boolean,
  question: Question,
): Constraint {
  const { operator, left, right } = node;
  if (operator === 'in') {
    const isRole = literalOf(left) === 'role' && question.isItem(right);
    return isRole && truth ? only('message') : null;
  }
  const isEqual = operator === '===' || operator === '==';
  if (!isEqual && operator !== '!==' && operator !== '!=') return null;
  const sides = [
    [left, right],
    [right, left],
  ] as const;
  for (const [side, other] of sides) {
    const value = literalOf(other);
    if (typeof value !== 'string') continue;
    if (question.isType(side)) return isEqual === truth ? only(value) : except(value);
    if (question.isRole(side) && isEqual === truth) return only('message');
  }
  return null;
}

/** What begins the ids of the items that output has most of (F13). */
const TYPE_BY_PREFIX: ReadonlyMap<string, string> = new Map([
  ['fc', 'function_call'],
  ['msg', 'message'],
  ['rs', 'reasoning'],
]);

function whenCalled(call: TSESTree.CallExpression, truth: boolean, question: Question): Constraint {
  const method = methodOf(call);
  const argument = argumentAt(call, 0);
  if (argument && isGlobal(call.callee, 'Boolean')) return whenCondition(argument, truth, question);
  if ((method?.name === 'includes' || method?.name === 'has') && argument) {
    if (!question.isType(argument)) return null;
    const listed = stringsOf(method.receiver);
    return listed && (truth ? only(...listed) : except(...listed));
  }
  if (method?.name === 'startsWith' && question.isId(method.receiver)) {
    const prefix = String(literalOf(argument)).replace(/_$/, '');
    const type = TYPE_BY_PREFIX.get(prefix);
    return type ? (truth ? only(type) : except(type)) : null;
  }
  const index = call.arguments.findIndex((passed) => question.isItem(passed));
  const guard = index >= 0 ? resolveFunction(call.callee) : null;
  return guard && question.ofGuard(guard, truth, index);
}

/** The strings that an array literal or a `new Set([…])` lists, also through a `const`. */
function stringsOf(expression: TSESTree.Node): string[] | null {
  const node = unwrap(expression);
  if (node.type === T.ArrayExpression) {
    const values = node.elements.map((element) => literalOf(element));
    return values.every((value) => typeof value === 'string') ? values : null;
  }
  if (node.type === T.NewExpression) {
    const argument = argumentAt(node, 0);
    return argument && stringsOf(argument);
  }
  const value = node.type === T.Identifier ? constantValue(node) : null;
  return value && stringsOf(value);
}

/**
 * Whether a condition only asks that there is an item: `item`, `item && item.type`, `item != null`,
 * `Boolean(item)`. It is true of every item of the API.
 */
export function asksForPresence(condition: TSESTree.Node, question: Question): boolean {
  const asks = (part: TSESTree.Node): boolean => asksForPresence(part, question);
  const node = unwrap(condition);
  switch (node.type) {
    case T.LogicalExpression:
      return node.operator === '&&' && asks(node.left) && asks(node.right);
    case T.UnaryExpression:
      return (
        node.operator === '!' &&
        node.argument.type === T.UnaryExpression &&
        node.argument.operator === '!' &&
        asks(node.argument.argument)
      );
    case T.BinaryExpression: {
      const isUnequal = node.operator === '!=' || node.operator === '!==';
      return isUnequal && question.isItem(node.left) && isNothing(node.right);
    }
    case T.CallExpression: {
      const argument = isGlobal(node.callee, 'Boolean') ? argumentAt(node, 0) : null;
      return argument !== null && asks(argument);
    }
    default:
      return question.isItem(node) || question.isType(node);
  }
}

const isNothing = (node: TSESTree.Node): boolean =>
  (node.type === T.Literal && node.value === null) ||
  (node.type === T.Identifier && node.name === 'undefined');
