import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { definitionsOf } from '../syntax/bindings.js';
import { accessOf, type Path, unwrap, variableOf } from '../syntax/nodes.js';

/** A variable, or `this`, and the accesses on it: what `event.item` names. */
export interface Subject {
  root: TSESLint.Scope.Variable | 'this';
  path: Path;
}

/** The variable and path that an expression names; null for calls, literals and the like. */
export function subjectOf(expression: TSESTree.Node): Subject | null {
  const node = unwrap(expression);
  if (node.type === T.ThisExpression) return { root: 'this', path: [] };
  if (node.type === T.Identifier) {
    const root = variableOf(node);
    return root && { root, path: [] };
  }
  if (node.type !== T.MemberExpression) return null;
  const object = subjectOf(node.object);
  return object && { root: object.root, path: [...object.path, accessOf(node)] };
}

export const sameSubject = (a: Subject, b: Subject): boolean =>
  a.root === b.root && a.path.join('.') === b.path.join('.');

/**
 * The same thing one name earlier: `item` of `const item = event.item` is `event.item`, `type` of
 * `const { type } = item` is `item.type`. Null when the variable has another kind of definition: one
 * that is assigned later can hold what was there in an earlier round.
 */
export function aliased({ root, path }: Subject): Subject | null {
  if (root === 'this') return null;
  const [definition, ...others] = definitionsOf(root);
  if (definition?.kind !== 'value' || others.length > 0 || definition.binding.omitted) return null;
  if (definition.value.parent.type === T.AssignmentExpression) return null;
  const value = subjectOf(definition.value);
  return value && { root: value.root, path: [...value.path, ...definition.binding.path, ...path] };
}

/** A subject under its name, and under those that it had before. */
export function earlierNames(start: Subject): readonly Subject[] {
  const all = [start];
  for (let next = aliased(start); next && all.length < 5; next = aliased(next)) all.push(next);
  return all;
}

/** Whether an expression names the subject, also under an earlier or a later name. */
export function names(expression: TSESTree.Node, subject: Subject): boolean {
  const found = subjectOf(expression);
  if (!found) return false;
  const others = earlierNames(subject);
  return earlierNames(found).some((a) => others.some((b) => sameSubject(a, b)));
}

/** Which field of the subject an expression names; null for anything else. */
export function fieldOfSubject(expression: TSESTree.Node, subject: Subject): string | null {
  const found = subjectOf(expression);
  if (!found) return null;
  const others = earlierNames(subject);
  for (const { root, path } of earlierNames(found)) {
    const field = path.at(-1);
    const object = { root, path: path.slice(0, -1) };
    if (field !== undefined && others.some((one) => sameSubject(object, one))) return field;
  }
  return null;
}
