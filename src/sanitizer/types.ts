/** What stands for an item whose type the argument does not tell: to be sent, not to be read. */
export type OpaqueInputItem = { type: never; role: never; content: never; id: never };

type InputForm<T> = T extends { type: 'computer_call_output'; status?: unknown }
  ? Omit<T, 'status'> & { status?: Exclude<T['status'], 'failed'> }
  : T extends { type: 'additional_tools'; role: unknown }
    ? Omit<T, 'role'> & { role: 'developer' }
    : T extends { type: infer Name }
      ? string extends Name
        ? OpaqueInputItem
        : T
      : T extends { role: infer Role }
        ? string extends Role
          ? OpaqueInputItem
          : T
        : T extends { id: string }
          ? T
          : OpaqueInputItem;

/**
 * The type of an item after sanitizing: the member of the caller's own union, less what input
 * does not take. It names no type of `openai`, so that it fits every version of it, and programs
 * without it; the SDK's own types of an item stay what they are. Items whose type is not told, such
 * as rows of a database, `any` and `unknown`, become opaque, and are accepted as input too.
 */
export type SanitizedItem<T> = 0 extends 1 & T ? OpaqueInputItem : InputForm<T>;

/** A list under a name of its own, so that it is known for sanitized wherever it is handed on to. */
export interface SanitizedItems<T> extends Array<SanitizedItem<T>> {}

/** What the sanitizer reads: items, or a whole response. A string is iterable too, and no list. */
export type ResponseItems<T> =
  | (Iterable<T> & { readonly charAt?: never })
  | { readonly object: string; readonly output: Iterable<T> };

/** One thing that the sanitizer changed, or an item or member that it does not know. */
export interface SanitizerRepair {
  /** Entry of the replay contract, such as `F16` (docs/contract.md); null for an unknown type. */
  readonly entry: string | null;
  readonly action:
    | 'field-removed'
    | 'field-changed'
    | 'item-dropped'
    | 'item-added'
    | 'item-moved'
    | 'unknown-type';
  /**
   * Position in the argument, or in the `output` of a response; that of the call for an answer
   * that was added to it.
   */
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
   * arguments (F26) and outputs without a call (F23) go then as well, and an output that stands
   * before its call moves behind it; a computer call goes under `answer` too, for its output would
   * be a screenshot.
   */
  readonly unansweredCalls?: 'keep' | 'answer' | 'drop' | undefined;
  /**
   * Whether an item keeps its `id` although no reasoning stands in its response (F16): among the
   * items of the model between two inputs. The same items are right when the model did not reason,
   * and refused when its reasoning was lost on the way.
   *
   * - `auto`, the default: messages, function calls, custom and patch calls lose it, and nothing
   *   with it, for their content says all. Items of hosted tools and of MCP keep it, for the API
   *   finds by it what they hold. In a whole response nothing was lost, and all stay.
   * - `strip`: the id goes wherever reasoning does not stand right before the item, of hosted
   *   tools too. For a history that was refused already.
   * - `keep`: the id stays, unless the sanitizer itself takes the reasoning away.
   */
  readonly unpairedIds?: 'auto' | 'strip' | 'keep' | undefined;
  /**
   * Whose API the next request goes to.
   *
   * - `openai`, the default.
   * - `azure`: reasoning without id, null members, and ciphertexts of all but the newest response
   *   with reasoning go as well (F37).
   * - `other`: an interface like OpenAI's at another vendor, which can demand what OpenAI refuses.
   *   Only what the SDK added, null members and duplicates go.
   */
  readonly vendor?: 'openai' | 'azure' | 'other' | undefined;
  /**
   * Members that input items of their type do not have, such as `createdAt` of a database or
   * `content_filters` of a gateway (F30). Default: `drop`.
   */
  readonly unknownFields?: 'drop' | 'keep' | undefined;
  /** Items of types that the sanitizer does not know. Default: `keep`. */
  readonly unknownTypes?: 'keep' | 'drop' | undefined;
  /** Called for each repair, and for each item of an unknown type. */
  readonly onRepair?: ((repair: SanitizerRepair) => void) | undefined;
}
