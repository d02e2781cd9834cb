import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';
import type * as ts from 'typescript';

import type { Context } from './choose-sanitizer.js';

/** An expression whose own type, or the one that its place expects of it, is what a place takes. */
export interface Declared {
  node: TSESTree.Expression;
  isOwn: boolean;
}

/** Of all type flags only these two have the same numbers in every version. */
const ANY_OR_UNKNOWN = 1 | 2;

/** Whether a place takes everything: `any`, `any[]`, no type at all. A `T` or a record does not. */
export function takesAnything(context: Context, { node, isOwn }: Declared): boolean {
  const found = tsNodeOf(context, node);
  if (!found) return true;
  const { checker, tsNode } = found;
  const type = isOwn
    ? checker.getTypeAtLocation(tsNode)
    : // The node map loses that an expression's node is one for some kinds of them.
      checker.getContextualType(tsNode as ts.Expression);
  const element = type?.getNumberIndexType() ?? type;
  return !element || (element.flags & ANY_OR_UNKNOWN) !== 0;
}

/**
 * Whether a list is of one type that is known: from `A[] | B[]` no type argument is inferred, and
 * what is made of a `T[]` is none.
 */
export function isPlainList(context: Context, node: TSESTree.Expression): boolean {
  const found = tsNodeOf(context, node);
  if (!found) return true;
  const type = found.checker.getTypeAtLocation(found.tsNode).getNonNullableType();
  return !type.isUnion() && type.getNumberIndexType()?.isTypeParameter() !== true;
}

function tsNodeOf(
  { sourceCode }: Context,
  node: TSESTree.Expression,
): { checker: ts.TypeChecker; tsNode: ts.Node } | null {
  const { program, esTreeNodeToTSNodeMap } = sourceCode.parserServices ?? {};
  const tsNode = esTreeNodeToTSNodeMap?.get(node);
  return program && tsNode ? { checker: program.getTypeChecker(), tsNode } : null;
}

/** Whether a cast takes any value: `x as unknown as Own[]`. */
export function isBlindCast(node: TSESTree.Node): boolean {
  if (node.type !== T.TSAsExpression && node.type !== T.TSTypeAssertion) return false;
  const { type } = node.typeAnnotation;
  return type === T.TSUnknownKeyword || type === T.TSAnyKeyword || isBlindCast(node.expression);
}
