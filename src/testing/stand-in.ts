import { failures, itemTypeOf, type Evidence } from '../contract/index.js';
import {
  errorResponse,
  eventStream,
  jsonResponse,
  listResponse,
  notFound,
  refusal,
} from './envelope.js';
import { ciphertextOf, createIdentifiers } from './identifiers.js';
import { checkItems } from './item-checks.js';
import { answer, type Answer } from './model.js';
import { inputItems, isObject, isString, objectsIn, type JsonObject } from './records.js';
import { checkRequest, contextOf } from './request.js';
import { createClock, responseOf, storedItem, usageOf } from './response.js';
import { Store, type KnownResponse } from './store.js';
import { streamEvents } from './stream.js';
import { errorOf, readTurn, scriptedAnswer, type Turn } from './turns.js';
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

/** A response as it was given, and the items that led to it. */
interface Kept {
  readonly response: JsonObject;
  readonly input: readonly JsonObject[];
}

/** The API behind its addresses: one method per endpoint, and the state between requests. */
export class StandIn {
  readonly #options: StandInOptions;
  readonly #store: Store;
  readonly #ids = createIdentifiers();
  readonly #now = createClock();
  readonly #kept = new Map<string, Kept>();
  readonly #conversations = new Map<string, JsonObject>();
  #turn = 0;

  constructor(options: StandInOptions) {
    this.#options = options;
    const known = [...(options.known ?? [])];
    this.#store = new Store(known);
    this.#reserve(known);
    for (const { output } of known) this.#reserve(output);
  }

  /** POST /v1/responses */
  async create(request: JsonObject, signal: AbortSignal): Promise<Response> {
    const refused = this.#refuse(request);
    if (refused !== undefined) return refused;
    const scripted = this.#options.turns?.[this.#turn];
    this.#turn += 1;
    const turn = scripted === undefined ? undefined : await readTurn(scripted, request);
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
      request['background'] === true ? { ...response, status: 'queued', output: [] } : response,
      200,
      turn?.headers,
    );
  }

  /** POST /v1/responses/compact */
  compact(request: JsonObject): Response {
    const refused = this.#refuse(request);
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

  /** GET /v1/responses/{id} */
  retrieve(id: string, query: URLSearchParams): Response {
    const kept = this.#kept.get(id);
    if (kept === undefined) return notFound(`Response with id '${id}' not found.`);
    if ([...query.values()].includes('reasoning.encrypted_content')) {
      const { status, param } = failures.F19Retrieve;
      return errorResponse({ status, message: failures.F19Retrieve.message(), param });
    }
    return query.get('stream') === 'true'
      ? eventStream(streamEvents(kept.response))
      : jsonResponse(kept.response);
  }

  /** GET /v1/responses/{id}/input_items */
  inputItems(id: string, query: URLSearchParams): Response {
    const kept = this.#kept.get(id);
    return kept === undefined
      ? notFound(`Response with id '${id}' not found.`)
      : listResponse(kept.input, query.get('order'));
  }

  /** POST /v1/conversations */
  createConversation(request: JsonObject): Response {
    const refused = this.#refuseItems(request['items']);
    if (refused !== undefined) return refused;
    const conversation = {
      id: this.#ids.next('conv'),
      object: 'conversation',
      created_at: this.#now(),
      metadata: request['metadata'] ?? {},
    };
    this.#conversations.set(conversation.id, conversation);
    this.#store.addToConversation(conversation.id, this.#stored(request['items']));
    return jsonResponse(conversation);
  }

  /** GET /v1/conversations/{id} */
  conversation(id: string): Response {
    const conversation = this.#conversations.get(id);
    return conversation === undefined ? unknownConversation(id) : jsonResponse(conversation);
  }

  /** GET /v1/conversations/{id}/items */
  conversationItems(id: string, query: URLSearchParams): Response {
    const items = this.#store.conversation(id);
    return items === undefined
      ? unknownConversation(id)
      : listResponse(objectsIn(items), query.get('order'));
  }

  /** POST /v1/conversations/{id}/items */
  addConversationItems(id: string, request: JsonObject): Response {
    if (this.#store.conversation(id) === undefined) return unknownConversation(id);
    const refused = this.#refuseItems(request['items']);
    if (refused !== undefined) return refused;
    const items = this.#stored(request['items']);
    this.#store.addToConversation(id, items);
    return listResponse(items, 'asc');
  }

  #refuse(request: JsonObject): Response | undefined {
    const error = checkRequest(request);
    if (error !== undefined) return errorResponse(error);
    const context = { ...contextOf(request), evidence: this.#options.evidence };
    const [first] = violationsOf(request['input'], context, this.#store);
    return first === undefined ? undefined : refusal(first);
  }

  /** Items that go into a conversation are checked one by one: calls may be answered later. */
  #refuseItems(items: unknown): Response | undefined {
    const [first] = checkItems(inputItems(items));
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
    const { store, previousResponseId: previous_response_id, conversation } = contextOf(request);
    const { output, status } = answered;
    this.#store.add({ id, input, output, status, store, previous_response_id, conversation });
    if (store !== false) this.#kept.set(id, { response, input });
    return response;
  }
}

function unknownConversation(id: string): Response {
  return notFound(failures.F21Conversation.message(id));
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
