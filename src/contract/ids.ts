import { itemContract } from './item-types.js';

/** The beginnings that the API has asked for by name in its answers (F13). */
const NAMED = new Set(['ctc', 'fc', 'msg', 'rs', 'ws']);

/** What the id of an item of a type has to begin with; null where no answer of the API says so. */
export function idBeginning(type: string): string | null {
  const prefix = itemContract(type)?.idPrefix ?? null;
  return prefix !== null && NAMED.has(prefix) ? prefix : null;
}
