import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { type Definition, definitionsOf } from './bindings.js';
import { accessOf, methodOf, type Path, unwrap, variableOf } from './nodes.js';

/** What an expression is reached by: `client.responses.create` from `client`, by two members. */
export interface Chain {
  /** Where it starts: a name without a value here, a call, `this`, `new X()`. */
  root: TSESTree.Node;
  /** The import, parameter, … that the root names, if it names one. */
  definition: Definition | null;
  path: Path;
}

/** Most names that are followed; a cycle (`let a = b; b = a`) ends here too. */
const MOST_NAMES = 12;

/** Through members, casts, optional chains, `.bind()`, and what names in between first hold. */
export function chainOf(expression: TSESTree.Node, path: Path = [], left = MOST_NAMES): Chain {
  const root = unwrap(expression);
  if (root.type === T.MemberExpression)
    return chainOf(root.object, [accessOf(root), ...path], left);
  if (root.type === T.CallExpression) {
    const method = methodOf(root);
    if (method?.name === 'bind') return chainOf(method.receiver, path, left);
  }
  const variable = root.type === T.Identifier ? variableOf(root) : null;
  const definition = (variable && definitionsOf(variable)[0]) ?? null;
  if (definition?.kind !== 'value' || definition.binding.omitted || left === 0)
    return { root, definition, path };
  return chainOf(definition.value, [...definition.binding.path, ...path], left - 1);
}
