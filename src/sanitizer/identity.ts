import type { ReplayContract } from '../contract/replay-contract.js';
import { drop, removeField } from './history.js';
import type { Report, Slot } from './history.js';

/** The longest `id` and `call_id` that the API takes (F13). */
const longestId = 64;

/** Takes away ids that the API refuses, and shortens call ids, which a pair cannot do without. */
export function repairIds(slot: Slot, report: Report): void {
  const { contract, item, type } = slot;
  if (!contract) return;
  const { id, call_id: callId } = item;
  if (type === 'item_reference' ? !isValidId(id, null) : id !== undefined) {
    repairId(slot, contract, id, report);
  }
  if (typeof callId === 'string' && callId.length > longestId) {
    slot.item = { ...slot.item, call_id: shortened(callId) };
    report(slot, 'F13', 'field-changed', 'call_id');
  }
}

function repairId(slot: Slot, contract: ReplayContract, id: unknown, report: Report): void {
  if (isValidId(id, contract.idPrefix) || contract.pair?.idField === 'id') return;
  const optional = contract.idOptional || (id === null && slot.type === 'reasoning');
  if (optional) removeField(slot, 'id', 'F13', report);
  else drop(slot, 'F13', report);
}

function isValidId(id: unknown, prefix: string | null): boolean {
  if (typeof id !== 'string' || id === '' || id.length > longestId) return false;
  return prefix === null || id.startsWith(prefix);
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
  let hash = 0x811c9dc5;
  for (let index = from; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}
