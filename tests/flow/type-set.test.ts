import { describe, expect, it } from 'vitest';

import {
  admits,
  complement,
  type Constraint,
  except,
  intersect,
  isEmpty,
  only,
  type TypeSet,
  unite,
} from '../../src/flow/type-set.js';
import { constraintText } from './marked.js';

/** The types that the sets below name, and one that none of them names. */
const UNIVERSE = ['message', 'reasoning', 'function_call', 'a type to come'];

const NAMED: readonly (readonly string[])[] = [
  [],
  ['message'],
  ['reasoning'],
  ['message', 'reasoning'],
  ['message', 'reasoning', 'function_call'],
];

const SETS: readonly TypeSet[] = NAMED.flatMap((types) => [only(...types), except(...types)]);
const CONSTRAINTS: readonly Constraint[] = [null, ...SETS];
const PAIRS = CONSTRAINTS.flatMap((a) => CONSTRAINTS.map((b) => [a, b] as const));

describe('what a set admits', () => {
  it.each([
    [only('message'), 'message', true],
    [only('message'), 'reasoning', false],
    [except('message'), 'message', false],
    [except('message'), 'reasoning', true],
    [null, 'message', true],
    [only(), 'message', false],
    [except(), 'message', true],
  ])('case %#', (set, type, expected) => {
    expect(admits(set, type)).toBe(expected);
  });
});

describe.each(UNIVERSE)('of %s', (type) => {
  it('the complement admits what the set does not', () => {
    for (const set of SETS) expect(admits(complement(set), type)).toBe(!admits(set, type));
  });

  it('the intersection admits what both admit', () => {
    for (const [a, b] of PAIRS)
      expect(admits(intersect(a, b), type), `${constraintText(a)} and ${constraintText(b)}`).toBe(
        admits(a, type) && admits(b, type),
      );
  });

  it('the union admits what one of them admits', () => {
    for (const [a, b] of PAIRS)
      expect(admits(unite(a, b), type), `${constraintText(a)} or ${constraintText(b)}`).toBe(
        admits(a, type) || admits(b, type),
      );
  });
});

describe('a condition that says nothing', () => {
  it.each(SETS.map((set) => [constraintText(set), set] as const))(
    'leaves %s as it is where both hold, and takes it away where one holds',
    (_, set) => {
      expect(intersect(null, set)).toBe(set);
      expect(intersect(set, null)).toBe(set);
      expect(unite(null, set)).toBeNull();
      expect(unite(set, null)).toBeNull();
    },
  );
});

describe('the empty set', () => {
  it.each([
    ['only nothing', only(), true],
    ['only message', only('message'), false],
    ['except nothing', except(), false],
    ['except message', except('message'), false],
    ['nothing known', null, false],
    ['what excludes itself', intersect(only('message'), except('message')), true],
    ['two kinds at once', intersect(only('message'), only('reasoning')), true],
  ] as const)('%s', (_, set, expected) => {
    expect(isEmpty(set)).toBe(expected);
  });
});
