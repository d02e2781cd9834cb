export type Item = Readonly<Record<string, unknown>>;

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is no text and not empty: the API takes it for an id. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** A copy without one field; the fields that go most are named, which engines copy faster. */
export function without(item: Item, field: string): Item {
  if (field === 'id') {
    const { id, ...rest } = item;
    return id === undefined ? item : rest;
  }
  if (field === 'parsed_arguments') {
    const { parsed_arguments: removed, ...rest } = item;
    return removed === undefined ? item : rest;
  }
  if (field === 'parsed') {
    const { parsed, ...rest } = item;
    return parsed === undefined ? item : rest;
  }
  const { [field]: removed, ...rest } = item;
  return removed === undefined ? item : rest;
}
