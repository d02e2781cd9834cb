/** What stands for an item whose type the argument does not tell: to be sent, not to be read. */
export type OpaqueInputItem = { type: never; role: never; content: never; id: never };

type InputForm<T> = T extends { type: 'computer_call_output'; status?: unknown }
  ? Omit<T, 'status'> & { status?: Exclude<T['status'], 'failed'> }
  : T extends { type: 'additional_tools'; role: unknown }
    ? Omit<T, 'role'> & { role: 'developer' }
    : T extends { type: string } | { role: string } | { id: string }
      ? T
      : OpaqueInputItem;

/**
 * The type of an item after sanitizing: the member of the caller's own union, less what input
 * does not take. It names no type of `openai`, so that it fits every version of it, and programs
 * without it; the SDK's own types of an item stay what they are. Items of type `any` or `unknown`
 * become opaque, and are accepted as input too.
 */
export type SanitizedItem<T> = 0 extends 1 & T ? OpaqueInputItem : InputForm<T>;

/** A list under a name of its own, so that it is known for sanitized wherever it is handed on to. */
export interface SanitizedItems<T> extends Array<SanitizedItem<T>> {}

/** One thing that the sanitizer changed, or an item that it does not know. */
export interface SanitizerRepair {
  /** Entry of the replay contract, such as `F16` (docs/contract.md); null for an unknown type. */
  readonly entry: string | null;
  readonly action:
    'field-removed' | 'field-changed' | 'item-dropped' | 'item-added' | 'unknown-type';
  /** Position in the argument; that of the call for an answer that was added to it. */
  readonly index: number;
  readonly itemType: string | null;
  /** The field inside the item, such as `content[0].parsed`; null for a whole item. */
  readonly path: string | null;
}

export interface SanitizerOptions {
  /**
   * `false`: the next request has `store: false`, so that the API holds no items. Reasoning
   * without ciphertext and references go (F14). Default: nothing is assumed.
   */
  readonly store?: boolean | undefined;
  /**
   * The model of the next request. One that is known not to reason takes no reasoning (F18).
   * Default: nothing is assumed.
   */
  readonly model?: string | undefined;
  /**
   * What becomes of a call without output (F22). `keep`, the default, suits the output of a
   * response whose tools have not run yet. `answer` and `drop` say that the argument is the whole
   * history: a call gets an output that says it was not carried out, or goes. Calls with cut
   * arguments (F26) and outputs without a call (F23) go then as well; a computer call goes under
   * `answer` too, for its output would be a screenshot.
   */
  readonly unansweredCalls?: 'keep' | 'answer' | 'drop' | undefined;
  /**
   * Whether a message or call keeps its `id` although no reasoning stands before it (F16). The
   * same items are right when the model never reasoned, and refused when the reasoning was lost
   * on the way; an item without id is accepted in both cases, and nothing but the id is lost.
   *
   * - `auto`, the default: the id goes where the argument itself points to a loss: the list begins
   *   inside a turn (a response's output, filtered or picked from; a trimmed history), or other
   *   turns of it hold reasoning. A whole history without any reasoning keeps its ids.
   * - `strip`: the id goes wherever reasoning does not stand right before the item. For a whole
   *   history out of which reasoning was filtered before, and one that was refused already.
   * - `keep`: the id stays, unless the sanitizer itself takes the reasoning away.
   */
  readonly unpairedIds?: 'auto' | 'strip' | 'keep' | undefined;
  /** Called for each repair, and for each item of an unknown type. */
  readonly onRepair?: ((repair: SanitizerRepair) => void) | undefined;
}
