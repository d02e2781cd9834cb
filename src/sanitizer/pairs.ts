import { itemTypeOf } from '../contract/replay-contract.js';
import { drop, report } from './history.js';
import type { History } from './history.js';
import type { Item } from './items.js';
import { kindOf } from './kinds.js';

/**
 * Makes calls and outputs of a whole history meet: outputs without a call go (F23), calls with cut
 * arguments go with their outputs (F26), and calls without output are answered or go (F22).
 *
 * @returns The answers that were made up, by the position of their call.
 */
export function completePairs(
  history: History,
  unanswered: 'answer' | 'drop',
): ReadonlyMap<number, Item> {
  const added = new Map<number, Item>();
  for (const [index, call] of unansweredCalls(history)) {
    // A computer call wants a screenshot.
    if (unanswered === 'drop' || call['type'] === 'computer_call') drop(history, index, 'F22');
    else {
      added.set(index, answerTo(call));
      report(history, index, 'F22', 'item-added');
    }
  }
  return added;
}

/** The calls that lack an output, by position; drops outputs before their call or without one. */
function unansweredCalls(history: History): ReadonlyMap<number, Item> {
  const { given, items } = history;
  const open = new Map<number, Item>();
  const latest = new Map<unknown, number>();
  items.forEach((item = {}, index) => {
    const { pair } = kindOf(item);
    const callId = pair && item[pair.idField];
    if (pair?.role === 'call') {
      latest.set(callId, index);
      if (hasCutArguments(item)) drop(history, index, 'F26');
      else if (pair.mustBeAnswered) open.set(index, item);
    } else if (pair) {
      const call = latest.get(callId) ?? -1;
      if (pair.answers.includes(itemTypeOf(given[call] ?? {}) ?? '')) {
        open.delete(call);
        if (!items[call]) drop(history, index, 'F26');
      } else if (pair.needsCall) drop(history, index, 'F23');
    }
  });
  return open;
}

/** A completed call may hold what is no JSON: then the model wrote it so, and the API takes it. */
function hasCutArguments({ type, status, arguments: text }: Item): boolean {
  if (type !== 'function_call' || typeof text !== 'string') return false;
  if (status !== 'in_progress' && status !== 'incomplete') return false;
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

/** What can be said for a call that did not run. */
function answerTo({ type, call_id }: Item): Item {
  const output = {
    type: `${String(type)}_output`,
    output: 'The call was not carried out.',
    call_id,
  };
  return type === 'apply_patch_call' ? { ...output, status: 'failed' } : output;
}
