import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type Source = Readonly<TSESLint.SourceCode>;

/** Whether the name that `declaration` declares has that value, and no other, at `at` too. */
export function isVisibleAt(
  sourceCode: Source,
  declaration: TSESTree.Identifier,
  at: TSESTree.Node,
): boolean {
  const variable = scopesAround(sourceCode, at)
    .map(({ set }) => set.get(declaration.name))
    .find((found) => found !== undefined);
  return (
    variable?.identifiers.includes(declaration) === true &&
    variable.references.every((reference) => reference.init === true || !reference.isWrite())
  );
}

/**
 * A name for a new top-level binding used at `at`: `preferred`, else `preferred_1`, `preferred_2`…
 *
 * Free means that nothing from `at` up to the global scope declares it, and that the file does not
 * use it for something declared elsewhere, such as an ambient global, which the binding would hide.
 */
export function findFreeName(sourceCode: Source, preferred: string, at: TSESTree.Node): string {
  const scopes = scopesAround(sourceCode, at);
  const outside = sourceCode.scopeManager?.globalScope?.through ?? [];
  const isTaken = (name: string): boolean =>
    scopes.some(({ set }) => set.has(name)) ||
    outside.some(({ identifier }) => identifier.name === name);
  let name = preferred;
  for (let count = 1; isTaken(name); count += 1) name = `${preferred}_${String(count)}`;
  return name;
}

/** From the innermost to the global one. */
function scopesAround(sourceCode: Source, at: TSESTree.Node): TSESLint.Scope.Scope[] {
  const scopes: TSESLint.Scope.Scope[] = [];
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(at);
  for (; scope; scope = scope.upper) scopes.push(scope);
  return scopes;
}
