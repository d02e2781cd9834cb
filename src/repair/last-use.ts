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
  const touched = new Set(edits.flatMap(({ range }) => variablesIn(sourceCode, range)));
  return [...touched].some((variable) => {
    const isDeclared = variable.defs.some(({ name }) => !isGone(name));
    if (!isDeclared || isExported(variable)) return false;
    return variable.references.every((use) => !use.isRead() || isGone(use.identifier));
  });
}

type Variable = TSESLint.Scope.Variable;

interface Read {
  at: number;
  variable: Variable;
}

const reads = new WeakMap<SourceCode, readonly Read[]>();

/** The variables that are read inside a range of the text. */
function variablesIn(sourceCode: SourceCode, [start, end]: readonly [number, number]): Variable[] {
  const all = reads.get(sourceCode) ?? readsIn(sourceCode);
  reads.set(sourceCode, all);
  let low = 0;
  for (let high = all.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.at ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Variable[] = [];
  for (let read = all[low]; read && read.at < end; read = all[(low += 1)])
    found.push(read.variable);
  return found;
}

/** Every read of a variable of the file, in the order of the text. */
function readsIn(sourceCode: SourceCode): Read[] {
  const variables = sourceCode.scopeManager?.scopes.flatMap((scope) => scope.variables) ?? [];
  return variables
    .flatMap((variable) =>
      variable.references
        .filter((reference) => reference.isRead())
        .map(({ identifier }) => ({ at: identifier.range[0], variable })),
    )
    .sort((a, b) => a.at - b.at);
}

const isExported = ({ defs }: TSESLint.Scope.Variable): boolean =>
  defs.some(({ node }) => {
    const declaration = node.type === T.VariableDeclarator ? node.parent : node;
    return declaration.parent.type.startsWith('Export');
  });
