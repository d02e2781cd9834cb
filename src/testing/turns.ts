import type { ApiError } from './envelope.js';
import type { Identifiers } from './identifiers.js';
import type { Answer } from './model.js';
import { completeItem } from './output-items.js';
import { isObject, isString, type JsonObject } from './records.js';
import { responseMembers } from './response.js';
import { refuseUnknown } from './settings.js';

/** How one answer comes, in place of the built-in model's. */
export interface TurnDelivery {
  /** Answers with this error instead; the SDK tries again on 408, 409, 429 and from 500 on. */
  readonly error?: ApiError | null | undefined;
  /** Headers of the answer, such as `retry-after` (seconds) beside an error. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds to wait before the answer begins. */
  readonly delayMs?: number | undefined;
  /** Breaks a stream off after so many events. */
  readonly cutAfterEvents?: number | undefined;
}

/**
 * One answer to play in place of the built-in model: what to say, and how it comes. A whole
 * response of the SDK is one as it stands. A request that breaks the replay contract is refused
 * before it takes a turn.
 */
export interface ScriptedTurn extends TurnDelivery {
  /**
   * Output items. Messages may give their text as `content`; ids, call ids and status of messages,
   * reasoning items, function calls and custom tool calls may be left out.
   */
  readonly output?: readonly object[] | undefined;
  /** The id of the response; one is made by default. */
  readonly id?: string | undefined;
  /** `completed` by default; an `incomplete` response was cut by `max_output_tokens`. */
  readonly status?: string | undefined;
  /** Token counts; what is left out is counted from the texts. */
  readonly usage?: object | null | undefined;
}

/** An answer, or what makes it of a request: a request's body as it was sent. */
export type Turn =
  | ScriptedTurn
  | (object & { readonly object: 'response' })
  | ((request: Readonly<Record<string, unknown>>) => ScriptedTurn | Promise<ScriptedTurn>);

const delivery: Readonly<Record<keyof TurnDelivery, true>> = {
  error: true,
  headers: true,
  delayMs: true,
  cutAfterEvents: true,
};

/** What the SDK puts on a response, and the API does not. */
const ofSdk = ['output_text', 'output_parsed'];
const takenKeys = [...Object.keys(delivery), ...responseMembers, ...ofSdk];
const toldKeys = ['output', 'id', 'status', 'usage', ...Object.keys(delivery)];

type IsRight = (value: unknown, turn: JsonObject) => boolean;

const isCount: IsRight = (value) => typeof value === 'number' && value >= 0;
const isTextByName: IsRight = (value) => isObject(value) && Object.values(value).every(isString);

/** What a turn can hold under a key, in words and as a question; null is as if it were left out. */
const wanted: Readonly<Record<string, readonly [told: string, isRight: IsRight]>> = {
  output: ['a list of items', (value) => Array.isArray(value) && value.every(isObject)],
  id: ['a string', isString],
  status: ['a string', isString],
  usage: ['an object or null', isObject],
  // That of a failed response is a member of it, without a status of its own.
  error: [
    'an object with a `status` (a number) and a `message`',
    (value, { status, object }) =>
      isObject(value) &&
      (isCount(value['status'], value) || status === 'failed' || object === 'response'),
  ],
  headers: ['an object of strings', isTextByName],
  delayMs: ['a number of milliseconds', isCount],
  cutAfterEvents: ['a number of events', isCount],
};

/**
 * @throws {TypeError} If a turn is none, has a key that none has, or holds something else under it:
 * it would play something else.
 */
export function checkTurn(turn: unknown, where: string): void {
  if (typeof turn === 'function') return;
  if (!isObject(turn)) {
    throw new TypeError(`${where} is no turn: give an object, or a function of the request.`);
  }
  refuseUnknown(where, turn, takenKeys, toldKeys);
  for (const [name, [told, isRight]] of Object.entries(wanted)) {
    const value = turn[name];
    if ((value ?? null) !== null && !isRight(value, turn))
      throw new TypeError(`${where}: \`${name}\` is ${told}.`);
  }
}

/** The turn itself, or what it makes of a request. */
export async function readTurn(turn: Turn, request: JsonObject): Promise<ScriptedTurn> {
  if (typeof turn !== 'function') return turn as ScriptedTurn;
  const made: unknown = await turn(request);
  checkTurn(made, 'What a turn made of the request');
  return made as ScriptedTurn;
}

/** The error that a turn answers with; that of a failed response is a member of it. */
export function errorOf({ error }: ScriptedTurn): ApiError | undefined {
  return isObject(error) && typeof error.status === 'number' ? error : undefined;
}

/** What a scripted turn answers, with its items made whole. */
export function scriptedAnswer(turn: ScriptedTurn, ids: Identifiers): Answer {
  const output = (turn.output ?? []).filter(isObject).map((item) => completeItem(ids, item));
  const members = Object.entries(turn).filter(
    ([name, value]) =>
      value !== undefined && responseMembers.includes(name) && !(name === 'error' && !value),
  );
  return {
    status: turn.status ?? 'completed',
    ...(members.length > 0 ? { members: Object.fromEntries(members) } : {}),
    output,
  };
}
