import { failures, itemTypeOf } from '../contract/index.js';
import { checkCalls } from './call-checks.js';
import { checkReasoning } from './reasoning-checks.js';
import { isObject, isString, type JsonObject } from './records.js';
import { placeItems, type Placed, type Replay } from './replay.js';
import type { Store } from './store.js';
import { violation, type Violation } from './violation.js';

type Violations = readonly Violation[];

/** What is wrong with the items together: not stored, sent twice, apart from what they need. */
export function checkState(replay: Replay): Violations {
  const placed = placeItems(replay);
  const earlier = replay.earlier.filter(isObject);
  return [
    ...placed.flatMap((at) => checkStored(at, replay)),
    ...checkDuplicates(earlier, placed),
    ...checkReasoning(earlier, placed, replay),
    ...checkCalls(earlier, placed, replay),
    ...placed.flatMap((at) => checkCiphertext(at, replay.store)),
  ];
}

/** F14: an item that says less than it stands for has to be in the store. */
function checkStored({ sent, path, issued }: Placed, replay: Replay): Violations {
  const { id } = sent;
  if (!isString(id) || !needsStore(sent)) return [];
  if (replay.stateless || issued?.stored === false) {
    const failure = sent['encrypted_content'] === null ? failures.F14Null : failures.F14;
    return [violation(failure, path, failure.message(id))];
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
 * F17: a ciphertext belongs to one item, whole. Only what was made here is known to be the one:
 * the API gives two for one item, in the event of the item and in that of the response.
 */
function checkCiphertext({ item, path, issued }: Placed, store: Store): Violations {
  const { id, encrypted_content: ciphertext } = item;
  if (!isString(id) || !isString(ciphertext)) return [];
  const owner = store.ownerOf(ciphertext);
  const invalid = violation(failures.F17, path, failures.F17.message(id));
  if (owner === undefined) return issued?.isSealed === true ? [invalid] : [];
  if (owner.unfinished) return [{ ...invalid, entry: 'F24' }];
  return owner.id === id ? [] : [violation(failures.F17Item, path, failures.F17Item.message(id))];
}
