import { itemTypes } from '../contract/index.js';
import type { EntryByPath, ItemContract } from '../contract/index.js';
import { drop, isItem, removeField, without } from './history.js';
import type { Report, Slot } from './history.js';

/** A path of the contract, cut up: `content[].parsed`, `action.*` or a field of the item itself. */
interface Place {
  readonly field: string;
  readonly inside: 'item' | 'elements' | 'members';
  readonly member: string;
  readonly entry: string;
}

/** The contract of an item type in the form in which it is walked for each item. */
interface Plan {
  readonly removed: readonly Place[];
  readonly notNull: readonly Place[];
  readonly notEmpty: readonly Place[];
  readonly onlyEmpty: readonly Place[];
  readonly values: readonly (readonly [string, readonly string[]])[];
}

const plans = new Map(Object.values(itemTypes).map((contract) => [contract, planOf(contract)]));

/** What the SDK and the API's lists add, whatever the item. */
const unknownItem: readonly Place[] = places({
  created_by: 'F4',
  parsed_arguments: 'F3',
  'content[].parsed': 'F3',
});

function planOf(contract: ItemContract): Plan {
  return {
    removed: places(contract.outputOnly),
    notNull: places(contract.notNull),
    notEmpty: places(contract.notEmpty),
    onlyEmpty: places(contract.onlyEmpty),
    values: Object.entries(contract.values),
  };
}

function places(paths: EntryByPath): readonly Place[] {
  return Object.entries(paths).map(([path, entry]) => {
    const [field = '', member = ''] = path.split(/\[\]\.|\./u);
    const inside = path.includes('[].') ? 'elements' : member === '*' ? 'members' : 'item';
    return { field, inside, member, entry };
  });
}

/** Takes away what input does not take from one item of any type, and drops what it cannot take. */
export function cleanItem(slot: Slot, report: Report): void {
  const plan = slot.contract && plans.get(slot.contract);
  if (!plan) {
    cleanUnknownItem(slot, report);
    return;
  }
  for (const place of plan.removed) removePlace(slot, place, report);
  for (const place of plan.notNull) removeNull(slot, place, report);
  for (const { field, entry } of plan.notEmpty) {
    const value = slot.item[field];
    if (!Array.isArray(value) || value.length > 0) continue;
    removeOrDrop(slot, field, entry, report);
  }
  for (const { field, entry } of plan.onlyEmpty) {
    const value = slot.item[field];
    if (Array.isArray(value) && value.length > 0) removeField(slot, field, entry, report);
  }
  for (const [field, allowed] of plan.values) restrictValue(slot, field, allowed, report);
  if (slot.type === 'message') repairAssistantParts(slot, report);
  if (slot.type === 'reasoning' && !Array.isArray(slot.item['summary'])) {
    slot.item = { ...slot.item, summary: [] };
    report(slot, 'F10', 'field-changed', 'summary');
  }
}

function cleanUnknownItem(slot: Slot, report: Report): void {
  report(slot, null, 'unknown-type');
  for (const place of unknownItem) removePlace(slot, place, report);
  for (const [field, value] of Object.entries(slot.item)) {
    if (value === null && field !== 'type') removeField(slot, field, 'F2', report);
  }
}

function removePlace(slot: Slot, place: Place, report: Report): void {
  const value = slot.item[place.field];
  if (value === undefined) return;
  if (place.inside === 'item') {
    removeField(slot, place.field, place.entry, report);
    return;
  }
  changeElements(slot, place.field, (element, index) => {
    if (!isItem(element) || !Object.hasOwn(element, place.member)) return element;
    const path = `${place.field}[${String(index)}].${place.member}`;
    report(slot, place.entry, 'field-removed', path);
    return without(element, place.member);
  });
}

function removeNull(slot: Slot, place: Place, report: Report): void {
  const value = slot.item[place.field];
  if (value === null && place.inside === 'item') {
    removeOrDrop(slot, place.field, place.entry, report);
  } else if (place.inside === 'members' && isItem(value)) {
    const members = Object.entries(value);
    const filled = members.filter(([, inner]) => inner !== null);
    if (filled.length === members.length) return;
    slot.item = { ...slot.item, [place.field]: Object.fromEntries(filled) };
    for (const [member, inner] of members) {
      if (inner === null) report(slot, place.entry, 'field-removed', `${place.field}.${member}`);
    }
  }
}

function removeOrDrop(slot: Slot, field: string, entry: string, report: Report): void {
  if (slot.contract?.required.includes(field) === true) drop(slot, entry, report);
  else removeField(slot, field, entry, report);
}

/** A failed screenshot stays as an incomplete one: its call would be without output (F22). */
function restrictValue(
  slot: Slot,
  field: string,
  allowed: readonly string[],
  report: Report,
): void {
  const value = slot.item[field];
  if (typeof value !== 'string' || allowed.includes(value)) return;
  if (slot.contract?.required.includes(field)) {
    drop(slot, 'F4', report);
  } else {
    slot.item = { ...slot.item, [field]: 'incomplete' };
    report(slot, 'F22', 'field-changed', field);
  }
}

function repairAssistantParts(slot: Slot, report: Report): void {
  if (slot.item['role'] !== 'assistant') return;
  changeElements(slot, 'content', (part, index) => {
    if (!isItem(part) || part['type'] !== 'input_text') return part;
    report(slot, 'F12', 'field-changed', `content[${String(index)}].type`);
    return { annotations: [], ...part, type: 'output_text' };
  });
}

/** Copies the array, and the item around it, only if an element changes. */
function changeElements(
  slot: Slot,
  field: string,
  change: (element: unknown, index: number) => unknown,
): void {
  const value = slot.item[field];
  if (!Array.isArray(value)) return;
  const list: readonly unknown[] = value;
  let copy: unknown[] | undefined;
  for (const [index, before] of list.entries()) {
    const after = change(before, index);
    if (after === before) continue;
    copy ??= [...list];
    copy[index] = after;
  }
  if (copy) slot.item = { ...slot.item, [field]: copy };
}
