/** A JSON object whose members are not known yet: an item, a request, a tool. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The objects of a list; anything else in it, or a value that is no list, gives none. */
export function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The type of an item: messages may leave it out. */
export function typeOf(item: JsonObject): string {
  return asString(item['type']) ?? 'message';
}

/** The text of a message, of string or list content. */
export function textOf(item: JsonObject): string {
  const content = item['content'];
  if (isString(content)) return content;
  return objectsIn(content)
    .map((part) => asString(part['text']) ?? '')
    .join('');
}

/** A request's `input` as the list that a string stands for. */
export function inputItems(input: unknown): readonly unknown[] {
  if (isString(input)) return [{ type: 'message', role: 'user', content: input }];
  return Array.isArray(input) ? input : [];
}
