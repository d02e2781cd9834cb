import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { typesOf } from '../types/index.js';
import type { Context } from './choose-sanitizer.js';

/** An expression whose own type, or the one that its place expects of it, is what a place takes. */
export interface Declared {
  node: TSESTree.Expression;
  isOwn: boolean;
}

/** Whether a place takes everything: `any`, `any[]`, no type at all. A `T` or a record does not. */
export function takesAnything(context: Context, { node, isOwn }: Declared): boolean {
  const types = typesOf(context);
  const type = isOwn ? types?.typeOf(node) : types?.expectedTypeOf(node);
  return (type?.index.number ?? type)?.saysNothing ?? true;
}

/**
 * Whether a list is of one type that is known: from `A[] | B[]` no type argument is inferred, and
 * what is made of a `T[]` is none.
 */
export function isPlainList(context: Context, node: TSESTree.Expression): boolean {
  const type = typesOf(context)?.typeOf(node)?.nonNullable;
  return !type || (!type.isUnion && type.index.number?.isTypeParameter !== true);
}

/** Whether a cast takes any value: `x as unknown as Own[]`. */
export function isBlindCast(node: TSESTree.Node): boolean {
  if (node.type !== T.TSAsExpression && node.type !== T.TSTypeAssertion) return false;
  const { type } = node.typeAnnotation;
  return type === T.TSUnknownKeyword || type === T.TSAnyKeyword || isBlindCast(node.expression);
}
