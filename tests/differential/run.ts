// `npm run differential`: the same damaged histories as they are, cloned, through the helper of the
// SDK and through the sanitizer, each then judged by the stand-in. Writes the table of acceptance,
// and what each damage is, into docs/sanitizer.md; with `--check` it only says whether the table there is this one.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import { format, resolveConfig } from 'prettier';
import { sanitizeResponseInput } from '../../src/sanitizer/index.js';
import { validateResponseInput } from '../../src/testing/index.js';
import { fieldDamages, listDamages } from '../sanitizer/damages.js';
import type { Damage } from '../sanitizer/damages.js';
import { playConversations } from '../sanitizer/histories.js';
import type { Conversation } from '../sanitizer/histories.js';
import type { Item } from '../sanitizer/sanitize.js';
import { meanings } from './meanings.js';
import { placeTable } from './table.js';

/** Where in a history a damage is done, as a part of its length. */
const places = Array.from({ length: 9 }, (_, index) => index / 9);

type Prepare = (items: readonly Item[], played: Conversation) => unknown;

const ways: Readonly<Record<string, Prepare>> = {
  'as it is': (items) => items,
  'JSON clone': (items): unknown => JSON.parse(JSON.stringify(items)),
  // Stored histories have no type that the compiler could hold against the helper's.
  '`toResponseInputItems`': (items) =>
    toResponseInputItems(items as unknown as Parameters<typeof toResponseInputItems>[0]),
  '`sanitizeResponseInput`': (items) => sanitizeResponseInput(items),
  'with options': (items, { store, model }) =>
    sanitizeResponseInput(items, {
      ...{ store, model, unansweredCalls: 'answer', unpairedIds: 'strip' },
    }),
};

function isAccepted(prepare: Prepare, items: readonly Item[], played: Conversation): boolean {
  const { known, model, store } = played;
  try {
    return validateResponseInput(prepare(items, played), { known, model, store }).length === 0;
  } catch (error) {
    // The helper throws on item types that its version does not know.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const conversations = await playConversations();
const damages: Readonly<Record<string, Damage | undefined>> = {
  'none: a history that the API accepts': undefined,
  ...fieldDamages,
  ...listDamages,
};
const totals = new Map(Object.keys(ways).map((way) => [way, 0]));
let histories = 0;

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(part === whole || part === 0 ? 0 : 1)} %`;
}

const rows = Object.entries(damages).map(([name, damage]) => {
  const cases = conversations.flatMap((played) =>
    places.map((at) => ({ played, items: damage?.(played.history, at) ?? [...played.history] })),
  );
  histories += cases.length;
  const rates = Object.entries(ways).map(([way, prepare]) => {
    const accepted = cases.filter(({ items, played }) => isAccepted(prepare, items, played)).length;
    totals.set(way, (totals.get(way) ?? 0) + accepted);
    return percent(accepted, cases.length);
  });
  return [name, ...rates];
});
const sums = [...totals.values()].map((accepted) => percent(accepted, histories));
const table = [
  ['what happened to the history', ...Object.keys(ways)],
  ['---', ...Object.keys(ways).map(() => '--:')],
  ...rows,
  [`all ${String(histories)}`, ...sums],
]
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n');

const list = Object.keys({ ...fieldDamages, ...listDamages }).map((name) => {
  const meaning = meanings[name];
  if (meaning === undefined) throw new Error(`What is "${name}"? Say it in meanings.ts.`);
  return `- ${name}: ${meaning}`;
});

console.log(table);
const page = 'docs/sanitizer.md';
const text = readFileSync(page, 'utf8');
const updated = await format(
  placeTable(text, `${table}\n\nWhat happened, in the order of the table:\n\n${list.join('\n')}`),
  {
    ...(await resolveConfig(page)),
    filepath: page,
  },
);
if (updated !== text && process.argv.includes('--check')) {
  console.error(`${page} is out of date: run \`npm run differential\`.`);
  process.exitCode = 1;
} else if (updated !== text) writeFileSync(page, updated);
