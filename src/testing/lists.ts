import { errorResponse, jsonResponse } from './envelope.js';
import type { JsonObject } from './records.js';

const defaultLimit = 20;
const maximumLimit = 100;

/**
 * A page of a list as the API gives it: `limit` items (20, at most 100), after the one that `after`
 * names, newest first unless `order` is `asc`.
 */
export function listResponse(items: readonly JsonObject[], query: URLSearchParams): Response {
  const limit = Number(query.get('limit') ?? defaultLimit);
  if (!Number.isInteger(limit) || limit < 1 || limit > maximumLimit) return badLimit(query);
  const ordered = query.get('order') === 'asc' ? items : [...items].reverse();
  const after = query.get('after');
  const start = after === null ? 0 : ordered.findIndex(({ id }) => id === after) + 1;
  if (after !== null && start === 0) {
    return errorResponse({ status: 404, message: `Item with id '${after}' not found.` });
  }
  const data = ordered.slice(start, start + limit);
  return jsonResponse({
    object: 'list',
    data,
    first_id: data[0]?.['id'] ?? null,
    last_id: data.at(-1)?.['id'] ?? null,
    has_more: start + limit < ordered.length,
  });
}

function badLimit(query: URLSearchParams): Response {
  const given = query.get('limit') ?? '';
  const isAbove = Number(given) > maximumLimit;
  const message = isAbove
    ? `Invalid 'limit': integer above maximum value. Expected a value <= ${String(maximumLimit)}, but got ${given} instead.`
    : `Invalid 'limit': integer below minimum value. Expected a value >= 1, but got ${given} instead.`;
  const code = isAbove ? 'integer_above_max_value' : 'integer_below_min_value';
  return errorResponse({ status: 400, message, code, param: 'limit' });
}
