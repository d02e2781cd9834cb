import { drop, removeField, report } from './history.js';
import type { History } from './history.js';
import { isText } from './items.js';
import type { Item } from './items.js';
import { isIdAlone, isInput, isMade, isSelfContained, kindOf } from './kinds.js';
import type { Kind } from './kinds.js';

/** What is found in a history that is followed item by item; positions in the argument. */
export interface Order {
  readonly unknown: number[];
  /** Reasoning without what has to follow it. */
  readonly lost: number[];
  /** Items with ids that depend on reasoning that is not there. */
  readonly orphans: number[];
  /** Responses without reasoning: where each begins, and where what comes after it does. */
  readonly unreasoned: number[];
}

/** `item` and its `id` are what has become of the given item: undefined if it is dropped. */
type Watch = (index: number, given: Item, item: Item | undefined, id: unknown, kind: Kind) => void;

/**
 * Follows a history through its responses, the items of the model between two inputs, and notes
 * which reasoning is without what has to follow it (F15), and which ids depend on reasoning that is
 * not there (F16).
 *
 * @returns A function that takes one item after the other, and one for the end. Variables hold the
 * state, for speed.
 */
export function watchOrder(
  { options, isResponse }: History,
  { unknown, lost, orphans, unreasoned }: Order,
): { watch: Watch; finish: (length: number) => void } {
  const { store, vendor, unpairedIds = isResponse ? 'keep' : 'auto' } = options;
  // Other vendors keep no items, so that none depends on another.
  const isOther = vendor === 'other';
  const isStrict = unpairedIds === 'strip';
  /** The next item has to follow reasoning, the last of the lost until it does. */
  let isOpen = false;
  /** Reasoning stands before: in this response, or right before if it is strict. */
  let isPaired = false;
  /** Reasoning before was lost, in this response. */
  let isOrphaned = false;
  let start = 0;

  return { watch, finish };

  function watch(
    index: number,
    given: Item,
    item: Item | undefined,
    id: unknown,
    kind: Kind,
  ): void {
    const { type } = kind;
    if (type === null && item) unknown.push(index);
    if (isOther) return;
    if (type === 'reasoning' || (type === 'item_reference' && isReasoningId(given['id'])))
      watchReasoning(index, item, type === 'reasoning' ? id : null);
    else if (isMade(given, kind)) {
      if (isOpen) close(item !== undefined && (typeof id === 'string' || isText(item['call_id'])));
      if (!item) return;
      if (isOrphaned || (isStrict && !isPaired)) orphans.push(index);
      // What follows can have had reasoning of its own.
      if (isStrict) isPaired = false;
    } else if (item) {
      if (isInput(item, kind)) {
        finish(index);
        start = index + 1;
        isOpen = isPaired = isOrphaned = false;
      } else if (isOpen) close(standsForOthers(type));
    }
  }

  function watchReasoning(index: number, item: Item | undefined, id: unknown): void {
    const isReference = id === null;
    if (!item) {
      // Reasoning before it has the same items to follow.
      isOrphaned ||= !isOpen;
      return;
    }
    if (isOpen) close(isReference);
    else isOrphaned = false;
    if (isReference || (id !== undefined && store === false)) isPaired = true;
    else if (id !== undefined) {
      lost.push(index);
      isOpen = true;
    }
  }

  /** What stands behind reasoning follows it, or the reasoning is lost. */
  function close(isFollowed: boolean): void {
    isOpen = false;
    isOrphaned = !isFollowed;
    isPaired ||= isFollowed;
    if (isFollowed) lost.pop();
  }

  /** A response ends where an input stands, or the list ends. */
  function finish(end: number): void {
    if (unpairedIds === 'auto' && !isOther && !isPaired && end > start) unreasoned.push(start, end);
  }
}

/** Takes away what cannot stand where it stands. */
export function repairOrder(history: History, order: Order): void {
  const { unknown, lost, orphans, unreasoned } = order;
  for (const index of unknown) report(history, index, null, 'unknown-type');
  for (const index of lost) drop(history, index, 'F15');
  for (const index of orphans) removeId(history, index);
  for (let place = 0; place < unreasoned.length; place += 2)
    removeIds(history, unreasoned[place] ?? 0, unreasoned[place + 1] ?? 0);
}

/** References, compactions and unknown items stand in the place of what the argument hides. */
function standsForOthers(type: string | null): boolean {
  return type === null || type === 'item_reference' || type === 'compaction';
}

function isReasoningId(id: unknown): boolean {
  return typeof id === 'string' && id.startsWith('rs_');
}

/**
 * From a response without reasoning: it looks the same whether the model did not reason or its
 * reasoning was lost, and the content of these items travels without their ids. That of a hosted
 * tool is found by its id.
 */
function removeIds(history: History, start: number, end: number): void {
  const { items } = history;
  for (let index = start; index < end; index += 1) {
    const item = items[index];
    if (item?.['type'] === 'image_generation_call' && isIdAlone(item, kindOf(item))) return;
  }
  for (let index = start; index < end; index += 1) {
    const item = items[index];
    if (item && isText(item['id']) && isSelfContained(item))
      removeField(history, index, 'id', 'F16');
  }
}

function removeId(history: History, index: number): void {
  const item = history.items[index] ?? {};
  const kind = kindOf(item);
  if (!kind.idOptional || !item['id']) return;
  if (isIdAlone(item, kind)) drop(history, index, 'F16');
  else removeField(history, index, 'id', 'F16');
}
