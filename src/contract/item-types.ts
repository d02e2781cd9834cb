import { inputFields, requiredFields } from './input-fields.js';
import { refusedFields } from './refused-fields.js';
import type { RefusedFields } from './refused-fields.js';
import type { AnswerRole, CallRole, ReplayContract } from './replay-contract.js';
import { replayTable } from './replay-table.js';

/** All that is known of an item type as input. */
export interface ItemContract extends ReplayContract, RefusedFields {
  /** `input`: the API takes such items, but never makes them. */
  readonly direction: 'both' | 'input';
  /** Fields that input takes, besides `type`. */
  readonly fields: readonly string[];
  /** Fields without which input is refused. An `id` and a `status` are never among them. */
  readonly required: readonly string[];
  readonly pair: AnsweredCallRole | AnswerRole | null;
}

export interface AnsweredCallRole extends CallRole {
  /** The types of which one answers the call. */
  readonly answeredBy: readonly string[];
}

const inputOnly = ['item_reference', 'compaction_trigger', 'configuration_update'];

/** The contract by item type. Its parts are apart so that the sanitizer can stay small. */
export const itemTypes: Readonly<Record<string, ItemContract>> = Object.fromEntries(
  Object.entries(replayTable).map(([type, contract]) => [type, wholeContract(type, contract)]),
);

function wholeContract(type: string, contract: ReplayContract): ItemContract {
  const { pair } = contract;
  return {
    ...contract,
    ...refusedFields(type),
    direction: inputOnly.includes(type) ? 'input' : 'both',
    fields: inputFields[type] ?? [],
    required: requiredFields[type] ?? [],
    pair: pair?.role === 'call' ? { ...pair, answeredBy: answersTo(type) } : pair,
  };
}

function answersTo(type: string): readonly string[] {
  return Object.entries(replayTable).flatMap(([name, { pair }]) =>
    pair?.role === 'answer' && pair.answers.includes(type) ? [name] : [],
  );
}

/** The contract of an item type; undefined for a type that is not in the table. */
export function itemContract(type: string): ItemContract | undefined {
  return Object.hasOwn(itemTypes, type) ? itemTypes[type] : undefined;
}
