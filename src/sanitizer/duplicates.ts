import { drop, removeField } from './history.js';
import type { Item, Report, Slot } from './history.js';
import { hashOf } from './identity.js';

/**
 * Drops what stands in the history twice (F20): the second item with an id, the second copy of a
 * call whose id was taken away, the second output of a call.
 */
export function dropDuplicates(slots: readonly Slot[], report: Report): void {
  if (standOnce(slots)) return;
  const byId = new Map<string, Slot>();
  const calls = new Map<string, Item>();
  const answered = new Set<string>();
  for (const slot of slots) {
    if (!slot.kept) continue;
    if (repeatsItem(slot, byId, report) || repeatsCall(slot, calls, answered)) {
      drop(slot, 'F20', report);
    }
  }
}

function repeatsItem(slot: Slot, byId: Map<string, Slot>, report: Report): boolean {
  const { id } = slot.item;
  // The `id` of a local_shell_call_output names its call.
  if (typeof id !== 'string' || slot.type === 'local_shell_call_output') return false;
  const known = byId.get(id);
  if (!known) {
    byId.set(id, slot);
    return false;
  }
  const references = slot.type === 'item_reference' || known.type === 'item_reference';
  const same = slot.type === known.type && slot.item['call_id'] === known.item['call_id'];
  if (references || same || slot.contract?.idOptional === false) return true;
  // Another item under a borrowed id, such as an output with the id of its call.
  removeField(slot, 'id', 'F20', report);
  return false;
}

function repeatsCall(slot: Slot, calls: Map<string, Item>, answered: Set<string>): boolean {
  const pair = slot.contract?.pair;
  const callId = pair && slot.item[pair.idField];
  if (!pair || typeof callId !== 'string') return false;
  if (pair.role === 'answer') return answered.size === answered.add(callId).size;
  const known = calls.get(callId);
  if (known && isCopy(known, slot.item)) return true;
  calls.set(callId, slot.item);
  answered.delete(callId);
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
 * Whether all items stand there once for sure: ids and answered call ids differ, and each call has
 * an id. It holds for most histories, and costs a fraction of the lookups. In doubt it says no.
 */
function standOnce(slots: readonly Slot[]): boolean {
  // A power of two that leaves places free; an output has two ids.
  const seen = new Int32Array(4 << (32 - Math.clz32(slots.length)));
  return slots.every(({ item, contract }) => {
    const { id } = item;
    const pair = contract?.pair;
    if (typeof id === 'string' ? !addId(seen, id) : pair?.role === 'call') return false;
    const answered = pair?.role === 'answer' && item[pair.idField];
    return typeof answered !== 'string' || addId(seen, answered);
  });
}

/** Adds a hash of an id; false if it stands there already, or finds no place near its own. */
function addId(seen: Int32Array, id: string): boolean {
  // Ids of one response begin alike, and end at random. Zero is a free place.
  const hash = hashOf(id, id.length - 8) | 1;
  for (let step = 0; step < 16; step += 1) {
    const place = ((hash >>> 8) + step) & (seen.length - 1);
    if (seen[place] === hash) return false;
    if (seen[place] === 0) {
      seen[place] = hash;
      return true;
    }
  }
  return false;
}
