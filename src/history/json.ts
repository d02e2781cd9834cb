export type JsonObject = Readonly<Record<string, unknown>>;

/** Where the API has items: in a request, a response, a page of stored items. */
export type ListKey = 'input' | 'output' | 'data';

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An item has a type or a role. An event of a stream has a type too, with a point in it. */
export const isItem = (value: unknown): boolean =>
  isObject(value) && (isKind(value['type']) || isKind(value['role'])) && itemsIn(value) === null;

const isKind = (value: unknown): boolean => typeof value === 'string' && !value.includes('.');

/** The items of a request, a response or a page; an item can have an `output` of its own. */
export function itemsIn(
  value: JsonObject,
): { readonly key: ListKey; readonly items: readonly unknown[] } | null {
  const hasKind = isKind(value['type']) || isKind(value['role']);
  const keys: ListKey[] = hasKind ? ['input'] : ['input', 'output', 'data'];
  for (const key of keys) {
    const items = value[key];
    if (Array.isArray(items) && items.length > 0 && items.every(isItem)) return { key, items };
  }
  return null;
}
