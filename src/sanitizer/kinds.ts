import { itemTypeOf } from '../contract/replay-contract.js';
import type { ReplayContract } from '../contract/replay-contract.js';
import { replayTable, unknownContract } from '../contract/replay-table.js';
import type { Item } from './items.js';

/** What is known of the items of one type. */
export interface Kind extends ReplayContract {
  /** Null for a type that the contract does not know. */
  readonly type: string | null;
}

const kinds = new Map<string | null, Kind>(
  Object.entries(replayTable).map(([type, contract]) => [type, { ...contract, type }]),
);
const unknownKind: Kind = { ...unknownContract, type: null };

export function kindOf(item: Item): Kind {
  return kinds.get(itemTypeOf(item)) ?? unknownKind;
}

/** The model made it, so that it can depend on reasoning before it. */
export function isMade(item: Item, { type, followsReasoning }: Kind): boolean {
  return type === 'message' ? item['role'] === 'assistant' : followsReasoning;
}

/** Whether an item says no more than its id: a reference, an image without its result. */
export function isIdAlone(item: Item, { type }: Kind): boolean {
  if (type === 'item_reference') return true;
  return type === 'image_generation_call' && typeof item['result'] !== 'string';
}
