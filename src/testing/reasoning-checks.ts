import { failures, itemContract, itemTypeOf } from '../contract/index.js';
import { isString, typeOf, type JsonObject } from './records.js';
import type { Placed, Replay } from './replay.js';
import { violation, type Violation } from './violation.js';

type Violations = readonly Violation[];

/**
 * F15 and F16: a reasoning item and the item after it go together. A request that is not to be
 * stored is not held to it: reasoning at the end, twice in a row and before a user was accepted.
 */
export function checkReasoning(
  earlier: readonly JsonObject[],
  placed: readonly Placed[],
  replay: Replay,
): Violations {
  if (replay.stateless) return [];
  return [
    ...placed.flatMap((at, index) => checkFollower(at, placed.slice(index + 1), replay)),
    ...checkPreceding(earlier, placed),
  ];
}

/**
 * F15: the store knows which item came after a reasoning item, and wants it there: by its id, or a
 * call by its call id. Of reasoning that is not known only the kind of its follower can be judged.
 * One reasoning item right after another is reported to be refused even as the API gave it.
 */
function checkFollower(
  { item, path, issued }: Placed,
  later: readonly Placed[],
  replay: Replay,
): Violations {
  const { id } = item;
  if (typeOf(item) !== 'reasoning' || !isString(id) || issued?.stored === false) return [];
  const message = failures.F15.message(id);
  const next = later[0]?.item;
  if (issued !== undefined && isLost(issued.next, later)) {
    const found = violation(failures.F15, path, message);
    return [issued.cut && issued.next === undefined ? { ...found, entry: 'F26' } : found];
  }
  const isNamed = issued !== undefined || replay.storeKnown || isIdentified(next);
  return next !== undefined && canFollow(next) && isNamed
    ? []
    : // Where the follower stands further on, the answer names it (F16).
      isApart(issued?.next, later)
      ? []
      : [violation(failures.F15Reported, path, message)];
}

/** Whether what came after reasoning is nowhere in the list. */
function isLost(follower: JsonObject | undefined, later: readonly Placed[]): boolean {
  if (follower === undefined) return true;
  return isIdentified(follower) && !later.some(({ item }) => isSame(item, follower));
}

function isApart(follower: JsonObject | undefined, later: readonly Placed[]): boolean {
  return follower !== undefined && later.slice(1).some(({ item }) => isSame(item, follower));
}

/** Messages are found by their id, calls by their call id as well. */
function isSame(item: JsonObject, follower: JsonObject): boolean {
  const { id, call_id: callId } = follower;
  const isById = isString(id) && item['id'] === id;
  return isById || (isString(callId) && item['call_id'] === callId && !isAnswer(item));
}

function isIdentified(item: JsonObject | undefined): boolean {
  return isString(item?.['id']) || isString(item?.['call_id']);
}

function isAnswer(item: JsonObject): boolean {
  return itemContract(typeOf(item))?.pair?.role === 'answer';
}

/** Whether the model can have made the item after it reasoned. */
function canFollow(item: JsonObject): boolean {
  const type = itemTypeOf(item);
  if (type === 'message') return item['role'] === 'assistant';
  if (type === null || type === 'item_reference') return true;
  return type !== 'reasoning' && !isAnswer(item);
}

/**
 * F16: an item whose reasoning the store knows does not go without it, nor apart from it if it
 * came right after it.
 */
function checkPreceding(earlier: readonly JsonObject[], placed: readonly Placed[]): Violations {
  const seen = new Set(earlier.map((item) => item['id']));
  return placed.flatMap(({ item, path, issued }, index) => {
    const { id } = item;
    seen.add(id);
    if (!isString(id) || issued?.stored !== true) return [];
    const { reasoning, adjacent } = issued;
    if (reasoning === undefined) return [];
    const isGone = !seen.has(reasoning);
    const isApartFrom =
      adjacent &&
      placed[index - 1]?.item['id'] !== reasoning &&
      placed.some((other) => other.item['id'] === reasoning);
    if (!isGone && !isApartFrom) return [];
    // Of items apart from their reasoning only a web search is reported.
    const isReported = adjacent && (isGone || typeOf(item) === 'web_search_call');
    const failure = isReported ? failures.F16 : failures.F16Later;
    return [violation(failure, path, failure.message(id, typeOf(item), reasoning))];
  });
}
