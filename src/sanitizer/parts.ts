import { drop, report } from './history.js';
import type { History } from './history.js';
import { isItem, without } from './items.js';
import type { Item } from './items.js';

/** The type of text parts in a message of the assistant, and in what the application says. */
type TextType = 'output_text' | 'input_text';

/** Tells of a change: the entry, what was done, and to what of the part. */
type Note = (entry: string, action: 'field-removed' | 'field-changed', member: string) => void;

/**
 * Makes the parts in a field fit for input. The list, and the item around it, are copied only if
 * one changes. Without a type of text, what the SDK and the API add goes, and no more.
 */
export function repairParts(
  history: History,
  index: number,
  field: string,
  textType?: TextType,
): void {
  const item = history.items[index];
  const given = item?.[field];
  if (!Array.isArray(given)) return;
  const parts: readonly unknown[] = given;
  const repaired = parts.map((part, position) => {
    if (!isItem(part)) return part;
    const note: Note = (entry, action, member) => {
      report(history, index, entry, action, `${field}[${position}]${member}`);
    };
    const plain = withoutAdded(part, note);
    return textType ? asInput(plain, textType, note) : plain;
  });
  if (repaired.every((part, position) => part === parts[position])) return;
  const kept = repaired.filter((part) => part !== undefined);
  history.items[index] = { ...item, [field]: kept };
  if (kept.length === 0 && field === 'content') drop(history, index, 'F31');
}

/** Whether a part can need a repair. */
export function isSuspect(part: unknown, textType: TextType): boolean {
  return isItem(part) && (part['type'] !== textType || part['parsed'] !== undefined);
}

function withoutAdded(part: Item, note: Note): Item {
  const { parsed, created_by: creator } = part;
  if (parsed !== undefined) note('F3', 'field-removed', '.parsed');
  if (creator !== undefined) note('F4', 'field-removed', '.created_by');
  return without(without(part, 'parsed'), 'created_by');
}

/**
 * Parts of Chat Completions, and input parts of the assistant, say the same in another form.
 *
 * @returns Undefined for a picture that is none.
 */
function asInput(part: Item, textType: TextType, note: Note): Item | undefined {
  const { type, image_url: image } = part;
  const isOutput = textType === 'output_text';
  if (type === 'text' || (isOutput && type === 'input_text')) {
    note(isOutput ? 'F12' : 'F34', 'field-changed', '.type');
    return { ...(isOutput && { annotations: [] }), ...part, type: textType };
  }
  if (isOutput || (type !== 'image_url' && type !== 'input_image')) return part;
  if (isNoUrl(image)) {
    note('F36', 'field-removed', '');
    return undefined;
  }
  if (!isItem(image)) return part;
  note('F11', 'field-changed', '.image_url');
  const { url, detail = 'auto' } = image;
  return { detail, ...part, type: 'input_image', image_url: url };
}

/** A text that no URL begins like, such as a note that a picture was lost (F36). */
export function isNoUrl(value: unknown): boolean {
  return typeof value === 'string' && !/^[\w+.-]+:/u.test(value);
}
