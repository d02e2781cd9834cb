import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { resultsOf } from './functions.js';
import { type FunctionNode, isElement } from '../syntax/nodes.js';
import { advance, followAll, type Trail, type Walk } from './trail.js';

/** How deep calls of calls are looked into. */
const MAX_FRAMES = 8;

/** What a function of this file returns, its parameters bound to the arguments of the call. */
export function followResults(
  walk: Walk,
  fn: FunctionNode,
  trail: Trail,
  call: TSESTree.CallExpression | null,
): boolean {
  if (trail.frames.length >= MAX_FRAMES) return false;
  walk.visited.add(fn);
  const inside = call ? advance(trail, { frames: [...trail.frames, { fn, call }] }) : trail;
  const [access, ...rest] = trail.path;
  return followAll(resultsOf(fn), (result) => {
    const isWhole =
      !fn.generator || (result.parent.type === T.YieldExpression && result.parent.delegate);
    if (isWhole) return walk.follow(result, inside);
    return !isElement(access) || walk.follow(result, advance(inside, { path: rest }));
  });
}
