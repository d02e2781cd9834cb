import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { loadModule, textOf } from './load.js';
import type { Module } from './module.js';
import { fileOf } from './resolve.js';

/** Imports of imports that are looked at. */
const MAX_DEPTH = 3;

/**
 * The modules of the project that a file imports, and those that they import, as far as their text
 * says that they are of interest. What is not, is not parsed.
 */
export function modulesBehind(root: Module, isOfInterest: (text: string) => boolean): Module[] {
  const found = new Set<Module>();
  const visit = (module: Module, depth: number): void => {
    if (depth === 0) return;
    for (const specifier of specifiersIn(module)) {
      const file = fileOf(specifier, module);
      const text = file === null ? null : textOf(file, module);
      if (file === null || text === null || !isOfInterest(text)) continue;
      const next = loadModule(file, module);
      if (!next || next === root || found.has(next)) continue;
      found.add(next);
      visit(next, depth - 1);
    }
  };
  visit(root, MAX_DEPTH);
  return [...found];
}

/** Of imports and re-exports at the top of a file. */
function specifiersIn({ sourceCode }: Module): TSESTree.StringLiteral[] {
  return sourceCode.ast.body.flatMap((statement) => {
    if (statement.type === T.ImportDeclaration)
      return statement.importKind === 'type' ? [] : [statement.source];
    const isReexport =
      statement.type === T.ExportAllDeclaration || statement.type === T.ExportNamedDeclaration;
    return isReexport && statement.source ? [statement.source] : requiredIn(statement);
  });
}

/** `const { name } = require('m')` at the top of a file. */
function requiredIn(statement: TSESTree.ProgramStatement): TSESTree.StringLiteral[] {
  if (statement.type !== T.VariableDeclaration) return [];
  return statement.declarations.flatMap(({ init }) => {
    const isRequire =
      init?.type === T.CallExpression &&
      init.callee.type === T.Identifier &&
      init.callee.name === 'require';
    const [specifier] = isRequire ? init.arguments : [];
    return specifier?.type === T.Literal && typeof specifier.value === 'string' ? [specifier] : [];
  });
}
