import { isKnownNonReasoningModel } from '../contract/models.js';
import { cleanItem, removeNulls } from './clean-item.js';
import { drop, report } from './history.js';
import type { History } from './history.js';
import { isItem, isText } from './items.js';
import type { Item } from './items.js';
import { isIdAlone, isInput, kindOf } from './kinds.js';
import type { Kind } from './kinds.js';
import { repairParts } from './parts.js';

/** Drops what no request with these options takes (F14, F18, F37). */
export function dropRefused(history: History): void {
  const { store, model, vendor } = history.options;
  const isWithoutReasoning = model !== undefined && isKnownNonReasoningModel(model);
  const isAzure = vendor === 'azure';
  if (vendor === 'other' || (store !== false && !isWithoutReasoning && !isAzure)) return;
  const newest = isAzure ? newestReasoning(history.given) : 0;
  history.given.forEach((item, index) => {
    if (!isItem(item)) return;
    const kind = kindOf(item);
    const { id, encrypted_content: ciphertext } = item;
    if (kind.type !== 'reasoning') {
      if (store === false && isIdAlone(item, kind)) drop(history, index, 'F14');
    } else if (isWithoutReasoning) drop(history, index, 'F18');
    else if (store === false && !ciphertext) drop(history, index, 'F14');
    else if (isAzure && (!isText(id) || (ciphertext && index < newest)))
      drop(history, index, 'F37');
  });
}

/** Where the newest response with a ciphertext begins; Azure takes those of one response (F37). */
function newestReasoning(items: readonly Item[]): number {
  let start = 0;
  let newest = 0;
  items.forEach((item, index) => {
    if (!isItem(item)) return;
    if (isInput(item, kindOf(item))) start = index + 1;
    else if (item['encrypted_content']) newest = start;
  });
  return newest;
}

/**
 * Makes one item fit for the vendor of the next request. Other vendors than OpenAI demand what
 * OpenAI refuses, such as the content of reasoning: for them goes only what no vendor has made.
 *
 * @returns What has become of it.
 */
export function cleanForTarget(history: History, index: number, kind: Kind): Item | undefined {
  const { items, options } = history;
  const { vendor, unknownTypes } = options;
  const item = items[index] ?? {};
  if (kind.type === null) {
    if (unknownTypes === 'drop') drop(history, index, null);
    else report(history, index, null, 'unknown-type');
  }
  if (vendor !== 'other') cleanItem(history, index, item, kind.type);
  else repairParts(history, index, 'content');
  const cleaned = items[index];
  if (cleaned && vendor !== undefined && vendor !== 'openai')
    removeNulls(history, index, cleaned, vendor === 'azure' ? 'F37' : 'F2');
  return items[index];
}
