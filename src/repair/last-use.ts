import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from '../fix/wrap.js';
import type { SourceCode } from '../flow/syntax.js';

/**
 * Whether edits take the last use of a name away that the file declares or imports: a type in a
 * cast, a clone of a library, a predicate. Under `noUnusedLocals` that no longer compiles.
 */
export function takesLastUse(sourceCode: SourceCode, edits: readonly TextEdit[]): boolean {
  const isGone = ({ range }: TSESTree.Node): boolean =>
    edits.some((edit) => range[0] >= edit.range[0] && range[1] <= edit.range[1]);
  const scopes = sourceCode.scopeManager?.scopes ?? [];
  return scopes.some(({ variables }) =>
    variables.some((variable) => {
      const uses = variable.references.filter((reference) => reference.isRead());
      const isDeclared = variable.defs.some(({ name }) => !isGone(name));
      if (!isDeclared || uses.length === 0 || isExported(variable)) return false;
      return uses.every(({ identifier }) => isGone(identifier));
    }),
  );
}

const isExported = ({ defs }: TSESLint.Scope.Variable): boolean =>
  defs.some(({ node }) => {
    const declaration = node.type === T.VariableDeclarator ? node.parent : node;
    return declaration.parent.type.startsWith('Export');
  });
