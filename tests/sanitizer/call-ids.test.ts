import { describe, expect, it } from 'vitest';
import { call, output, sanitize, user, without } from './sanitize.js';
import type { Item } from './sanitize.js';

const bare = without(call, 'id');
const call2 = { ...bare, call_id: 'call_2', name: 'get_time' };
const output2 = { ...output, call_id: 'call_2', output: '12:00' };
const whole = { unansweredCalls: 'answer' } as const;

/** The call id of an item, or nothing. */
function callIdOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'call_id' in item ? item.call_id : undefined;
}

/** Each output behind the name of its call: `get_time 12:00`. */
function pairsOf(items: readonly unknown[]): string[] {
  const list = items as readonly Item[];
  return list
    .filter(({ type }) => type === 'function_call_output')
    .map(({ call_id: callId, output: text }) => {
      const callee = list.find((item) => 'name' in item && item['call_id'] === callId);
      return `${String(callee?.['name'])} ${String(text)}`;
    });
}

describe('calls and outputs without a call id (F32)', () => {
  const empty = { call_id: '' };

  it('get one, the same on both sides', () => {
    const { items, log } = sanitize([user, { ...bare, ...empty }, { ...output, ...empty }]);
    expect(items).toEqual([user, { ...bare, call_id: 'call_1' }, { ...output, call_id: 'call_1' }]);
    expect(log).toEqual(['F32 field-changed 1 call_id', 'F32 field-changed 2 call_id']);
  });

  it.each<[string, Item[]]>([
    ['in turns', [bare, output, call2, output2]],
    ['in parallel', [bare, call2, output, output2]],
  ])('are paired in their order: %s', (_name, history) => {
    const { items } = sanitize(history.map((item) => ({ ...item, ...empty })));
    expect(pairsOf(items)).toEqual(['get_weather 4 °C', 'get_time 12:00']);
  });

  it('are paired by kind', () => {
    const custom = { type: 'custom_tool_call', name: 'run', input: 'ls', call_id: '' };
    const ran = { type: 'custom_tool_call_output', output: 'a.ts', call_id: '' };
    const { items } = sanitize([custom, { ...bare, ...empty }, { ...output, ...empty }, ran]);
    expect(callIdOf(items[0])).toBe(callIdOf(items[3]));
    expect(callIdOf(items[1])).toBe(callIdOf(items[2]));
    expect(callIdOf(items[0])).not.toBe(callIdOf(items[1]));
  });

  it('never get one that is taken', () => {
    const history = [call2, output2, { ...bare, ...empty }, { ...output, ...empty }];
    expect(pairsOf(sanitize(history).items)).toEqual(['get_time 12:00', 'get_weather 4 °C']);
  });

  it.each<[string, Item[]]>([
    ['an output without one', [bare, { ...output, ...empty }]],
    ['a call that has lost its own', [without(bare, 'call_id'), output]],
    [
      'a call and an output that names its id',
      [
        { ...call, call_id: '' },
        { ...output, call_id: 'fc_1' },
      ],
    ],
  ])('find each other: %s', (_name, history) => {
    const { items } = sanitize([user, ...history], { unpairedIds: 'keep' });
    expect(pairsOf(items)).toEqual(['get_weather 4 °C']);
    expect(callIdOf(items[1])).toMatch(/^call_/);
  });

  it('stay in a fragment, whose output comes later', () => {
    expect(sanitize([{ ...bare, ...empty }]).log).toEqual([]);
    expect(sanitize([{ ...output, ...empty }]).log).toEqual([]);
  });

  it('get one in a whole history, with an answer', () => {
    const { items } = sanitize([user, { ...bare, ...empty }], whole);
    expect(items).toHaveLength(3);
    expect(callIdOf(items[1])).toBe(callIdOf(items[2]));
    expect(callIdOf(items[1])).toMatch(/^call_\d+$/);
  });
});

describe('an output that names the item id of its call (F23)', () => {
  it.each(['keep', 'answer'] as const)('gets the call id, under `%s`', (unansweredCalls) => {
    const real = { ...output, call_id: 'fc_1' };
    const { items, log } = sanitize([user, call, real], { unansweredCalls, unpairedIds: 'keep' });
    expect(items).toEqual([user, call, output]);
    expect(log).toEqual(['F23 field-changed 2 call_id']);
  });

  it('is left alone where its call has an output', () => {
    const { items } = sanitize([user, call, output, { ...output2, call_id: 'fc_1' }]);
    expect(items).toHaveLength(4);
  });
});

describe('long call ids (F13)', () => {
  const call_id = `toolu_${'x'.repeat(400)}`;

  it('are shortened alike in a call and its output', () => {
    const { items, log } = sanitize([user, { ...bare, call_id }, { ...output, call_id }]);
    expect(callIdOf(items[1])).toMatch(/^toolu_x{49}_[0-9a-f]{8}$/);
    expect(callIdOf(items[2])).toBe(callIdOf(items[1]));
    expect(log).toEqual(['F13 field-changed 1 call_id', 'F13 field-changed 2 call_id']);
  });

  it('stay different where they were', () => {
    const other = `${call_id}y`;
    const pair = [
      { ...bare, call_id: other },
      { ...output, call_id: other },
    ];
    const { items } = sanitize([{ ...bare, call_id }, { ...output, call_id }, ...pair]);
    expect(new Set(items.map(callIdOf)).size).toBe(2);
  });

  it.each([
    { ...bare, call_id },
    { ...output, call_id },
  ])('are never shortened on one side only: $type', (item) => {
    expect(sanitize([item]).log).toEqual([]);
  });

  it('are shortened in a whole history, whose answer repeats them', () => {
    const { items } = sanitize([user, { ...bare, call_id }], whole);
    expect(callIdOf(items[2])).toBe(callIdOf(items[1]));
    expect(String(callIdOf(items[1]))).toHaveLength(64);
  });
});
