import { isItem, isObject, itemsIn, type JsonObject, type ListKey } from './json.js';

/** What the request of a history says beside its items, as the stand-in takes it. */
export interface HistoryContext {
  readonly model?: string | undefined;
  readonly store?: boolean | undefined;
  readonly previousResponseId?: string | undefined;
  readonly conversation?: string | undefined;
  readonly include?: readonly string[] | undefined;
}

/** One list of items in a text. */
export interface StoredHistory {
  /** Where it stands: empty if the text is nothing else, `line 3`, `[2].body.input`. */
  readonly place: string;
  readonly items: readonly unknown[];
  readonly context: HistoryContext;
}

/** A text with its histories; `write` gives the same text with other items in their places. */
export interface HistoryText {
  readonly histories: readonly StoredHistory[];
  /** @param lists one list for each history, in their order */
  write(lists: readonly (readonly unknown[])[]): string;
}

/** Says what is wrong with a text and what would be right, in one or two sentences. */
export class UnreadableHistory extends Error {
  override name = 'UnreadableHistory';
}

const WANTED =
  'Give a list of items, a request with `input`, a response with `output`, or one of these a line.';

/**
 * Reads JSON, JSON lines, or a log of requests: every list of items in it.
 *
 * @throws {UnreadableHistory} If it is neither, or holds no items.
 */
export function readHistories(text: string): HistoryText {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') throw new UnreadableHistory(`There is nothing in it. ${WANTED}`);
  const whole = parse(trimmed);
  if ('value' in whole) return readDocument(whole.value);
  const lines = readLines(trimmed);
  if (lines) return lines;
  throw new UnreadableHistory(`This is no JSON: ${whole.reason} ${WANTED}`);
}

type Parsed = { readonly value: unknown } | { readonly reason: string };

function parse(text: string): Parsed {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { reason: `${reasonOf(error)}.` };
  }
}

/** The parser's words, which differ between engines, on one line and without the text itself. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return said.replace(/\s+/g, ' ').slice(0, 200);
}

function readDocument(document: unknown): HistoryText {
  const found = asked(find(document));
  if (found.length === 0) throw new UnreadableHistory(`There are no items in it. ${WANTED}`);
  return {
    histories: found.map(({ history }) => history),
    write(lists) {
      let written = document;
      found.forEach(({ path }, index) => {
        written = replace(written, path, lists[index] ?? []);
      });
      return `${JSON.stringify(written, null, 2)}\n`;
    },
  };
}

/** JSON lines: items, which are one history together, or a request or a response on each. */
function readLines(text: string): HistoryText | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return null;
  const values: unknown[] = [];
  for (const [index, line] of lines.entries()) {
    const parsed = parse(line);
    if (!('value' in parsed)) {
      // A text whose first line is no JSON is not meant as JSON lines.
      if (index === 0) return null;
      throw new UnreadableHistory(
        `Line ${String(index + 1)} is no JSON: ${parsed.reason} ${WANTED}`,
      );
    }
    values.push(parsed.value);
  }
  return readValues(values);
}

function readValues(values: readonly unknown[]): HistoryText {
  if (values.every(isItem))
    return {
      histories: [{ place: '', items: values, context: {} }],
      write: ([list = []]) => linesOf(list),
    };
  const found = asked(
    values.flatMap((value, line) => find(value).map((one) => ({ ...one, line }))),
  );
  if (found.length === 0) throw new UnreadableHistory(`There are no items in it. ${WANTED}`);
  return {
    histories: found.map(({ history, line }) => ({ ...history, place: at(line, history.place) })),
    write(lists) {
      const written = [...values];
      found.forEach(({ path, line }, index) => {
        written[line] = replace(written[line], path, lists[index] ?? []);
      });
      return linesOf(written);
    },
  };
}

const at = (line: number, place: string): string =>
  `line ${String(line + 1)}${place === '' ? '' : `, ${place}`}`;

const linesOf = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** Where a log has requests and responses, what was sent is meant. */
function asked<One extends Found>(found: readonly One[]): readonly One[] {
  const requests = found.filter(isRequest);
  return requests.length > 0 ? requests : found;
}

const isRequest = ({ path }: Found): boolean => path.at(-1) === ('input' satisfies ListKey);

type Key = string | number;

interface Found {
  readonly path: readonly Key[];
  readonly history: StoredHistory;
}

/** How deep a log can hold its requests. */
const MAX_DEPTH = 6;

/** Every list of items in a value: of a request before those of what else it holds. */
function find(value: unknown, path: readonly Key[] = []): Found[] {
  if (path.length > MAX_DEPTH) return [];
  if (Array.isArray(value)) {
    const inner = value.flatMap((one: unknown, index) => find(one, [...path, index]));
    // An entry of a log can have a type, as an item has; no item holds a request.
    const isLog = inner.some(isRequest);
    return isItemList(value) && !isLog ? [foundAt(path, value, {})] : inner;
  }
  if (!isObject(value)) return [];
  const list = itemsIn(value);
  if (list) return [foundAt([...path, list.key], list.items, contextOf(value))];
  return Object.entries(value).flatMap(([key, inner]) => find(inner, [...path, key]));
}

const foundAt = (
  path: readonly Key[],
  items: readonly unknown[],
  context: HistoryContext,
): Found => ({
  path,
  history: {
    place: path.length < 2 && typeof path[0] !== 'number' ? '' : spell(path),
    items,
    context,
  },
});

const spell = (path: readonly Key[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

const isItemList = (list: readonly unknown[]): boolean => list.length > 0 && list.every(isItem);

function contextOf(request: JsonObject): HistoryContext {
  const { model, store, previous_response_id: previous, conversation, include } = request;
  const id = isObject(conversation) ? conversation['id'] : conversation;
  const isText = (value: unknown): value is string => typeof value === 'string';
  return {
    ...(isText(model) && { model }),
    ...(typeof store === 'boolean' && { store }),
    ...(isText(previous) && { previousResponseId: previous }),
    ...(isText(id) && { conversation: id }),
    ...(Array.isArray(include) && { include: include.filter(isText) }),
  };
}

function replace(
  value: unknown,
  [key, ...rest]: readonly Key[],
  list: readonly unknown[],
): unknown {
  if (key === undefined) return list;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (index === key ? replace(one, rest, list) : one));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === key ? replace(inner, rest, list) : inner,
    ]),
  );
}
