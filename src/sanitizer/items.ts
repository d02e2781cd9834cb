export type Item = Readonly<Record<string, unknown>>;

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy without one field. */
export function without(item: Item, field: string): Item {
  const { [field]: removed, ...rest } = item;
  return removed === undefined ? item : rest;
}

/** Whether a value can be read as a list; what it holds is seen one by one. */
export function isIterable(value: unknown): value is Iterable<Item> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

export function complaint(value: unknown, where: string): TypeError {
  return new TypeError(
    'sanitizeResponseInput wants an iterable of item objects, such as ' +
      `\`response.output\`, and got ${nameOf(value)}${where}.`,
  );
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== 'object') return `a ${typeof value}`;
  if (Array.isArray(value)) return 'an array';
  return 'output' in value ? 'a whole response (pass its `output`)' : 'a single object';
}
