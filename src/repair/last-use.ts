import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from '../fix/wrap.js';
import type { SourceCode } from '../modules/module.js';

/**
 * Whether edits take the last use of a name away that the file declares or imports: a type in a
 * cast, a clone of a library, a predicate. Under `noUnusedLocals` that no longer compiles.
 */
export function takesLastUse(sourceCode: SourceCode, edits: readonly TextEdit[]): boolean {
  const isGone = ({ range }: TSESTree.Node): boolean =>
    edits.some((edit) => range[0] >= edit.range[0] && range[1] <= edit.range[1]);
  const touched = new Set(edits.flatMap(({ range }) => variablesNamedIn(sourceCode, range)));
  return [...touched].some((variable) => {
    const isDeclared = variable.defs.some(({ name }) => !isGone(name));
    if (!isDeclared || isExported(variable)) return false;
    const reads = variable.references.filter((reference) => reference.isRead());
    return reads.length > 0 && reads.every(({ identifier }) => isGone(identifier));
  });
}

type Variable = TSESLint.Scope.Variable;

const byName = new WeakMap<SourceCode, ReadonlyMap<string, readonly Variable[]>>();

/** The variables of the file whose names stand in a range of its text, in whatever scope they are. */
function variablesNamedIn(
  sourceCode: SourceCode,
  [start, end]: readonly [number, number],
): Variable[] {
  const variables = byName.get(sourceCode) ?? variablesOf(sourceCode);
  byName.set(sourceCode, variables);
  const names = sourceCode.text.slice(start, end).match(/[\p{ID_Continue}$]+/gu) ?? [];
  return names.flatMap((name) => variables.get(name) ?? []);
}

function variablesOf({ scopeManager }: SourceCode): ReadonlyMap<string, readonly Variable[]> {
  const found = new Map<string, Variable[]>();
  for (const { variables } of scopeManager?.scopes ?? [])
    for (const variable of variables) {
      // The global scope has hundreds that the file does not declare.
      if (variable.defs.length === 0) continue;
      found.set(variable.name, [...(found.get(variable.name) ?? []), variable]);
    }
  return found;
}

const isExported = ({ defs }: TSESLint.Scope.Variable): boolean =>
  defs.some(({ node }) => {
    const declaration = node.type === T.VariableDeclarator ? node.parent : node;
    return declaration.parent.type.startsWith('Export');
  });
