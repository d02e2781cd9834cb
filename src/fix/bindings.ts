import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES } from '@typescript-eslint/utils';

import type { ModuleLoad, RequireLoad } from './module-loads.js';
import { isValueImport } from './module-loads.js';

/** A way in which a load makes an export of its module available. */
export interface Binding {
  /** the identifier that the load declares */
  declaration: TSESTree.Identifier;
  /** what to write to get the export: `local` or `namespace.name` */
  text: string;
}

/** How `load` binds the export `name` of its module; type-only imports bind nothing. */
export function findBindings(
  sourceCode: Readonly<TSESLint.SourceCode>,
  load: ModuleLoad,
  name: string,
): Binding[] {
  switch (load.form) {
    case 'import':
      return isValueImport(sourceCode, load.statement)
        ? load.statement.specifiers.flatMap((specifier) => importBinding(specifier, name))
        : [];
    case 'import-equals':
      return load.statement.importKind === 'type' ? [] : [member(load.statement.id, name)];
    case 'require':
      return requireBindings(load, name);
  }
}

function importBinding(specifier: TSESTree.ImportClause, name: string): Binding[] {
  switch (specifier.type) {
    case AST_NODE_TYPES.ImportNamespaceSpecifier:
      return [member(specifier.local, name)];
    case AST_NODE_TYPES.ImportDefaultSpecifier:
      return name === 'default' ? [direct(specifier.local)] : [];
    case AST_NODE_TYPES.ImportSpecifier:
      return specifier.importKind !== 'type' && keyName(specifier.imported) === name
        ? [direct(specifier.local)]
        : [];
  }
}

function requireBindings({ pattern, property }: RequireLoad, name: string): Binding[] {
  if (pattern?.type === AST_NODE_TYPES.Identifier) {
    if (property === null) return [member(pattern, name)];
    return property === name ? [direct(pattern)] : [];
  }
  if (pattern?.type !== AST_NODE_TYPES.ObjectPattern || property !== null) return [];
  return pattern.properties.flatMap((entry) =>
    entry.type === AST_NODE_TYPES.Property &&
    !entry.computed &&
    keyName(entry.key) === name &&
    entry.value.type === AST_NODE_TYPES.Identifier
      ? [direct(entry.value)]
      : [],
  );
}

function keyName(key: TSESTree.PropertyName): string | null {
  if (key.type === AST_NODE_TYPES.Identifier) return key.name;
  return key.type === AST_NODE_TYPES.Literal ? String(key.value) : null;
}

function direct(declaration: TSESTree.Identifier): Binding {
  return { declaration, text: declaration.name };
}

function member(declaration: TSESTree.Identifier, name: string): Binding {
  return { declaration, text: `${declaration.name}.${name}` };
}
