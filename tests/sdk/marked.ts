import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';

import { sdkOf, type SdkCall, type SdkType } from '../../src/sdk/index.js';
import { parseTyped, type FixtureOptions, type Parsed } from '../support/typed-rule-tester.js';

/** Marks the expression that a test asks about: the one that ends right before it. */
const MARK = '/*?*/';

/** What the expression before the mark is. */
export function typeAtMark(code: string, options: FixtureOptions = {}): SdkType {
  const parsed = parseTyped(code, options);
  return sdkOf(parsed).typeOf(nodeAtMark(parsed));
}

/** What the call before the mark is. */
export function callAtMark(parsed: Parsed): SdkCall | null {
  const node = nodeAtMark(parsed);
  if (node.type !== AST_NODE_TYPES.CallExpression)
    throw new Error(`the mark stands behind a ${node.type}`);
  return sdkOf(parsed).callOf(node);
}

/** The widest expression that ends at the mark, without the function around it. */
export function nodeAtMark({ sourceCode }: Parsed): TSESTree.Node {
  const end = sourceCode.text.indexOf(MARK);
  if (end < 0) throw new Error(`no ${MARK} in the code`);
  let node: TSESTree.Node | null = sourceCode.getNodeByRangeIndex(end - 1);
  while (node?.parent?.range[1] === end && isExpression(node.parent)) node = node.parent;
  if (node === null) throw new Error('nothing before the mark');
  return node;
}

function isExpression(node: TSESTree.Node): boolean {
  if (
    node.type === AST_NODE_TYPES.ArrowFunctionExpression ||
    node.type === AST_NODE_TYPES.ChainExpression
  )
    return false;
  return /Expression$|^Identifier$/.test(node.type);
}
