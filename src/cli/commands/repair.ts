import { readFile } from 'node:fs/promises';

import {
  describeRepair,
  type HistoryText,
  readHistories,
  type RepairedHistory,
  repairHistory,
  type StoredHistory,
  UnreadableHistory,
} from '../../history/index.js';
import { defineCommand, type ExitCode, WrongUsage } from '../command.js';
import { reasonOf, Refusal } from '../refusal.js';
import { allOf } from '../standard-input.js';

const CALLS = ['keep', 'answer', 'drop'] as const;
const IDS = ['auto', 'strip', 'keep'] as const;

/** More lines than this on standard error would hide what they say. */
const MAX_LINES = 20;

export default defineCommand({
  synopsis: 'repair <history>',
  help: 'write a stored history to standard output so that the API takes it, and to standard error what was repaired; the file (JSON, JSON lines, a log of requests; - is standard input) stays as it is',
  options: {
    stateless: { type: 'boolean', default: false, help: 'the next request has store: false' },
    model: { type: 'string', value: 'name', help: 'the model of the next request' },
    'unanswered-calls': {
      type: 'string',
      value: CALLS.join('|'),
      default: 'keep',
      help: 'what becomes of a call without output: keep (default), answer or drop',
    },
    'unpaired-ids': {
      type: 'string',
      value: IDS.join('|'),
      default: 'auto',
      help: 'whether items keep their ids where no reasoning stands before them: auto (default), strip or keep',
    },
  },
  async run({ values, positionals: [file, ...others] }) {
    if (file === undefined || others.length > 0)
      throw new WrongUsage('`repair` takes one file, or - for standard input.');
    const options = {
      ...(values.stateless && { store: false }),
      ...(values.model !== undefined && { model: values.model }),
      unansweredCalls: oneOf(CALLS, values['unanswered-calls'], 'unanswered-calls'),
      unpairedIds: oneOf(IDS, values['unpaired-ids'], 'unpaired-ids'),
    };
    const read = parse(await textOf(file), file);
    const repaired = read.histories.map((history) => repair(history, options));
    process.stdout.write(read.write(repaired.map(({ items }) => items)));
    process.stderr.write(summarize(read, repaired));
    return exitCodeOf(repaired);
  },
});

function oneOf<const Word extends string>(
  words: readonly Word[],
  given: string,
  option: string,
): Word {
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  throw new WrongUsage(`\`--${option}\` is \`${given}\`; it takes ${words.join(', ')}.`);
}

async function textOf(file: string): Promise<string> {
  try {
    return await (file === '-' ? allOf(process.stdin) : readFile(file, 'utf8'));
  } catch (error) {
    throw new Refusal(`Cannot read ${file} (${reasonOf(error)}). Give a file that you may read.`);
  }
}

function parse(text: string, file: string): HistoryText {
  try {
    return readHistories(text);
  } catch (error) {
    if (!(error instanceof UnreadableHistory)) throw error;
    throw new Refusal(`${file === '-' ? 'Standard input' : file}: ${error.message}`);
  }
}

/** The sanitizer refuses what is no item, with a sentence. */
function repair(
  history: StoredHistory,
  options: Parameters<typeof repairHistory>[1],
): RepairedHistory {
  try {
    return repairHistory(history, options);
  } catch (error) {
    throw error instanceof TypeError ? new Refusal(error.message) : error;
  }
}

function summarize({ histories }: HistoryText, repaired: readonly RepairedHistory[]): string {
  const lines = repaired.flatMap(({ before, changes, after }, index) => {
    const place = histories[index]?.place ?? '';
    const [refused] = before;
    return [
      ...(place === '' ? [] : [`${place}:`]),
      refused ? `Before: ${refused.status} ${refused.message}` : 'Before: accepted.',
      ...changes.flatMap((change) => change.repairs.map((one) => `  ${describeRepair(one)}`)),
      ...after.map(({ message, status }) => `After: ${status} ${message}`),
      ...(after.length === 0 ? ['After: accepted, as far as the list itself shows.'] : []),
    ];
  });
  const more = lines.length - MAX_LINES;
  if (more <= 0) return `${lines.join('\n')}\n`;
  const last = lines.at(-1) ?? '';
  return `${[...lines.slice(0, MAX_LINES), `  … and ${more} more lines`, last].join('\n')}\n`;
}

/** 0: what was written is accepted. 1: it is still refused, and options have to decide. */
const exitCodeOf = (repaired: readonly RepairedHistory[]): ExitCode =>
  repaired.some(({ after }) => after.length > 0) ? 1 : 0;
