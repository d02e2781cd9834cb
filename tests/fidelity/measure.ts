import { createResponsesFetch, validateResponseInput } from '../../src/testing/index.js';
import type { KnownResponse, ResponsesFetch } from '../../src/testing/index.js';
import { isObject, type JsonObject } from '../../src/testing/records.js';
import { contextOf } from '../../src/testing/request.js';
import { answeredBy, knownBefore, type RecordedTurn, type Recording } from './recordings.js';
import { judgeSanitizer } from './sanitizer.js';

export interface Fidelity {
  readonly counts: Readonly<Record<Count, number>>;
  /** One line for each request that is judged otherwise here, and each item that is lost. */
  readonly disagreements: readonly string[];
  /** One line for each accepted list in which the sanitizer changes a field. */
  readonly changes: readonly string[];
}

/**
 * `accepted` and `acceptedDone`: by both, with the items of `response.completed` and with those of
 * `response.output_item.done`. `refused`: by both, with one text, `param` and `code`. `outside`:
 * by the API, for what is no matter of replays. The others are of lists that the API took.
 */
type Count =
  'requests' | 'accepted' | 'acceptedDone' | 'refused' | 'outside' | 'unchanged' | 'changed';

/** Codes of refusals that have to do with a replay; others are about models, files or numbers. */
const replayCodes = new Set<unknown>([
  'array_above_max_length',
  'empty_string',
  'invalid_encrypted_content',
  'missing_required_parameter',
  'mutually_exclusive_parameters',
  'previous_response_not_found',
  'string_above_max_length',
  'unknown_parameter',
]);

/** Plays recordings through the stand-in, and what the API accepted through the sanitizer. */
export async function measureFidelity(recordings: readonly Recording[]): Promise<Fidelity> {
  const counts = {
    requests: 0,
    accepted: 0,
    acceptedDone: 0,
    refused: 0,
    outside: 0,
    unchanged: 0,
    changed: 0,
  };
  const disagreements: string[] = [];
  const changes: string[] = [];
  for (const recording of recordings) {
    await play(recording, ({ agreed, turn, place, difference }) => {
      counts.requests += 1;
      if (!isOfReplay(turn)) counts.outside += 1;
      else if (!agreed) disagreements.push(`${place}: ${difference}`);
      else if (turn.status === 200) counts.accepted += 1;
      else counts.refused += 1;
    });
    if (recording.turns.some(({ done }) => done !== undefined)) {
      await play(asDone(recording), ({ agreed, turn, place, difference }) => {
        if (!agreed && isOfReplay(turn))
          disagreements.push(`${place}, items as done: ${difference}`);
        else if (turn.status === 200) counts.acceptedDone += 1;
      });
    }
    for (const { place, lost, repairs } of judgeSanitizer(recording)) {
      disagreements.push(...lost.map((what) => `${place}: the sanitizer ${what}`));
      counts[repairs.length > 0 ? 'changed' : 'unchanged'] += 1;
      changes.push(...repairs.map((repair) => `${place}: ${repair}`));
    }
  }
  return { counts, disagreements, changes };
}

function isOfReplay({ status, error }: RecordedTurn): boolean {
  return status === 200 || replayCodes.has(error['code']) || error['param'] === 'input';
}

/** The recording with the items of each answer as their own events gave them. */
function asDone({ name, turns }: Recording): Recording {
  return {
    name,
    turns: turns.map((turn) =>
      turn.done === undefined
        ? turn
        : { ...turn, response: { ...turn.response, output: turn.done } },
    ),
  };
}

interface Played {
  readonly turn: RecordedTurn;
  readonly place: string;
  readonly agreed: boolean;
  /** What the API said and what the stand-in said. */
  readonly difference: string;
}

async function play(recording: Recording, tell: (played: Played) => void): Promise<void> {
  const known = knownBefore(recording);
  const accepted = recording.turns.filter(({ status }) => status === 200);
  const fetch = createResponsesFetch({ turns: accepted.map(({ response }) => response), known });
  for (const [index, turn] of recording.turns.entries()) {
    const place = `${recording.name}, request ${String(index + 1)}`;
    if (!isOfReplay(turn)) {
      tell({ turn, place, agreed: false, difference: '' });
      continue;
    }
    const { status, error } = await send(fetch, turn.request);
    const agreed = ['message', 'param', 'code'].every(
      (member) => (error[member] ?? null) === (turn.error[member] ?? null),
    );
    const entry = entryOf(turn.request, error['message'], known);
    tell({
      turn,
      place,
      agreed: agreed && status === turn.status,
      difference: `${textOf(turn.status, turn.error)} / here ${entry}${textOf(status, error)}`,
    });
    if (turn.status === 200) known.push(answeredBy(turn));
  }
}

function textOf(status: number, { message, param, code }: JsonObject): string {
  return status === 200 ? 'accepted' : JSON.stringify({ status, message, param, code });
}

async function send(fetch: ResponsesFetch, request: JsonObject) {
  const answer = await fetch('https://api.openai.com/v1/responses', {
    method: 'POST',
    body: JSON.stringify(request),
  });
  if (answer.ok) {
    await answer.body?.cancel();
    return { status: answer.status, error: {} };
  }
  const body: unknown = await answer.json();
  const error = isObject(body) && isObject(body['error']) ? body['error'] : {};
  return { status: answer.status, error };
}

/** The contract entry by which the stand-in refuses a request with a text. */
function entryOf(request: JsonObject, message: unknown, known: readonly KnownResponse[]): string {
  if (message === undefined) return '';
  const found = validateResponseInput(request['input'], { ...contextOf(request), known });
  return `${found.find((violation) => violation.message === message)?.entry ?? 'no entry'} `;
}
