import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES, ASTUtils } from '@typescript-eslint/utils';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** What a callee is reached by: `client.responses.create` has the root `client` and two names. */
export interface MemberPath {
  /** Where the chain starts: a name without a value here, a call, `this`, `new X()`. */
  root: TSESTree.Node;
  /** The import, parameter, … that the root names, if it names one. */
  definition: TSESLint.Scope.Definition | null;
  names: readonly string[];
}

/** Longest chain of variables that is followed; a cycle (`let a = b; b = a`) ends here too. */
const LONGEST = 12;

/** Follows members, casts, optional chains, `.bind()` and the constants that stand in between. */
export function memberPathOf(node: TSESTree.Node, sourceCode: SourceCode): MemberPath {
  return follow(node, [], sourceCode, LONGEST);
}

function follow(
  node: TSESTree.Node,
  names: readonly string[],
  sourceCode: SourceCode,
  left: number,
): MemberPath {
  switch (node.type) {
    case AST_NODE_TYPES.ChainExpression:
    case AST_NODE_TYPES.TSNonNullExpression:
    case AST_NODE_TYPES.TSAsExpression:
    case AST_NODE_TYPES.TSTypeAssertion:
    case AST_NODE_TYPES.TSSatisfiesExpression:
      return follow(node.expression, names, sourceCode, left);
    case AST_NODE_TYPES.AwaitExpression:
      return follow(node.argument, names, sourceCode, left);
    case AST_NODE_TYPES.MemberExpression: {
      const name = memberName(node, sourceCode);
      if (name === null) break;
      return follow(node.object, [name, ...names], sourceCode, left);
    }
    case AST_NODE_TYPES.CallExpression:
      if (isBind(node)) return follow(node.callee.object, names, sourceCode, left);
      break;
    case AST_NODE_TYPES.Identifier:
      return followName(node, names, sourceCode, left);
  }
  return { root: node, definition: null, names };
}

function isBind(
  node: TSESTree.CallExpression,
): node is TSESTree.CallExpression & { callee: TSESTree.MemberExpression } {
  const { callee } = node;
  return (
    callee.type === AST_NODE_TYPES.MemberExpression &&
    callee.property.type === AST_NODE_TYPES.Identifier &&
    callee.property.name === 'bind'
  );
}

function followName(
  node: TSESTree.Identifier,
  names: readonly string[],
  sourceCode: SourceCode,
  left: number,
): MemberPath {
  const variable = ASTUtils.findVariable(sourceCode.getScope(node), node);
  const definition = variable?.defs[0] ?? null;
  const end: MemberPath = { root: node, definition, names };
  if (left === 0 || definition?.node.type !== AST_NODE_TYPES.VariableDeclarator) return end;
  const { id, init } = definition.node;
  if (init === null) return end;
  const taken = id.type === AST_NODE_TYPES.Identifier ? [] : keysTo(definition.name, id);
  return taken === null ? end : follow(init, [...taken, ...names], sourceCode, left - 1);
}

/** The property names that lead to a name in a destructuring: `{ beta: { responses: r } }`. */
function keysTo(name: TSESTree.Node, pattern: TSESTree.Node): string[] | null {
  if (pattern === name) return [];
  if (pattern.type === AST_NODE_TYPES.AssignmentPattern) return keysTo(name, pattern.left);
  if (pattern.type !== AST_NODE_TYPES.ObjectPattern) return null;
  for (const property of pattern.properties) {
    if (property.type !== AST_NODE_TYPES.Property) continue;
    const inner = keysTo(name, property.value);
    const key = inner === null ? null : ASTUtils.getPropertyName(property);
    if (inner !== null) return key === null ? null : [key, ...inner];
  }
  return null;
}

function memberName(node: TSESTree.MemberExpression, sourceCode: SourceCode): string | null {
  if (node.property.type === AST_NODE_TYPES.PrivateIdentifier) return `#${node.property.name}`;
  return ASTUtils.getPropertyName(node, sourceCode.getScope(node));
}
