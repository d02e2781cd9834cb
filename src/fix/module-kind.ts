import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES } from '@typescript-eslint/utils';

import type { ModuleLoad } from './module-loads.js';
import { isValueImport, requiredModule } from './module-loads.js';

/** How a file loads modules: `import`, `require()` or TypeScript's `import x = require()`. */
export type ModuleKind = 'commonjs' | 'esm' | 'import-equals';

type Source = Readonly<TSESLint.SourceCode>;

/** Null when a load added to the file may not work: a classic script, a part of a component file. */
export function findModuleKind(
  sourceCode: Source,
  filename: string,
  loads: readonly ModuleLoad[],
): ModuleKind | null {
  if (isComponentFile(sourceCode, filename)) return null;
  const { body } = sourceCode.ast;
  if (body.some((statement) => isEsm(sourceCode, statement))) return 'esm';
  if (
    loads.some((load) => load.form === 'import-equals') ||
    body.some((statement) => statement.type === AST_NODE_TYPES.TSExportAssignment)
  ) {
    return 'import-equals';
  }
  if (loads.some((load) => load.form === 'require')) return 'commonjs';
  // `require` needs the types of Node there; this form needs nothing.
  if (filename.endsWith('.cts')) return 'import-equals';
  const { scopeManager } = sourceCode;
  if (filename.endsWith('.cjs') || usesCommonJs(sourceCode)) return 'commonjs';
  if (scopeManager?.isModule()) return 'esm';
  // With `sourceType: 'commonjs'` ESLint declares `module`; only its own parser says more.
  const isNode = scopeManager?.isGlobalReturn() || scopeManager?.globalScope?.set.has('module');
  return isNode ? 'commonjs' : null;
}

/** Vue, Svelte and Astro: a program made of several blocks, where the first line may be in none. */
function isComponentFile({ parserServices }: Source, filename: string): boolean {
  const services = parserServices ?? {};
  return (
    /\.(?:vue|svelte|astro)$/.test(filename) ||
    ['defineTemplateBodyVisitor', 'isSvelte', 'isAstro'].some((mark) => mark in services)
  );
}

function isEsm(sourceCode: Source, statement: TSESTree.ProgramStatement): boolean {
  switch (statement.type) {
    case AST_NODE_TYPES.ImportDeclaration:
      return isValueImport(sourceCode, statement);
    case AST_NODE_TYPES.ExportAllDeclaration:
    case AST_NODE_TYPES.ExportNamedDeclaration:
      return statement.exportKind !== 'type';
    default:
      return statement.type === AST_NODE_TYPES.ExportDefaultDeclaration;
  }
}

/** Whether the file calls Node's `require` or assigns to its `module.exports` or `exports.name`. */
function usesCommonJs({ scopeManager }: Source): boolean {
  const globalScope = scopeManager?.globalScope;
  if (!globalScope) return false;
  const declared = ['require', 'module', 'exports'].flatMap((name) => {
    const variable = globalScope.set.get(name);
    return variable?.defs.length === 0 ? variable.references : [];
  });
  return [...globalScope.through, ...declared].some(({ identifier: { name, parent } }) => {
    if (name === 'require') return requiredModule(parent) !== null;
    if (parent.type !== AST_NODE_TYPES.MemberExpression) return false;
    if (parent.property.type !== AST_NODE_TYPES.Identifier) return false;
    return name === 'module' ? parent.property.name === 'exports' : name === 'exports';
  });
}
