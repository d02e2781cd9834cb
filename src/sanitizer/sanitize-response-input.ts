import { repairCallIds } from './call-ids.js';
import { dropDuplicates, startOnce } from './duplicates.js';
import { watchFields } from './fields.js';
import { complaint, readHistory } from './history.js';
import type { History } from './history.js';
import { repairIds } from './identity.js';
import { isItem } from './items.js';
import type { Item } from './items.js';
import { isCall, kindOf } from './kinds.js';
import { completePairs } from './pairs.js';
import { repairOrder } from './reasoning.js';
import { cleanForTarget, dropRefused } from './targets.js';
import type { ResponseItems, SanitizedItems, SanitizerOptions } from './types.js';

/**
 * Makes output items of the Responses API, or a history that holds some, fit to go back as
 * `input`: what only output has is taken away, and pairs that the API would refuse are repaired.
 *
 * The argument is not changed. An item with nothing to repair is the same object in the result,
 * order is kept, and a second pass changes nothing. Items of unknown types pass, without null
 * fields and without fields of the SDK. Without options the output of one response stays complete,
 * so that tool outputs can be added after it.
 *
 * Messages and calls of a response without reasoning come back without ids: it looks the same as
 * one from which the reasoning was filtered out, and an item without id is accepted either way. A
 * whole response, given as it came, keeps them; see `unpairedIds`.
 *
 * @param items Any iterable of items: `response.output`, of `parse()` and of streams too, stored
 * items, an `input`, or a part of them. Or a whole response.
 * @returns A new array, accepted as `input` and by `input.push(...)`.
 * @throws {TypeError} If `items` is no response and no iterable of objects. Never for what an item
 * holds.
 */
export function sanitizeResponseInput<T>(
  items: ResponseItems<T>,
  options?: SanitizerOptions,
): SanitizedItems<T>;
export function sanitizeResponseInput(
  argument: unknown,
  options?: SanitizerOptions | null,
): Item[] {
  const history = readHistory(argument, options ?? {});
  const { unansweredCalls = 'keep', vendor } = history.options;
  const isWhole = unansweredCalls !== 'keep';
  let added: ReadonlyMap<number, Item> | undefined;
  dropRefused(history);
  if (!repairItems(history) || isWhole) {
    if (vendor !== 'other') repairCallIds(history, isWhole);
    dropDuplicates(history);
    if (isWhole) added = completePairs(history, unansweredCalls);
  }
  // Other vendors keep no items, so that none depends on another.
  if (vendor !== 'other') repairOrder(history);
  return itemsOf(history, added);
}

/**
 * Repairs what can be seen at each item alone.
 *
 * @returns Whether there is no more to do than to follow their order: each stands there once, and
 * calls and outputs name each other.
 */
function repairItems(history: History): boolean {
  const { given, items, kinds } = history;
  const clean = watchFields(history);
  const standsOnce = startOnce(given.length);
  let isSimple = true;
  for (let index = 0; index < given.length; index += 1) {
    const original = given[index];
    if (!isItem(original)) throw complaint(original, ` at position ${String(index)}`);
    const kind = kindOf(original);
    kinds.push(kind);
    let item = items[index];
    if (!item) continue;
    clean(index, item, kind);
    item = cleanForTarget(history, index, kind);
    if (!item) continue;
    const { id } = item;
    if (!repairIds(history, index, item, id, kind)) isSimple = false;
    if (isSimple) isSimple = standsOnce(id, item, kind);
  }
  return isSimple;
}

/** Outputs of a call, made up or moved, stand after the last of the calls in parallel. */
function itemsOf({ items }: History, added?: ReadonlyMap<number, Item>): Item[] {
  if (!added && items.every(isItem)) return items;
  const list: Item[] = [];
  const pending: Item[] = [];
  items.forEach((item, index) => {
    if (!item) return;
    if (!isCall(item)) list.push(...pending.splice(0));
    list.push(item);
    const answer = added?.get(index);
    if (answer) pending.push(answer);
  });
  return [...list, ...pending];
}
