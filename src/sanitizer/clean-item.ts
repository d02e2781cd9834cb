import type { EntryByPath, ReplayContract } from '../contract/replay-contract.js';
import { replayTable } from '../contract/replay-table.js';
import { drop, isItem, removeField, without } from './history.js';
import type { Report, Slot } from './history.js';

/** What the contract says of one field, in the form in which it is walked for each item. */
interface Check {
  readonly field: string;
  readonly entry: string;
  readonly isRefused: (value: unknown) => boolean;
  readonly repair: (slot: Slot, check: Check, report: Report) => void;
  /** For what stands inside the field: `parsed` of `content[].parsed`. */
  readonly member: string;
}

const checks = new Map(
  Object.values(replayTable).map((contract) => [contract, checksOf(contract)]),
);

/** What the SDK and the API's lists add, whatever the item. */
const checksOfUnknown = checksAt(
  { created_by: 'F4', parsed_arguments: 'F3', 'content[].parsed': 'F3' },
  () => true,
);

function checksOf(contract: ReplayContract): readonly Check[] {
  return [
    ...checksAt(contract.outputOnly, () => true),
    ...checksAt(contract.notNull, (value) => value === null),
    ...checksAt(contract.notEmpty, (value) => lengthOf(value) === 0),
    ...checksAt(contract.onlyEmpty, (value) => lengthOf(value) > 0),
    ...Object.entries(contract.values).map(([field, allowed]) => ({
      ...{ field, entry: 'F22', repair: restrictValue, member: '' },
      isRefused: (value: unknown) => typeof value === 'string' && !allowed.includes(value),
    })),
  ];
}

/** Paths are `field`, `field[].member` or `field.*`. */
function checksAt(paths: EntryByPath, isRefused: Check['isRefused']): readonly Check[] {
  return Object.entries(paths).map(([path, entry]) => {
    const [field = '', member = ''] = path.split(/\[?\]?\./u);
    if (member === '*')
      return { field, entry, isRefused: isItem, repair: removeNullMembers, member };
    const repair = member === '' ? removeOrDrop : removeFromElements;
    return { field, entry, isRefused, repair, member };
  });
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : -1;
}

/** Takes away what input does not take from one item of any type, and drops what it cannot take. */
export function cleanItem(slot: Slot, report: Report): void {
  const { contract } = slot;
  for (const check of (contract && checks.get(contract)) ?? checksOfUnknown) {
    const value = slot.item[check.field];
    if (value !== undefined && check.isRefused(value)) check.repair(slot, check, report);
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

/** A message without content says nothing. */
function removeOrDrop(slot: Slot, { field, entry }: Check, report: Report): void {
  if (entry === 'F31') drop(slot, entry, report);
  else removeField(slot, field, entry, report);
}

/**
 * Tools that another role than the developer added cannot go back. A failed screenshot can, as an
 * incomplete one: without it, its call would be without output (F22).
 */
function restrictValue(slot: Slot, { field, entry }: Check, report: Report): void {
  if (field === 'role') drop(slot, entry, report);
  else changeField(slot, field, 'incomplete', entry, report);
}

function removeFromElements(slot: Slot, { field, member, entry }: Check, report: Report): void {
  changeElements(slot, field, (element, index) => {
    if (!isItem(element) || element[member] === undefined) return element;
    report(slot, entry, 'field-removed', `${field}[${String(index)}].${member}`);
    return without(element, member);
  });
}

function removeNullMembers(slot: Slot, { field, entry }: Check, report: Report): void {
  const value = slot.item[field];
  if (!isItem(value)) return;
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
  changeElements(slot, 'content', (part, index) => {
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
  change: (element: unknown, index: number) => unknown,
): void {
  const value = slot.item[field];
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
