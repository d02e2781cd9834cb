import { failures } from '../contract/index.js';
import { jsonResponse, notFound, refusal } from './envelope.js';
import type { Identifiers } from './identifiers.js';
import { checkItems } from './item-checks.js';
import { listResponse } from './lists.js';
import { inputItems, objectsIn, type JsonObject } from './records.js';
import type { Store } from './store.js';

/** What conversations need of the stand-in around them. */
interface Surroundings {
  readonly store: Store;
  readonly ids: Identifiers;
  readonly now: () => number;
  /** Items as the API stores them. */
  readonly stored: (items: unknown) => readonly JsonObject[];
}

/** POST, GET and DELETE /v1/conversations, and their items. */
export class Conversations {
  readonly #around: Surroundings;
  readonly #metadata = new Map<string, JsonObject>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  create(request: JsonObject): Response {
    const refused = refuseItems(request['items']);
    if (refused !== undefined) return refused;
    const { store, ids, now, stored } = this.#around;
    const id = ids.next('conv');
    const metadata = request['metadata'] ?? {};
    this.#metadata.set(id, { created_at: now(), metadata });
    store.addToConversation(id, stored(request['items']));
    return this.read(id);
  }

  read(id: string): Response {
    return this.#ask(id, () =>
      jsonResponse({
        id,
        object: 'conversation',
        created_at: 0,
        metadata: {},
        ...this.#metadata.get(id),
      }),
    );
  }

  update(id: string, { metadata }: JsonObject): Response {
    return this.#ask(id, () => {
      const before = this.#metadata.get(id) ?? { created_at: this.#around.now() };
      this.#metadata.set(id, { ...before, metadata: metadata ?? {} });
      return this.read(id);
    });
  }

  delete(id: string): Response {
    return this.#ask(id, () => {
      this.#around.store.forgetConversation(id);
      this.#metadata.delete(id);
      return jsonResponse({ id, object: 'conversation.deleted', deleted: true });
    });
  }

  items(id: string, query: URLSearchParams): Response {
    return this.#ask(id, (items) => listResponse(items, query));
  }

  /** Items that go into a conversation are checked one by one: calls may be answered later. */
  addItems(id: string, request: JsonObject): Response {
    return this.#ask(id, () => {
      const refused = refuseItems(request['items']);
      if (refused !== undefined) return refused;
      const items = this.#around.stored(request['items']);
      this.#around.store.addToConversation(id, items);
      return listResponse(items, new URLSearchParams({ order: 'asc', limit: '100' }));
    });
  }

  item(id: string, itemId: string): Response {
    return this.#ask(id, (items) => {
      const item = items.find((one) => one['id'] === itemId);
      return item === undefined ? unknownItem(itemId) : jsonResponse(item);
    });
  }

  deleteItem(id: string, itemId: string): Response {
    return this.#ask(id, (items) => {
      const left = items.filter((one) => one['id'] !== itemId);
      if (left.length === items.length) return unknownItem(itemId);
      this.#around.store.forgetConversation(id);
      this.#around.store.addToConversation(id, left);
      return this.read(id);
    });
  }

  /** An answer about a conversation that there is; 404 about any other. */
  #ask(id: string, answer: (items: readonly JsonObject[]) => Response): Response {
    const items = this.#around.store.conversation(id);
    return items === undefined
      ? notFound(failures.F21Conversation.message(id))
      : answer(objectsIn(items));
  }
}

function refuseItems(items: unknown): Response | undefined {
  const [first] = checkItems(inputItems(items));
  return first === undefined ? undefined : refusal(first);
}

function unknownItem(id: string): Response {
  return notFound(`Item with id '${id}' not found.`);
}
