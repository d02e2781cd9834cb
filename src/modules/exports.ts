import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { loadModule } from './load.js';
import type { Module } from './module.js';
import { fileOf } from './resolve.js';

/** What a module gives under a name: a variable of its own, a value, or another module as a whole. */
export type Exported =
  | { is: 'variable'; variable: TSESLint.Scope.Variable }
  | { is: 'value'; value: TSESTree.Node }
  | { is: 'module'; module: Module };

/** What an import (or `require`) clause names: `default`, a name, or the module as a whole. */
export interface Import {
  specifier: TSESTree.StringLiteral;
  /** Null for `* as ns`. */
  name: string | null;
}

/** Re-exports of re-exports that are followed. */
const MAX_HOPS = 12;

/** The variable or value that an import leads to, in whichever module it is; null if not known. */
export function importedBy({ specifier, name }: Import, from: Module): Exported | null {
  return lookUp(specifier, name, from, MAX_HOPS);
}

export function importOfClause(clause: TSESTree.ImportClause): Import | null {
  // A class that is imported as a type names the class all the same.
  if (clause.parent.type !== T.ImportDeclaration) return null;
  const specifier = clause.parent.source;
  if (clause.type === T.ImportNamespaceSpecifier) return { specifier, name: null };
  if (clause.type === T.ImportDefaultSpecifier) return { specifier, name: 'default' };
  return { specifier, name: nameOf(clause.imported) };
}

const nameOf = (name: TSESTree.Identifier | TSESTree.StringLiteral): string =>
  name.type === T.Identifier ? name.name : name.value;

function lookUp(
  specifier: TSESTree.StringLiteral,
  name: string | null,
  from: Module,
  hops: number,
): Exported | null {
  const file = fileOf(specifier, from);
  const module = file === null ? null : loadModule(file, from);
  if (!module) return null;
  return name === null ? { is: 'module', module } : exportOf(module, name, hops);
}

/** What a module exports under a name. */
export function exportOf(module: Module, name: string, hops = MAX_HOPS): Exported | null {
  if (hops === 0) return null;
  const stars: TSESTree.ExportAllDeclaration[] = [];
  for (const statement of module.sourceCode.ast.body) {
    const found = inStatement(statement, name, module, hops);
    if (found) return found;
    if (statement.type === T.ExportAllDeclaration && !statement.exported) stars.push(statement);
  }
  if (name === 'default') return commonExport(module, null);
  for (const { source } of stars) {
    const found = lookUp(source, name, module, hops - 1);
    if (found) return found;
  }
  return commonExport(module, name);
}

function inStatement(
  statement: TSESTree.ProgramStatement,
  name: string,
  module: Module,
  hops: number,
): Exported | null {
  switch (statement.type) {
    case T.ExportDefaultDeclaration:
      return name === 'default' ? ofDefault(statement.declaration, module, hops) : null;
    case T.ExportAllDeclaration:
      return statement.exported && nameOf(statement.exported) === name
        ? lookUp(statement.source, null, module, hops - 1)
        : null;
    case T.ExportNamedDeclaration:
      return inNamed(statement, name, module, hops);
    case T.TSExportAssignment:
      return name === 'default' ? ofDefault(statement.expression, module, hops) : null;
    default:
      return null;
  }
}

function inNamed(
  { declaration, specifiers, source }: TSESTree.ExportNamedDeclaration,
  name: string,
  module: Module,
  hops: number,
): Exported | null {
  const isDeclared =
    declaration !== null &&
    module.sourceCode.getDeclaredVariables(declaration).some((variable) => variable.name === name);
  if (isDeclared) return ofName(module, name, hops);
  const specifier = specifiers.find(({ exported }) => nameOf(exported) === name);
  if (!specifier) return null;
  const local = nameOf(specifier.local);
  return source ? lookUp(source, local, module, hops - 1) : ofName(module, local, hops);
}

function ofDefault(value: TSESTree.Node, module: Module, hops: number): Exported {
  const name =
    value.type === T.Identifier
      ? value
      : value.type === T.ClassDeclaration || value.type === T.FunctionDeclaration
        ? value.id
        : null;
  return (name && ofName(module, name.name, hops)) ?? { is: 'value', value };
}

/** A name of the top of a module, which may itself be imported there. */
function ofName(module: Module, name: string, hops: number): Exported | null {
  const variable = topLevel(module, name);
  const clause = variable?.defs[0]?.node;
  const isImport =
    clause?.type === T.ImportSpecifier ||
    clause?.type === T.ImportDefaultSpecifier ||
    clause?.type === T.ImportNamespaceSpecifier;
  if (isImport) {
    const imported = importOfClause(clause);
    return imported && lookUp(imported.specifier, imported.name, module, hops - 1);
  }
  return variable ? { is: 'variable', variable } : null;
}

function topLevel({ sourceCode }: Module, name: string): TSESLint.Scope.Variable | null {
  const scopes = sourceCode.scopeManager?.scopes ?? [];
  for (const scope of scopes) {
    if (scope.block.type !== T.Program) continue;
    const variable = scope.set.get(name);
    if (variable && variable.defs.length > 0) return variable;
  }
  return null;
}

/** `module.exports = { name }`, `exports.name = value`; all of `module.exports` for no name. */
function commonExport(module: Module, name: string | null): Exported | null {
  for (const statement of module.sourceCode.ast.body) {
    const set = statement.type === T.ExpressionStatement ? statement.expression : null;
    if (set?.type !== T.AssignmentExpression || set.left.type !== T.MemberExpression) continue;
    const [target, property] = exportedPath(set.left);
    if (!target) continue;
    if (property === name) return ofDefault(set.right, module, MAX_HOPS);
    if (property !== null || name === null) continue;
    const found = set.right.type === T.ObjectExpression ? inObject(set.right, name) : null;
    if (found) return ofDefault(found, module, MAX_HOPS);
  }
  return null;
}

function exportedPath(left: TSESTree.MemberExpression): [boolean, string | null] {
  const { object, property } = left;
  const name = !left.computed && property.type === T.Identifier ? property.name : null;
  if (object.type === T.Identifier && object.name === 'module') return [name === 'exports', null];
  if (object.type === T.Identifier && object.name === 'exports') return [name !== null, name];
  if (object.type !== T.MemberExpression) return [false, null];
  const [isExports, inner] = exportedPath(object);
  return [isExports && inner === null && name !== null, name];
}

function inObject(object: TSESTree.ObjectExpression, name: string): TSESTree.Node | null {
  for (const property of object.properties) {
    if (property.type !== T.Property || property.computed) continue;
    const key = property.key.type === T.Identifier ? property.key.name : null;
    if (key === name) return property.value;
  }
  return null;
}
