import { drop, removeField } from './history.js';
import type { History } from './history.js';
import { isText } from './items.js';
import type { Item } from './items.js';
import { isIdAlone, isInput, isMade, isSelfContained } from './kinds.js';
import type { Kind } from './kinds.js';

/**
 * Follows a history through its responses, the items of the model between two inputs, and takes
 * away what cannot stand where it stands: reasoning without what has to follow it (F15), and ids
 * that depend on reasoning that is not there (F16).
 */
export function repairOrder(history: History): void {
  const { given, items, kinds, options, isResponse } = history;
  const { store, unpairedIds = isResponse ? 'keep' : 'auto' } = options;
  let start = 0;
  /** The position of reasoning that the next item has to follow. */
  let open = -1;
  /** Reasoning stands before: in this response, or right before if it is strict. */
  let isPaired = false;
  /** Reasoning before was lost, in this response. */
  let isOrphaned = false;
  kinds.forEach((kind, index) => {
    const item = items[index];
    const isReasoning = kind.type === 'reasoning';
    if (isReasoning || isReasoningReference(given[index], kind)) {
      // Reasoning before one that is dropped has the same items to follow. One whose id is taken
      // away is not found by those that depend on it.
      isOrphaned = item ? item['id'] !== given[index]?.['id'] : isOrphaned || open < 0;
      if (item) close(!isReasoning);
      if (item?.['id'] === undefined) return;
      if (isReasoning && store !== false) open = index;
      else isPaired = true;
    } else if (isMade(given[index] ?? {}, kind)) {
      close(isText(item?.['id']) || isText(item?.['call_id']));
      if (!item) return;
      const isStrict = unpairedIds === 'strip';
      if (isOrphaned || (isStrict && !isPaired)) removeId(history, index, kind);
      // What follows can have had reasoning of its own.
      isPaired &&= !isStrict;
    } else if (item && isInput(item, kind)) end(index);
    else if (item) close(standsForOthers(kind));
  });
  end(given.length);

  /** What stands behind reasoning follows it, or the reasoning is lost. */
  function close(isFollowed: boolean): void {
    if (open < 0) return;
    if (!isFollowed) drop(history, open, 'F15');
    isPaired ||= isFollowed;
    isOrphaned = !isFollowed;
    open = -1;
  }

  /** A response ends where an input stands, or the list ends. */
  function end(index: number): void {
    close(false);
    if (unpairedIds === 'auto' && !isPaired) removeIds(history, start, index);
    isPaired = isOrphaned = false;
    start = index + 1;
  }
}

/** References, compactions and unknown items stand in the place of what the argument hides. */
function standsForOthers({ type }: Kind): boolean {
  return type === null || type === 'item_reference' || type === 'compaction';
}

function isReasoningReference(item: Item | undefined, { type }: Kind): boolean {
  return type === 'item_reference' && String(item?.['id']).startsWith('rs_');
}

/**
 * From a response without reasoning: it looks the same whether the model did not reason or its
 * reasoning was lost, and the content of these items travels without their ids. That of a hosted
 * tool is found by its id.
 */
function removeIds(history: History, start: number, end: number): void {
  const { items, kinds } = history;
  for (let index = start; index < end; index += 1) {
    const [item, kind] = [items[index], kinds[index]];
    if (item && kind?.type === 'image_generation_call' && isIdAlone(item, kind)) return;
  }
  for (let index = start; index < end; index += 1) {
    const item = items[index];
    if (item && isText(item['id']) && isSelfContained(item))
      removeField(history, index, 'id', 'F16');
  }
}

function removeId(history: History, index: number, kind: Kind): void {
  const item = history.items[index] ?? {};
  if (!kind.idOptional || !item['id']) return;
  if (isIdAlone(item, kind)) drop(history, index, 'F16');
  else removeField(history, index, 'id', 'F16');
}
