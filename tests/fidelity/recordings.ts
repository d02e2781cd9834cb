import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { KnownResponse } from '../../src/testing/index.js';
import { isObject, isString, objectsIn, type JsonObject } from '../../src/testing/records.js';

/** A request to POST /v1/responses and what the API answered. */
export interface RecordedTurn {
  readonly request: JsonObject;
  readonly status: number;
  /** `error` of a refusal: `message`, `param` and `code`. */
  readonly error: JsonObject;
  readonly response: JsonObject;
  /** The items as `response.output_item.done` gave them, where the answer was a stream. */
  readonly done: readonly JsonObject[] | undefined;
}

/** The requests of one file, in their order. */
export interface Recording {
  /** Path below the folder that was read. */
  readonly name: string;
  readonly turns: readonly RecordedTurn[];
}

/**
 * The recordings of a folder and of the folders in it: each `.json` file is a list of turns with
 * `request`, `status`, and `response` or `error`; `done` where it was a stream.
 *
 * @throws {Error} If the folder has none, or a file is no list of turns; the text names the file.
 */
export function readRecordings(folder: string): readonly Recording[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`${folder} is no folder.`);
  }
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (names.length === 0) throw new Error(`${folder} holds no recordings (*.json).`);
  return names.map((name) => ({ name, turns: readTurns(path.join(folder, name)) }));
}

function readTurns(file: string): readonly RecordedTurn[] {
  const turns = parse(readFileSync(file, 'utf8'), file);
  if (!Array.isArray(turns)) throw new Error(`${file} is no list of turns.`);
  return turns.map((turn: unknown, index) => {
    const place = `${file}, turn ${String(index + 1)}`;
    if (!isObject(turn)) throw new Error(`${place} is no object.`);
    const { request, status, response, error, done } = turn;
    if (!isObject(request)) throw new Error(`${place} has no \`request\`.`);
    if (typeof status !== 'number') throw new Error(`${place} has no \`status\`.`);
    const answer = status === 200 ? response : error;
    if (!isObject(answer)) {
      throw new Error(`${place} has no \`${status === 200 ? 'response' : 'error'}\`.`);
    }
    return {
      request,
      status,
      error: status === 200 ? {} : answer,
      response: status === 200 ? answer : {},
      done: Array.isArray(done) ? objectsIn(done) : undefined,
    };
  });
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}

/** What a conversation continues from without having made it: the stand-in has to know it. */
export function knownBefore({ turns }: Recording): KnownResponse[] {
  const made = new Set(turns.map(({ response }) => response['id']));
  return turns.flatMap(({ request }): KnownResponse[] => {
    const { previous_response_id: id, conversation } = request;
    const conversationId = isObject(conversation) ? conversation['id'] : conversation;
    if (isString(id) && !made.has(id)) return [{ id, output: [] }];
    return isString(conversationId) ? [{ conversation: conversationId, output: [] }] : [];
  });
}

/** A turn as a response from which later requests can continue. */
export function answeredBy({ request, response }: RecordedTurn): KnownResponse {
  const { id, output, status } = response;
  const { conversation, previous_response_id: previous } = request;
  return {
    id: isString(id) ? id : undefined,
    input: request['input'],
    output: Array.isArray(output) ? output : [],
    status: isString(status) ? status : undefined,
    store: request['store'] !== false,
    previous_response_id: isString(previous) ? previous : undefined,
    conversation: isString(conversation) ? conversation : undefined,
  };
}
