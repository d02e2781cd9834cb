import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import {
  type Exported,
  exportOf,
  type Import,
  importedBy,
  importOfClause,
} from '../modules/exports.js';
import { openModules, sessionCache } from '../modules/load.js';
import { type Module, moduleOf } from '../modules/module.js';

type Variable = TSESLint.Scope.Variable;

const IMPORTED = Symbol('imported');
const REFERENCES = Symbol('references');

/**
 * What an imported name leads to in the module that has it: a variable of its own, a value, or the
 * module as a whole. Null for names that are not imported, and for what packages give.
 */
export function importedThing(variable: Variable): Exported | null {
  const [definition, ...others] = variable.defs;
  if (!definition || others.length > 0) return null;
  const known = sessionCache<Variable, Exported | null>(IMPORTED);
  const before = known.get(variable);
  if (before !== undefined) return before;
  const imported = importOf(definition);
  // An import that leads back to itself leads nowhere.
  known.set(variable, null);
  const found = imported && importedBy(imported, moduleOf(definition.name));
  known.set(variable, found);
  return found;
}

/** By an import declaration, `const { name } = require('m')`, `const ns = await import('m')`. */
function importOf({ node, name }: TSESLint.Scope.Definition): Import | null {
  switch (node.type) {
    case T.ImportDefaultSpecifier:
    case T.ImportNamespaceSpecifier:
    case T.ImportSpecifier:
      return importOfClause(node);
    case T.VariableDeclarator: {
      const specifier = node.init && requiredModule(node.init);
      if (!specifier) return null;
      if (node.id === name) return { specifier, name: null };
      return node.id.type === T.ObjectPattern ? inPattern(node.id, name, specifier) : null;
    }
    default:
      return null;
  }
}

function inPattern(
  { properties }: TSESTree.ObjectPattern,
  name: TSESTree.Node,
  specifier: TSESTree.StringLiteral,
): Import | null {
  for (const property of properties) {
    if (property.type !== T.Property || property.computed) continue;
    const value =
      property.value.type === T.AssignmentPattern ? property.value.left : property.value;
    if (value === name && property.key.type === T.Identifier)
      return { specifier, name: property.key.name };
  }
  return null;
}

/** The specifier of `require('m')` and `await import('m')`. */
function requiredModule(value: TSESTree.Expression): TSESTree.StringLiteral | null {
  const node = value.type === T.AwaitExpression ? value.argument : value;
  if (node.type === T.ImportExpression) return stringOf(node.source);
  const isRequire =
    node.type === T.CallExpression &&
    node.callee.type === T.Identifier &&
    node.callee.name === 'require';
  return isRequire ? stringOf(node.arguments[0]) : null;
}

const stringOf = (node: TSESTree.Node | undefined): TSESTree.StringLiteral | null =>
  node?.type === T.Literal && typeof node.value === 'string' ? node : null;

/** The variable itself, in the module that declares it, for a name that another imports. */
export function homeOf(variable: Variable): Variable {
  const imported = importedThing(variable);
  return imported?.is === 'variable' ? imported.variable : variable;
}

/**
 * Where a variable is read, as far as that is in sight: in its own file, and in those of the files
 * looked into that import it, by a name (`keep`) or of the module as a whole (`store.keep`).
 */
export function readsOf(variable: Variable): readonly TSESTree.Node[] {
  const own = variable.references.filter((one) => one.isRead()).map((one) => one.identifier);
  const [declared] = variable.identifiers;
  if (!declared || variable.scope.block.type !== T.Program) return own;
  const home = moduleOf(declared);
  const isIt = (one: Exported | null): boolean =>
    one?.is === 'variable' && one.variable === variable;
  return [...own, ...importsElsewhere(home, isIt)];
}

/** Where other files use what a file exports without a name of its own: `exports.f = () => …`. */
export function readsOfValue(value: TSESTree.Node): readonly TSESTree.Node[] {
  return importsElsewhere(moduleOf(value), (one) => one?.is === 'value' && one.value === value);
}

function importsElsewhere(
  home: Module,
  isIt: (exported: Exported | null) => boolean,
): TSESTree.Node[] {
  const others = openModules().filter((module) => module !== home);
  return others.flatMap((module) => readsIn(module, isIt));
}

function readsIn(module: Module, isIt: (exported: Exported | null) => boolean): TSESTree.Node[] {
  return importsOf(module).flatMap((name): TSESTree.Node[] => {
    const imported = importedThing(name);
    if (!imported) return [];
    const reads = name.references.filter((one) => one.isRead()).map((one) => one.identifier);
    if (imported.is !== 'module') return isIt(imported) ? reads : [];
    return reads.flatMap(({ parent }) => {
      const isMember = parent.type === T.MemberExpression && parent.property.type === T.Identifier;
      if (!isMember || parent.computed) return [];
      const exported = exportOf(imported.module, (parent.property as TSESTree.Identifier).name);
      return isIt(exported) ? [parent] : [];
    });
  });
}

/** The names that a file imports. */
function importsOf(module: Module): readonly Variable[] {
  const known = sessionCache<Module, readonly Variable[]>(REFERENCES);
  const before = known.get(module);
  if (before) return before;
  const scopes = module.sourceCode.scopeManager?.scopes ?? [];
  const found = scopes
    .filter((scope) => scope.block.type === T.Program)
    .flatMap((scope) => scope.variables)
    .filter((variable) => variable.defs[0] && importOf(variable.defs[0]) !== null);
  known.set(module, found);
  return found;
}
