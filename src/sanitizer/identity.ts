import { changeField, drop, removeField } from './history.js';
import type { History } from './history.js';
import type { Item } from './items.js';
import type { Kind } from './kinds.js';

/** The longest `id` and `call_id` that the API takes (F13). */
const longestId = 64;

/**
 * Takes away an id that the API refuses, and shortens a call id, which a pair cannot do without.
 *
 * @returns Whether there was nothing to do.
 */
export function repairIds(
  history: History,
  index: number,
  item: Item,
  id: unknown,
  { type, idPrefix, idOptional, pair }: Kind,
): boolean {
  const callId = pair && item['call_id'];
  const isLong = typeof callId === 'string' && callId.length > longestId;
  const isValid =
    typeof id === 'string'
      ? id !== '' && id.length <= longestId && (idPrefix === null || id.startsWith(idPrefix))
      : id === undefined && type !== 'item_reference';
  if (isValid && !isLong) return true;
  if (isLong) changeField(history, index, 'call_id', shortened(callId), 'F13');
  if (isValid || type === null || pair?.idField === 'id') return false;
  if (idOptional || (id === null && type === 'reasoning')) removeField(history, index, 'id', 'F13');
  else drop(history, index, 'F13');
  return false;
}

/**
 * A call and its output can come in separate arguments, so the short id depends on the long one
 * alone: its beginning and a hash of the whole.
 */
function shortened(callId: string): string {
  const hash = (hashOf(callId, 0) >>> 0).toString(16);
  return `${callId.slice(0, longestId - 9)}_${hash.padStart(8, '0')}`;
}

/** A hash of 32 bits of a text from a position on (FNV-1a); nothing stands before position 0. */
export function hashOf(text: string, from: number): number {
  // As a signed number from the beginning, which engines count with faster.
  let hash = 0x811c9dc5 | 0;
  for (let index = from; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}
