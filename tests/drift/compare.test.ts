import { describe, expect, it } from 'vitest';
import { itemTypes } from '../../src/contract/index.js';
import { declaredItems } from '../contract/sdk-item-types.js';
import { compareItems, compareNames } from './compare.js';
import { leftByHelper, refusedByHelper } from './helper.js';
import { compareRequests } from './requests.js';

const output = declaredItems('ResponseOutputItem');
const input = declaredItems('ResponseInputItem');

describe('the drift between the table and the SDK', () => {
  it('is none but for the call id of local shells, which the SDK does not declare', () => {
    const { missing, gone } = compareItems(itemTypes, output, input);
    expect(missing).toEqual([]);
    expect(gone).toEqual(['local_shell_call_output.call_id']);
  });

  it('names a type and a field that the SDK adds', () => {
    const quantum = { types: ['quantum_call'], fields: ['id', 'qubits'], required: ['qubits'] };
    const call = { types: ['function_call'], fields: ['id', 'priority'], required: [] };
    const { missing, differences } = compareItems(itemTypes, [...output, quantum, call], input);
    expect(missing).toEqual(['function_call.priority', 'quantum_call']);
    expect(differences).toContain('quantum_call: output only');
    expect(differences).toContain('function_call.priority: output');
  });

  it('names a type and a field that the SDK takes away', () => {
    const without = (type: string) => (item: (typeof output)[number]) => !item.types.includes(type);
    const { gone } = compareItems(
      itemTypes,
      output.filter(without('program')),
      input
        .filter(without('program'))
        .map((item) => ({ ...item, fields: item.fields.filter((field) => field !== 'phase') })),
    );
    expect(gone).toContain('program');
    expect(gone).not.toContain('message.phase');
  });

  it('tells which side a field belongs to', () => {
    const { differences } = compareItems(itemTypes, output, input);
    expect(differences).toContain('compaction.created_by: output');
    expect(differences).toContain('item_reference: input only');
  });
});

describe('the drift between the stand-in and the SDK', () => {
  it('is none in what a request, a response and a stream can have', async () => {
    const drift = await compareRequests();
    expect(Object.keys(drift)).toHaveLength(3);
    for (const [what, { missing }] of Object.entries(drift))
      expect([what, missing]).toEqual([what, []]);
    // The API repeats `store`, as recorded; the SDK does not declare it.
    expect(Object.values(drift).flatMap(({ gone }) => gone)).toEqual(['store']);
  });

  it('names what the SDK adds and takes away, but for what is left out on purpose', () => {
    expect(compareNames(['a', 'b'], ['b', 'c', 'd'], ['d'])).toEqual({
      missing: ['c'],
      gone: ['a'],
    });
  });
});

describe('the helper of the SDK', () => {
  it('takes parse fields and `created_by` away, and leaves what is not of the SDK', () => {
    const left = leftByHelper();
    expect(left.filter((path) => /parsed|created_by/.test(path))).toEqual([]);
    expect(left).toContain('reasoning.status');
    expect(left).toContain('image_generation_call.size');
  });

  it('takes every item type of the contract', () => {
    expect(refusedByHelper()).toEqual([]);
  });
});
