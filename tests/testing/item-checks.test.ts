import { describe, expect, it } from 'vitest';
import { validateResponseInput } from '../../src/testing/index.js';
import { call, callOutput, reasoning, answer, longId, cases } from './refused-items.js';

describe('items by themselves', () => {
  it.each(cases)('$entry: $name', ({ entry, input, path, message, code }) => {
    expect(validateResponseInput(input)).toEqual([
      expect.objectContaining({ entry, path, message, code, status: 400 }),
    ]);
  });

  it('says what repairs each violation', () => {
    for (const { input } of cases) {
      expect(validateResponseInput(input)[0]?.repair).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('gives every violation, in the order of the items', () => {
    const input = [
      { ...call, id: longId, call_id: longId, parsed_arguments: {} },
      { ...callOutput, call_id: longId, created_by: 'x' },
    ];
    expect(validateResponseInput(input).map(({ path }) => path)).toEqual([
      'input[0].parsed_arguments',
      'input[0].id',
      'input[0].call_id',
      'input[1].created_by',
      'input[1].call_id',
    ]);
  });

  it('leaves out what rests on less evidence than asked for', () => {
    const input = [{ ...reasoning, encrypted_content: null, status: null }, answer];
    const entries = (evidence: 'recorded' | 'reported' | 'inferred') =>
      validateResponseInput(input, { evidence }).map(({ entry }) => entry);
    expect(entries('inferred')).toEqual(['F1', 'F2']);
    expect(entries('reported')).toEqual(['F1']);
    expect(entries('recorded')).toEqual([]);
  });
});
