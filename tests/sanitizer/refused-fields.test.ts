import { describe, expect, it } from 'vitest';
import { itemContract, itemTypes } from '../../src/contract/index.js';
import type { ItemContract } from '../../src/contract/index.js';
import { validateResponseInput } from '../../src/testing/index.js';
import { message, sanitize, user, without } from './sanitize.js';
import type { Item } from './sanitize.js';

/** Serves as call id of all kinds, and as id of an approval request. */
const callId = 'mcpr_1';
const plainValues: Item = {
  role: 'developer',
  content: 'Hi',
  // Reasoning that is neither stored nor encrypted has to say something.
  summary: [{ type: 'summary_text', text: 'Hm.' }],
};
const screenshot = { type: 'computer_screenshot', image_url: 'https://example.com/a.png' };
const last = without(message, 'id');
const part = { type: 'input_text', text: 'Hi' };

function contractOf(type: string): ItemContract {
  const contract = itemContract(type);
  if (!contract) throw new Error(`${type} is not in the table`);
  return contract;
}

/** An item with all that input needs. */
function itemOf(type: string): Item {
  const { required, pair } = contractOf(type);
  return {
    type,
    ...Object.fromEntries(required.map((field) => [field, plainValue(type, field)])),
    ...(pair && { [pair.idField]: callId }),
  };
}

function plainValue(type: string, field: string): unknown {
  if (type === 'computer_call_output' && field === 'output') return screenshot;
  return plainValues[field] ?? 'x';
}

/** The item between those without which it cannot stand. */
function historyOf(item: Item, type: string): { history: Item[]; position: number } {
  const { pair } = contractOf(type);
  if (pair?.role === 'answer') {
    return { history: [user, ...pair.answers.slice(0, 1).map(itemOf), item], position: 2 };
  }
  const answers = pair ? pair.answeredBy.slice(0, 1).map(itemOf) : [];
  return { history: [user, item, ...answers, last], position: 1 };
}

/** A value that breaks one entry of the table, and the path at which it is reported. */
interface Breach {
  readonly entry: string;
  readonly field: string;
  readonly value: unknown;
  readonly path: string;
}

function breachAt(path: string, entry: string, value: unknown): Breach {
  const [field = '', member = ''] = path.split(/(?:\[\])?\./u);
  if (member === '') return { entry, field, value, path };
  if (!path.includes('[]')) return { entry, field, value: { type: 'x', [member]: value }, path };
  return { entry, field, value: [{ ...part, [member]: value }], path: `${field}[0].${member}` };
}

function breachesOf({ outputOnly, notNull, notEmpty, onlyEmpty, values }: ItemContract): Breach[] {
  const breaches = (paths: Readonly<Record<string, string>>, value: unknown) =>
    Object.entries(paths).map(([path, entry]) => breachAt(path, entry, value));
  return [
    ...breaches(outputOnly, 'x'),
    ...breaches(outputOnly, null),
    ...breaches(notNull, null),
    ...breaches(notEmpty, []),
    ...breaches(onlyEmpty, [{ type: 'x' }]),
    ...Object.keys(values).map((field) => ({ entry: 'F22', field, value: 'failed', path: field })),
  ];
}

const breaches = Object.entries(itemTypes).flatMap(([type, contract]) =>
  breachesOf(contract).map((breach) => ({ type, ...breach })),
);

/** Values that the contract takes in a field: a text, null, and what a restricted field may hold. */
function takenValues(type: string, field: string): unknown[] {
  const { required, notNull, notEmpty, onlyEmpty, values, pair } = contractOf(type);
  const isBound = required.includes(field) || field === pair?.idField || field === 'id';
  const isNullable = !isBound && !(field in notNull) && !(field in values);
  return [
    field in onlyEmpty ? [] : (values[field]?.[0] ?? plainValue(type, field)),
    ...(field in notEmpty ? [[part]] : []),
    ...(isNullable ? [null] : []),
  ];
}

const taken = Object.entries(itemTypes).flatMap(([type, { fields, pair }]) =>
  fields
    .filter((field) => field !== 'id' && field !== pair?.idField)
    .flatMap((field) => takenValues(type, field).map((value) => ({ type, field, value }))),
);

const refusedNames = new Set(
  Object.values(itemTypes).flatMap(({ outputOnly }) => Object.keys(outputOnly)),
);
/** Members of other types, of databases and of gateways. */
const foreign = Object.entries(itemTypes).flatMap(([type, { fields, outputOnly }]) =>
  [...refusedNames, 'createdAt', 'content_filters', 'constructor', 'tool_call_id']
    .filter((field) => !/\.|^parsed/u.test(field) && !fields.includes(field))
    .filter((field) => !Object.hasOwn(outputOnly, field))
    // Of its settings and its outcome an image keeps what input takes, and no more (F5).
    .filter((field) => type !== 'message' || field !== 'tool_call_id')
    .filter(() => type !== 'image_generation_call')
    .map((field) => ({ type, field })),
);

describe('the sanitizer beside the table of refused fields', () => {
  it.each(Object.keys(itemTypes))('leaves %s with what input needs', (type) => {
    const { history } = historyOf(itemOf(type), type);
    expect(sanitize(history).log).toEqual([]);
    expect(validateResponseInput(history)).toEqual([]);
  });

  it.each(breaches)('repairs $type with $field: $value ($entry)', (breach) => {
    const { type, entry, field, value, path } = breach;
    const { history, position } = historyOf({ ...itemOf(type), [field]: value }, type);
    const { items, repairs } = sanitize(history);
    const own = repairs.filter(({ index }) => index === position);
    const isDropped = own.some(({ action }) => action === 'item-dropped');
    expect(own).toEqual([expect.objectContaining({ entry, path: isDropped ? null : path })]);
    expect(validateResponseInput(items)).toEqual([]);
  });

  it.each(taken)('leaves $type with $field: $value', ({ type, field, value }) => {
    const { history } = historyOf({ ...itemOf(type), [field]: value }, type);
    expect(sanitize(history).log).toEqual([]);
  });

  it.each(foreign)('takes $field away from $type (F30), unless it may stay', ({ type, field }) => {
    const { history, position } = historyOf({ ...itemOf(type), [field]: 'x' }, type);
    const { items, log } = sanitize(history);
    expect(items[position]).toEqual(itemOf(type));
    expect(log).toEqual([`F30 field-removed ${String(position)} ${field}`]);
    expect(sanitize(history, { unknownFields: 'keep' }).log).toEqual([]);
  });
});
