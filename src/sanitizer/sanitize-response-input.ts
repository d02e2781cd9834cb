import { repairCallIds } from './call-ids.js';
import { dropDuplicates, startOnce } from './duplicates.js';
import { watchFields } from './fields.js';
import { complaint, readHistory } from './history.js';
import type { History } from './history.js';
import { repairIds } from './identity.js';
import { isItem } from './items.js';
import type { Item } from './items.js';
import { kindOf } from './kinds.js';
import { completePairs, dropBlankScreens } from './pairs.js';
import { repairOrder, watchOrder } from './reasoning.js';
import type { Order } from './reasoning.js';
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
  const { unansweredCalls = 'keep' } = history.options;
  const isWhole = unansweredCalls !== 'keep';
  let added: ReadonlyMap<number, Item> | undefined;
  dropRefused(history);
  let order = repairItems(history);
  if (isWhole || !order.isUnique) {
    if (history.options.vendor !== 'other') {
      repairCallIds(history, isWhole);
      dropBlankScreens(history);
    }
    dropDuplicates(history);
    if (isWhole) added = completePairs(history, unansweredCalls);
    order = repairItems(history);
  }
  repairOrder(history, order);
  return itemsOf(history, added);
}

/** What can be seen at each item alone is repaired, and what has to be seen in order is noted. */
function repairItems(history: History): Order & { isUnique: boolean } {
  const { given, items } = history;
  const order = { unknown: [], lost: [], orphans: [], unreasoned: [] };
  const { watch, finish } = watchOrder(history, order);
  const clean = watchFields(history);
  const standsOnce = startOnce(given.length);
  const isOpenAI = history.options.vendor !== 'other';
  let isUnique = true;
  for (let index = 0; index < given.length; index += 1) {
    const original = given[index];
    if (!isItem(original)) throw complaint(original, ` at position ${String(index)}`);
    const kind = kindOf(original);
    let item = items[index];
    if (item) {
      clean(index, item, kind);
      item = cleanForTarget(history, index, kind);
    }
    const id = item?.['id'];
    // A screenshot that shows nothing takes its call with it (F36).
    if (kind.type === 'computer_call_output') isUnique = false;
    if (item && isOpenAI && !repairIds(history, index, item, id, kind)) isUnique = false;
    if (item && isUnique) isUnique = standsOnce(id, item, kind);
    watch(index, original, items[index], id, kind);
  }
  finish(given.length);
  return { ...order, isUnique };
}

/** Outputs of a call, made up or moved, stand after the last of the calls in parallel. */
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
