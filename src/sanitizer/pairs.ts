import { drop } from './history.js';
import type { Item, Report, Slot } from './history.js';

const notCarriedOut = 'The call was not carried out.';

/** The outputs that can be made up by the type of the call. */
const outputs: Readonly<Record<string, Item>> = {
  function_call: { type: 'function_call_output', output: notCarriedOut },
  custom_tool_call: { type: 'custom_tool_call_output', output: notCarriedOut },
  apply_patch_call: { type: 'apply_patch_call_output', status: 'failed', output: notCarriedOut },
};

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

function addOutput(slot: Slot, report: Report): boolean {
  const output = slot.type === null ? undefined : outputs[slot.type];
  if (!output) return false;
  slot.added = [{ ...output, call_id: slot.item['call_id'] }];
  report(slot, 'F22', 'item-added');
  return true;
}
