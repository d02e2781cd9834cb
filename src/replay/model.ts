import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { constantValue, definitionsOf } from '../syntax/bindings.js';
import { memberOf, ownerOf } from '../syntax/members.js';
import { initialValue } from '../syntax/members.js';
import { writesToOwner } from '../flow/writes.js';
import type { Sdk } from '../sdk/index.js';
import { accessOf, literalOf, unwrap, variableOf } from '../syntax/nodes.js';

/** How many names and spreads a request may be put together from. */
const MAX_DEPTH = 8;

/**
 * The models that a request can name: the literal, also through constants and spreads of them, or
 * the literals that its type allows. Empty when it can be any.
 */
export function modelsOf(sdk: Sdk, request: TSESTree.Node): readonly string[] {
  const value = propertyOf(request, 'model');
  if (!value) return [];
  return namesIn(value) ?? sdk.stringsOf(value);
}

/**
 * The strings that a value can be, as the file says; null when it can be another:
 *
 * | value | strings |
 * |---|---|
 * | `'gpt-4o'`, `MODEL` with `const MODEL = 'gpt-4o'` | that one |
 * | `c ? 'gpt-4o' : 'gpt-4.1'` | both |
 * | `model` of `function ask(model = 'gpt-4o')` | the one that is asked without it |
 * | `this.model`, `Chat.MODEL`, `config.model` of a class or object of the file | its first, if it gets no other |
 */
function namesIn(expression: TSESTree.Node, depth = MAX_DEPTH): readonly string[] | null {
  const literal = literalOf(expression);
  if (typeof literal === 'string') return [literal];
  const node = unwrap(expression);
  if (depth === 0) return null;
  const next = (value: TSESTree.Node | null) => value && namesIn(value, depth - 1);
  switch (node.type) {
    case T.ConditionalExpression: {
      const [one, other] = [next(node.consequent), next(node.alternate)];
      return one && other && [...one, ...other];
    }
    case T.Identifier:
      return next(constantValue(node) ?? defaultOf(node));
    case T.MemberExpression:
      return next(memberValue(node));
    default:
      return null;
  }
}

function defaultOf(name: TSESTree.Identifier): TSESTree.Expression | null {
  const variable = variableOf(name);
  const [definition] = variable ? definitionsOf(variable) : [];
  return definition?.kind === 'parameter' ? (definition.binding.defaults[0] ?? null) : null;
}

function memberValue(member: TSESTree.MemberExpression): TSESTree.Expression | null {
  const owner = ownerOf(member.object);
  const access = accessOf(member);
  if (!owner || writesToOwner(owner, [access]).length > 0) return null;
  const field = memberOf(owner, access);
  // `model: string = 'gpt-4o'` is made to be set by others.
  const isOpen = field?.type === T.PropertyDefinition && field.typeAnnotation && !field.readonly;
  if (isOpen) return null;
  return initialValue(owner, access);
}

/** Whether a request asks for no reasoning: `reasoning: { effort: 'none' }`. */
export function asksForNoReasoning(request: TSESTree.Node): boolean {
  const reasoning = propertyOf(request, 'reasoning');
  const effort = reasoning && propertyOf(reasoning, 'effort');
  return effort !== null && literalOf(effort) === 'none';
}

/** The value of a property of an object that is put together in this file. */
export function propertyOf(
  expression: TSESTree.Node,
  name: string,
  depth = MAX_DEPTH,
): TSESTree.Node | null {
  const node = unwrap(expression);
  if (depth === 0) return null;
  if (node.type === T.Identifier) {
    const value = constantValue(node);
    return value && propertyOf(value, name, depth - 1);
  }
  if (node.type !== T.ObjectExpression) return null;
  for (const property of [...node.properties].reverse()) {
    if (property.type === T.SpreadElement) {
      const found = propertyOf(property.argument, name, depth - 1);
      if (found) return found;
    } else if (accessOf(property) === name) {
      return property.value;
    }
  }
  return null;
}
