import { changeField, drop, removeField, report } from './history.js';
import type { History } from './history.js';
import { isItem, isText, without } from './items.js';
import type { Item } from './items.js';
import { isSuspect, removeMember, repairParts } from './parts.js';

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
    if (Array.isArray(output)) repairParts(history, index, 'output', false);
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
  if (ciphertext === null || ciphertext === '')
    removeField(history, index, 'encrypted_content', 'F2');
  if (content === null || (Array.isArray(content) && content.length > 0))
    removeField(history, index, 'content', 'F9');
  if (!Array.isArray(summary)) changeField(history, index, 'summary', [], 'F10');
  // Neither kept by the API nor in the request: it says nothing.
  if (!isText(id) && !ciphertext && !(Array.isArray(summary) && summary.length > 0))
    drop(history, index, 'F14');
}

function cleanMessage(history: History, index: number, item: Item): void {
  const { content } = item;
  if (Array.isArray(content)) {
    const isAssistant = item['role'] === 'assistant';
    // A message without content says nothing.
    if (content.length === 0) drop(history, index, 'F31');
    else if (content.some((part) => isSuspect(part, isAssistant)))
      repairParts(history, index, 'content', isAssistant);
  } else if (content === null && !('tool_calls' in item)) drop(history, index, 'F33');
}

function cleanRare(history: History, index: number, item: Item, type: string | null): void {
  const { status, role, action, pending_safety_checks: checks } = item;
  switch (type) {
    case 'web_search_call':
      if (isItem(action)) removeNulls(history, index, action, 'F7', 'action');
      break;
    case 'computer_call':
      if (Array.isArray(checks) && checks.length === 0)
        removeField(history, index, 'pending_safety_checks', 'F6');
      break;
    case 'computer_call_output':
      // A failed screenshot goes back as an incomplete one, for its call must not be without output.
      if (
        typeof status === 'string' &&
        !['in_progress', 'completed', 'incomplete'].includes(status)
      )
        changeField(history, index, 'status', 'incomplete', 'F22');
      break;
    case 'additional_tools':
      // Tools that another role than the developer added cannot go back.
      if (typeof role === 'string' && role !== 'developer') drop(history, index, 'F22');
      break;
    case 'shell_call_output':
      removeMember(history, index, 'output', 'created_by', 'F4');
      break;
    case null:
      // Nothing is known but what the SDK adds to items, whatever their type.
      removeMember(history, index, 'content', 'parsed', 'F3');
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
    report(history, index, entry, 'field-removed', field ? `${field}.` : '', member);
  history.items[index] = field ? { ...history.items[index], [field]: filled } : filled;
}
