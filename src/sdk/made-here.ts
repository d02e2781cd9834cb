import {
  AST_NODE_TYPES as T,
  ASTUtils,
  type TSESLint,
  type TSESTree,
} from '@typescript-eslint/utils';

import type { MemberPath } from './member-path.js';

type SourceCode = Readonly<TSESLint.SourceCode>;

/**
 * Whether the file itself writes out what a path leads to, as the stand-in of a test does:
 * `{ responses: { create() {} } }`, or an instance of a class with such fields and no base.
 */
export function isMadeHere({ root, names }: MemberPath, sourceCode: SourceCode): boolean {
  return names.length > 0 && writesOut(root, names, sourceCode);
}

function writesOut(
  node: TSESTree.Node,
  [name, ...rest]: readonly string[],
  sourceCode: SourceCode,
): boolean {
  if (node.type === T.ArrowFunctionExpression || node.type === T.FunctionExpression) return true;
  if (name === undefined) return false;
  const members = membersOf(node, sourceCode);
  const member = members.find((one) => ASTUtils.getPropertyName(one) === name);
  if (!member?.value || ('kind' in member && member.kind === 'get')) return false;
  return writesOut(member.value, rest, sourceCode);
}

type Member = TSESTree.MethodDefinition | TSESTree.Property | TSESTree.PropertyDefinition;

function membersOf(node: TSESTree.Node, sourceCode: SourceCode): readonly Member[] {
  if (node.type === T.ObjectExpression)
    return node.properties.filter((property) => property.type === T.Property);
  const made = node.type === T.NewExpression ? node.callee : null;
  if (made?.type !== T.Identifier) return [];
  const declared = ASTUtils.findVariable(sourceCode.getScope(made), made)?.defs[0]?.node;
  if (declared?.type !== T.ClassDeclaration || declared.superClass) return [];
  return declared.body.body.filter(
    (member) => member.type === T.MethodDefinition || member.type === T.PropertyDefinition,
  );
}
