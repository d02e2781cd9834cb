import type { ApiError } from './envelope.js';
import type { Identifiers } from './identifiers.js';
import type { Answer } from './model.js';
import { completeItem } from './output-items.js';
import { isObject } from './records.js';

/**
 * One answer to play in place of the built-in model. A request that breaks the replay contract is
 * refused before it takes a turn.
 */
export interface ScriptedTurn {
  /**
   * Output items. Messages may give their text as `content`; ids, call ids and status of messages,
   * reasoning items, function calls and custom tool calls may be left out.
   */
  readonly output?: readonly object[] | undefined;
  /** The id of the response; one is made by default. */
  readonly id?: string | undefined;
  /** `completed` by default; an `incomplete` response was cut by `max_output_tokens`. */
  readonly status?: Answer['status'] | undefined;
  /** Answers with this error instead; the SDK tries again on 408, 409, 429 and from 500 on. */
  readonly error?: ApiError | undefined;
  /** Milliseconds to wait before the answer begins. */
  readonly delayMs?: number | undefined;
  /** Breaks a stream off after so many events. */
  readonly cutAfterEvents?: number | undefined;
}

/** What a scripted turn answers, with its items made whole. */
export function scriptedAnswer(turn: ScriptedTurn, ids: Identifiers): Answer {
  const output = (turn.output ?? []).filter(isObject).map((item) => completeItem(ids, item));
  return { output, status: turn.status ?? 'completed' };
}
