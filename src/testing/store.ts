import { isOwnCiphertext, unfinishedCiphertext } from './identifiers.js';
import { asString, inputItems, isObject, isString, typeOf, type JsonObject } from './records.js';

/**
 * A response that the API gave before, as far as a later request can depend on it. A response of
 * the SDK is one as it stands.
 */
export interface KnownResponse {
  readonly id?: string | undefined;
  /** What was sent: counts for requests that continue from this response. */
  readonly input?: unknown;
  readonly output: readonly unknown[];
  /** An `incomplete` response can end with a reasoning item (F26). */
  readonly status?: string | undefined;
  /** False when the response was made with `store: false`. */
  readonly store?: boolean | null | undefined;
  readonly previous_response_id?: string | null | undefined;
  /** The conversation that the input and the output became part of; its id is enough. */
  readonly conversation?: string | { readonly id: string } | null | undefined;
}

/** What the API knows of an item that it made. */
export interface IssuedItem {
  readonly item: JsonObject;
  readonly stored: boolean;
  /** The response broke off, so that its last item may lack what should follow. */
  readonly cut: boolean;
  /** The item that came right after this one in its response. */
  readonly next: JsonObject | undefined;
  /** Id of the reasoning item that this one came after. */
  readonly reasoning: string | undefined;
  /** Whether that reasoning item came right before. */
  readonly adjacent: boolean;
  /** Its ciphertext was made here, so that another one is not its own (F17). */
  readonly isSealed: boolean;
}

/** Whose a ciphertext is, and whether it is the one that `response.output_item.added` showed. */
export interface CiphertextOwner {
  readonly id: string;
  readonly unfinished: boolean;
}

/** What the API remembers between requests: responses, items, conversations, ciphertexts. */
export class Store {
  readonly #items = new Map<string, IssuedItem>();
  readonly #calls = new Map<string, JsonObject>();
  readonly #ciphertexts = new Map<string, CiphertextOwner>();
  readonly #responses = new Map<string, readonly unknown[]>();
  readonly #conversations = new Map<string, readonly unknown[]>();

  constructor(known: Iterable<KnownResponse> = []) {
    for (const response of known) this.add(response);
  }

  add(response: KnownResponse): void {
    const { id, output } = response;
    const conversation = idOf(response.conversation);
    const stored = response.store !== false;
    this.#issue(output, stored, response.status === 'incomplete');
    const before =
      conversation === undefined
        ? this.history(response.previous_response_id ?? undefined)
        : this.conversation(conversation);
    const history = [...(before ?? []), ...inputItems(response.input), ...output];
    if (id !== undefined && stored) this.#responses.set(id, history);
    if (conversation !== undefined) this.#conversations.set(conversation, history);
  }

  /** Makes items part of a conversation, which is created when it is new. */
  addToConversation(id: string, items: readonly unknown[]): void {
    this.#conversations.set(id, [...(this.conversation(id) ?? []), ...items]);
  }

  /** A response that was deleted or cancelled: nothing continues from it any more. */
  forget(id: string): void {
    this.#responses.delete(id);
  }

  forgetConversation(id: string): void {
    this.#conversations.delete(id);
  }

  item(id: unknown): IssuedItem | undefined {
    return isString(id) ? this.#items.get(id) : undefined;
  }

  /** The call of a call id, as the API made it. */
  call(callId: unknown): JsonObject | undefined {
    return isString(callId) ? this.#calls.get(callId) : undefined;
  }

  ownerOf(ciphertext: string): CiphertextOwner | undefined {
    return this.#ciphertexts.get(ciphertext);
  }

  /** All items up to and with a stored response; nothing when it is not stored. */
  history(responseId: string | undefined): readonly unknown[] | undefined {
    return responseId === undefined ? undefined : this.#responses.get(responseId);
  }

  conversation(id: string): readonly unknown[] | undefined {
    return this.#conversations.get(id);
  }

  #issue(output: readonly unknown[], stored: boolean, cut: boolean): void {
    const items = output.filter(isObject);
    let reasoning: string | undefined;
    let adjacent = false;
    items.forEach((item, index) => {
      const { id, call_id: callId, encrypted_content: ciphertext } = item;
      if (isString(callId) && !typeOf(item).endsWith('_output')) this.#calls.set(callId, item);
      const isReasoning = typeOf(item) === 'reasoning';
      if (isString(id)) {
        const isSealed = isString(ciphertext) && isOwnCiphertext(ciphertext, id);
        this.#items.set(id, {
          item,
          stored,
          cut,
          next: items[index + 1],
          reasoning: isReasoning ? undefined : reasoning,
          adjacent,
          isSealed,
        });
        if (isSealed) this.#remember(ciphertext, id);
      }
      adjacent = isReasoning;
      if (isReasoning) reasoning = isString(id) ? id : undefined;
    });
  }

  /** Only of ciphertexts made here is it known that another one would not be taken (F17). */
  #remember(ciphertext: string, id: string): void {
    this.#ciphertexts.set(ciphertext, { id, unfinished: false });
    this.#ciphertexts.set(unfinishedCiphertext(ciphertext), { id, unfinished: true });
  }
}

/** The id of a conversation, which requests and responses name by its id or as an object. */
export function idOf(conversation: unknown): string | undefined {
  return asString(isObject(conversation) ? conversation['id'] : conversation);
}
