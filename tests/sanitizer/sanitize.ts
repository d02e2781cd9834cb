import { expect } from 'vitest';
import { sanitizeResponseInput } from '../../src/sanitizer/index.js';
import type { SanitizerOptions, SanitizerRepair } from '../../src/sanitizer/index.js';

export type Item = Record<string, unknown>;

export interface Sanitized {
  readonly items: unknown[];
  readonly repairs: readonly SanitizerRepair[];
  /** Repairs in short: `F16 field-removed 2 id`. */
  readonly log: readonly string[];
}

/**
 * Sanitizes a deep-frozen history, and holds what is true of every history: the argument is not
 * changed, untouched items stay the same objects in their order, and a second pass changes nothing.
 */
export function sanitize(items: readonly Item[], options: SanitizerOptions = {}): Sanitized {
  const repairs: SanitizerRepair[] = [];
  deepFreeze(items);
  const result: unknown[] = sanitizeResponseInput(items, {
    ...options,
    onRepair: (repair) => repairs.push(repair),
  });
  const again: unknown[] = sanitizeResponseInput(result, options);
  expect(again).toEqual(result);
  expect(again.every((item, index) => item === result[index])).toBe(true);
  const originals = new Set<unknown>(items);
  const moved = new Set<unknown>(
    repairs.filter(({ action }) => action === 'item-moved').map(({ index }) => items[index]),
  );
  const kept = result.filter((item) => originals.has(item) && !moved.has(item));
  let position = 0;
  for (const item of items) if (item === kept[position]) position += 1;
  expect(position, 'order is kept').toBe(kept.length);
  if (repairs.length === 0) expect(kept).toHaveLength(items.length);
  const log = repairs.map(({ entry, action, index, path }) =>
    [entry ?? '-', action, index, ...(path === null ? [] : [path])].join(' '),
  );
  return { items: result, repairs, log };
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}

export const user = { role: 'user', content: 'What is the weather in Oslo?' };
export const reasoning = {
  type: 'reasoning',
  id: 'rs_1',
  summary: [],
  encrypted_content: 'gAAAAABo1',
};
export const call = {
  type: 'function_call',
  id: 'fc_1',
  call_id: 'call_1',
  name: 'get_weather',
  arguments: '{"city":"Oslo"}',
  status: 'completed',
};
export const output = { type: 'function_call_output', call_id: 'call_1', output: '4 °C' };
export const message = {
  type: 'message',
  id: 'msg_1',
  role: 'assistant',
  status: 'completed',
  content: [{ type: 'output_text', text: 'It is 4 °C in Oslo.', annotations: [] }],
};

/** A copy of an item without one field. */
export function without(item: Item, field: string): Item {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== field));
}
