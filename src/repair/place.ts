import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { wrapped } from '../syntax/nodes.js';
import { additionOf } from '../flow/additions.js';
import { sdkOf } from '../sdk/index.js';
import type { Context } from './choose-sanitizer.js';
import { type Declared, takesAnything } from './types.js';

/** What the place where a value enters the conversation is declared to take. */
export interface Place {
  isJavaScript: boolean;
  /** It takes input, so that a cast is needless once the value is input. */
  takesInput: boolean;
  /** It takes anything: a list of `any`, a name without annotation. */
  isUntyped: boolean;
  /** Among the elements of an array literal, or the arguments of `push` and its like. */
  isInList: boolean;
}

export function placeOf(context: Context, node: TSESTree.Expression): Place {
  const isJavaScript = /\.[cm]?jsx?$/.test(context.filename);
  const declared = declarationOf(node);
  const sdk = sdkOf(context);
  const type = declared.isOwn ? sdk.typeOf(declared.node) : sdk.expectedTypeOf(declared.node);
  const isItems = type.is === 'list' || type.is === 'item';
  const isOpen = type.is === 'any' || type.is === 'any-list';
  return {
    isJavaScript,
    takesInput: isJavaScript || (isItems && type.of === 'input'),
    isUntyped:
      (isOpen && takesAnything(context, declared)) || (type.is === 'list' && type.of === 'mixed'),
    isInList: isInList(node),
  };
}

/** What declares the type of a place: the list that a value is added to, or the place itself. */
function declarationOf(node: TSESTree.Expression): Declared {
  const outer = wrapped(node);
  const parent = outer.parent?.type === T.SpreadElement ? outer.parent.parent : outer.parent;
  if (parent?.type === T.CallExpression && parent.callee.type === T.MemberExpression)
    return { node: parent.callee.object, isOwn: true };
  if (parent?.type === T.ArrayExpression) return { node: parent, isOwn: false };
  return { node: outer as TSESTree.Expression, isOwn: false };
}

function isInList({ parent }: TSESTree.Expression): boolean {
  if (parent.type === T.ArrayExpression) return true;
  return parent.type === T.CallExpression && additionOf(parent) !== null;
}
