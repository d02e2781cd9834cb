import { changeField, drop, removeField, report } from './history.js';
import type { History } from './history.js';
import { isItem, isText, without } from './items.js';
import type { Item } from './items.js';
import { isSuspect, repairParts } from './parts.js';

/**
 * Takes away what input does not take inside the members of one item of any type, and drops what
 * it cannot take. The members are those of refused-fields.ts, read by name and by type, for speed:
 * a walk through a table costs more than all the rest, and a read that sees items of all types
 * more than five.
 */
export function cleanItem(history: History, index: number, item: Item, type: string | null): void {
  if (type === 'message') cleanMessage(history, index, item);
  else if (type === 'function_call') {
    if (typeof item['arguments'] !== 'string') writeOut(history, index, item, 'arguments');
  } else if (type === 'reasoning') cleanReasoning(history, index, item);
  else if (type === 'function_call_output' || type === 'custom_tool_call_output') {
    const { output } = item;
    if (Array.isArray(output)) repairParts(history, index, 'output', 'input_text');
    else if (typeof output !== 'string') writeOut(history, index, item, 'output');
  } else cleanRare(history, index, item, type);
}

/** A value where input takes text, as the text that says it. */
function writeOut(history: History, index: number, item: Item, field: string): void {
  if (item[field] === undefined) return;
  try {
    changeField(history, index, field, JSON.stringify(item[field]), 'F33');
  } catch {
    // What cannot be written out, such as a cycle, no request can hold either.
  }
}

function cleanReasoning(history: History, index: number, item: Item): void {
  const { id, content, summary, encrypted_content: ciphertext } = item;
  if (!ciphertext && ciphertext !== undefined)
    removeField(history, index, 'encrypted_content', 'F2');
  if (content !== undefined && !isEmpty(content)) removeField(history, index, 'content', 'F9');
  if (!Array.isArray(summary)) changeField(history, index, 'summary', [], 'F10');
  // Neither kept by the API nor in the request: it says nothing.
  if (!isText(id) && !ciphertext && isEmpty(history.items[index]?.['summary']))
    drop(history, index, 'F14');
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function cleanMessage(history: History, index: number, item: Item): void {
  const { content, role } = item;
  const textType = role === 'assistant' ? 'output_text' : 'input_text';
  // A message without content says nothing; one of Chat Completions can hold calls (F35).
  if (isEmpty(content)) drop(history, index, 'F31');
  else if (content === null && !('tool_calls' in item)) drop(history, index, 'F33');
  else if (Array.isArray(content) && content.some((part) => isSuspect(part, textType)))
    repairParts(history, index, 'content', textType);
}

function cleanRare(history: History, index: number, item: Item, type: string | null): void {
  const { action, role } = item;
  if (type === 'web_search_call' && isItem(action))
    removeNulls(history, index, action, 'F7', 'action');
  else if (type === 'computer_call' && isEmpty(item['pending_safety_checks']))
    removeField(history, index, 'pending_safety_checks', 'F6');
  // A failed screenshot goes back as an incomplete one, for its call must not be without output.
  else if (type === 'computer_call_output' && item['status'] === 'failed')
    changeField(history, index, 'status', 'incomplete', 'F22');
  // Tools that another role than the developer added cannot go back.
  else if (type === 'additional_tools' && isText(role) && role !== 'developer')
    drop(history, index, 'F22');
  else if (type === 'shell_call_output') repairParts(history, index, 'output');
  else if (type === null) {
    // Nothing is known but what the SDK adds to items, whatever their type.
    repairParts(history, index, 'content');
    removeNulls(history, index, history.items[index] ?? item, 'F2');
  }
}

/** Of the item itself, or of an object in one of its fields. */
export function removeNulls(
  history: History,
  index: number,
  object: Item,
  entry: string,
  field?: string,
): void {
  // Accepted as null, and a text that says where a search looked (F7).
  const nulls = Object.keys(object).filter(
    (member) => object[member] === null && member !== (field ? 'sources' : 'type'),
  );
  if (nulls.length === 0) return;
  const filled = nulls.reduce(without, object);
  for (const member of nulls)
    report(history, index, entry, 'field-removed', field ? `${field}.${member}` : member);
  history.items[index] = field ? { ...history.items[index], [field]: filled } : filled;
}
