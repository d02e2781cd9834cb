import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES } from '@typescript-eslint/utils';

/** A top-level statement, or one declarator of it, that loads a module by `import` or `require`. */
export type ModuleLoad = ImportLoad | ImportEqualsLoad | RequireLoad;

interface ImportLoad {
  form: 'import';
  statement: TSESTree.ImportDeclaration;
  from: TSESTree.StringLiteral;
}

interface ImportEqualsLoad {
  form: 'import-equals';
  statement: TSESTree.TSImportEqualsDeclaration;
  from: TSESTree.StringLiteral;
}

export interface RequireLoad {
  form: 'require';
  statement: TSESTree.ExpressionStatement | TSESTree.VariableDeclaration;
  /** the specifier of the `require` call */
  from: TSESTree.StringLiteral;
  /** what declares the module or its `property`; null when the load is part of a longer expression */
  pattern: TSESTree.DestructuringPattern | null;
  /** `p` in `require('m').p` */
  property: string | null;
}

const loads = new WeakMap<TSESTree.Program, readonly ModuleLoad[]>();

/** All loads at the top level of a file, in text order; read once for all reports of the file. */
export function findModuleLoads(program: TSESTree.Program): readonly ModuleLoad[] {
  const known = loads.get(program) ?? readModuleLoads(program);
  loads.set(program, known);
  return known;
}

function readModuleLoads(program: TSESTree.Program): ModuleLoad[] {
  return program.body.flatMap((statement): ModuleLoad[] => {
    switch (statement.type) {
      case AST_NODE_TYPES.ImportDeclaration:
        return [{ form: 'import', statement, from: statement.source }];
      case AST_NODE_TYPES.TSImportEqualsDeclaration: {
        const { moduleReference } = statement;
        return moduleReference.type === AST_NODE_TYPES.TSExternalModuleReference
          ? [{ form: 'import-equals', statement, from: moduleReference.expression }]
          : [];
      }
      case AST_NODE_TYPES.ExpressionStatement:
        return requireLoad(statement, statement.expression, null);
      case AST_NODE_TYPES.VariableDeclaration:
        return statement.declarations.flatMap(({ id, init }) =>
          init ? requireLoad(statement, init, id) : [],
        );
      default:
        return [];
    }
  });
}

function requireLoad(
  statement: RequireLoad['statement'],
  expression: TSESTree.Expression,
  pattern: TSESTree.DestructuringPattern | null,
  property: string | null = null,
): RequireLoad[] {
  const from = requiredModule(expression);
  if (from) return [{ form: 'require', statement, from, pattern, property }];
  // Longer expressions load a module too, as in `require('dotenv').config()`.
  if (expression.type === AST_NODE_TYPES.CallExpression) {
    return requireLoad(statement, expression.callee, null);
  }
  if (expression.type !== AST_NODE_TYPES.MemberExpression) return [];
  return !expression.computed && property === null && requiredModule(expression.object)
    ? requireLoad(statement, expression.object, pattern, expression.property.name)
    : requireLoad(statement, expression.object, null);
}

/** `m` in `require('m')`. */
export function requiredModule(node: TSESTree.Node): TSESTree.StringLiteral | null {
  if (node.type !== AST_NODE_TYPES.CallExpression || node.arguments.length !== 1) return null;
  if (node.callee.type !== AST_NODE_TYPES.Identifier || node.callee.name !== 'require') return null;
  const [argument] = node.arguments;
  return argument?.type === AST_NODE_TYPES.Literal && typeof argument.value === 'string'
    ? argument
    : null;
}

/**
 * Whether `load` has run when `at` runs: imports are hoisted, everything else has to stand before
 * it, or `at` stands in a function, which runs later.
 */
export function isLoadedAt(load: ModuleLoad, at: TSESTree.Node): boolean {
  return load.form === 'import' || load.statement.range[1] <= at.range[0] || isDeferred(at);
}

function isDeferred(node: TSESTree.Node): boolean {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if ('params' in outer && 'body' in outer) return true;
  }
  return false;
}

/** An import that takes values, from a module that is code: no `import type`, no `with { type }`. */
export function isValueImport(
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: TSESTree.ImportDeclaration,
): boolean {
  const rest = sourceCode.text.slice(node.source.range[1], node.range[1]);
  return node.importKind !== 'type' && !/\b(?:with|assert)\b/.test(rest);
}
