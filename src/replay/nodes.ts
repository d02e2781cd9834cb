import type { TSESTree } from '@typescript-eslint/utils';

import { childrenOf } from '../syntax/nodes.js';
import type { SourceCode } from '../modules/module.js';

const nodeLists = new WeakMap<SourceCode, readonly TSESTree.Node[]>();

/** Every node of a file, once. */
export function nodesOf(sourceCode: SourceCode): readonly TSESTree.Node[] {
  const known = nodeLists.get(sourceCode);
  if (known) return known;
  const nodes: TSESTree.Node[] = [sourceCode.ast];
  // The list grows while it is walked: children come behind their parents.
  for (const node of nodes) nodes.push(...childrenOf(node));
  nodeLists.set(sourceCode, nodes);
  return nodes;
}
