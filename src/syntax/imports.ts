import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { type Exported, type Import, importedBy, importOfClause } from '../modules/exports.js';
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
 * All uses of a variable that are in sight: in its own file, and in those of the files looked into
 * that import it.
 */
export function referencesOf(variable: Variable): readonly TSESLint.Scope.Reference[] {
  const [declared] = variable.identifiers;
  const home = declared && moduleOf(declared);
  if (!home || variable.scope.block.type !== T.Program) return variable.references;
  const others = openModules().filter((module) => module !== home);
  if (others.length === 0) return variable.references;
  const found = others.flatMap((module) => importersIn(module, home, variable));
  return found.length === 0
    ? variable.references
    : [...variable.references, ...found.flatMap((one) => one.references)];
}

/** The names under which a file imports a variable of another module. */
function importersIn(module: Module, home: Module, variable: Variable): Variable[] {
  return importsOf(module).filter((one) => {
    const imported = importedThing(one);
    return imported?.is === 'variable' && imported.variable === variable && module !== home;
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
