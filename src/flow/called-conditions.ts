import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { constantValue } from '../syntax/bindings.js';
import { isThing, type Question, whenCondition, whenHas, whenList } from './conditions.js';
import { resolveFunction } from './functions.js';
import { type Knowledge, ofTypes } from './known.js';
import { argumentAt, literalOf, unwrap } from '../syntax/nodes.js';
import { modelOf } from './models/lookup.js';
import type { Asks } from './models/model.js';
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
  const asked = askedBy(call);
  if (!asked) return whenGuarded(call, truth, question);
  const { asks, subject, argument } = asked;
  switch (asks) {
    case 'any':
    case 'each':
      return whenAll(asked, truth, question);
    case 'is list':
      return whenList(subject, truth, question);
    case 'listed':
      return argument && whenListed(subject, argument, truth, question);
    case 'own field':
      return question.isItem(subject) ? whenHas(literalOf(argument), truth) : null;
    case 'prefix':
      return question.fieldOf(subject) === 'id' ? whenPrefixed(argument, truth) : null;
    case 'truth':
      return whenCondition(subject, truth, question);
  }
}

interface AskedBy {
  asks: Asks;
  subject: TSESTree.Expression;
  argument: TSESTree.Expression | null;
}

function askedBy(call: TSESTree.CallExpression): AskedBy | null {
  const modelled = modelOf(call);
  const { asks } = modelled?.model ?? {};
  const [first] = modelled?.args ?? [];
  if (!asks || !modelled?.subject) return null;
  return {
    asks,
    subject: modelled.subject,
    argument: first && !first.isSpread ? first.value : null,
  };
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
function whenAll(
  { asks, subject, argument }: AskedBy,
  truth: boolean,
  question: Question,
): Knowledge {
  const isOfAll = (asks === 'each') === truth;
  if (!argument || !isOfAll || !question.isList(subject)) return null;
  const fn = resolveFunction(argument);
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
export function stringsOf(expression: TSESTree.Node): string[] | null {
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
