import { drop, report } from './history.js';
import type { History } from './history.js';
import { isText } from './items.js';
import type { Item } from './items.js';
import { isAnswerTo, kindOf } from './kinds.js';

/**
 * Makes calls and outputs of a whole history meet: an output that stands before its call moves
 * behind it, outputs without a call go (F23), calls with cut arguments go with their outputs
 * (F26), and calls without output are answered or go (F22).
 *
 * @returns What has to stand behind a call, by the position of the call.
 */
export function completePairs(
  history: History,
  unanswered: 'answer' | 'drop',
): ReadonlyMap<number, Item> {
  const { items } = history;
  const added = new Map<number, Item>();
  const { open, early } = unansweredCalls(history);
  for (const [index, call] of open) {
    const { call_id: callId, type } = call;
    const real = early.find(
      (position) => items[position]?.['call_id'] === callId && isAnswerTo(items[position], type),
    );
    if (real !== undefined) {
      added.set(index, items[real] ?? {});
      items[real] = undefined;
      report(history, real, 'F23', 'item-moved');
      // A computer call wants a screenshot.
    } else if (unanswered === 'drop' || type === 'computer_call') drop(history, index, 'F22');
    else {
      added.set(index, answerTo(call));
      report(history, index, 'F22', 'item-added');
    }
  }
  for (const index of early) if (items[index]) drop(history, index, 'F23');
  return added;
}

/** The calls that lack an output, by position, and the outputs that no call stands before. */
function unansweredCalls(history: History) {
  const { items, kinds } = history;
  const open = new Map<number, Item>();
  const early: number[] = [];
  const latest = new Map<unknown, number>();
  items.forEach((item = {}, index) => {
    const { pair, type } = kindOf(item);
    const callId = pair && item[pair.idField];
    if (pair?.role === 'call') {
      latest.set(callId, index);
      if (hasCutArguments(item)) drop(history, index, 'F26');
      else if (pair.mustBeAnswered) open.set(index, item);
    } else if (pair && (pair.needsCall || isText(callId))) {
      const call = latest.get(callId) ?? -1;
      if (isAnswerTo(item, kinds[call]?.type)) {
        open.delete(call);
        if (!items[call]) drop(history, index, 'F26');
      } else if (type !== 'mcp_approval_response') early.push(index);
    }
  });
  return { open, early };
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
