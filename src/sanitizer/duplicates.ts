import { drop, removeField } from './history.js';
import type { History } from './history.js';
import { hashOf } from './identity.js';
import { isText } from './items.js';
import type { Item } from './items.js';
import { kindOf } from './kinds.js';
import type { Kind } from './kinds.js';

/**
 * Drops what stands in the history twice (F20): the second item with an id, the second copy of a
 * call whose id was taken away, the second output of a call. A call id that a later call takes up
 * again, with an output of its own, is no copy.
 */
export function dropDuplicates(history: History): void {
  const { items } = history;
  const byId = new Map<string, number>();
  const calls = new Map<string, Item>();
  const answered = new Set<string>();
  /** How many outputs are to come, by call id. */
  const answersLeft = new Map<unknown, number>();
  const count = (item: Item, by: number): void => {
    const { pair } = kindOf(item);
    const callId = pair?.role === 'answer' && item[pair.idField];
    answersLeft.set(callId, (answersLeft.get(callId) ?? 0) + by);
  };
  for (const item of items) if (item) count(item, 1);
  items.forEach((item, index) => {
    if (!item) return;
    count(item, -1);
    if (repeatsItem(history, index, item, byId) || repeatsCall(item)) drop(history, index, 'F20');
  });

  function repeatsCall(item: Item): boolean {
    const { pair } = kindOf(item);
    const callId = pair && item[pair.idField];
    if (!isText(callId)) return false;
    if (pair?.role === 'answer') return answered.size === answered.add(callId).size;
    const known = calls.get(callId);
    const isAnsweredAgain = answered.has(callId) && (answersLeft.get(callId) ?? 0) > 0;
    if (known && !isAnsweredAgain && isCopy(known, item)) return true;
    calls.set(callId, item);
    answered.delete(callId);
    return false;
  }
}

function repeatsItem(
  history: History,
  index: number,
  item: Item,
  byId: Map<string, number>,
): boolean {
  const { items } = history;
  const { id, call_id: callId } = item;
  const { type, idOptional } = kindOf(item);
  // The `id` of a local_shell_call_output names its call.
  if (typeof id !== 'string' || type === 'local_shell_call_output') return false;
  const place = byId.get(id) ?? index;
  const known = items[place] ?? item;
  byId.set(id, place);
  if (place === index) return false;
  const { type: knownType } = kindOf(known);
  const isSame = knownType === type && callId === known['call_id'];
  // What is in progress or incomplete stands for its whole copy (F24, F26).
  if (isSame && String(known['status']).startsWith('in')) items[place] = { ...item };
  if (isSame || [type, knownType].includes('item_reference') || !idOptional) return true;
  // Another item under a borrowed id, such as an output with the id of its call.
  removeField(history, index, 'id', 'F20');
  return false;
}

/** Two calls with ids of their own are two calls, even under one call id. */
function isCopy(call: Item, other: Item): boolean {
  const bothNamed = call['id'] !== undefined && other['id'] !== undefined;
  return (
    !bothNamed &&
    ['type', 'name', 'arguments', 'input'].every((field) => call[field] === other[field])
  );
}

/**
 * Asks of items in a row whether they stand there once for sure: ids and answered call ids differ,
 * and each call has an id. It holds for most histories, and costs a fraction of the lookups. In
 * doubt it says no.
 */
export function startOnce(length: number): (id: unknown, item: Item, kind: Kind) => boolean {
  // Hashes of ids. A power of two that leaves places free, for an output has two ids.
  const seen = new Int32Array(8 << (31 - Math.clz32(length)));
  return (id, item, { pair }) => {
    if (typeof id === 'string' ? !isNew(id) : pair?.role === 'call') return false;
    const answered = pair?.role === 'answer' && item[pair.idField];
    return typeof answered !== 'string' || isNew(answered);
  };

  function isNew(id: string): boolean {
    // Ids of one response begin alike, and end at random. Zero is a free place.
    const hash = hashOf(id, id.length - 8) | 1;
    let place = hash >>> 8;
    while (seen[(place &= seen.length - 1)]) if (seen[place++] === hash) return false;
    seen[place] = hash;
    return true;
  }
}
