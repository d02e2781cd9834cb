import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { constantValue } from '../syntax/bindings.js';
import { isThing, type Question, whenCondition, whenHas, whenList } from './conditions.js';
import { resolveFunction } from '../syntax/functions.js';
import { type Knowledge, ofTypes } from './known.js';
import { argumentAt, isGlobal, literalOf, methodOf, unwrap } from '../syntax/nodes.js';
import { except, only } from './type-set.js';

/** What begins the ids of the items that output has most of (F13). */
const TYPE_BY_PREFIX: ReadonlyMap<string, string> = new Map([
  ['fc', 'function_call'],
  ['msg', 'message'],
  ['rs', 'reasoning'],
]);

/** What a condition that is a call says of the item: the table at `whenCondition` has its forms. */
export function whenCalled(
  call: TSESTree.CallExpression,
  truth: boolean,
  question: Question,
): Knowledge {
  const method = methodOf(call);
  const argument = argumentAt(call, 0);
  if (argument && isGlobal(call.callee, 'Boolean')) return whenCondition(argument, truth, question);
  const asked = ofOwnField(call);
  if (asked) return question.isItem(asked.object) ? whenHas(literalOf(asked.field), truth) : null;
  switch (argument && method?.name) {
    case 'every':
    case 'some':
      return whenAll(call, truth, question);
    case 'includes':
    case 'has':
      return argument && method ? whenListed(method.receiver, argument, truth, question) : null;
    case 'isArray':
      return argument && isGlobalObject(method, 'Array')
        ? whenList(argument, truth, question)
        : null;
    case 'startsWith':
      if (method && question.fieldOf(method.receiver) === 'id')
        return whenPrefixed(argument, truth);
  }
  return whenGuarded(call, truth, question);
}

const isGlobalObject = (method: ReturnType<typeof methodOf>, name: string): boolean =>
  method !== null && isGlobal(method.receiver, name);

/** `Object.hasOwn(item, 'id')`, `Reflect.has(item, 'id')`, `item.hasOwnProperty('id')`. */
function ofOwnField(
  call: TSESTree.CallExpression,
): { object: TSESTree.Expression; field: TSESTree.Expression } | null {
  const method = methodOf(call);
  const [first, second] = [argumentAt(call, 0), argumentAt(call, 1)];
  if (!method || !first) return null;
  if (method.name === 'hasOwnProperty') return { object: method.receiver, field: first };
  const isCalled = method.name === 'call' && methodOf({ ...call, callee: method.receiver });
  const isOwn =
    (isCalled && isCalled.name === 'hasOwnProperty') ||
    (method.name === 'hasOwn' && isGlobal(method.receiver, 'Object')) ||
    (method.name === 'has' && isGlobal(method.receiver, 'Reflect'));
  return isOwn && second ? { object: first, field: second } : null;
}

function whenListed(
  list: TSESTree.Expression,
  value: TSESTree.Expression,
  truth: boolean,
  question: Question,
): Knowledge {
  const listed = question.fieldOf(value) === 'type' ? stringsOf(list) : null;
  return ofTypes(listed && (truth ? only(...listed) : except(...listed)));
}

function whenPrefixed(argument: TSESTree.Expression | null, truth: boolean): Knowledge {
  const prefix = String(literalOf(argument)).replace(/_$/, '');
  const type = TYPE_BY_PREFIX.get(prefix);
  return type === undefined ? null : ofTypes(truth ? only(type) : except(type));
}

/** `list.every(isCall)` where it is true, `list.some(isCall)` where it is false. */
function whenAll(call: TSESTree.CallExpression, truth: boolean, question: Question): Knowledge {
  const method = methodOf(call);
  const predicate = argumentAt(call, 0);
  const isOfAll = (method?.name === 'every') === truth;
  if (!method || !predicate || !isOfAll || !question.isList(method.receiver)) return null;
  const fn = resolveFunction(predicate);
  return fn && question.ofGuard(fn, truth, 0, false);
}

/** A guard of this file, called with the item or with its list; null as truth: one that came back. */
export function whenGuarded(
  call: TSESTree.CallExpression,
  truth: boolean | null,
  question: Question,
): Knowledge {
  const index = call.arguments.findIndex((passed) => isThing(passed, question));
  const argument = call.arguments[index];
  const guard = argument ? resolveFunction(call.callee) : null;
  if (!argument || !guard) return null;
  return question.ofGuard(guard, truth, index, question.isList(argument));
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
