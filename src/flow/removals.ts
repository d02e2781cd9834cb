import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { resolveFunction } from '../syntax/functions.js';
import {
  accessOf,
  childrenOf,
  isElement,
  isGlobal,
  isInside,
  literalOf,
  methodOf,
  type Path,
  sameAccess,
  wrapped,
} from '../syntax/nodes.js';

/**
 * The fields that are taken away in place from the items that a variable holds at a path:
 *
 * | path | code | fields |
 * |---|---|---|
 * | the item itself | `delete item.id`, `item.id = undefined`, `Reflect.deleteProperty(item, 'id')` | `id` |
 * | elements of a list | `for (const item of list) …`, `list.forEach((item) => …)` | what the body removes |
 * | elements of a list | `strip(list)`, with `strip` of this file | what the function removes |
 */
export function removedFields(variable: TSESLint.Scope.Variable, path: Path): readonly string[] {
  const byPath = fields.get(variable) ?? new Map<string, readonly string[]>();
  fields.set(variable, byPath);
  const key = path.join('.');
  const found =
    byPath.get(key) ?? variable.references.flatMap(({ identifier }) => removedAt(identifier, path));
  byPath.set(key, found);
  return found;
}

const fields = new WeakMap<TSESLint.Scope.Variable, Map<string, readonly string[]>>();

function removedAt(use: TSESTree.Node, path: Path): string[] {
  const outer = wrapped(use);
  const { parent } = outer;
  const [next, ...rest] = path;
  if (parent?.type === T.MemberExpression && isInside(use, parent.object)) {
    if (next === undefined) return removesAt(parent);
    const access = accessOf(parent);
    if (isElement(next) && access === 'forEach') return removedBy(wrapped(parent).parent);
    return sameAccess(access, next) ? removedAt(parent, rest) : [];
  }
  if (next === undefined && parent?.type === T.CallExpression && parent.arguments[0] === outer)
    return deletedBy(parent);
  if (!isElement(next) || rest.length > 0) return [];
  if (parent?.type === T.ForOfStatement && parent.right === outer) return removalsIn(parent.body);
  return removedBy(parent);
}

/** What the functions of this file remove that a call calls, or is given as a callback. */
function removedBy(call: TSESTree.Node | undefined): string[] {
  if (call?.type !== T.CallExpression) return [];
  const [argument] = call.arguments;
  const fn = resolveFunction(call.callee) ?? (argument && resolveFunction(argument));
  return fn ? removalsIn(fn.body) : [];
}

const removals = new WeakMap<TSESTree.Node, string[]>();

function removalsIn(node: TSESTree.Node): string[] {
  const known = removals.get(node);
  if (known) return known;
  const deleted = node.type === T.CallExpression ? deletedBy(node) : [];
  const here = node.type === T.MemberExpression ? removesAt(node) : deleted;
  const found = [...here, ...childrenOf(node).flatMap((child) => removalsIn(child))];
  removals.set(node, found);
  return found;
}

/** `Reflect.deleteProperty(item, 'id')` */
function deletedBy(call: TSESTree.CallExpression): string[] {
  const method = methodOf(call);
  if (method?.name !== 'deleteProperty' || !isGlobal(method.receiver, 'Reflect')) return [];
  const field = literalOf(call.arguments[1]);
  return typeof field === 'string' ? [field] : [];
}

/** `delete item.id`, `item.id = undefined` */
function removesAt(member: TSESTree.MemberExpression): string[] {
  const outer = wrapped(member);
  const { parent } = outer;
  const isDeleted = parent?.type === T.UnaryExpression && parent.operator === 'delete';
  const isUndefined =
    parent?.type === T.AssignmentExpression &&
    parent.left === outer &&
    parent.right.type === T.Identifier &&
    parent.right.name === 'undefined';
  return isDeleted || isUndefined ? [accessOf(member)] : [];
}
