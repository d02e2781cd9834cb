import { isObject, isString, objectsIn, type JsonObject } from './records.js';

const maximumDepth = 8;
const formats = new Map<unknown, string>([
  ['date', '2026-01-31'],
  ['date-time', '2026-01-31T12:00:00Z'],
  ['time', '12:00:00Z'],
  ['email', 'ada@example.com'],
  ['uri', 'https://example.com/'],
  ['uuid', '00000000-0000-4000-8000-000000000001'],
]);

/**
 * A value that fits a JSON schema, made of the words and numbers of a text, so that a call for
 * "the weather in Paris" has `{ city: 'Paris' }` for arguments. `turn` varies the choice between
 * calls of one response. Covers what strict tools and formats allow.
 */
export function sampleJson(schema: unknown, text: string, turn = 0): unknown {
  const root = isObject(schema) ? schema : {};
  return sample(root, { root, text, turn, name: '', depth: 0 });
}

interface Place {
  readonly root: JsonObject;
  readonly text: string;
  readonly turn: number;
  readonly name: string;
  readonly depth: number;
}

function sample(given: JsonObject, place: Place): unknown {
  const schema = resolve(given, place.root);
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return firstNamed(schema['enum'], place.text);
  const options = objectsIn(schema['anyOf'] ?? schema['oneOf']);
  const option = options.find((candidate) => candidate['type'] !== 'null') ?? options[0];
  if (option !== undefined) return sample(option, place);
  switch (typeIn(schema)) {
    case 'object':
      return sampleObject(schema, place);
    case 'array':
      return sampleArray(schema, place);
    case 'number':
    case 'integer':
      return sampleNumber(schema, place);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return sampleString(schema, place);
  }
}

function resolve(schema: JsonObject, root: JsonObject): JsonObject {
  const reference = schema['$ref'];
  if (!isString(reference) || !reference.startsWith('#')) return schema;
  let found: unknown = root;
  for (const key of reference.split('/').slice(1)) {
    found = isObject(found) ? found[key.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
  }
  return isObject(found) ? found : {};
}

function typeIn(schema: JsonObject): unknown {
  const type = schema['type'];
  if (Array.isArray(type)) return type.find((name) => name !== 'null') ?? 'null';
  return type ?? (isObject(schema['properties']) ? 'object' : 'string');
}

function firstNamed(values: readonly unknown[], text: string): unknown {
  const lower = text.toLowerCase();
  const named = values.find((value) => isString(value) && lower.includes(value.toLowerCase()));
  return named ?? values[0];
}

function sampleObject(schema: JsonObject, place: Place): JsonObject {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? schema['required'].filter(isString) : [];
  const names = required.length > 0 ? required : Object.keys(properties);
  if (place.depth >= maximumDepth) return {};
  const entries = names.map((name): [string, unknown] => {
    const property = properties[name];
    const inner = { ...place, name, depth: place.depth + 1 };
    return [name, sample(isObject(property) ? property : {}, inner)];
  });
  return Object.fromEntries(entries);
}

function sampleArray(schema: JsonObject, place: Place): readonly unknown[] {
  if (place.depth >= maximumDepth) return [];
  const items = isObject(schema['items']) ? schema['items'] : {};
  const least = Math.max(1, numberIn(schema, 'minItems') ?? 1);
  return Array.from({ length: least }, (_, index) =>
    sample(items, { ...place, turn: place.turn + index, depth: place.depth + 1 }),
  );
}

function sampleNumber(schema: JsonObject, { text, turn }: Place): number {
  const numbers = (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  const chosen = numbers[turn % Math.max(1, numbers.length)] ?? 1;
  const least = numberIn(schema, 'minimum') ?? Number.NEGATIVE_INFINITY;
  const most = numberIn(schema, 'maximum') ?? Number.POSITIVE_INFINITY;
  const value = Math.min(Math.max(chosen, least), most);
  return typeIn(schema) === 'integer' ? Math.round(value) : value;
}

function numberIn(schema: JsonObject, key: string): number | undefined {
  const value = schema[key];
  return typeof value === 'number' ? value : undefined;
}

function sampleString(schema: JsonObject, { text, turn, name }: Place): string {
  const formatted = formats.get(schema['format']);
  if (formatted !== undefined) return formatted;
  if (/expression|formula/i.test(name)) return sumIn(text) ?? text;
  if (/query|question|text|prompt|message|input|title|summary|answer/i.test(name)) return text;
  const words = namesIn(text);
  return words[turn % Math.max(1, words.length)] ?? 'example';
}

/** The sum in a text such as "what is 2 + 2?". */
function sumIn(text: string): string | undefined {
  return /\d[\d\s.+*/()-]*\d/.exec(text)?.[0];
}

/** Words with a capital inside a sentence, which are most often what a question is about. */
function namesIn(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'_.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];
  const names = words.filter((word, index) => index > 0 && /^\p{Lu}/u.test(word) && word !== 'I');
  return names.length > 0 ? names : words.slice(-1);
}
