import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { constantValue, definitionsOf } from '../flow/bindings.js';
import type { Sdk } from '../sdk/index.js';
import { accessOf, literalOf, type SourceCode, unwrap, variableOf } from '../flow/syntax.js';

/** How many names and spreads a request may be put together from. */
const MAX_DEPTH = 8;

/**
 * The models that a request can name: the literal, also through constants and spreads of them, or
 * the literals that its type allows. Empty when it can be any.
 */
export function modelsOf(
  sourceCode: SourceCode,
  sdk: Sdk,
  request: TSESTree.Node,
): readonly string[] {
  const value = propertyOf(sourceCode, request, 'model');
  if (!value) return [];
  const model = literalOf(sourceCode, value) ?? literalOf(sourceCode, defaultOf(sourceCode, value));
  return typeof model === 'string' ? [model] : sdk.stringsOf(value);
}

/** `function ask(model = 'gpt-4o')`: who passes nothing asks that one. */
function defaultOf(sourceCode: SourceCode, node: TSESTree.Node): TSESTree.Expression | null {
  const variable = node.type === T.Identifier ? variableOf(sourceCode, node) : null;
  const [definition] = variable ? definitionsOf(sourceCode, variable) : [];
  return definition?.kind === 'parameter' ? (definition.binding.defaults[0] ?? null) : null;
}

/** Whether a request asks for no reasoning: `reasoning: { effort: 'none' }`. */
export function asksForNoReasoning(sourceCode: SourceCode, request: TSESTree.Node): boolean {
  const reasoning = propertyOf(sourceCode, request, 'reasoning');
  const effort = reasoning && propertyOf(sourceCode, reasoning, 'effort');
  return effort !== null && literalOf(sourceCode, effort) === 'none';
}

/** The value of a property of an object that is put together in this file. */
export function propertyOf(
  sourceCode: SourceCode,
  expression: TSESTree.Node,
  name: string,
  depth = MAX_DEPTH,
): TSESTree.Node | null {
  const node = unwrap(expression);
  if (depth === 0) return null;
  if (node.type === T.Identifier) {
    const value = constantValue(sourceCode, node);
    return value && propertyOf(sourceCode, value, name, depth - 1);
  }
  if (node.type !== T.ObjectExpression) return null;
  for (const property of [...node.properties].reverse()) {
    if (property.type === T.SpreadElement) {
      const found = propertyOf(sourceCode, property.argument, name, depth - 1);
      if (found) return found;
    } else if (accessOf(sourceCode, property) === name) {
      return property.value;
    }
  }
  return null;
}
