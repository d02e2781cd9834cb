import { errorResponse } from './envelope.js';
import { asString, isObject, type JsonObject } from './records.js';
import { route } from './routes.js';
import { refuseUnknown } from './settings.js';
import { StandIn, type StandInOptions } from './stand-in.js';
import { checkTurn } from './turns.js';

/** A request that was made, and how it was answered. */
export interface LoggedRequest {
  readonly method: string;
  /** With the query: `/v1/responses/resp_1?stream=true`. */
  readonly path: string;
  /** What was sent; undefined where it was no JSON object. */
  readonly body: JsonObject | undefined;
  readonly status: number;
  /** The text of an error; null where there was none. */
  readonly error: string | null;
}

/** The shape of `fetch`, as far as the OpenAI SDK uses it, and what it was asked so far. */
export interface ResponsesFetch {
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Every request in its order. A test that begins anew may empty it: `requests.length = 0`. */
  readonly requests: LoggedRequest[];
}

const settings: Readonly<Record<keyof StandInOptions, true>> = {
  turns: true,
  known: true,
  evidence: true,
};

const EVIDENCE = ['recorded', 'reported', 'inferred'];

/**
 * A `fetch` that plays the Responses API in memory and refuses what breaks the replay contract,
 * with the texts of the API: `new OpenAI({ apiKey: 'test', fetch: createResponsesFetch() })`.
 *
 * Each one has its own state: the items it gave out, which reasoning preceded them, responses and
 * conversations. It plays what routes.ts lists (JSON and server-sent events); any other address
 * answers 404. Ids and texts are the same at every run.
 *
 * @throws {TypeError} If an option, or a key of a turn, is none that there is.
 */
export function createResponsesFetch(options: StandInOptions = {}): ResponsesFetch {
  const standIn = new StandIn(checkOptions(options));
  const requests: LoggedRequest[] = [];
  const answer = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const { method, signal } = request;
    const url = new URL(request.url);
    const body = await bodyOf(request);
    const response =
      body === undefined
        ? unreadable()
        : await route(standIn, method, url, { query: url.searchParams, body, signal });
    const { status } = response;
    const path = url.pathname + url.search;
    requests.push({ method, path, body, status, error: await errorTextOf(response) });
    return response;
  };
  return Object.assign(answer, { requests });
}

/** The options, whose iterables are lists now: some can be read once only. */
function checkOptions(options: StandInOptions): StandInOptions {
  // JavaScript gives anything.
  const given: unknown = options;
  if (!isObject(given)) throw new TypeError('createResponsesFetch takes an object of options.');
  refuseUnknown('createResponsesFetch', given, Object.keys(settings));
  const { turns, evidence } = given;
  const known = listOf(options.known ?? []);
  if (turns !== undefined && !Array.isArray(turns)) {
    throw new TypeError('`turns` of createResponsesFetch is a list, one answer for each request.');
  }
  if (!known?.every(isResponse)) {
    throw new TypeError(
      '`known` of createResponsesFetch is a list of responses, each with a list as its `output`.',
    );
  }
  if (evidence !== undefined && !EVIDENCE.some((one) => one === evidence)) {
    throw new TypeError("`evidence` is 'recorded', 'reported' or 'inferred'.");
  }
  for (const [index, turn] of (options.turns ?? []).entries())
    checkTurn(turn, `turns[${String(index)}]`);
  return { ...options, known };
}

function listOf<T>(value: Iterable<T>): readonly T[] | null {
  const given: unknown = value;
  return typeof given === 'object' && given !== null && Symbol.iterator in given
    ? [...value]
    : null;
}

const isResponse = (one: unknown): boolean => isObject(one) && Array.isArray(one['output']);

async function bodyOf(request: Request): Promise<JsonObject | undefined> {
  const text = await request.text();
  if (text === '') return {};
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

function unreadable(): Response {
  const message = 'We could not parse the JSON body of your request.';
  return errorResponse({ status: 400, message });
}

async function errorTextOf(response: Response): Promise<string | null> {
  if (response.ok) return null;
  const body: unknown = await response.clone().json();
  const error = isObject(body) && isObject(body['error']) ? body['error'] : {};
  return asString(error['message']) ?? null;
}
