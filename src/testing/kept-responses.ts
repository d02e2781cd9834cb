import { failures } from '../contract/index.js';
import { errorResponse, eventStream, jsonResponse, notFound } from './envelope.js';
import { listResponse } from './lists.js';
import type { JsonObject } from './records.js';
import type { Store } from './store.js';
import { streamEvents } from './stream.js';

/** A response as it was given, and the items that led to it. */
interface Kept {
  readonly response: JsonObject;
  readonly input: readonly JsonObject[];
}

/** The responses that are stored: GET, cancel and DELETE /v1/responses/{id}, and their input items. */
export class KeptResponses {
  readonly #store: Store;
  readonly #kept = new Map<string, Kept>();
  /** Responses of the background that nobody has asked for since. */
  readonly #waiting = new Set<string>();

  constructor(store: Store) {
    this.#store = store;
  }

  keep(id: string, response: JsonObject, input: readonly JsonObject[]): void {
    this.#kept.set(id, { response, input });
    if (response['background'] === true) this.#waiting.add(id);
  }

  /** A response of the background is finished as soon as it is asked for. */
  retrieve(id: string, query: URLSearchParams): Response {
    const kept = this.#kept.get(id);
    if (kept === undefined) return unknownResponse(id);
    if ([...query.values()].includes('reasoning.encrypted_content')) {
      const { status, param } = failures.F19Retrieve;
      return errorResponse({ status, message: failures.F19Retrieve.message(), param });
    }
    this.#waiting.delete(id);
    if (query.get('stream') !== 'true') return jsonResponse(kept.response);
    const after = Number(query.get('starting_after') ?? -1);
    return eventStream(
      streamEvents(kept.response).filter((event) => Number(event['sequence_number']) > after),
    );
  }

  /** Only a response of the background can be; one that has ended already stays as it is. */
  cancel(id: string): Response {
    const kept = this.#kept.get(id);
    if (kept === undefined) return unknownResponse(id);
    if (kept.response['background'] !== true) {
      return errorResponse({ status: 400, message: 'Cannot cancel a synchronous response.' });
    }
    if (!this.#waiting.delete(id)) return jsonResponse(kept.response);
    const response = {
      ...kept.response,
      status: 'cancelled',
      completed_at: null,
      output: [],
      usage: null,
    };
    this.#kept.set(id, { ...kept, response });
    this.#store.forget(id);
    return jsonResponse(response);
  }

  delete(id: string): Response {
    if (!this.#kept.delete(id)) return unknownResponse(id);
    this.#waiting.delete(id);
    this.#store.forget(id);
    return jsonResponse({ id, object: 'response', deleted: true });
  }

  inputItems(id: string, query: URLSearchParams): Response {
    const kept = this.#kept.get(id);
    return kept === undefined ? unknownResponse(id) : listResponse(kept.input, query);
  }
}

function unknownResponse(id: string): Response {
  return notFound(`Response with id '${id}' not found.`);
}
