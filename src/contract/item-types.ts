import { inputFields, requiredFields } from './input-fields.js';
import type { ReplayContract } from './replay-contract.js';
import { replayTable } from './replay-table.js';

/** All that is known of an item type as input. */
export interface ItemContract extends ReplayContract {
  /** Fields that input takes, besides `type`. */
  readonly fields: readonly string[];
  /** Fields without which input is refused. An `id` and a `status` are never among them. */
  readonly required: readonly string[];
}

/** The contract by item type. The parts are apart so that the sanitizer can stay small. */
export const itemTypes: Readonly<Record<string, ItemContract>> = Object.fromEntries(
  Object.entries(replayTable).map(([type, contract]) => [
    type,
    { ...contract, fields: inputFields[type] ?? [], required: requiredFields[type] ?? [] },
  ]),
);

/** The contract of an item type; undefined for a type that is not in the table. */
export function itemContract(type: string): ItemContract | undefined {
  return Object.hasOwn(itemTypes, type) ? itemTypes[type] : undefined;
}
