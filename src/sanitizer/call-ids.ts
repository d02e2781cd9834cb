import { itemTypeOf } from '../contract/replay-contract.js';
import { changeField } from './history.js';
import type { History } from './history.js';
import { longestId, shortened } from './identity.js';
import { isText } from './items.js';
import type { Item } from './items.js';
import { kindOf } from './kinds.js';

/** Positions of calls, and of their outputs, by call id; '' stands for none. */
interface Names {
  readonly calls: Map<string, number[]>;
  readonly outputs: Map<string, number[]>;
}

/**
 * Makes calls and outputs name each other: those without a call id are paired in their order
 * (F32), an output that names the item id of its call gets its call id (F23), and long ones are
 * shortened on both sides (F13). In a fragment a call alone stays as it is, for its output comes
 * later, and repeats what the call said.
 */
export function repairCallIds(history: History, isWhole: boolean): void {
  const { items } = history;
  const names = readNames(items);
  const rename = (index: number, callId: string): void => {
    const old = items[index]?.['call_id'];
    const entry = isText(old) ? (old.length > longestId ? 'F13' : 'F23') : 'F32';
    if (old !== callId) changeField(history, index, 'call_id', callId, entry);
  };
  for (const index of [...names.calls.values()].flat()) {
    const call = items[index] ?? {};
    const own = call['call_id'];
    if (isText(own) && names.outputs.has(own)) continue;
    const answer = takeAnswer(names, items, call);
    if (answer === undefined && (isText(own) || !isWhole)) continue;
    const named = items[answer ?? -1]?.['call_id'];
    const callId = [own, named === call['id'] ? '' : named].find(isText) ?? freshId(names);
    names.calls.set(callId, [index]);
    rename(index, callId);
    if (answer !== undefined) rename(answer, callId);
  }
  const { calls, outputs } = readNames(items);
  for (const [callId, positions] of [...calls, ...outputs])
    if (callId.length > longestId && (isWhole || (calls.has(callId) && outputs.has(callId))))
      for (const index of positions) rename(index, shortened(callId));
}

function readNames(items: History['items']): Names {
  const names = { calls: new Map<string, number[]>(), outputs: new Map<string, number[]>() };
  for (const [index, item] of items.entries()) {
    const { isNamed, pair } = kindOf(item ?? {});
    if (!item || !isNamed) continue;
    const { call_id: callId } = item;
    const positions = pair?.role === 'call' ? names.calls : names.outputs;
    const name = isText(callId) ? callId : '';
    positions.set(name, [...(positions.get(name) ?? []), index]);
  }
  return names;
}

/** The first output that no call has: under the item id of the call, under none, under another. */
function takeAnswer({ calls, outputs }: Names, items: History['items'], call: Item) {
  const { id, call_id: callId } = call;
  const strays = isText(callId) ? [] : [...outputs.keys()].filter((name) => !calls.has(name));
  for (const name of [isText(id) ? id : '', '', ...strays]) {
    const positions = outputs.get(name) ?? [];
    const place = positions.findIndex((position) => answers(items[position] ?? {}, call));
    if (place !== -1 && (name === '' || !calls.has(name))) return positions.splice(place, 1)[0];
  }
  return undefined;
}

function answers(output: Item, call: Item): boolean {
  const { pair } = kindOf(output);
  return pair?.role === 'answer' && pair.answers.includes(itemTypeOf(call) ?? '');
}

function freshId({ calls, outputs }: Names): string {
  let number = calls.size;
  while (calls.has(`call_${number}`) || outputs.has(`call_${number}`)) number += 1;
  return `call_${number}`;
}
