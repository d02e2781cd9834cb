import { itemTypeOf, type Evidence } from '../contract/index.js';
import { Conversations } from './conversations.js';
import { errorResponse, eventStream, jsonResponse, refusal } from './envelope.js';
import { ciphertextOf, createIdentifiers } from './identifiers.js';
import { KeptResponses } from './kept-responses.js';
import { answer, type Answer } from './model.js';
import { inputItems, isObject, isString, objectsIn, type JsonObject } from './records.js';
import { checkCount, checkRequest, contextOf } from './request.js';
import { createClock, responseOf, storedItem, tokensIn, usageOf } from './response.js';
import { Store, type KnownResponse } from './store.js';
import { streamEvents } from './stream.js';
import { errorOf, readTurn, scriptedAnswer, type ScriptedTurn, type Turn } from './turns.js';
import { violationsOf } from './validate.js';

/** How the stand-in plays, and what it knows when it begins. */
export interface StandInOptions {
  /** Answers to play in order; after the last one the built-in model answers. */
  readonly turns?: readonly Turn[] | undefined;
  /** Responses from before, to continue from; one with a `conversation` makes it exist. */
  readonly known?: Iterable<KnownResponse> | undefined;
  /** The least evidence on which a check may rest; all checks count by default. */
  readonly evidence?: Evidence | undefined;
}

/** The API behind its addresses, and the state between requests. */
export class StandIn {
  readonly kept: KeptResponses;
  readonly conversations: Conversations;
  readonly #options: StandInOptions;
  readonly #store: Store;
  readonly #ids = createIdentifiers();
  readonly #now = createClock();
  #turn = 0;

  constructor(options: StandInOptions) {
    this.#options = options;
    const known = [...(options.known ?? [])];
    this.#store = new Store(known);
    this.kept = new KeptResponses(this.#store);
    this.conversations = new Conversations({
      store: this.#store,
      ids: this.#ids,
      now: this.#now,
      stored: (items) => this.#stored(items),
    });
    this.#reserve(known);
    for (const { output } of known) this.#reserve(output);
  }

  /** POST /v1/responses */
  async create(request: JsonObject, signal: AbortSignal): Promise<Response> {
    const refused = this.#refuse(request, checkRequest(request));
    if (refused !== undefined) return refused;
    const turn = await this.#nextTurn(request);
    await wait(turn?.delayMs ?? 0, signal);
    const error = turn && errorOf(turn);
    if (error) return errorResponse({ type: 'server_error', ...error }, turn.headers);
    this.#reserve(request['input']);
    const input = this.#storedInput(request);
    const answered =
      turn === undefined
        ? answer(request, [...this.#earlier(request), ...input], this.#ids)
        : scriptedAnswer(turn, this.#ids);
    const response = this.#keep(request, input, answered, turn?.id ?? this.#ids.next('resp'));
    if (request['stream'] === true) return eventStream(streamEvents(response), turn);
    return jsonResponse(
      request['background'] === true
        ? { ...response, status: 'queued', completed_at: null, output: [], usage: null }
        : response,
      200,
      turn?.headers,
    );
  }

  /** POST /v1/responses/compact */
  compact(request: JsonObject): Response {
    const refused = this.#refuse(request, checkRequest(request));
    if (refused !== undefined) return refused;
    const items = [...this.#earlier(request), ...this.#storedInput(request)];
    const id = this.#ids.next('cmp');
    const output = [
      ...items.filter(isObject).filter((item) => item['role'] === 'user'),
      { id, type: 'compaction', encrypted_content: ciphertextOf(id) },
    ];
    this.#store.add({ output });
    return jsonResponse({
      id: this.#ids.next('resp'),
      object: 'response.compaction',
      created_at: this.#now(),
      output,
      usage: usageOf(items, output),
    });
  }

  /** POST /v1/responses/input_tokens */
  countInput(request: JsonObject): Response {
    const refused = this.#refuse(request, checkCount(request));
    if (refused !== undefined) return refused;
    const items = [...this.#earlier(request), ...inputItems(request['input'])];
    return jsonResponse({ object: 'response.input_tokens', input_tokens: tokensIn(items) });
  }

  async #nextTurn(request: JsonObject): Promise<ScriptedTurn | undefined> {
    const turn = this.#options.turns?.[this.#turn];
    this.#turn += 1;
    return turn === undefined ? undefined : readTurn(turn, request);
  }

  #refuse(request: JsonObject, error: ReturnType<typeof checkRequest>): Response | undefined {
    if (error !== undefined) return errorResponse(error);
    const context = { ...contextOf(request), evidence: this.#options.evidence };
    const [first] = violationsOf(request['input'], context, this.#store);
    return first === undefined ? undefined : refusal(first);
  }

  #earlier(request: JsonObject): readonly unknown[] {
    const { previousResponseId, conversation } = contextOf(request);
    const items =
      conversation === undefined
        ? this.#store.history(previousResponseId)
        : this.#store.conversation(conversation);
    return items ?? [];
  }

  #storedInput(request: JsonObject): readonly JsonObject[] {
    return this.#stored(inputItems(request['input']));
  }

  #stored(items: unknown): readonly JsonObject[] {
    return objectsIn(items).map((item) => {
      const referred = itemTypeOf(item) === 'item_reference' ? this.#store.item(item['id']) : null;
      return referred?.item ?? storedItem(item, this.#ids);
    });
  }

  /** Ids that come from elsewhere, such as an earlier run, are not given out again. */
  #reserve(items: unknown): void {
    for (const { id, call_id: callId } of objectsIn(items)) {
      for (const taken of [id, callId]) if (isString(taken)) this.#ids.reserve(taken);
    }
  }

  #keep(
    request: JsonObject,
    input: readonly JsonObject[],
    answered: Answer,
    id: string,
  ): JsonObject {
    const response = responseOf(request, answered, id, this.#now());
    const { previousResponseId: previous_response_id, conversation } = contextOf(request);
    const { output, status } = answered;
    // A response that a test gives says for itself whether it was stored.
    const store = response['store'] !== false;
    this.#store.add({ id, input, output, status, store, previous_response_id, conversation });
    if (store) this.kept.keep(id, response, input);
    return response;
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    if (milliseconds === 0) {
      resolve();
      return;
    }
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('This operation was aborted', 'AbortError'));
    });
  });
}
