import { describe, expect, it } from 'vitest';
import { itemContract, itemTypeOf, itemTypes } from '../../src/contract/index.js';
import type { ItemContract } from '../../src/contract/index.js';
import { inputFields, requiredFields } from '../../src/contract/input-fields.js';
import { declaredItems } from './sdk-item-types.js';
import type { DeclaredItem } from './sdk-item-types.js';

const output = declaredItems('ResponseOutputItem');
const input = declaredItems('ResponseInputItem');

function typesOf(items: readonly DeclaredItem[]): string[] {
  return [...new Set(items.flatMap((item) => item.types))].sort();
}

function missingFromTable(types: readonly string[]): string[] {
  return types
    .filter((type) => itemContract(type) === undefined)
    .map(
      (type) =>
        `${type}: add it to src/contract/replay-table.ts, and its fields to input-fields.ts`,
    );
}

function contractOf(type: string): ItemContract {
  const contract = itemContract(type);
  if (!contract) throw new Error(`${type} is not in the table`);
  return contract;
}

/** Field names that the table says something about, without the nested ones. */
function placed(type: string): string[] {
  return [...fieldsOf(type), ...Object.keys(contractOf(type).outputOnly)];
}

function fieldsOf(type: string): readonly string[] {
  return contractOf(type).fields;
}

describe('the item table beside the types of the installed openai', () => {
  it('has every type of ResponseOutputItem', () => {
    expect(output.length).toBeGreaterThanOrEqual(28);
    expect(missingFromTable(typesOf(output))).toEqual([]);
  });

  it('has every type of ResponseInputItem', () => {
    expect(missingFromTable(typesOf(input))).toEqual([]);
  });

  it('has no type that the SDK does not know', () => {
    expect(Object.keys(itemTypes).sort()).toEqual(typesOf([...output, ...input]));
  });

  it('lists the input fields of every type in the table', () => {
    expect(Object.keys(inputFields).sort()).toEqual(Object.keys(itemTypes).sort());
    expect(Object.keys(itemTypes)).toEqual(expect.arrayContaining(Object.keys(requiredFields)));
  });

  it('says input for the types that only input has', () => {
    const onlyInput = Object.keys(itemTypes).filter((t) => contractOf(t).direction === 'input');
    expect(onlyInput.sort()).toEqual(typesOf(input).filter((t) => !typesOf(output).includes(t)));
  });

  it.each(typesOf([...output, ...input]))('places every declared field of %s', (type) => {
    const declared = [...output, ...input].filter((item) => item.types.includes(type));
    const fields = new Set(declared.flatMap((item) => item.fields));
    expect([...fields].filter((field) => !placed(type).includes(field))).toEqual([]);
  });

  it.each(typesOf(input))('takes no field into input that the SDK does not declare: %s', (type) => {
    const declared = new Set(
      input.filter((item) => item.types.includes(type)).flatMap((item) => item.fields),
    );
    // Clients send `call_id` with it, and the API takes it.
    if (type === 'local_shell_call_output') declared.add('call_id');
    expect(fieldsOf(type).filter((field) => !declared.has(field))).toEqual([]);
  });

  it.each(typesOf(input))('requires only what the SDK requires of %s', (type) => {
    const declared = input.filter((item) => item.types.includes(type));
    const required = new Set(declared.flatMap((item) => item.required));
    expect(contractOf(type).required.filter((field) => !required.has(field))).toEqual([]);
  });
});

describe('the item table in itself', () => {
  it.each(Object.keys(itemTypes))('pairs %s with types that point back', (type) => {
    const { pair } = contractOf(type);
    if (!pair) return;
    const partners = pair.role === 'call' ? pair.answeredBy : pair.answers;
    expect(partners).not.toEqual([]);
    for (const partner of partners) {
      const back = contractOf(partner).pair;
      expect(back?.role).toBe(pair.role === 'call' ? 'answer' : 'call');
      const pointsTo = back?.role === 'call' ? back.answeredBy : back?.answers;
      expect(pointsTo).toContain(type);
    }
  });

  it('cites contract entries in one form', () => {
    const cited = Object.values(itemTypes).flatMap((contract) => [
      ...Object.values(contract.outputOnly),
      ...Object.values(contract.notNull),
      ...Object.values(contract.notEmpty),
      ...Object.values(contract.onlyEmpty),
    ]);
    expect(cited.filter((entry) => !/^F\d+$/.test(entry))).toEqual([]);
  });

  it('does not take names of Object.prototype for item types', () => {
    expect(itemContract('constructor')).toBeUndefined();
    expect(itemContract('__proto__')).toBeUndefined();
  });
});

describe('itemTypeOf', () => {
  it.each([
    ['a type', { type: 'reasoning' }, 'reasoning'],
    ['an unknown type', { type: 'quantum_call' }, 'quantum_call'],
    ['a message without a type', { role: 'user', content: 'Hi' }, 'message'],
    ['a message with a null type', { type: null, role: 'user', content: 'Hi' }, 'message'],
    ['an id alone', { id: 'msg_1' }, 'item_reference'],
    ['an id with a null type', { id: 'msg_1', type: null }, 'item_reference'],
    ['a type that is no string', { type: 7, role: 'user' }, null],
    ['an id with foreign fields', { id: 'resp_1', object: 'response' }, null],
    ['nothing', {}, null],
  ])('reads %s', (_name, item, type) => {
    expect(itemTypeOf(item)).toBe(type);
  });
});
