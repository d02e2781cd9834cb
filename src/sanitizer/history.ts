import { itemTypeOf } from '../contract/replay-contract.js';
import { complaint, isIterable, without } from './items.js';
import type { Item } from './items.js';
import type { SanitizerOptions, SanitizerRepair } from './types.js';

/** The items of one argument by position, and what becomes of them. */
export interface History {
  readonly given: readonly Item[];
  /** The items as they came, or repaired copies. A dropped item leaves a gap. */
  readonly items: (Item | undefined)[];
  readonly onRepair: SanitizerOptions['onRepair'];
}

/** @throws {TypeError} If the argument is no iterable. */
export function readHistory(argument: unknown, onRepair: SanitizerOptions['onRepair']): History {
  if (!isIterable(argument)) throw complaint(argument, '');
  const given = [...argument];
  return { given, items: [...given], onRepair };
}

export function report(
  { given, onRepair }: History,
  index: number,
  entry: string | null,
  action: SanitizerRepair['action'],
  ...path: readonly (string | number)[]
): void {
  onRepair?.({
    entry,
    action,
    index,
    itemType: itemTypeOf(given[index] ?? {}),
    path: path.join('') || null,
  });
}

export function drop(history: History, index: number, entry: string): void {
  history.items[index] = undefined;
  report(history, index, entry, 'item-dropped');
}

export function removeField(history: History, index: number, field: string, entry: string): void {
  history.items[index] = without(history.items[index] ?? {}, field);
  report(history, index, entry, 'field-removed', field);
}

export function changeField(
  history: History,
  index: number,
  field: string,
  value: unknown,
  entry: string,
): void {
  history.items[index] = { ...history.items[index], [field]: value };
  report(history, index, entry, 'field-changed', field);
}
