import { drop } from './history.js';
import type { Report, Slot } from './history.js';

interface OpenCall {
  readonly slot: Slot;
  readonly answers: Slot[];
}

/**
 * Makes calls and outputs of a whole history meet: outputs without a call go (F23), calls with cut
 * arguments go with their outputs (F26), and calls without output are answered or go (F22).
 */
export function completePairs(
  slots: readonly Slot[],
  unanswered: 'answer' | 'drop',
  report: Report,
): void {
  for (const { slot, answers } of matchCalls(slots, report)) {
    if (hasCutArguments(slot)) {
      for (const lost of [slot, ...answers]) drop(lost, 'F26', report);
    } else if (answers.length === 0 && mustBeAnswered(slot)) {
      if (unanswered === 'drop' || !addOutput(slot, report)) drop(slot, 'F22', report);
    }
  }
}

/** All calls with their outputs; drops the outputs that come before their call or without one. */
function matchCalls(slots: readonly Slot[], report: Report): readonly OpenCall[] {
  const calls: OpenCall[] = [];
  const latest = new Map<unknown, OpenCall>();
  for (const slot of slots) {
    const pair = slot.contract?.pair;
    if (!slot.kept || !pair) continue;
    const callId = slot.item[pair.idField];
    if (pair.role === 'call') {
      const call = { slot, answers: [] };
      calls.push(call);
      latest.set(callId, call);
      continue;
    }
    const call = latest.get(callId);
    if (call?.slot.type && pair.answers.includes(call.slot.type)) call.answers.push(slot);
    else if (pair.needsCall) drop(slot, 'F23', report);
  }
  return calls;
}

function mustBeAnswered(slot: Slot): boolean {
  const pair = slot.contract?.pair;
  return pair?.role === 'call' && pair.mustBeAnswered;
}

/** A completed call may hold what is no JSON: then the model wrote it so, and the API takes it. */
function hasCutArguments({ type, item }: Slot): boolean {
  const { status } = item;
  if (type !== 'function_call' || typeof item['arguments'] !== 'string') return false;
  if (status !== 'in_progress' && status !== 'incomplete') return false;
  try {
    JSON.parse(item['arguments']);
    return false;
  } catch {
    return true;
  }
}

/** Adds what can be said for a call; a computer call wants a screenshot. */
function addOutput(slot: Slot, report: Report): boolean {
  if (slot.type === null || slot.type === 'computer_call') return false;
  const output = { type: `${slot.type}_output`, output: 'The call was not carried out.' };
  const failed = slot.type === 'apply_patch_call' && { status: 'failed' };
  slot.added = { ...output, ...failed, call_id: slot.item['call_id'] };
  report(slot, 'F22', 'item-added');
  return true;
}
