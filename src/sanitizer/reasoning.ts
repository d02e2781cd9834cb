import { isKnownNonReasoningModel } from '../contract/models.js';
import { drop, isIdAlone, removeField } from './history.js';
import type { Report, Slot } from './history.js';
import type { SanitizerOptions } from './types.js';

/** Reasoning that cannot go back goes, and with it the ids that depend on it. */
export function repairReasoning(
  slots: readonly Slot[],
  options: SanitizerOptions,
  report: Report,
): void {
  dropReasoning(slots, options, report);
  removeUnpairedIds(slots, options.unpairedIds ?? 'auto', report);
}

/** Backwards, so that what follows is decided already. */
function dropReasoning(slots: readonly Slot[], options: SanitizerOptions, report: Report): void {
  const refused = options.model !== undefined && isKnownNonReasoningModel(options.model);
  let follower: Slot | undefined;
  for (let index = slots.length - 1; index >= 0; index -= 1) {
    const slot = slots[index];
    if (!slot) continue;
    if (slot.type === 'reasoning' && slot.kept) {
      const { id, encrypted_content: ciphertext } = slot.item;
      if (refused) drop(slot, 'F18', report);
      else if (options.store === false && !ciphertext) drop(slot, 'F14', report);
      else if (id !== undefined && !isFollower(follower)) drop(slot, 'F15', report);
    }
    follower = slot;
  }
}

/**
 * Whether the API finds what has to follow reasoning: an item with id that a model made. Of
 * several reasoning items in a row, only the last stands before such an item.
 */
function isFollower(slot: Slot | undefined): boolean {
  if (slot?.kept !== true || typeof slot.item['id'] !== 'string') return false;
  return madeByModel(slot) || slot.contract === undefined || isReferenceLike(slot);
}

/** References and compactions stand in the place of items that the argument does not show. */
function isReferenceLike(slot: Slot): boolean {
  return slot.type === 'item_reference' || slot.type === 'compaction';
}

function madeByModel(slot: Slot): boolean {
  if (slot.type === 'message') return slot.item['role'] === 'assistant';
  return slot.contract?.followsReasoning === true;
}

/** Forwards through turns, which begin at a message that the model did not write. */
function removeUnpairedIds(
  slots: readonly Slot[],
  mode: NonNullable<SanitizerOptions['unpairedIds']>,
  report: Report,
): void {
  const historyReasons = slots.some(isReasoning);
  let suspicious = mode !== 'keep';
  let paired = false;
  let orphaned = false;
  for (const slot of slots) {
    if (isReasoning(slot)) {
      orphaned = !slot.kept;
      paired ||= slot.kept;
    } else if (endsResponse(slot)) {
      orphaned = false;
    } else if (!slot.kept) {
      continue;
    } else if (madeByModel(slot)) {
      if (orphaned || (suspicious && !paired)) removeId(slot, report);
      // What follows can have had reasoning of its own.
      if (mode === 'strip') paired = false;
    } else if (slot.type === 'message') {
      suspicious = mode === 'strip' || (mode === 'auto' && historyReasons);
      paired = orphaned = false;
    }
  }
}

function isReasoning({ type, item }: Slot): boolean {
  if (type === 'reasoning') return true;
  const { id } = item;
  return type === 'item_reference' && typeof id === 'string' && id.startsWith('rs_');
}

/** An output that the application gives: what stands after it is of another response. */
function endsResponse({ contract }: Slot): boolean {
  return contract?.pair?.role === 'answer' && contract.pair.needsCall;
}

function removeId(slot: Slot, report: Report): void {
  if (!slot.item['id'] || !slot.contract?.idOptional) return;
  if (isIdAlone(slot)) drop(slot, 'F16', report);
  else removeField(slot, 'id', 'F16', report);
}
