import { itemTypeOf } from '../contract/replay-contract.js';
import { isItem, without } from './items.js';
import type { Item } from './items.js';
import type { Kind } from './kinds.js';
import type { SanitizerOptions, SanitizerRepair } from './types.js';

/** The items of one argument by position, and what becomes of them. */
export interface History {
  readonly given: readonly Item[];
  /** The items as they came, or repaired copies. A dropped item leaves a gap. */
  readonly items: (Item | undefined)[];
  /** What is known of the types of the items, as far as they are cleaned. */
  readonly kinds: Kind[];
  readonly options: SanitizerOptions;
  /** The argument is a whole response, so that nothing was lost on the way. */
  readonly isResponse: boolean;
}

/** @throws {TypeError} If the argument is no response, and no iterable of objects. */
export function readHistory(argument: unknown, options: SanitizerOptions): History {
  const isResponse = isItem(argument) && String(argument['object']).startsWith('response');
  const list = isResponse ? argument['output'] : argument;
  if (!isIterable(list)) throw complaint(argument, '');
  const given = [...list];
  return { given, items: [...given], kinds: [], options, isResponse };
}

/** Whether a value can be read as a list; what it holds is seen one by one. */
function isIterable(value: unknown): value is Iterable<Item> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

export function complaint(value: unknown, where: string): TypeError {
  return new TypeError(
    `sanitizeResponseInput wants items, such as \`response.output\`, not ${nameOf(value)}${where}.`,
  );
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== 'object') return `a ${typeof value}`;
  return Array.isArray(value) ? 'an array' : 'a single object';
}

export function report(
  { given, options }: History,
  index: number,
  entry: string | null,
  action: SanitizerRepair['action'],
  path: string | null = null,
): void {
  options.onRepair?.({
    entry,
    action,
    index,
    itemType: itemTypeOf(given[index] ?? {}),
    path,
  });
}

export function drop(history: History, index: number, entry: string | null): void {
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
