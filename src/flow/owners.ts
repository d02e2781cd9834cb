import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import {
  childrenOf,
  type ClassNode,
  isGetter,
  memberOf,
  type ThisOwner,
  thisOwnerAt,
} from './functions.js';
import { type SourceCode, variableOf, wrapped } from './syntax.js';

const ownerUses = new WeakMap<TSESTree.Node, Map<boolean, TSESTree.Node[]>>();

/** Every `this` of a class or object literal, and every name that holds one of its instances. */
export function usesOfOwner(sourceCode: SourceCode, owner: ThisOwner): readonly TSESTree.Node[] {
  const known = ownerUses.get(owner.node) ?? new Map<boolean, TSESTree.Node[]>();
  ownerUses.set(owner.node, known);
  let uses = known.get(owner.isStatic);
  if (!uses) {
    uses = [];
    collectThis(sourceCode, owner, owner.node, uses);
    uses.push(...instancesOf(sourceCode, owner));
    known.set(owner.isStatic, uses);
  }
  return uses;
}

function collectThis(
  sourceCode: SourceCode,
  owner: ThisOwner,
  node: TSESTree.Node,
  found: TSESTree.Node[],
): void {
  if (node.type === T.ThisExpression) {
    const at = thisOwnerAt(node);
    if (at?.node === owner.node && at.isStatic === owner.isStatic) found.push(node);
    return;
  }
  for (const child of childrenOf(sourceCode, node)) collectThis(sourceCode, owner, child, found);
}

function instancesOf(sourceCode: SourceCode, { node, isStatic }: ThisOwner): TSESTree.Node[] {
  if (node.type === T.ObjectExpression) return namesOfValue(sourceCode, node);
  const references = classVariable(sourceCode, node)?.references ?? [];
  if (isStatic) return references.map((reference) => reference.identifier);
  return references.flatMap(({ identifier }) => {
    const { parent } = identifier;
    const isNew = parent.type === T.NewExpression && parent.callee === identifier;
    return isNew ? namesOfValue(sourceCode, parent) : [];
  });
}

/** The variable that others use for a class; the class declares its name once more for itself. */
export function classVariable(
  sourceCode: SourceCode,
  node: ClassNode,
): TSESLint.Scope.Variable | null {
  if (node.type === T.ClassDeclaration) {
    const inner = node.id && variableOf(sourceCode, node.id);
    return (inner?.scope.block === node && inner.scope.upper?.set.get(inner.name)) || inner;
  }
  const { parent } = node;
  if (parent.type !== T.VariableDeclarator || parent.id.type !== T.Identifier) return null;
  return variableOf(sourceCode, parent.id);
}

/** Every use of the variable that a value is declared as. */
function namesOfValue(sourceCode: SourceCode, value: TSESTree.Node): TSESTree.Node[] {
  const outer = wrapped(value);
  const { parent } = outer;
  if (parent?.type !== T.VariableDeclarator || parent.init !== outer) return [];
  const variable = parent.id.type === T.Identifier ? variableOf(sourceCode, parent.id) : null;
  return variable?.references.filter((one) => one.isRead()).map((one) => one.identifier) ?? [];
}

/** What a field of a class or object literal holds from the start; null for methods and the like. */
export function initialValue(
  sourceCode: SourceCode,
  owner: ThisOwner,
  access: string,
): TSESTree.Expression | null {
  const member = memberOf(sourceCode, owner, access);
  if (isGetter(member)) return null;
  if (member?.type === T.PropertyDefinition) return member.value;
  if (member?.type !== T.Property) return null;
  const { value } = member;
  const isPattern =
    value.type === T.AssignmentPattern || value.type === T.TSEmptyBodyFunctionExpression;
  return isPattern || value.type === T.ArrayPattern || value.type === T.ObjectPattern
    ? null
    : value;
}
