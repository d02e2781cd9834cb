import { inputFields } from '../contract/input-fields.js';
import { itemTypeOf } from '../contract/replay-contract.js';
import type { ReplayContract } from '../contract/replay-contract.js';
import { replayTable, unknownContract } from '../contract/replay-table.js';
import { isText } from './items.js';
import type { Item } from './items.js';

/** What is known of the items of one type. */
export interface Kind extends ReplayContract {
  /** Null for a type that the contract does not know. */
  readonly type: string | null;
  /** The members that input takes. */
  readonly fields: ReadonlySet<string>;
  /** A call that has to be answered, or what answers one: its call id says which. */
  readonly isNamed: boolean;
  /** A number of its own. */
  readonly place: number;
}

function isAnswered(type: string): boolean {
  const pair = replayTable[type]?.pair;
  return pair?.role === 'call' && pair.mustBeAnswered;
}

function makeKind(type: string | null, contract: ReplayContract, place: number): Kind {
  const { pair } = contract;
  const called = pair?.role === 'answer' ? pair.answers : [type ?? ''];
  // Items of the beta have an `agent`, on both sides.
  const fields = new Set(['type', 'agent', ...(inputFields[type ?? ''] ?? [])]);
  return { ...contract, type, place, fields, isNamed: called.some(isAnswered) };
}

const kinds = new Map<string | null, Kind>(
  Object.entries(replayTable).map(([type, contract], index) => [
    type,
    makeKind(type, contract, index + 1),
  ]),
);
const unknownKind = makeKind(null, unknownContract, 0);

/** What the API says of a tool that it ran itself; a client that ran it gives no id. */
const hostedOutputs = ['tool_search_output', 'shell_call_output', 'program_output'];

const selfContained: unknown[] = ['function_call', 'custom_tool_call', 'apply_patch_call'];

/** An item that was dropped is of no known type. */
export function kindOf(item: Item = {}): Kind {
  return kinds.get(itemTypeOf(item)) ?? unknownKind;
}

/** The model made it, so that it can depend on reasoning before it. */
export function isMade(item: Item, { type, followsReasoning }: Kind): boolean {
  if (type === 'message') return item['role'] === 'assistant';
  return followsReasoning || (isText(item['id']) && hostedOutputs.includes(type ?? ''));
}

/** The application gives it, so that the items of the next response follow. */
export function isInput(item: Item, kind: Kind): boolean {
  return (kind.type === 'message' || kind.pair?.role === 'answer') && !isMade(item, kind);
}

/** What the model made and whose content says all, so that it is the same without its id. */
export function isCall(item: Item | undefined): boolean {
  return kindOf(item).pair?.role === 'call';
}

/** Whether an item is what answers calls of a type. */
export function isAnswerTo(item: Item | undefined, callType: unknown): boolean {
  const { pair } = kindOf(item);
  return pair?.role === 'answer' && pair.answers.some((type) => type === callType);
}

export function isSelfContained({ type, role }: Item): boolean {
  return role === 'assistant' || selfContained.includes(type);
}

/** Whether an item says no more than its id: a reference, an image without its result. */
export function isIdAlone(item: Item, { type }: Kind): boolean {
  if (type === 'item_reference') return true;
  return type === 'image_generation_call' && typeof item['result'] !== 'string';
}
