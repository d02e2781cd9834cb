import { changeField, drop, removeField, report } from './history.js';
import type { History } from './history.js';
import { isItem, without } from './items.js';
import type { Item } from './items.js';

/** What an image_generation_call reports of its settings and its outcome (F5). */
const imageFields = [
  'action',
  'background',
  'error',
  'output_format',
  'quality',
  'revised_prompt',
  'size',
  'svg_usage',
];

/**
 * Takes away what input does not take from one item of any type, and drops what it cannot take.
 * The fields are those of refused-fields.ts, read by name and by type, for speed: a walk through a
 * table costs more than all the rest, and a read that sees items of all types more than five.
 */
export function cleanItem(history: History, index: number, item: Item, type: string | null): void {
  if (type === 'message') cleanMessage(history, index, item);
  else if (type === 'function_call') {
    if (item['created_by'] !== undefined) removeField(history, index, 'created_by', 'F4');
    if (item['parsed_arguments'] !== undefined)
      removeField(history, index, 'parsed_arguments', 'F3');
  } else if (type === 'reasoning') cleanReasoning(history, index, item);
  else if (type === 'function_call_output') {
    if (item['created_by'] !== undefined) removeField(history, index, 'created_by', 'F4');
  } else cleanRare(history, index, item, type);
}

function cleanReasoning(history: History, index: number, item: Item): void {
  const { content } = item;
  if (item['created_by'] !== undefined) removeField(history, index, 'created_by', 'F4');
  if (item['status'] !== undefined) removeField(history, index, 'status', 'F1');
  if (item['encrypted_content'] === null) removeField(history, index, 'encrypted_content', 'F2');
  if (content === null || (Array.isArray(content) && content.length > 0))
    removeField(history, index, 'content', 'F9');
  if (!Array.isArray(item['summary'])) changeField(history, index, 'summary', [], 'F10');
}

function cleanMessage(history: History, index: number, item: Item): void {
  const { content, role } = item;
  if (item['created_by'] !== undefined) removeField(history, index, 'created_by', 'F4');
  if (!Array.isArray(content)) return;
  // A message without content says nothing.
  if (content.length === 0) drop(history, index, 'F31');
  if (!content.some(isSuspect)) return;
  removeMember(history, index, 'content', 'parsed', 'F3');
  if (role === 'assistant') changeElements(history, index, 'content', 'type', 'F12', asOutput);
}

function isSuspect(part: unknown): boolean {
  return isItem(part) && (part['parsed'] !== undefined || part['type'] === 'input_text');
}

function asOutput(part: Item): Item {
  return part['type'] === 'input_text' ? { annotations: [], ...part, type: 'output_text' } : part;
}

function cleanRare(history: History, index: number, item: Item, type: string | null): void {
  const { status, role, action, pending_safety_checks: checks } = item;
  const remove = (field: string, entry: string): void => {
    if (item[field] !== undefined) removeField(history, index, field, entry);
  };
  remove('created_by', 'F4');
  switch (type) {
    case 'custom_tool_call':
    case 'custom_tool_call_output':
      remove('status', 'F8');
      break;
    case 'web_search_call':
      if (isItem(action)) removeNulls(history, index, action, 'F7', 'action');
      break;
    case 'computer_call':
      if (Array.isArray(checks) && checks.length === 0) remove('pending_safety_checks', 'F6');
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
    case 'image_generation_call':
      for (const field of imageFields) remove(field, 'F5');
      break;
    case null:
      // Nothing is known but what the SDK adds to items, whatever their type.
      remove('parsed_arguments', 'F3');
      removeMember(history, index, 'content', 'parsed', 'F3');
      removeNulls(history, index, history.items[index] ?? item, 'F2');
  }
}

/** Takes a member away from the elements of a list that have it. */
function removeMember(
  history: History,
  index: number,
  field: string,
  member: string,
  entry: string,
): void {
  changeElements(history, index, field, member, entry, (element) => without(element, member));
}

/** Copies a list, and the item around it, only if a member of an element changes. */
function changeElements(
  history: History,
  index: number,
  field: string,
  member: string,
  entry: string,
  change: (element: Item) => Item,
): void {
  const item = history.items[index];
  const value = item?.[field];
  if (!Array.isArray(value)) return;
  const list: readonly unknown[] = value;
  let elements: unknown[] | undefined;
  for (let position = 0; position < list.length; position += 1) {
    const element = list[position];
    const changed = isItem(element) ? change(element) : element;
    if (changed === element) continue;
    elements ??= [...list];
    elements[position] = changed;
    const action = member === 'type' ? 'field-changed' : 'field-removed';
    report(history, index, entry, action, field, '[', position, '].', member);
  }
  if (elements) history.items[index] = { ...item, [field]: elements };
}

/** Of the item itself, or of an object in one of its fields. */
function removeNulls(
  history: History,
  index: number,
  object: Item,
  entry: string,
  field?: string,
): void {
  let filled = object;
  for (const member of Object.keys(object)) {
    // `sources` of a web search may be null, and nothing is an item without its type.
    if (object[member] !== null || member === (field ? 'sources' : 'type')) continue;
    filled = without(filled, member);
    report(history, index, entry, 'field-removed', field ? `${field}.` : '', member);
  }
  if (filled !== object)
    history.items[index] = field ? { ...history.items[index], [field]: filled } : filled;
}
