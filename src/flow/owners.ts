import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { sessionCache } from '../modules/load.js';
import { readsOf } from '../syntax/imports.js';
import { baseOf, type ClassNode, type ThisOwner, thisOwnerAt } from '../syntax/members.js';
import { accessOf, childrenOf, variableOf, wrapped } from '../syntax/nodes.js';
import { type SourceCode, sourceOf } from '../modules/module.js';

const OWNER_USES = Symbol('uses of owners');

/**
 * Every `this` of a class or object literal, and every name that holds one of its instances. A class
 * counts with the classes of the file that it extends and that extend it: they share their fields.
 */
export function usesOfOwner(owner: ThisOwner): readonly TSESTree.Node[] {
  const family = familyOf(owner.node);
  const [root = owner.node] = family;
  const ownerUses = sessionCache<TSESTree.Node, Map<boolean, TSESTree.Node[]>>(OWNER_USES);
  const known = ownerUses.get(root) ?? new Map<boolean, TSESTree.Node[]>();
  ownerUses.set(root, known);
  const uses =
    known.get(owner.isStatic) ??
    family.flatMap((node) => [
      ...thisIn({ ...owner, node }, node),
      ...instancesOf({ ...owner, node }),
    ]);
  known.set(owner.isStatic, uses);
  return uses;
}

function thisIn(owner: ThisOwner, node: TSESTree.Node): TSESTree.Node[] {
  if (node.type !== T.ThisExpression)
    return childrenOf(node).flatMap((child) => thisIn(owner, child));
  const at = thisOwnerAt(node);
  return at?.node === owner.node && at.isStatic === owner.isStatic ? [node] : [];
}

type OwnerNode = ThisOwner['node'];

const classes = new WeakMap<SourceCode, readonly ClassNode[]>();

/** The base first, then every class of the file that comes from it. */
function familyOf(node: OwnerNode): readonly OwnerNode[] {
  if (node.type === T.ObjectExpression) return [node];
  const root = rootOf(node);
  const source = sourceOf(node);
  const all = classes.get(source) ?? classesIn(source.ast);
  classes.set(source, all);
  return [root, ...all.filter((one) => one !== root && rootOf(one) === root)];
}

function rootOf(node: ClassNode): ClassNode {
  const seen = new Set<ClassNode>();
  let root = node;
  for (let base = baseOf(root); base && !seen.has(base); base = baseOf(root)) {
    seen.add(base);
    root = base;
  }
  return root;
}

function classesIn(node: TSESTree.Node): ClassNode[] {
  const inner = childrenOf(node).flatMap((child) => classesIn(child));
  const isClass = node.type === T.ClassDeclaration || node.type === T.ClassExpression;
  return isClass ? [node, ...inner] : inner;
}

function instancesOf({ node, isStatic }: ThisOwner): TSESTree.Node[] {
  if (node.type === T.ObjectExpression) return namesOfValue(node);
  const variable = classVariable(node);
  const reads = variable ? readsOf(variable) : [];
  if (isStatic) return [...reads];
  return reads.flatMap((read) => {
    const { parent } = read;
    if (parent?.type === T.NewExpression && parent.callee === read)
      return [...namesOfValue(parent), ...fieldsOfValue(parent)];
    const annotation = parent?.type === T.TSTypeReference ? parent.parent : null;
    return annotation?.type === T.TSTypeAnnotation ? namesTyped(annotation.parent) : [];
  });
}

/** The variable that others use for a class; the class declares its name once more for itself. */
export function classVariable(node: ClassNode): TSESLint.Scope.Variable | null {
  if (node.type === T.ClassDeclaration) {
    const inner = node.id && variableOf(node.id);
    return (inner?.scope.block === node && inner.scope.upper?.set.get(inner.name)) || inner;
  }
  const { parent } = node;
  if (parent.type !== T.VariableDeclarator || parent.id.type !== T.Identifier) return null;
  return variableOf(parent.id);
}

/** Every use of the variable that a value is declared as. */
function namesOfValue(value: TSESTree.Node): TSESTree.Node[] {
  const outer = wrapped(value);
  const { parent } = outer;
  if (parent?.type !== T.VariableDeclarator || parent.init !== outer) return [];
  const variable = parent.id.type === T.Identifier ? variableOf(parent.id) : null;
  return variable?.references.filter((one) => one.isRead()).map((one) => one.identifier) ?? [];
}

/** `this.agent`, where `this.agent = value` or `agent = value` says what it is. */
function fieldsOfValue(value: TSESTree.Node): TSESTree.Node[] {
  const outer = wrapped(value);
  const { parent } = outer;
  if (parent?.type === T.PropertyDefinition && parent.value === outer)
    return readsOfField(parent, accessOf(parent));
  const field = parent?.type === T.AssignmentExpression ? parent.left : null;
  return field?.type === T.MemberExpression && field.object.type === T.ThisExpression
    ? readsOfField(field.object, accessOf(field))
    : [];
}

/** Every read of what is declared with a type: a variable, a parameter, a field. */
function namesTyped(declared: TSESTree.Node): TSESTree.Node[] {
  if (declared.type === T.PropertyDefinition) return readsOfField(declared, accessOf(declared));
  if (declared.type !== T.Identifier) return [];
  const isField = declared.parent.type === T.TSParameterProperty;
  const fields = isField ? readsOfField(declared.parent, declared.name) : [];
  const variable = variableOf(declared);
  const reads = variable?.references.filter((one) => one.isRead()) ?? [];
  return [...fields, ...reads.map((one) => one.identifier)];
}

/** Inside the class alone: whoever else has an instance is not asked. */
function readsOfField(inside: TSESTree.Node, access: string): TSESTree.Node[] {
  const owner = inside.type === T.ThisExpression ? thisOwnerAt(inside) : ownerAround(inside);
  if (!owner) return [];
  return thisIn(owner, owner.node).flatMap((use) => {
    const { parent } = wrapped(use);
    const isNamed = parent?.type === T.MemberExpression && accessOf(parent) === access;
    return isNamed ? [parent] : [];
  });
}

function ownerAround(node: TSESTree.Node): ThisOwner | null {
  let up = node.parent;
  while (up && up.type !== T.ClassBody) up = up.parent;
  return up ? { node: up.parent, isStatic: false } : null;
}
