import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';

import type { Access } from '../syntax/nodes.js';
import { resolveFunction } from './functions.js';
import type { Asked } from './follow-model.js';
import { whenReturned } from './guards.js';
import { isNever } from './known.js';
import { withStep } from './trail.js';

/** What pairs of keys and values make together: `Object.fromEntries(pairs)`. */
export const PAIRS: Access = '{}';

/**
 * `Object.entries(item).filter(([key, value]) => …)`, on the way to the item that is made of what is
 * left; undefined where something else is asked for.
 */
export function keptPairs({ walk, call, subject, args, trail }: Asked): boolean | undefined {
  if (trail.path[0] !== PAIRS) return undefined;
  const fn = args[0] ? resolveFunction(args[0].value) : null;
  if (fn?.params[0]?.type !== T.ArrayPattern) return false;
  const isPair = true;
  const leftOut = whenReturned(fn, false, { isPair });
  if (isNever(leftOut)) return walk.follow(subject, trail);
  if (leftOut?.types?.mode !== 'only') return false;
  const kept = whenReturned(fn, true, { isPair })?.types;
  const fields = kept?.mode === 'except' ? [...kept.types] : [];
  const isItem = trail.path.length === 1 && fields.length > 0;
  return walk.follow(
    subject,
    isItem ? withStep(trail, { kind: 'omit', node: call, fields }) : trail,
  );
}
