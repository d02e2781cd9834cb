import type { EntryByPath, ReplayContract } from '../contract/replay-contract.js';
import { replayTable } from '../contract/replay-table.js';
import { drop, isItem, removeField, without } from './history.js';
import type { Report, Slot } from './history.js';

/** What the contract says of one field, in the form in which it is walked for each item. */
interface Check {
  readonly field: string;
  readonly entry: string;
  readonly repair: (slot: Slot, value: unknown, check: Check, report: Report) => void;
  /** For what stands inside the field: `parsed` of `content[].parsed`. */
  readonly member: string;
  /** What the field may hold, where that is limited. */
  readonly allowed: readonly string[];
}

const checks = new Map(
  Object.values(replayTable).map((contract) => [contract, checksOf(contract)]),
);

/** What the SDK and the API's lists add, whatever the item. */
const checksOfUnknown = checksAt(
  { created_by: 'F4', parsed_arguments: 'F3', 'content[].parsed': 'F3' },
  removePresent,
);

function checksOf(contract: ReplayContract): readonly Check[] {
  return [
    ...checksAt(contract.outputOnly, removePresent),
    ...checksAt(contract.notNull, removeNull),
    ...checksAt(contract.notEmpty, removeEmpty),
    ...checksAt(contract.onlyEmpty, removeFilled),
    ...Object.entries(contract.values).map(([field, allowed]) => {
      return { field, entry: 'F22', repair: restrictValue, member: '', allowed };
    }),
  ];
}

/** Paths are `field`, `field[].member` or `field.*`. */
function checksAt(paths: EntryByPath, repair: Check['repair']): readonly Check[] {
  return Object.entries(paths).map(([path, entry]) => {
    const [field = '', member = ''] = path.split(/\[?\]?\./u);
    const inside = member === '*' ? removeNullMembers : removeFromElements;
    return { field, entry, repair: member === '' ? repair : inside, member, allowed: [] };
  });
}

/** Takes away what input does not take from one item of any type, and drops what it cannot take. */
export function cleanItem(slot: Slot, report: Report): void {
  const { contract } = slot;
  for (const check of (contract && checks.get(contract)) ?? checksOfUnknown) {
    const value = slot.item[check.field];
    if (value !== undefined) check.repair(slot, value, check, report);
  }
  if (!contract) cleanUnknown(slot, report);
  else if (slot.type === 'message') repairAssistantParts(slot, report);
  else if (slot.type === 'reasoning' && !Array.isArray(slot.item['summary'])) {
    changeField(slot, 'summary', [], 'F10', report);
  }
}

function cleanUnknown(slot: Slot, report: Report): void {
  report(slot, null, 'unknown-type');
  for (const [field, value] of Object.entries(slot.item)) {
    if (value === null && field !== 'type') removeField(slot, field, 'F2', report);
  }
}

function removePresent(slot: Slot, _value: unknown, check: Check, report: Report): void {
  removeField(slot, check.field, check.entry, report);
}

function removeNull(slot: Slot, value: unknown, check: Check, report: Report): void {
  if (value === null) removeField(slot, check.field, check.entry, report);
}

/** A message without content says nothing. */
function removeEmpty(slot: Slot, value: unknown, check: Check, report: Report): void {
  if (!Array.isArray(value) || value.length > 0) return;
  if (check.field === 'content') drop(slot, check.entry, report);
  else removeField(slot, check.field, check.entry, report);
}

function removeFilled(slot: Slot, value: unknown, check: Check, report: Report): void {
  if (Array.isArray(value) && value.length > 0) {
    removeField(slot, check.field, check.entry, report);
  }
}

/**
 * Tools that another role than the developer added cannot go back. A failed screenshot can, as an
 * incomplete one: without it, its call would be without output (F22).
 */
function restrictValue(slot: Slot, value: unknown, check: Check, report: Report): void {
  if (typeof value !== 'string' || check.allowed.includes(value)) return;
  if (check.field === 'role') drop(slot, check.entry, report);
  else changeField(slot, check.field, 'incomplete', check.entry, report);
}

function removeFromElements(slot: Slot, list: unknown, check: Check, report: Report): void {
  const { field, member, entry } = check;
  changeElements(slot, field, list, (element, index) => {
    if (!isItem(element) || element[member] === undefined) return element;
    report(slot, entry, 'field-removed', `${field}[${String(index)}].${member}`);
    return without(element, member);
  });
}

function removeNullMembers(slot: Slot, value: unknown, check: Check, report: Report): void {
  if (!isItem(value)) return;
  const { field, entry } = check;
  let filled = value;
  for (const member of Object.keys(value)) {
    if (value[member] !== null) continue;
    filled = without(filled, member);
    report(slot, entry, 'field-removed', `${field}.${member}`);
  }
  if (filled !== value) slot.item = { ...slot.item, [field]: filled };
}

function repairAssistantParts(slot: Slot, report: Report): void {
  if (slot.item['role'] !== 'assistant') return;
  changeElements(slot, 'content', slot.item['content'], (part, index) => {
    if (!isItem(part) || part['type'] !== 'input_text') return part;
    report(slot, 'F12', 'field-changed', `content[${String(index)}].type`);
    return { annotations: [], ...part, type: 'output_text' };
  });
}

function changeField(
  slot: Slot,
  field: string,
  value: unknown,
  entry: string,
  report: Report,
): void {
  slot.item = { ...slot.item, [field]: value };
  report(slot, entry, 'field-changed', field);
}

/** Copies the array, and the item around it, only if an element changes. */
function changeElements(
  slot: Slot,
  field: string,
  value: unknown,
  change: (element: unknown, index: number) => unknown,
): void {
  if (!Array.isArray(value)) return;
  const list: readonly unknown[] = value;
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index += 1) {
    const changed = change(list[index], index);
    if (changed !== list[index]) {
      copy ??= [...list];
      copy[index] = changed;
    }
  }
  if (copy) slot.item = { ...slot.item, [field]: copy };
}
