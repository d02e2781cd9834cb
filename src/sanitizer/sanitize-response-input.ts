import { cleanItem } from './clean-item.js';
import { dropDuplicates } from './duplicates.js';
import { drop, isIdAlone, readHistory, reporter } from './history.js';
import type { Item, Report, Slot } from './history.js';
import { repairIds } from './identity.js';
import { completePairs } from './pairs.js';
import { repairReasoning } from './reasoning.js';
import type { SanitizedItems, SanitizerOptions } from './types.js';

/**
 * Makes output items of the Responses API, or a history that holds some, fit to go back as
 * `input`: what only output has is taken away, and pairs that the API would refuse are repaired.
 *
 * The argument is not changed. An item with nothing to repair is the same object in the result,
 * order is kept, and a second pass changes nothing. Items of unknown types pass, without null
 * fields and without fields of the SDK. Without options the output of one response stays complete,
 * so that tool outputs can be added after it.
 *
 * A list that begins with items of the model and holds no reasoning before them gives them back
 * without ids: it looks the same as a response from which the reasoning was filtered out, and an
 * item without id is accepted either way; see `unpairedIds`.
 *
 * @param items Any iterable of items: `response.output`, of `parse()` and of streams too, stored
 * items, an `input`, or a part of them.
 * @returns A new array, accepted as `input` and by `input.push(...)`.
 * @throws {TypeError} If `items` is no iterable of objects. Never for what an item holds.
 */
export function sanitizeResponseInput<T>(
  // A string is iterable too, and no list of items.
  items: Iterable<T> & { readonly charAt?: never },
  options?: SanitizerOptions,
): SanitizedItems<T>;
export function sanitizeResponseInput(items: unknown, options: SanitizerOptions = {}): Item[] {
  const report = reporter(options.onRepair);
  const slots = readHistory(items);
  for (const slot of slots) repairItem(slot, options, report);
  dropDuplicates(slots, report);
  const { unansweredCalls = 'keep' } = options;
  if (unansweredCalls !== 'keep') completePairs(slots, unansweredCalls, report);
  repairReasoning(slots, options, report);
  return itemsOf(slots);
}

/** What can be seen at an item alone. */
function repairItem(slot: Slot, options: SanitizerOptions, report: Report): void {
  cleanItem(slot, report);
  if (slot.kept) repairIds(slot, report);
  if (slot.kept && options.store === false && isIdAlone(slot)) {
    drop(slot, 'F14', report);
  }
}

/** Outputs made up for parallel calls stand after the last of them. */
function itemsOf(slots: readonly Slot[]): Item[] {
  const items: Item[] = [];
  let pending: Item[] = [];
  for (const { kept, item, added, contract } of slots) {
    if (!kept) continue;
    if (pending.length > 0 && contract?.pair?.role !== 'call') {
      items.push(...pending);
      pending = [];
    }
    items.push(item);
    if (added) pending.push(added);
  }
  items.push(...pending);
  return items;
}
