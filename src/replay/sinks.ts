import type { TSESTree } from '@typescript-eslint/utils';

import { requestsOf } from '../facts/requests.js';
import type { SourceCode } from '../modules/module.js';
import { ANY_ELEMENT, type Path } from '../syntax/nodes.js';
import type { Entry } from '../flow/trail.js';
import type { Sdk } from '../sdk/index.js';
import type { Grade } from './replay.js';

export interface RequestSink {
  request: TSESTree.Expression;
  sink: Sink;
}

/** A value to follow back: what stands at `path` of `node` goes to an input. */
export interface Sink {
  node: TSESTree.Expression;
  path: Path;
  entry: Entry;
  /** Whether a request surely gets it; certain unless told. */
  grade?: Grade;
}

/** The calls of a file that send items: to the API, and to other vendors (V1). */
export function requestsIn(
  sourceCode: SourceCode,
  sdk: Sdk,
): Record<'ours' | 'others', RequestSink[]> {
  const found: Record<'ours' | 'others', RequestSink[]> = { ours: [], others: [] };
  for (const { params, sdk: call, isForeign } of requestsOf(sourceCode, sdk)) {
    if (!params || call.itemsKey === null) continue;
    const sink = sinkOf(params, [call.itemsKey, ANY_ELEMENT], 'request');
    found[isForeign ? 'others' : 'ours'].push({ request: params, sink });
  }
  return found;
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
