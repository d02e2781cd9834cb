import { sanitizeResponseInput, type SanitizerOptions } from '../../src/sanitizer/index.js';
import { validateResponseInput, type KnownResponse } from '../../src/testing/index.js';
import {
  isObject,
  isString,
  objectsIn,
  typeOf,
  type JsonObject,
} from '../../src/testing/records.js';
import { contextOf } from '../../src/testing/request.js';
import { answeredBy, knownBefore, type Recording, type RecordedTurn } from './recordings.js';

export interface Judged {
  readonly place: string;
  /** What is no longer in the list, or why it is refused now. */
  readonly lost: readonly string[];
  /** What the sanitizer changed without need. */
  readonly repairs: readonly string[];
}

/** What says something: to the model, or to the API. */
const speaking = new Set(['text', 'content', 'arguments', 'input', 'output', 'encrypted_content']);

/** What the sanitizer makes of the lists that the API accepted, without options and with those of the request. */
export function judgeSanitizer(recording: Recording): readonly Judged[] {
  const known = knownBefore(recording);
  return recording.turns.flatMap((turn, index) => {
    if (turn.status !== 200) return [];
    const place = `${recording.name}, request ${String(index + 1)}`;
    const { input, store, model } = turn.request;
    const judged = Array.isArray(input)
      ? [
          {},
          {
            store: store === false ? false : undefined,
            model: isString(model) ? model : undefined,
          },
        ].map((options) => judge(turn, objectsIn(input), options, known))
      : [];
    known.push(answeredBy(turn));
    if (judged.length === 0) return [];
    return [
      {
        place,
        lost: [...new Set(judged.flatMap(({ lost }) => lost))],
        repairs: [...new Set(judged.flatMap(({ repairs }) => repairs))],
      },
    ];
  });
}

function judge(
  { request }: RecordedTurn,
  input: readonly JsonObject[],
  options: SanitizerOptions,
  known: readonly KnownResponse[],
) {
  const repairs: string[] = [];
  const items: readonly JsonObject[] = objectsIn(
    sanitizeResponseInput(input, {
      ...options,
      onRepair: ({ entry, action, index, path }) => {
        repairs.push(`${entry ?? 'unknown type'} ${action} input[${String(index)}] ${path ?? ''}`);
      },
    }),
  );
  const after = new Set(items.flatMap(saidBy));
  const silenced = input.flatMap(saidBy).filter((text) => !after.has(text));
  const violations = validateResponseInput(items, { ...contextOf(request), known });
  return {
    lost: [
      ...typesLost(input, items).map((type) => `loses a ${type}: ${repairs.join('; ')}`),
      ...silenced.map((text) => `loses ${JSON.stringify(text.slice(0, 40))}`),
      ...violations.map(({ entry, message }) => `makes it refused: ${entry} ${message}`),
    ],
    repairs,
  };
}

/** Types of which there are fewer items than before. */
function typesLost(before: readonly JsonObject[], after: readonly JsonObject[]): readonly string[] {
  const left = after.map(typeOf);
  return before.map(typeOf).filter((type) => {
    const at = left.indexOf(type);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** The texts of an item, its arguments, its output and its ciphertext. */
function saidBy(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(saidBy);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    isString(member) ? (speaking.has(name) ? [member] : []) : saidBy(member),
  );
}
