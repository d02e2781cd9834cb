import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { constantValue, definitionsOf } from './bindings.js';
import { importedThing } from './imports.js';
import {
  type Access,
  accessOf,
  type FunctionNode,
  isFunction,
  unwrap,
  variableOf,
} from './nodes.js';

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** What `this` is at a node: the class or the object literal that it belongs to. */
export interface ThisOwner {
  node: ClassNode | TSESTree.ObjectExpression;
  isStatic: boolean;
}

/** The class or object literal that `this` means at a node; null when it varies. */
export function thisOwnerAt(node: TSESTree.Node): ThisOwner | null {
  let below: TSESTree.Node = node;
  for (let up = node.parent; up; below = up, up = up.parent) {
    if (up.type === T.PropertyDefinition && up.value === below)
      return { node: up.parent.parent, isStatic: up.static };
    if (up.type === T.StaticBlock) return { node: up.parent.parent, isStatic: true };
    if (up.type !== T.FunctionExpression && up.type !== T.FunctionDeclaration) continue;
    return ownerOfMethod(up);
  }
  return null;
}

function ownerOfMethod(fn: FunctionNode): ThisOwner | null {
  const { parent } = fn;
  if (parent.type === T.MethodDefinition)
    return { node: parent.parent.parent, isStatic: parent.static };
  if (parent.type === T.PropertyDefinition)
    return { node: parent.parent.parent, isStatic: parent.static };
  if (parent.type === T.Property && parent.parent.type === T.ObjectExpression)
    return { node: parent.parent, isStatic: false };
  return null;
}

/** The member of a class or object literal by its access; null when there is none or it is computed. */
export function memberOf({ node, isStatic }: ThisOwner, access: string): TSESTree.Node | null {
  if (node.type === T.ObjectExpression)
    return (
      node.properties.find(
        (property) => property.type === T.Property && accessOf(property) === access,
      ) ?? null
    );
  const found = node.body.body.find(
    (member) =>
      (member.type === T.MethodDefinition || member.type === T.PropertyDefinition) &&
      member.static === isStatic &&
      accessOf(member) === access,
  );
  if (found) return found;
  const base = baseOf(node);
  return base && memberOf({ node: base, isStatic }, access);
}

/** The class of this file that a class extends. */
export function baseOf({ superClass }: ClassNode): ClassNode | null {
  const owner = superClass && ownerOf(superClass);
  return owner?.isStatic === true && owner.node.type !== T.ObjectExpression ? owner.node : null;
}

/** The function that a member is, a getter's included. */
export function functionOfMember(member: TSESTree.Node | null): FunctionNode | null {
  if (
    member?.type !== T.MethodDefinition &&
    member?.type !== T.Property &&
    member?.type !== T.PropertyDefinition
  )
    return null;
  const value = member.value && unwrap(member.value);
  return value && isFunction(value) ? value : null;
}

export function isGetter(member: TSESTree.Node | null): boolean {
  return (
    (member?.type === T.MethodDefinition || member?.type === T.Property) && member.kind === 'get'
  );
}

/** What a field of a class or object literal holds from the start; null for methods and the like. */
export function initialValue(owner: ThisOwner, access: string): TSESTree.Expression | null {
  const member = memberOf(owner, access);
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

/** The function or class that a name is declared as, and is never anything else. */
export function declarationOf(name: TSESTree.Identifier): TSESTree.Node | null {
  const variable = variableOf(name);
  const imported = variable && importedThing(variable);
  if (imported?.is === 'value') return isDeclaration(imported.value) ? imported.value : null;
  const home = imported?.is === 'variable' ? imported.variable : variable;
  const [definition, ...others] = home ? definitionsOf(home) : [];
  return definition?.kind === 'declared' && others.length === 0 ? definition.node : null;
}

const isDeclaration = (node: TSESTree.Node): boolean =>
  isFunction(node) || node.type === T.ClassDeclaration || node.type === T.ClassExpression;

/**
 * The class (or object literal) of this file whose members `expression.…` reads:
 *
 * | expression | owner |
 * |---|---|
 * | `this` | the class or object literal around it |
 * | `new Agent()`, `agent` with `const agent = new Agent()` | `Agent` |
 * | `agent` with `(agent: Agent) => …` | `Agent` |
 * | `this.agent` with `agent = new Agent()`, `agent: Agent`, `this.agent = new Agent()` | `Agent` |
 * | `Agent` | its static side |
 */
export function ownerOf(expression: TSESTree.Node): ThisOwner | null {
  const node = unwrap(expression);
  if (node.type === T.ThisExpression) return thisOwnerAt(node);
  if (node.type === T.MemberExpression) return ownerOfField(node);
  if (node.type === T.ObjectExpression) return { node, isStatic: false };
  if (node.type === T.NewExpression) {
    const owner = ownerOf(node.callee);
    return owner?.isStatic ? { ...owner, isStatic: false } : null;
  }
  if (node.type !== T.Identifier) return null;
  const declared = declarationOf(node) ?? constantValue(node);
  if (!declared) return ownerByAnnotation(variableOf(node)?.identifiers[0]);
  const isClass = declared.type === T.ClassDeclaration || declared.type === T.ClassExpression;
  return isClass ? { node: declared, isStatic: true } : ownerOf(declared);
}

function ownerOfField(field: TSESTree.MemberExpression): ThisOwner | null {
  if (unwrap(field.object).type !== T.ThisExpression) return null;
  const owner = ownerOf(field.object);
  if (!owner) return null;
  const access = accessOf(field);
  const member = memberOf(owner, access);
  const isField = member?.type === T.PropertyDefinition || member?.type === T.Property;
  if (isField && member.value) return ownerOf(member.value);
  const constructor = memberOf(owner, 'constructor');
  const given = constructor && fieldInConstructor(constructor, access);
  if (given) return ownerOf(given);
  return ownerByAnnotation(member);
}

/** What a constructor gives a field: `this.agent = value`, or the parameter that is the field. */
function fieldInConstructor(constructor: TSESTree.Node, access: Access): TSESTree.Node | null {
  const fn = functionOfMember(constructor);
  for (const parameter of fn?.params ?? []) {
    const name = parameter.type === T.TSParameterProperty ? parameter.parameter : null;
    if (name?.type === T.Identifier && name.name === access) return name;
  }
  const statements = fn?.body.type === T.BlockStatement ? fn.body.body : [];
  for (const statement of statements) {
    const set = statement.type === T.ExpressionStatement ? statement.expression : null;
    if (set?.type !== T.AssignmentExpression || set.left.type !== T.MemberExpression) continue;
    const isOwn = set.left.object.type === T.ThisExpression;
    if (isOwn && accessOf(set.left) === access) return set.right;
  }
  return null;
}

/** `agent: Agent`, where `Agent` is a class of this file. */
export function ownerByAnnotation(declared: TSESTree.Node | null | undefined): ThisOwner | null {
  const isTyped = declared?.type === T.Identifier || declared?.type === T.PropertyDefinition;
  const type = isTyped ? declared.typeAnnotation?.typeAnnotation : null;
  const name = type?.type === T.TSTypeReference ? type.typeName : null;
  const owner = name?.type === T.Identifier ? ownerOf(name) : null;
  return owner?.isStatic === true ? { ...owner, isStatic: false } : null;
}
