import { report } from './history.js';
import type { History } from './history.js';
import { without } from './items.js';
import type { Item } from './items.js';
import type { Kind } from './kinds.js';

/** Calls and results in the form of Chat Completions: to take them away would lose them (F35). */
const chatFields = ['tool_calls', 'tool_call_id'];

/**
 * Takes away the members that items of a type do not have as input.
 *
 * @returns A function for one item after the other. Most items of a type have the members of the
 * one before, in its order: comparing them costs a fraction of looking them up.
 */
export function watchFields(history: History): (index: number, item: Item, kind: Kind) => void {
  const shapes: (readonly string[])[] = [];
  return (index, item, kind) => {
    const place = 2 * kind.place + Number(item['id'] === undefined);
    const shape = shapes[place] ?? [];
    let count = 0;
    let isOther = false;
    for (const field in item) {
      if (field === shape[count]) count += 1;
      else if (kind.fields.has(field)) isOther = true;
      else if (item[field] !== undefined && isRefused(history, index, field, kind))
        history.items[index] = without(history.items[index] ?? item, field);
    }
    if (isOther) shapes[place] = Object.keys(item).filter((field) => kind.fields.has(field));
  };
}

/** What the API, the SDK and lists of stored items add; undefined for what others add. */
function entryOf(field: string, type: string | null): string | undefined {
  if (field === 'created_by') return 'F4';
  if (field === 'parsed_arguments') return 'F3';
  // An image reports its settings and its outcome.
  if (type === 'image_generation_call') return 'F5';
  if (field === 'status' && type === 'reasoning') return 'F1';
  return field === 'status' && type?.startsWith('custom') ? 'F8' : undefined;
}

function isRefused(history: History, index: number, field: string, { type }: Kind): boolean {
  const { vendor, unknownFields } = history.options;
  const entry = entryOf(field, type);
  if (vendor === 'other' && entry !== 'F3') return false;
  if (!entry && (type === null || unknownFields === 'keep')) return false;
  const isChat = type === 'message' && chatFields.includes(field);
  if (isChat) report(history, index, 'F35', 'unknown-type', field);
  else report(history, index, entry ?? 'F30', 'field-removed', field);
  return !isChat;
}
