/** An item that asks for something, and is answered by another item. */
export interface CallRole {
  readonly role: 'call';
  /** Field whose value the answer repeats. */
  readonly idField: string;
  /** The API refuses a request that holds the call without its answer (F22). */
  readonly mustBeAnswered: boolean;
}

/** An item that answers another one. */
export interface AnswerRole {
  readonly role: 'answer';
  /** Field that repeats the value of the call's `idField`. */
  readonly idField: string;
  readonly answers: readonly string[];
  /** The API refuses a request that holds the answer without its call (F23). */
  readonly needsCall: boolean;
}

/**
 * What an item of one type is to the items around it when it goes back as `input`: its id, its
 * call or answer, its reasoning. Entries in the form of `F16` are explained in docs/contract.md.
 */
export interface ReplayContract {
  /** What an id begins with, without the underscore (F13); null when nothing is known. */
  readonly idPrefix: string | null;
  /** The item is understood without its id; false where the id is what the item says. */
  readonly idOptional: boolean;
  readonly pair: CallRole | AnswerRole | null;
  /** The model makes it, so that it can depend on the reasoning item before it (F15, F16). */
  readonly followsReasoning: boolean;
}

/**
 * The type under which the API reads an item, or null when it tells none: `type` may be left out
 * of a message with a role and of a reference with an id.
 */
export function itemTypeOf(item: Readonly<Record<string, unknown>>): string | null {
  const { type } = item;
  if (typeof type === 'string') return type;
  if (type !== null && type !== undefined) return null;
  if ('role' in item) return 'message';
  return 'id' in item && Object.keys(item).every((key) => key === 'id' || key === 'type')
    ? 'item_reference'
    : null;
}
