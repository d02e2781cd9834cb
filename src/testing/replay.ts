import { itemTypeOf } from '../contract/index.js';
import { isObject, type JsonObject } from './records.js';
import type { IssuedItem, Store } from './store.js';

/** The items of a request beside what the API knows. */
export interface Replay {
  /** What the request continues from: items of earlier turns that it does not send. */
  readonly earlier: readonly unknown[];
  /** False when it continues from something that is not known here. */
  readonly earlierKnown: boolean;
  readonly input: readonly unknown[];
  readonly tools: readonly unknown[];
  readonly store: Store;
  /** False when nothing is known of what the API stored: then an unknown id says nothing. */
  readonly storeKnown: boolean;
  /** The request is not to be stored, and may not depend on what is. */
  readonly stateless: boolean;
}

/** An item of a request, at its place. */
export interface Placed {
  /** The item as it was sent. */
  readonly sent: JsonObject;
  /** The item that it stands for: another one only for an `item_reference`. */
  readonly item: JsonObject;
  readonly path: string;
  /** What the API knows of it, if it made it. */
  readonly issued: IssuedItem | undefined;
}

export function placeItems({ input, store }: Replay): readonly Placed[] {
  return input.flatMap((sent, index): readonly Placed[] => {
    if (!isObject(sent)) return [];
    const issued = store.item(sent['id']);
    const isReference = itemTypeOf(sent) === 'item_reference';
    const item = isReference && issued !== undefined ? issued.item : sent;
    return [{ sent, item, path: `input[${String(index)}]`, issued }];
  });
}
