import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { isApart, pathsAt } from '../flow/paths/index.js';
import { names, subjectOf } from '../flow/subject.js';
import { intersect, isEmpty } from '../flow/type-set.js';
import type { Replay } from '../replay/replay.js';
import { enclosingFunction, wrapped } from '../syntax/nodes.js';
import { additionOf } from './places.js';

/** Output that enters one conversation at two places (F20). */
export interface Doubled {
  first: Replay;
  /** The place that is come to later. */
  again: Replay;
}

/** The output that a file sends twice: every place that follows another one. */
export function doubledIn(replays: readonly Replay[]): readonly Doubled[] {
  const whole = replays.filter(
    (one) => one.grade === 'certain' && !isRepairedBehind(one) && !one.isRebuilt,
  );
  return whole.flatMap((again) => {
    const first = whole.find((one) => one !== again && isBefore(one, again));
    return first ? [{ first, again }] : [];
  });
}

/** A sanitizer behind the list leaves each item once. */
const isRepairedBehind = ({ sanitizedBy, steps, stepsBefore }: Replay): boolean =>
  sanitizedBy !== null &&
  sanitizedBy !== 'sdk' &&
  steps.slice(stepsBefore.length).some(({ kind }) => kind === 'sanitizer');

function isBefore(first: Replay, again: Replay): boolean {
  const [one, other] = [first.sink.node, again.sink.node];
  if (one === other || first.source.node !== again.source.node) return false;
  if (first.omitted.has('id') || again.omitted.has('id')) return false;
  if (isEmpty(intersect(first.types, again.types)) || !isSureOverlap(first, again)) return false;
  if (enclosingFunction(one) !== enclosingFunction(other)) return false;
  return isSameList(one, other) && followsAlways(first, again);
}

/** A filter or pick that cannot be read can leave out just what the other one takes. */
const isSureOverlap = (...both: readonly Replay[]): boolean =>
  both.every(
    ({ isUnclear, isUnread, isPick, types }) =>
      !isUnclear && !isUnread && !(isPick && types === null),
  );

/** Whether both are put into one list, or the second into a list that holds the first one. */
function isSameList(one: TSESTree.Node, other: TSESTree.Node): boolean {
  const first = additionOf(one);
  if (!first) return false;
  const second = additionOf(other);
  if (second && sameList(second.list, first.list)) return true;
  const literal = literalAround(other);
  return (
    literal?.elements.some(
      (part) => part?.type === T.SpreadElement && sameList(part.argument, first.list),
    ) === true
  );
}

function sameList(one: TSESTree.Node, other: TSESTree.Node): boolean {
  const subject = subjectOf(other);
  return subject !== null && names(one, subject);
}

function literalAround(value: TSESTree.Node): TSESTree.ArrayExpression | null {
  const { parent } = wrapped(value);
  const list = parent?.type === T.SpreadElement ? parent.parent : parent;
  return list?.type === T.ArrayExpression ? list : null;
}

/** Whether the second place is never come to without the first; events of a stream come one by one. */
function followsAlways(first: Replay, again: Replay): boolean {
  const [one, other] = [first.sink.node, again.sink.node];
  const isStreamed = first.source.kind === 'stream-done' && again.source.kind === 'created';
  if (isStreamed) return true;
  if (isApart(one, other)) return false;
  const paths = pathsAt(other);
  const place = additionOf(one)?.place ?? one;
  if (!paths.reaches(place, other)) return false;
  if (paths.always([place], other)) return true;
  const exits = paths.exits(place, [other]);
  return !exits.has('end') && !exits.has('return');
}
