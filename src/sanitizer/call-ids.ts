import { changeField, drop } from './history.js';
import type { History } from './history.js';
import { longestId, shortened } from './identity.js';
import { isItem, isText } from './items.js';
import type { Item } from './items.js';
import { isAnswerTo, isCall } from './kinds.js';
import { isNoUrl } from './parts.js';

/**
 * Makes calls and outputs name each other: those without a call id are paired in their order
 * (F32), an output that names the item id of its call gets its call id (F23), and long ones are
 * shortened on both sides (F13). A screenshot that shows nothing goes with its call (F36). In a
 * fragment a call alone stays as it is, for its output comes later, and repeats what the call
 * said.
 */
export function repairCallIds(history: History, isWhole: boolean): void {
  const { items, kinds } = history;
  const positions = [...kinds.keys()].filter((index) => items[index] && kinds[index]?.isNamed);
  const calls = positions.filter((index) => isCall(items[index]));
  const outputs = positions.filter((index) => !isCall(items[index]));
  const namesOf = (list: readonly number[]) => new Set(list.map((index) => callIdOf(items[index])));
  pairStrays(history, calls, outputs, isWhole);
  const called = namesOf(calls);
  const answered = namesOf(outputs);
  for (const index of positions) {
    const item = items[index];
    const name = callIdOf(item);
    if (name.length > longestId && (isWhole || (called.has(name) && answered.has(name))))
      rename(history, index, shortened(name));
    const call = isBlank(item) ? calls.find((place) => callIdOf(items[place]) === name) : undefined;
    if (call === undefined) continue;
    drop(history, call, 'F36');
    drop(history, index, 'F36');
  }
}

function pairStrays(
  history: History,
  calls: readonly number[],
  outputs: readonly number[],
  isWhole: boolean,
): void {
  const { items } = history;
  const called = new Set(calls.map((index) => callIdOf(items[index])));
  const answered = new Set(outputs.map((index) => callIdOf(items[index])));
  const strays = outputs.filter(
    (index) => !callIdOf(items[index]) || !called.has(callIdOf(items[index])),
  );
  for (const call of calls) {
    const name = callIdOf(items[call]);
    if (name && answered.has(name)) continue;
    const { id, type } = items[call] ?? {};
    /** The first output that no call has, of a name, and of the kind of the call. */
    const take = (isIt: (other: string) => boolean): number | undefined => {
      const place = strays.findIndex(
        (index) => isIt(callIdOf(items[index])) && isAnswerTo(items[index], type),
      );
      return place < 0 ? undefined : strays.splice(place, 1)[0];
    };
    const answer =
      take((other) => other === id) ?? take((other) => !other) ?? (name ? undefined : take(isText));
    if (answer === undefined && (name || !isWhole)) continue;
    const other = callIdOf(items[answer ?? -1]);
    const callId = name || (other !== id && other) || freshName(items);
    rename(history, call, callId);
    if (answer !== undefined) rename(history, answer, callId);
  }
}

function callIdOf(item: Item | undefined): string {
  const callId = item?.['call_id'];
  return isText(callId) ? callId : '';
}

function freshName(items: History['items']): string {
  const names = items.map(callIdOf);
  let number = 1;
  while (names.includes(`call_${number}`)) number += 1;
  return `call_${number}`;
}

function rename(history: History, index: number, callId: string): void {
  const name = callIdOf(history.items[index]);
  const entry = !name ? 'F32' : name.length > longestId ? 'F13' : 'F23';
  if (name !== callId) changeField(history, index, 'call_id', callId, entry);
}

function isBlank({ type, output }: Item = {}): boolean {
  if (type !== 'computer_call_output') return false;
  return typeof output === 'string' || (isItem(output) && isNoUrl(output['image_url']));
}
