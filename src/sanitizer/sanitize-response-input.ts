import { isKnownNonReasoningModel } from '../contract/models.js';
import { cleanItem } from './clean-item.js';
import { dropDuplicates, startOnce } from './duplicates.js';
import { drop, readHistory } from './history.js';
import type { History } from './history.js';
import { repairIds } from './identity.js';
import { complaint, isItem } from './items.js';
import type { Item } from './items.js';
import { isIdAlone, kindOf } from './kinds.js';
import { completePairs } from './pairs.js';
import { repairOrder, watchOrder } from './reasoning.js';
import type { Order, UnpairedIds } from './reasoning.js';
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
export function sanitizeResponseInput(argument: unknown, options: SanitizerOptions = {}): Item[] {
  const { unansweredCalls = 'keep', unpairedIds = 'auto' } = options;
  const history = readHistory(argument, options.onRepair);
  let added: ReadonlyMap<number, Item> | undefined;
  dropRefused(history, options);
  let order = repairItems(history, unpairedIds);
  if (unansweredCalls !== 'keep' || !order.isUnique) {
    dropDuplicates(history);
    if (unansweredCalls !== 'keep') added = completePairs(history, unansweredCalls);
    order = repairItems(history, unpairedIds);
  }
  repairOrder(history, order, unpairedIds);
  return itemsOf(history, added);
}

/** What can be seen at each item alone is repaired, and what has to be seen in order is noted. */
function repairItems(history: History, mode: UnpairedIds): Order & { isUnique: boolean } {
  const { given, items } = history;
  const order = { unknown: [], lost: [], orphans: [], suspects: [], hasReasoning: false };
  const watch = watchOrder(order, mode);
  const standsOnce = startOnce(given.length);
  let isUnique = true;
  for (let index = 0; index < given.length; index += 1) {
    const original = given[index];
    if (!isItem(original)) throw complaint(original, ` at position ${String(index)}`);
    const kind = kindOf(original);
    let item = items[index];
    if (item) cleanItem(history, index, item, kind.type);
    item = items[index];
    const id = item?.['id'];
    if (item && !repairIds(history, index, item, id, kind)) isUnique = false;
    if (item && isUnique) isUnique = standsOnce(id, item, kind);
    watch(index, original, items[index], id, kind);
  }
  return { ...order, isUnique };
}

/** Drops what no request with these options takes (F14, F18). */
function dropRefused(history: History, { store, model }: SanitizerOptions): void {
  const isWithoutReasoning = model !== undefined && isKnownNonReasoningModel(model);
  if (store !== false && !isWithoutReasoning) return;
  history.given.forEach((item, index) => {
    if (!isItem(item)) return;
    const kind = kindOf(item);
    const isReasoning = kind.type === 'reasoning';
    if (isReasoning && isWithoutReasoning) drop(history, index, 'F18');
    else if (store === false && (isReasoning ? !item['encrypted_content'] : isIdAlone(item, kind)))
      drop(history, index, 'F14');
  });
}

/** Outputs made up for parallel calls stand after the last of them. */
function itemsOf({ items }: History, added?: ReadonlyMap<number, Item>): Item[] {
  if (!added && isWhole(items)) return items;
  const list: Item[] = [];
  let pending: Item[] = [];
  items.forEach((item, index) => {
    if (!item) return;
    if (kindOf(item).pair?.role !== 'call') {
      list.push(...pending);
      pending = [];
    }
    list.push(item);
    const answer = added?.get(index);
    if (answer) pending.push(answer);
  });
  return [...list, ...pending];
}

function isWhole(items: (Item | undefined)[]): items is Item[] {
  return !items.includes(undefined);
}
