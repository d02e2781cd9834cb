import { itemTypeOf } from '../contract/replay-contract.js';
import type { ReplayContract } from '../contract/replay-contract.js';
import { replayTable } from '../contract/replay-table.js';
import type { SanitizerOptions, SanitizerRepair } from './types.js';

export type Item = Readonly<Record<string, unknown>>;

/** One item of the argument, and what has become of it. */
export interface Slot {
  /** The item of the argument, or the repaired copy of it. */
  item: Item;
  /** Position in the argument. */
  readonly index: number;
  readonly type: string | null;
  /** Undefined for a type that the contract does not know. */
  readonly contract: ReplayContract | undefined;
  /** False for a dropped item. It leaves a gap: what stood before it has lost its follower. */
  kept: boolean;
  /** The answer for a call, to be inserted after the item. */
  added: Item | undefined;
}

const contracts = new Map(Object.entries(replayTable));

export type Report = (slot: Slot, entry: string | null, action: Action, path?: string) => void;

type Action = SanitizerRepair['action'];

export function reporter(onRepair: SanitizerOptions['onRepair']): Report {
  return (slot, entry, action, path) => {
    onRepair?.({ entry, action, index: slot.index, itemType: slot.type, path: path ?? null });
  };
}

/** @throws {TypeError} If the argument is no iterable of objects. */
export function readHistory(items: unknown): Slot[] {
  if (!isIterable(items)) throw new TypeError(complaint(items));
  const slots: Slot[] = [];
  for (const item of items) {
    if (!isItem(item)) throw new TypeError(complaint(item, slots.length));
    const type = itemTypeOf(item);
    const contract = type === null ? undefined : contracts.get(type);
    slots.push({ item, index: slots.length, type, contract, kept: true, added: undefined });
  }
  return slots;
}

export function drop(slot: Slot, entry: string, report: Report): void {
  slot.kept = false;
  report(slot, entry, 'item-dropped');
}

export function removeField(slot: Slot, field: string, entry: string, report: Report): void {
  slot.item = without(slot.item, field);
  report(slot, entry, 'field-removed', field);
}

/** A copy without one field; the item itself if it has none such. */
export function without(item: Item, field: string): Item {
  const { [field]: removed, ...rest } = item;
  return removed === undefined ? item : rest;
}

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an item says no more than its id: a reference, an image without its result. */
export function isIdAlone({ type, item }: Slot): boolean {
  if (type === 'item_reference') return true;
  return type === 'image_generation_call' && typeof item['result'] !== 'string';
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function complaint(value: unknown, index?: number): string {
  const where = index === undefined ? '' : ` at position ${String(index)}`;
  return (
    'sanitizeResponseInput wants an iterable of item objects, such as ' +
    `\`response.output\`, and got ${nameOf(value)}${where}.`
  );
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== 'object') return `a ${typeof value}`;
  if (Array.isArray(value)) return 'an array';
  return 'output' in value ? 'a whole response (pass its `output`)' : 'a single object';
}
