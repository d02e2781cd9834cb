import { drop, removeField } from './history.js';
import type { History } from './history.js';
import { isText } from './items.js';
import type { Item } from './items.js';
import type { Kind } from './kinds.js';

/** The longest `id` and `call_id` that the API takes (F13). */
export const longestId = 64;

/**
 * Takes away an id that the API refuses.
 *
 * @returns Whether id and call id are those of an item that the API gave.
 */
export function repairIds(
  history: History,
  index: number,
  item: Item,
  id: unknown,
  { type, idPrefix, idOptional, isNamed, pair }: Kind,
): boolean {
  const callId = isNamed && item['call_id'];
  const isCalled = !isNamed || (isText(callId) && callId.length <= longestId);
  const isValid =
    typeof id === 'string'
      ? id !== '' && id.length <= longestId && (idPrefix === null || id.startsWith(idPrefix))
      : id === undefined && type !== 'item_reference';
  // A screenshot is looked at together with its call (F36).
  const isDone = isValid && isCalled && type !== 'computer_call_output';
  // An id that a pair cannot do without, and that of what is not known, is nobody's to judge.
  const isBound = type === null || pair?.idField === 'id' || history.options.vendor === 'other';
  if (isValid || isBound) return isDone;
  // A ciphertext without id is read as it is, and under another id it is refused (F17).
  const isReadable = type === 'reasoning' && (id === null || item['encrypted_content']);
  if (idOptional || isReadable) removeField(history, index, 'id', 'F13');
  else drop(history, index, 'F13');
  return false;
}

/**
 * A call and its output can come in separate arguments, so the short id depends on the long one
 * alone: its beginning and a hash of the whole.
 */
export function shortened(callId: string): string {
  return `${callId.slice(0, longestId - 9)}_${(hashOf(callId, 0) >>> 0).toString(16)}`;
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
