import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import {
  accessOf,
  isElement,
  isInside,
  type Path,
  type SourceCode,
  variableOf,
  wrapped,
} from './syntax.js';

/**
 * The fields that are taken away from an item that a variable holds (`delete item.id`,
 * `item.id = undefined`), or from the elements of a list that it holds, in a loop over it.
 */
export function removedFields(
  sourceCode: SourceCode,
  variable: TSESLint.Scope.Variable,
  path: Path,
): string[] {
  if (path.length === 0) return removedFrom(sourceCode, variable);
  if (path.length > 1 || !isElement(path[0])) return [];
  return loopsOver(variable).flatMap((loop) => {
    const { left } = loop;
    const [declarator] = left.type === T.VariableDeclaration ? left.declarations : [];
    const name = declarator?.id;
    const element = name?.type === T.Identifier ? variableOf(sourceCode, name) : null;
    return element ? removedFrom(sourceCode, element) : [];
  });
}

function removedFrom(sourceCode: SourceCode, variable: TSESLint.Scope.Variable): string[] {
  return variable.references.flatMap(({ identifier }) => {
    const member = wrapped(identifier).parent;
    if (member?.type !== T.MemberExpression || !isInside(identifier, member.object)) return [];
    const outer = wrapped(member);
    const { parent } = outer;
    const isDeleted = parent?.type === T.UnaryExpression && parent.operator === 'delete';
    const isUndefined =
      parent?.type === T.AssignmentExpression &&
      parent.left === outer &&
      parent.right.type === T.Identifier &&
      parent.right.name === 'undefined';
    return isDeleted || isUndefined ? [accessOf(sourceCode, member)] : [];
  });
}

function loopsOver(variable: TSESLint.Scope.Variable): TSESTree.ForOfStatement[] {
  return variable.references.flatMap(({ identifier }) => {
    const outer = wrapped(identifier);
    const { parent } = outer;
    return parent?.type === T.ForOfStatement && parent.right === outer ? [parent] : [];
  });
}
