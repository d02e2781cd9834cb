import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sanitizeResponseInput } from '../../src/sanitizer/index.js';
import type { SanitizerOptions } from '../../src/sanitizer/index.js';
import { validateResponseInput } from '../../src/testing/index.js';
import { fieldDamages, listDamages } from './damages.js';
import { isItem, outputOf, playConversations } from './histories.js';
import type { Conversation } from './histories.js';
import { sanitize } from './sanitize.js';
import type { Item } from './sanitize.js';

const runs = { seed: 20_250_311, numRuns: 10_000 };
const conversations = await playConversations();
/** Drawn by number, so that a counterexample can be read. */
const conversation = fc.nat(conversations.length - 1);

function conversationAt(index: number): Conversation {
  const played = conversations[index];
  if (!played) throw new RangeError(`There is no conversation ${String(index)}.`);
  return played;
}

function damage(damages: typeof fieldDamages) {
  const step = fc.record({
    name: fc.constantFrom(...Object.keys(damages)),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  });
  return fc.array(step, { minLength: 1, maxLength: 4 });
}

type Steps = readonly { readonly name: string; readonly at: number }[];

function apply(items: readonly Item[], steps: Steps): Item[] {
  const damages = { ...fieldDamages, ...listDamages };
  return steps.reduce<Item[]>(
    (list, { name, at }) => damages[name]?.(list, at) ?? list,
    [...items],
  );
}

function violations(input: unknown, { known, model, store }: Conversation): readonly string[] {
  return validateResponseInput(input, { known, model, store }).map(({ message }) => message);
}

it('leaves every history that the API accepts as it is', () => {
  for (const { turns, history, store, model } of conversations) {
    for (const input of [...turns.map((turn) => turn.input), history]) {
      for (const unansweredCalls of ['keep', 'answer', 'drop'] as const) {
        expect(sanitize(input, { unansweredCalls, store, model }).log).toEqual([]);
      }
    }
  }
});

it('makes a damaged history acceptable', () => {
  let refused = 0;
  const times = new Map<string, number>();
  const property = fc.property(
    conversation,
    damage({ ...fieldDamages, ...listDamages }),
    fc.constantFrom('answer', 'drop'),
    (index, steps, unansweredCalls) => {
      const played = conversationAt(index);
      const damaged = apply(played.history, steps);
      if (violations(damaged, played).length > 0) refused += 1;
      for (const { name } of steps) times.set(name, (times.get(name) ?? 0) + 1);
      const { store } = played;
      const options: SanitizerOptions = { unansweredCalls, store, unpairedIds: 'strip' };
      expect(violations(sanitize(damaged, options).items, played)).toEqual([]);
    },
  );
  fc.assert(property, runs);
  console.info(`${String(runs.numRuns)} damaged histories, ${String(refused)} of them refused`);
  console.info([...times].map(([name, count]) => `  ${String(count)} × ${name}`).join('\n'));
  expect([...times.keys()].sort()).toEqual(
    [...Object.keys(fieldDamages), ...Object.keys(listDamages)].sort(),
  );
  expect(refused).toBeGreaterThan(runs.numRuns / 2);
});

/** What programs take out of one response. */
const picks: Readonly<Record<string, (output: readonly Item[]) => Item[][]>> = {
  everything: (output) => [[...output]],
  'one by one': (output) => output.map((item) => [item]),
  messages: (output) => [output.filter((item) => item['type'] === 'message')],
  calls: (output) => [output.filter((item) => item['type'] === 'function_call')],
  'the first call': (output) => [
    output.filter((item) => item['type'] === 'function_call').slice(0, 1),
  ],
  'all but reasoning': (output) => [output.filter((item) => item['type'] !== 'reasoning')],
  'reasoning only': (output) => [output.filter((item) => item['type'] === 'reasoning')],
  'the first item': (output) => [output.slice(0, 1)],
  'the last item': (output) => [output.slice(-1)],
};

it('makes what was picked from a response acceptable, without options', () => {
  let refused = 0;
  const property = fc.property(
    conversation,
    fc.nat(),
    fc.constantFrom(...Object.keys(picks)),
    damage(fieldDamages),
    (index, turnIndex, pick, steps) => {
      const played = conversationAt(index);
      const turn = played.turns[turnIndex % played.turns.length];
      const parts = (picks[pick]?.(turn?.output ?? []) ?? []).map((part) => apply(part, steps));
      const replayed = parts.flatMap((part): unknown[] => sanitizeResponseInput(part));
      const calls = replayed.filter(isItem).filter((item) => item['type'] === 'function_call');
      const next = { role: 'user', content: 'Go on.' };
      const before = turn?.input ?? [];
      const outputs = calls.map(outputOf);
      if (violations([...before, ...parts.flat(), ...outputs, next], played).length > 0) {
        refused += 1;
      }
      const input = [...before, ...replayed, ...outputs, next];
      expect(violations(input, played)).toEqual([]);
    },
  );
  fc.assert(property, runs);
  console.info(`${String(runs.numRuns)} picks, ${String(refused)} of them refused as they were`);
  expect(refused).toBeGreaterThan(runs.numRuns / 4);
});
