import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { Path } from '../syntax/nodes.js';
import type { SourceCode } from '../modules/module.js';
import type { Entry } from '../flow/trail.js';
import type { Sdk } from '../sdk/index.js';
import { nodesOf } from './nodes.js';

export interface RequestSink {
  request: TSESTree.Expression;
  itemsKey: 'input' | 'items';
}

/** A value to follow back: what stands at `path` of `node` goes to an input. */
export interface Sink {
  node: TSESTree.Expression;
  path: Path;
  entry: Entry;
}

/** The calls of a file that send items to the API. */
export function requestsIn(sourceCode: SourceCode, sdk: Sdk): RequestSink[] {
  return nodesOf(sourceCode).flatMap((node) => {
    if (node.type !== T.CallExpression) return [];
    const { request = null, itemsKey = null } = sdk.callOf(node) ?? {};
    const isGiven = request !== null && request.type !== T.SpreadElement && itemsKey !== null;
    return isGiven ? [{ request, itemsKey }] : [];
  });
}

export const sinkOf = (
  node: TSESTree.Expression,
  path: Path,
  entrance: Entry['entrance'],
): Sink => ({
  node,
  path,
  entry: { node, entrance, stepsAfter: 0 },
});
