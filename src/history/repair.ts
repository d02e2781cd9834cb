import { sanitizeResponseInput } from '../sanitizer/index.js';
import type { SanitizerOptions, SanitizerRepair } from '../sanitizer/index.js';
import { validateResponseInput, type Violation } from '../testing/index.js';
import { isObject } from './json.js';
import type { StoredHistory } from './read.js';

/** An item that the sanitizer changed, dropped or added. */
export interface Change {
  /** Position in the given list; that of the call for an answer that was added to it. */
  readonly index: number;
  /** Null for an item that was added. */
  readonly before: unknown;
  /** Null for an item that was dropped. */
  readonly after: unknown;
  readonly repairs: readonly SanitizerRepair[];
}

export interface RepairedHistory {
  /** What the API would answer to the items as they were given: the first one, and then the rest. */
  readonly before: readonly Violation[];
  /** What it would answer to the repaired items: empty, but for what options have to decide. */
  readonly after: readonly Violation[];
  readonly items: readonly unknown[];
  readonly changes: readonly Change[];
  /** Types that the sanitizer does not know; such items stay. */
  readonly unknownTypes: readonly string[];
}

/**
 * Sanitizes a stored history, and says what became of it and what the API would answer.
 *
 * @throws {TypeError} If the list holds something else than objects.
 */
export function repairHistory(
  { items: given, context }: StoredHistory,
  options: SanitizerOptions = {},
): RepairedHistory {
  const repairs: SanitizerRepair[] = [];
  const { model, store } = context;
  const items: readonly unknown[] = sanitizeResponseInput(given, {
    ...(model !== undefined && { model }),
    ...(store !== undefined && { store }),
    ...options,
    onRepair: (repair) => repairs.push(repair),
  });
  const request = { ...context, ...withModel(options) };
  return {
    before: validateResponseInput(given, request),
    after: validateResponseInput(items, request),
    items,
    changes: changesBetween(given, items, repairs),
    unknownTypes: [
      ...new Set(
        repairs.flatMap((one) => (one.action === 'unknown-type' ? [String(one.itemType)] : [])),
      ),
    ],
  };
}

/** The request that the options describe is the one that is judged. */
const withModel = ({ model, store }: SanitizerOptions) => ({
  ...(model !== undefined && { model }),
  ...(store !== undefined && { store }),
});

/** Order is kept, and what was not touched is the same object: both lists are walked side by side. */
function changesBetween(
  given: readonly unknown[],
  items: readonly unknown[],
  repairs: readonly SanitizerRepair[],
): Change[] {
  const changes: Change[] = [];
  const isGone = new Set(
    repairs.flatMap((one) => (one.action === 'item-dropped' ? [one.index] : [])),
  );
  const changed = new Map<number, SanitizerRepair[]>();
  for (const repair of repairs) {
    if (repair.action === 'unknown-type') continue;
    changed.set(repair.index, [...(changed.get(repair.index) ?? []), repair]);
  }
  const added = repairs.filter(({ action }) => action === 'item-added');
  let next = 0;
  const takeAdded = (until: unknown): void => {
    while (added.length > 0 && next < items.length && !isSameItem(until, items[next])) {
      const repair = added.shift();
      if (repair)
        changes.push({ index: repair.index, before: null, after: items[next], repairs: [repair] });
      next += 1;
    }
  };
  given.forEach((before, index) => {
    const own = (changed.get(index) ?? []).filter(({ action }) => action !== 'item-added');
    if (isGone.has(index)) {
      changes.push({ index, before, after: null, repairs: own });
      return;
    }
    takeAdded(before);
    const after = items[next];
    if (after !== before) changes.push({ index, before, after, repairs: own });
    next += 1;
  });
  takeAdded(undefined);
  return changes;
}

/** The item itself, or what repairs left of it: neither its type nor its call changes. */
function isSameItem(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  return (
    isObject(before) &&
    isObject(after) &&
    before['type'] === after['type'] &&
    before['call_id'] === after['call_id']
  );
}
