import {
  describeRepair,
  diffJson,
  readHistories,
  type RepairedHistory,
  repairHistory,
  type StoredHistory,
} from '../../../src/history/index.js';
import type { Violation } from '../../../src/testing/index.js';
import type { HistoryAnswer, HistoryRequest, ShownHistory, ShownRefusal } from './protocol.js';

/** A page of many thousand differences helps nobody: the result holds them all. */
const SHOWN = 100;

addEventListener('message', ({ data }: MessageEvent<HistoryRequest>) => {
  postMessage(answer(data));
});

function answer({ id, text, options }: HistoryRequest): HistoryAnswer {
  try {
    const read = readHistories(text);
    const repaired = read.histories.map((history) => repairHistory(history, options));
    return {
      id,
      histories: read.histories.slice(0, SHOWN).flatMap((history, index) => {
        const result = repaired[index];
        return result ? [shown(history, result)] : [];
      }),
      result: read.write(repaired.map(({ items }) => items)),
    };
  } catch (error) {
    return { id, sentence: error instanceof Error ? error.message : String(error) };
  }
}

function shown({ place, items }: StoredHistory, repaired: RepairedHistory): ShownHistory {
  const { before, after, changes, unknownTypes } = repaired;
  return {
    place,
    count: items.length,
    before: before.slice(0, SHOWN).map(refusalOf),
    after: after.slice(0, SHOWN).map(refusalOf),
    changes: changes.slice(0, SHOWN).map((change) => ({
      sentences: change.repairs.map(describeRepair),
      diff: diffJson(change.before, change.after),
    })),
    total: { before: before.length, changes: changes.length },
    unknownTypes,
  };
}

const refusalOf = ({ message, status, path, entry, repair }: Violation): ShownRefusal => ({
  text: message,
  status,
  path,
  entry,
  repair,
});
