import { failures, itemContract, itemTypeOf } from '../contract/index.js';
import { asString, isObject, isString, typeOf, type JsonObject } from './records.js';
import type { IssuedItem, Store } from './store.js';
import { violation, type Violation } from './violation.js';

type Violations = readonly Violation[];

/** The items of a request beside what the API knows. */
export interface Replay {
  /** What the request continues from: items of earlier turns that it does not send. */
  readonly earlier: readonly unknown[];
  /** False when it continues from something that is not known here. */
  readonly earlierKnown: boolean;
  readonly input: readonly unknown[];
  readonly store: Store;
  /** False when nothing is known of what the API stored: then an unknown id says nothing. */
  readonly storeKnown: boolean;
  /** The request is not to be stored, and may not depend on what is. */
  readonly stateless: boolean;
}

interface Placed {
  /** The item as it was sent. */
  readonly sent: JsonObject;
  /** The item that it stands for: another one only for an `item_reference`. */
  readonly item: JsonObject;
  readonly path: string;
  /** What the API knows of it, if it made it. */
  readonly issued: IssuedItem | undefined;
}

/** What is wrong with the items together: not stored, sent twice, apart from what they need. */
export function checkState(replay: Replay): Violations {
  const placed = replay.input.flatMap((sent, index): readonly Placed[] => {
    if (!isObject(sent)) return [];
    const issued = replay.store.item(sent['id']);
    const isReference = itemTypeOf(sent) === 'item_reference';
    const item = isReference && issued !== undefined ? issued.item : sent;
    return [{ sent, item, path: `input[${String(index)}]`, issued }];
  });
  const earlier = replay.earlier.filter(isObject);
  return [
    ...placed.flatMap((at) => checkStored(at, replay)),
    ...checkDuplicates(earlier, placed),
    ...placed.flatMap((at, index) => checkFollower(at, placed[index + 1]?.item, replay)),
    ...checkReasoning(earlier, placed),
    ...checkCalls(earlier, placed, replay.earlierKnown),
    ...placed.flatMap((at) => checkCiphertext(at, replay.store)),
  ];
}

/** F14: an item that says less than it stands for has to be in the store. */
function checkStored({ sent, path, issued }: Placed, replay: Replay): Violations {
  const { id } = sent;
  if (!isString(id) || !needsStore(sent)) return [];
  if (replay.stateless || issued?.stored === false) {
    return [violation(failures.F14, path, failures.F14.message(id))];
  }
  return issued === undefined && replay.storeKnown
    ? [violation(failures.F14Unknown, path, failures.F14Unknown.message(id))]
    : [];
}

function needsStore(item: JsonObject): boolean {
  const type = itemTypeOf(item);
  if (type === 'reasoning') return !isString(item['encrypted_content']);
  if (type === 'image_generation_call') return item['result'] === undefined;
  return type === 'item_reference';
}

/** F20: also an item of an earlier turn that the request continues from anyway. */
function checkDuplicates(earlier: readonly JsonObject[], placed: readonly Placed[]): Violations {
  const seen = new Set(earlier.map((item) => item['id']).filter(isString));
  return placed.flatMap(({ sent, path }) => {
    const { id } = sent;
    if (!isString(id)) return [];
    if (seen.has(id)) return [violation(failures.F20, path, failures.F20.message(id))];
    seen.add(id);
    return [];
  });
}

/**
 * F15: the store knows which item came after a reasoning item, and wants it there by its id. Of a
 * reasoning item that is not stored only the kind of its follower can be judged. One reasoning
 * item right after another is reported to be refused even as the API gave it.
 */
function checkFollower(
  { item, path, issued }: Placed,
  next: JsonObject | undefined,
  replay: Replay,
): Violations {
  const { id } = item;
  if (typeOf(item) !== 'reasoning' || !isString(id)) return [];
  const message = failures.F15.message(id);
  const isStored = issued?.stored === true;
  if (isStored && (issued.next === undefined || next?.['id'] !== issued.next)) {
    const found = violation(failures.F15, path, message);
    return [issued.cut && issued.next === undefined ? { ...found, entry: 'F26' } : found];
  }
  const byId = !replay.storeKnown && !replay.stateless;
  return next !== undefined && canFollow(next) && (!byId || isString(next['id']))
    ? []
    : [violation(failures.F15Reported, path, message)];
}

/** Whether the model can have made the item after it reasoned. */
function canFollow(item: JsonObject): boolean {
  const type = itemTypeOf(item);
  if (type === 'message') return item['role'] === 'assistant';
  if (type === null || type === 'item_reference') return true;
  return type !== 'reasoning' && (itemContract(type)?.pair?.role ?? 'call') === 'call';
}

/** F16: an item whose reasoning the store knows does not go without it. */
function checkReasoning(earlier: readonly JsonObject[], placed: readonly Placed[]): Violations {
  const seen = new Set(earlier.map((item) => item['id']));
  return placed.flatMap(({ item, path, issued }) => {
    const { id } = item;
    seen.add(id);
    if (!isString(id) || issued?.stored !== true) return [];
    const { reasoning, adjacent } = issued;
    if (reasoning === undefined || seen.has(reasoning)) return [];
    const failure = adjacent ? failures.F16 : failures.F16Later;
    return [violation(failure, path, failure.message(id, typeOf(item), reasoning))];
  });
}

/** F22 and F23: every call has its output, every output its call, in whatever order. */
function checkCalls(
  earlier: readonly JsonObject[],
  placed: readonly Placed[],
  earlierKnown: boolean,
): Violations {
  const all = [...earlier.map((item) => ({ item, path: 'input' })), ...placed];
  const present = new Set(all.map(({ item }) => `${typeOf(item)} ${pairId(item) ?? ''}`));
  return all.flatMap(({ item, path }) => {
    const pair = itemContract(typeOf(item))?.pair;
    const id = pairId(item);
    if (!pair || id === undefined) return [];
    const partners = pair.role === 'call' ? pair.answeredBy : pair.answers;
    if (partners.some((type) => present.has(`${type} ${id}`))) return [];
    if (pair.role === 'call') {
      const kind = typeOf(item).replaceAll('_', ' ');
      return pair.mustBeAnswered
        ? [violation(failures.F22, path, failures.F22.message(kind, id))]
        : [];
    }
    const kind = typeOf(item)
      .replace(/_output$/, '')
      .replaceAll('_', ' ');
    return pair.needsCall && earlierKnown
      ? [violation(failures.F23, path, failures.F23.message(kind, id))]
      : [];
  });
}

/** The id that a call and its output share. */
function pairId(item: JsonObject): string | undefined {
  const field = itemContract(typeOf(item))?.pair?.idField;
  return field === undefined ? undefined : asString(item[field]);
}

/** F17: a ciphertext belongs to one item, whole. What was not made here cannot be verified. */
function checkCiphertext({ item, path, issued }: Placed, store: Store): Violations {
  const { id, encrypted_content: ciphertext } = item;
  if (!isString(id) || !isString(ciphertext)) return [];
  const owner = store.ownerOf(ciphertext);
  const invalid = violation(failures.F17, path, failures.F17.message(id));
  if (owner === undefined) return isString(issued?.item['encrypted_content']) ? [invalid] : [];
  if (owner.unfinished) return [{ ...invalid, entry: 'F24' }];
  return owner.id === id ? [] : [violation(failures.F17Item, path, failures.F17Item.message(id))];
}
