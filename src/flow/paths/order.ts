import type { TSESTree } from '@typescript-eslint/utils';

import { isInside } from '../../syntax/nodes.js';
import { isLoop } from './loops.js';
import { type Paths, pathsAt } from './paths.js';
import { rootOf } from './roots.js';

/** Whether one place can be come by after another; a function inside is where it is made. */
export function comesAfter(later: TSESTree.Node, earlier: TSESTree.Node): boolean {
  const { at, paths } = inCommon(earlier, later);
  return paths.reaches(at, later);
}

/**
 * Whether two places are never both come by in one go: the branches of an `if` or a `switch`, or one
 * that leaves. In a loop around both, a go is a round.
 */
export function isApart(one: TSESTree.Node, other: TSESTree.Node): boolean {
  const { at, paths } = inCommon(one, other);
  if (isInside(other, at) || isInside(at, other)) return false;
  const round = roundOf(at, other);
  const kills = round ? [round] : [];
  return !paths.reaches(at, other, kills) && !paths.reaches(other, at, kills);
}

/** The innermost paths that have both, and where the first place stands in them. */
function inCommon(one: TSESTree.Node, other: TSESTree.Node): { at: TSESTree.Node; paths: Paths } {
  let at = one;
  for (let root = rootOf(at); root.parent && !isInside(other, root); root = rootOf(at)) at = root;
  return { at, paths: pathsAt(at) };
}

/** The body of the innermost loop around both. */
function roundOf(one: TSESTree.Node, other: TSESTree.Node): TSESTree.Node | null {
  const root = rootOf(one);
  for (let up = one.parent; up && up !== root; up = up.parent)
    if (isLoop(up) && isInside(other, up.body)) return up.body;
  return null;
}
