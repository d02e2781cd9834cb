import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from '../fix/wrap.js';
import type { Hazard, Verdict } from '../replay/verdicts.js';
import { sdkOf } from '../sdk/index.js';
import type { Context, Sanitizer } from './choose-sanitizer.js';
import { takesLastUse } from './last-use.js';
import { isCast, isTypedByPlace } from './literal.js';
import type { Place } from './place.js';

/** What a repair does; each has its sentence. */
export type RepairKind =
  'dropId' | 'replaceCopy' | 'sendBefore' | 'sendWhole' | 'takeFilter' | 'wrap' | 'wrapAlone';

/** The edits of a repair, and whether they keep the meaning of the program. */
export interface PlannedEdits {
  kind: RepairKind;
  edits: readonly TextEdit[];
  /** False: to be offered as a suggestion only. */
  isSafe: boolean;
}

/** A replay to be repaired with a sanitizer, which is called `callee` at the place. */
export interface Task {
  context: Context;
  verdict: Verdict;
  sanitizer: Sanitizer;
  callee: string;
  place: Place;
}

/** Wrapping what goes without its reasoning takes its id away. */
export const wrapKind = ({ verdict }: Task): RepairKind =>
  verdict.hazard === 'dropped-reasoning' ? 'wrapAlone' : 'wrap';

export const isPairing = (hazard: Hazard): boolean =>
  hazard === 'dropped-reasoning' || hazard === 'orphaned-reasoning';

/** Whether a place takes what a sanitizer gives, whatever stood there before. */
export const takesAll = ({ takesInput, isUntyped }: Place): boolean => takesInput || isUntyped;

/** Whether what a sanitizer makes of a value surely fits where the value stood. */
export function fitsAgain({ context, verdict, sanitizer, place }: Task): boolean {
  if (takesAll(place)) return true;
  const { replay } = verdict;
  if (!sanitizer.keepsTypes || isCast(replay.sink.node) || isTypedByPlace(replay)) return false;
  // Narrowed to members of both unions, items are not changed in their type.
  const type = sdkOf(context).typeOf(replay.sink.node);
  return (type.is === 'item' || type.is === 'list') && type.of === 'both';
}

/**
 * Whether the value cannot be the argument of a sanitizer without its cast. The helper of the SDK
 * declares the type of its argument, ours and the user's own are generic.
 */
export const needsCast = ({ place, sanitizer, verdict }: Task): boolean =>
  place.takesInput &&
  !place.isJavaScript &&
  sanitizer.repairsPairs &&
  isTypedByPlace(verdict.replay);

/** The first of several ways that leaves no name of the file without a use. */
export function firstClean(
  { sourceCode }: Context,
  ways: readonly (readonly TextEdit[] | null)[],
): readonly TextEdit[] | null {
  return ways.find((edits) => edits !== null && !takesLastUse(sourceCode, edits)) ?? null;
}

/**
 * The value under the casts that give it the type of the place. `await` and `!` are part of it, and
 * so is the cast of what may be missing, without which it is no argument.
 */
export function underCasts(context: Context, node: TSESTree.Expression): TSESTree.Expression {
  if (node.type !== T.TSAsExpression && node.type !== T.TSTypeAssertion) return node;
  const inner = underCasts(context, node.expression);
  const sdk = sdkOf(context);
  return inner.type === T.ChainExpression || sdk.isNullable(inner) ? node : inner;
}
