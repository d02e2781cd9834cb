import { drop, report } from './history.js';
import type { History } from './history.js';
import { isItem, without } from './items.js';
import type { Item } from './items.js';

/** A part as input takes it: the same object if it is so already, undefined if it cannot be. */
type Change = (part: Item) => Item | undefined;

/**
 * Makes the parts in a field fit for input. The list, and the item around it, are copied only if
 * one changes.
 */
export function changeParts(
  history: History,
  index: number,
  field: string,
  entry: string,
  member: string,
  change: Change,
): void {
  const item = history.items[index];
  const given = item?.[field];
  if (!Array.isArray(given)) return;
  const parts: readonly unknown[] = given;
  const changed = parts.map((part, position) => {
    const made = isItem(part) ? change(part) : part;
    if (made !== part) {
      const isRemoved = !isItem(made) || !(member in made);
      const path = [field, '[', position, ']', ...(made ? ['.', member] : [])];
      report(history, index, entry, isRemoved ? 'field-removed' : 'field-changed', ...path);
    }
    return made;
  });
  if (changed.every((part, position) => part === parts[position])) return;
  const kept = changed.filter((part) => part !== undefined);
  history.items[index] = { ...item, [field]: kept };
  if (kept.length === 0 && field === 'content') drop(history, index, 'F31');
}

/** Takes a member away from the parts that have it. */
export function removeMember(
  history: History,
  index: number,
  field: string,
  member: string,
  entry: string,
): void {
  changeParts(history, index, field, entry, member, (part) => without(part, member));
}

/** Whether a part is in a form that input may not take from a message of a role. */
export function isSuspect(part: unknown, isAssistant: boolean): boolean {
  if (!isItem(part)) return false;
  const { type } = part;
  if (isAssistant) return type !== 'output_text' || part['parsed'] !== undefined;
  return type !== 'input_text' || part['parsed'] !== undefined;
}

/** Parts of Chat Completions, and input parts of the assistant, say the same in another form. */
export function repairParts(
  history: History,
  index: number,
  field: string,
  isAssistant: boolean,
): void {
  const textType = isAssistant ? 'output_text' : 'input_text';
  removeMember(history, index, field, 'parsed', 'F3');
  changeParts(history, index, field, isAssistant ? 'F12' : 'F34', 'type', (part) => {
    const { type } = part;
    if (type !== 'text' && !(isAssistant && type === 'input_text')) return part;
    return { ...(isAssistant && { annotations: [] }), ...part, type: textType };
  });
  if (isAssistant) return;
  changeParts(history, index, field, 'F11', 'image_url', asImage);
  changeParts(history, index, field, 'F36', 'image_url', (part) =>
    part['type'] === 'input_image' && isNoUrl(part['image_url']) ? undefined : part,
  );
}

function asImage(part: Item): Item {
  const { type, image_url: image } = part;
  if (type !== 'image_url' && !(type === 'input_image' && isItem(image))) return part;
  const { url = image, detail = 'auto' } = isItem(image) ? image : {};
  return { detail, ...part, type: 'input_image', image_url: url };
}

/** A text that no URL begins like, such as a note that a picture was lost (F36). */
export function isNoUrl(value: unknown): boolean {
  return typeof value === 'string' && !/^[a-z][a-z\d+.-]*:/iu.test(value);
}
