import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { constantValue } from '../syntax/bindings.js';
import { whenCalled } from './called-conditions.js';
import { pathsAt } from './paths/index.js';
import { both, either, type Knowledge, NEVER, ofTypes, without } from './known.js';
import { type FunctionNode, isGlobal, literalOf, unwrap } from '../syntax/nodes.js';
import { except, only } from './type-set.js';

/** What is asked of a condition: which expressions are the item, one of its fields, or its list. */
export interface Question {
  isItem: (expression: TSESTree.Node) => boolean;
  /** The list that the item is an element of. */
  isList: (expression: TSESTree.Node) => boolean;
  /** Which field of the item an expression reads. */
  fieldOf: (expression: TSESTree.Node) => string | null;
  /**
   * The same of a guard of this file that is called with the item (or its list) at `index`; null for
   * one that came back, whatever it returned.
   */
  ofGuard: (
    guard: FunctionNode,
    truth: boolean | null,
    index: number,
    isOfList: boolean,
  ) => Knowledge;
}

/**
 * What a condition says of the item when it is true (or false):
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
 * | `'id' in item`, `Object.hasOwn(item, 'id')`, `item.id`, `item.id !== undefined` | nothing | without `id` |
 * | `item`, `typeof item === 'object'`, `item !== null`, `item instanceof Object` | nothing | no item |
 * | `list.every(isCall)`, `!list.some(isCall)`, of its elements | what it returns true (false) for | nothing |
 * | a `const` that holds one of these | as that one | as that one |
 * | anything else | nothing | nothing |
 */
export function whenCondition(
  condition: TSESTree.Node,
  truth: boolean,
  question: Question,
): Knowledge {
  const node = unwrap(condition);
  const says = (part: TSESTree.Node, isTrue: boolean): Knowledge =>
    whenCondition(part, isTrue, question);
  switch (node.type) {
    case T.UnaryExpression:
      return node.operator === '!' ? says(node.argument, !truth) : null;
    case T.LogicalExpression: {
      if (node.operator === '??') return null;
      const [left, right] = [says(node.left, truth), says(node.right, truth)];
      return (node.operator === '&&') === truth ? both(left, right) : either(left, right);
    }
    case T.BinaryExpression:
      return whenCompared(node, truth, question);
    case T.CallExpression:
      return whenCalled(node, truth, question);
    case T.ConditionalExpression:
      return either(
        both(says(node.test, true), says(node.consequent, truth)),
        both(says(node.test, false), says(node.alternate, truth)),
      );
    case T.Literal:
      return typeof node.value === 'boolean' && node.value !== truth ? NEVER : null;
    case T.Identifier:
    case T.MemberExpression:
      return whenRead(node, truth, question);
    default:
      return null;
  }
}

function whenRead(
  node: TSESTree.Identifier | TSESTree.MemberExpression,
  truth: boolean,
  question: Question,
): Knowledge {
  if (isThing(node, question)) return truth ? null : NEVER;
  const field = question.fieldOf(node);
  if (field !== null) return truth ? null : withoutField(field);
  const value = node.type === T.Identifier ? valueHeld(node) : null;
  return value && whenCondition(value, truth, question);
}

/** What a name surely holds: one that is assigned later can be empty until then. */
function valueHeld(name: TSESTree.Identifier): TSESTree.Expression | null {
  const value = constantValue(name);
  if (value?.parent.type !== T.AssignmentExpression) return value;
  return pathsAt(name).always([value.parent.left], name) ? value : null;
}

export const isThing = (node: TSESTree.Node, question: Question): boolean =>
  question.isItem(node) || question.isList(node);

/** Every item has a type. */
const withoutField = (field: string): Knowledge => (field === 'type' ? NEVER : without(field));

function whenCompared(
  { left, operator, right }: TSESTree.BinaryExpression,
  truth: boolean,
  question: Question,
): Knowledge {
  switch (operator) {
    case 'in':
      return question.isItem(right) ? whenHas(literalOf(left), truth) : null;
    case 'instanceof':
      return whenInstance(left, right, truth, question);
    case '==':
    case '===':
      return whenEqual(left, right, truth, question);
    case '!=':
    case '!==':
      return whenEqual(left, right, !truth, question);
    default:
      return null;
  }
}

export function whenHas(field: unknown, truth: boolean): Knowledge {
  if (typeof field !== 'string') return null;
  if (!truth) return withoutField(field);
  return field === 'role' ? ofTypes(only('message')) : null;
}

function whenInstance(
  value: TSESTree.Node,
  { type, ...of }: TSESTree.Expression,
  truth: boolean,
  question: Question,
): Knowledge {
  const name = type === T.Identifier && 'name' in of ? of.name : '';
  if (name === 'Array') return whenList(value, truth, question);
  return name === 'Object' && isThing(value, question) && !truth ? NEVER : null;
}

export function whenList(value: TSESTree.Node, truth: boolean, question: Question): Knowledge {
  if (question.isItem(value)) return truth ? NEVER : null;
  return question.isList(value) && !truth ? NEVER : null;
}

/** What it says that two values are the same (or not), as `===` and `case` ask. */
export function whenEqual(
  left: TSESTree.Node,
  right: TSESTree.Node,
  truth: boolean,
  question: Question,
): Knowledge {
  return whenIs(left, right, truth, question) ?? whenIs(right, left, truth, question);
}

function whenIs(
  side: TSESTree.Node,
  other: TSESTree.Node,
  truth: boolean,
  question: Question,
): Knowledge {
  const node = unwrap(side);
  const value = literalOf(other);
  if (typeof value === 'boolean') return whenCondition(node, truth === value, question);
  const isKind = node.type === T.UnaryExpression && node.operator === 'typeof';
  if (isKind && typeof value === 'string') return whenKind(node.argument, value, truth, question);
  if (isThing(node, question)) return isNothing(other) && truth ? NEVER : null;
  const field = question.fieldOf(node);
  if (field === 'type' && typeof value === 'string')
    return ofTypes(truth ? only(value) : except(value));
  if (!truth || field === null) return null;
  if (field === 'role' && typeof value === 'string') return ofTypes(only('message'));
  return isAbsent(other) ? withoutField(field) : null;
}

/** `typeof item === 'string'`, `typeof item.id === 'undefined'` */
function whenKind(
  value: TSESTree.Node,
  kind: string,
  truth: boolean,
  question: Question,
): Knowledge {
  if (isThing(value, question)) return (kind === 'object') === truth ? null : NEVER;
  const field = question.fieldOf(value);
  return field !== null && kind === 'undefined' && truth ? withoutField(field) : null;
}

export const isUndefined = (node: TSESTree.Node): boolean =>
  (node.type === T.UnaryExpression && node.operator === 'void') || isGlobal(node, 'undefined');

const isNothing = (node: TSESTree.Node): boolean =>
  (node.type === T.Literal && node.value === null) || isUndefined(node);

/** A field that is null is there all the same; `== null` asks for both. */
const isAbsent = (node: TSESTree.Node): boolean =>
  isUndefined(node) ||
  (isNothing(node) &&
    node.parent?.type === T.BinaryExpression &&
    node.parent.operator.length === 2);
