import { failures, isNonReasoningModel, type Evidence } from '../contract/index.js';
import { checkItems } from './item-checks.js';
import { inputItems, isObject, isString, typeOf } from './records.js';
import { checkState } from './state-checks.js';
import { Store, type KnownResponse } from './store.js';
import { isFirm, violation, type Violation } from './violation.js';

/** What a request says beside its `input`, and what came before it. */
export interface ValidationContext {
  /** The request's `store`. */
  readonly store?: boolean | undefined;
  /** The request's `model`: some do not take reasoning items (F18). */
  readonly model?: string | undefined;
  /** The request's `previous_response_id`. */
  readonly previousResponseId?: string | undefined;
  /** The id of the request's `conversation`. */
  readonly conversation?: string | undefined;
  /** The request's `tools`: those in a namespace are called with it (F28). */
  readonly tools?: readonly unknown[] | undefined;
  /** The request's `include` (F19). */
  readonly include?: readonly string[] | undefined;
  /**
   * The responses that the API gave before. Without them nothing is said that depends on them:
   * which reasoning an item needs (F16), whether an id is stored, whether a ciphertext is whole.
   */
  readonly known?: Iterable<KnownResponse> | undefined;
  /** The least evidence on which a check may rest; all checks count by default. */
  readonly evidence?: Evidence | undefined;
}

/**
 * All the ways in which `input` breaks the replay contract, in the order in which the API would
 * find them: fields of single items first, then what is stored and belongs together, then what
 * the model takes. A request that the API accepts gives none. `input` is a request's `input`, a
 * string or a list of items; it is read, never changed.
 *
 * @throws {TypeError} If `input` is neither; one that is missing is an empty list.
 */
export function validateResponseInput(
  input: unknown,
  context: ValidationContext = {},
): readonly Violation[] {
  if (!isString(input ?? '') && !Array.isArray(input)) {
    throw new TypeError(
      'validateResponseInput wants the `input` of a request: a string or a list.',
    );
  }
  const { known } = context;
  return violationsOf(input, context, known === undefined ? undefined : new Store(known));
}

/** As `validateResponseInput`, with a store at hand. */
export function violationsOf(
  input: unknown,
  context: ValidationContext,
  store: Store | undefined,
): readonly Violation[] {
  const items = inputItems(input);
  const { previousResponseId, conversation, evidence = 'inferred' } = context;
  const continues = previousResponseId !== undefined || conversation !== undefined;
  const earlier = continues ? earlierItems(context, store) : [];
  const found = [
    ...checkItems(items, context.store === false),
    ...checkContinuation(context, store),
    ...checkState({
      input: items,
      tools: context.tools ?? [],
      earlier: earlier ?? [],
      earlierKnown: earlier !== undefined,
      store: store ?? new Store(),
      storeKnown: store !== undefined,
      stateless: context.store === false,
    }),
    ...checkModel([...(earlier ?? []), ...items], context),
  ];
  return found.filter((violated) => isFirm(violated.evidence, evidence));
}

function earlierItems(context: ValidationContext, store: Store | undefined) {
  const { previousResponseId, conversation } = context;
  return conversation === undefined
    ? store?.history(previousResponseId)
    : store?.conversation(conversation);
}

/** F21: what the request continues from has to be one thing, and stored. */
function checkContinuation(
  { previousResponseId, conversation }: ValidationContext,
  store: Store | undefined,
): readonly Violation[] {
  if (previousResponseId !== undefined && conversation !== undefined) {
    return [violation(failures.F21Both, 'conversation', failures.F21Both.message())];
  }
  if (store === undefined) return [];
  if (conversation !== undefined && store.conversation(conversation) === undefined) {
    const message = failures.F21Conversation.message(conversation);
    return [violation(failures.F21Conversation, 'conversation', message)];
  }
  if (previousResponseId !== undefined && store.history(previousResponseId) === undefined) {
    const message = failures.F21.message(previousResponseId);
    return [violation(failures.F21, 'previous_response_id', message)];
  }
  return [];
}

/** F18 and F19: models that do not reason take neither reasoning nor the wish for it. */
function checkModel(
  items: readonly unknown[],
  { model, include = [] }: ValidationContext,
): readonly Violation[] {
  if (model === undefined || !isNonReasoningModel(model)) return [];
  const found: Violation[] = [];
  if (items.some((item) => isObject(item) && typeOf(item) === 'reasoning')) {
    found.push(violation(failures.F18, 'input', failures.F18.message()));
  }
  if (include.includes('reasoning.encrypted_content')) {
    found.push(violation(failures.F19, 'include', failures.F19.message()));
  }
  return found;
}
