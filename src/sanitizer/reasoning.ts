import { drop, removeField, report } from './history.js';
import type { History } from './history.js';
import type { Item } from './items.js';
import { isIdAlone, isMade, kindOf } from './kinds.js';
import type { Kind } from './kinds.js';
import type { SanitizerOptions } from './types.js';

export type UnpairedIds = NonNullable<SanitizerOptions['unpairedIds']>;

/** What is found in a history that is followed item by item; positions in the argument. */
export interface Order {
  readonly unknown: number[];
  /** Reasoning without what has to follow it. */
  readonly lost: number[];
  /** Items with ids that depend on reasoning that is not there. */
  readonly orphans: number[];
  /** Orphans if other turns of the history hold reasoning. */
  readonly suspects: number[];
  hasReasoning: boolean;
}

/** `item` and its `id` are what has become of the given item: undefined if it is dropped. */
type Watch = (index: number, given: Item, item: Item | undefined, id: unknown, kind: Kind) => void;

/**
 * Follows a history through turns, which begin at a message that the model did not write, and
 * notes which reasoning is without what has to follow it (F15), and which ids depend on reasoning
 * that is not there (F16).
 *
 * @returns A function that takes one item after the other. Variables hold the state, for speed.
 */
export function watchOrder(order: Order, mode: UnpairedIds): Watch {
  const { unknown, lost, orphans, suspects } = order;
  /** The next item has to follow reasoning, the last of the lost until it does. */
  let isOpen = false;
  /** Reasoning stands before, in this turn. */
  let isPaired = false;
  /** Reasoning before was lost, in this response. */
  let isOrphaned = false;
  /** What was before can be lost: at the beginning, or always. */
  let isSuspicious = mode !== 'keep';

  return (index, given, item, id, kind) => {
    const { type, pair } = kind;
    const isMadeItem = item !== undefined && isMade(item, kind);
    if (isOpen) {
      isOpen = false;
      isOrphaned = typeof id !== 'string' || !(isMadeItem || standsForOthers(type));
      if (!isOrphaned) {
        lost.pop();
        isPaired = true;
      }
    }
    if (type === 'reasoning' || (type === 'item_reference' && isReasoningId(given['id']))) {
      order.hasReasoning = true;
      isOpen = id !== undefined && type === 'reasoning';
      if (isOpen) lost.push(index);
      else {
        isOrphaned = !item;
        isPaired ||= !isOrphaned;
      }
      // After an output that the application gives stands another response.
    } else if (pair?.role === 'answer' && pair.needsCall) isOrphaned = false;
    else if (isMadeItem) {
      if (isOrphaned || (isSuspicious && !isPaired)) orphans.push(index);
      else if (!isPaired) suspects.push(index);
      // What follows can have had reasoning of its own.
      if (mode === 'strip') isPaired = false;
    } else if (item && type === 'message') {
      isSuspicious = mode === 'strip';
      isPaired = isOrphaned = false;
    } else if (type === null) unknown.push(index);
  };
}

/** Takes away what cannot stand where it stands. */
export function repairOrder(history: History, order: Order, mode: UnpairedIds): void {
  const { unknown, lost, orphans, suspects, hasReasoning } = order;
  for (const index of unknown) report(history, index, null, 'unknown-type');
  for (const index of lost) drop(history, index, 'F15');
  const isLoss = hasReasoning && mode === 'auto';
  for (const index of isLoss ? orphans.concat(suspects) : orphans) removeId(history, index);
}

/** References, compactions and unknown items stand in the place of what the argument hides. */
function standsForOthers(type: string | null): boolean {
  return type === null || type === 'item_reference' || type === 'compaction';
}

function isReasoningId(id: unknown): boolean {
  return typeof id === 'string' && id.startsWith('rs_');
}

function removeId(history: History, index: number): void {
  const item = history.items[index] ?? {};
  const kind = kindOf(item);
  if (!kind.idOptional || !item['id']) return;
  if (isIdAlone(item, kind)) drop(history, index, 'F16');
  else removeField(history, index, 'id', 'F16');
}
