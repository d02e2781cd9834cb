import { describe, expect, it } from 'vitest';
import { itemContract, itemTypes } from '../../src/contract/index.js';
import type { ItemContract } from '../../src/contract/index.js';
import { validateResponseInput } from '../../src/testing/index.js';
import { message, sanitize, user } from './sanitize.js';
import type { Item } from './sanitize.js';

/** Serves as call id of all kinds, and as id of an approval request. */
const callId = 'mcpr_1';
const plainValues: Item = { role: 'developer', content: 'Hi', summary: [] };
const screenshot = { type: 'computer_screenshot', image_url: 'https://example.com/1.png' };
const part = { type: 'input_text', text: 'Hi' };

function plainValue(type: string, field: string): unknown {
  const isScreenshot = type === 'computer_call_output' && field === 'output';
  return isScreenshot ? screenshot : (plainValues[field] ?? 'x');
}

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

/** The item between those without which it cannot stand. */
function historyOf(item: Item, type: string): { history: Item[]; position: number } {
  const { pair } = contractOf(type);
  if (pair?.role === 'answer') {
    return { history: [user, ...pair.answers.slice(0, 1).map(itemOf), item], position: 2 };
  }
  const answers = pair ? pair.answeredBy.slice(0, 1).map(itemOf) : [];
  return { history: [user, item, ...answers, message], position: 1 };
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
function takenValues(field: string, contract: ItemContract): unknown[] {
  const { required, notNull, notEmpty, onlyEmpty, values, pair } = contract;
  const isBound = required.includes(field) || field === pair?.idField || field === 'id';
  const isNullable = !isBound && !(field in notNull) && !(field in values);
  return [
    field in onlyEmpty ? [] : (values[field]?.[0] ?? plainValues[field] ?? 'x'),
    ...(field in notEmpty ? [[part]] : []),
    ...(isNullable ? [null] : []),
  ];
}

const refusedNames = Object.values(itemTypes).flatMap(({ outputOnly }) => Object.keys(outputOnly));

/** Fields of input, and fields that input refuses, but not of this type. */
const taken = Object.entries(itemTypes).flatMap(([type, contract]) => {
  const named = contract.fields.filter((field) => field !== 'id');
  const fields = new Set([...named, ...refusedNames.filter((name) => !name.includes('.'))]);
  return [...fields]
    .filter((field) => !(field in contract.outputOnly) && field !== contract.pair?.idField)
    .flatMap((field) => takenValues(field, contract).map((value) => ({ type, field, value })));
});

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
});
