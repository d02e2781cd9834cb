import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { wrapped } from '../flow/syntax.js';
import { type Sdk, sdkOf, type SdkType } from '../sdk/index.js';
import type { Context } from './choose-sanitizer.js';

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

export function placeOf({ sourceCode, filename }: Context, node: TSESTree.Expression): Place {
  const isJavaScript = /\.[cm]?jsx?$/.test(filename);
  const type = declaredType(sdkOf(sourceCode, filename), node);
  const isItems = type.is === 'list' || type.is === 'item';
  return {
    isJavaScript,
    takesInput: isJavaScript || (isItems && type.of === 'input'),
    isUntyped:
      type.is === 'any' || type.is === 'any-list' || (type.is === 'list' && type.of === 'mixed'),
    isInList: isInList(node),
  };
}

/** What is declared to stand there: by the list that a value is added to, or by the place itself. */
function declaredType(sdk: Sdk, node: TSESTree.Expression): SdkType {
  const outer = wrapped(node);
  const parent = outer.parent?.type === T.SpreadElement ? outer.parent.parent : outer.parent;
  if (parent?.type === T.CallExpression && parent.callee.type === T.MemberExpression)
    return sdk.typeOf(parent.callee.object);
  if (parent?.type === T.ArrayExpression) return sdk.expectedTypeOf(parent);
  return sdk.expectedTypeOf(outer as TSESTree.Expression);
}

const LIST_METHODS = new Set(['push', 'unshift', 'splice', 'concat']);

function isInList({ parent }: TSESTree.Expression): boolean {
  if (parent.type === T.ArrayExpression) return true;
  if (parent.type !== T.CallExpression || parent.callee.type !== T.MemberExpression) return false;
  const { property } = parent.callee;
  return property.type === T.Identifier && LIST_METHODS.has(property.name);
}
