import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { definitionsOf } from '../flow/bindings.js';
import { accessOf, literalOf, type SourceCode, unwrap, variableOf } from '../flow/syntax.js';

/** How many names and spreads a request may be put together from. */
const MAX_DEPTH = 8;

/** The literal model of a request, also through constants and spreads of them; null when it varies. */
export function modelOf(sourceCode: SourceCode, request: TSESTree.Node | null): string | null {
  const value = request && propertyOf(sourceCode, request, 'model', MAX_DEPTH);
  const model = value && literalOf(sourceCode, value);
  return typeof model === 'string' ? model : null;
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
    const variable = variableOf(sourceCode, node);
    const [definition, ...others] = variable ? definitionsOf(sourceCode, variable) : [];
    const isPlain = definition?.kind === 'value' && definition.binding.path.length === 0;
    return isPlain && others.length === 0
      ? propertyOf(sourceCode, definition.value, name, depth - 1)
      : null;
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
