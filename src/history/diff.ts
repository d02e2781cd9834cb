/** A line of a diff: taken away, added, or in both. */
export interface DiffLine {
  readonly sign: '-' | '+' | ' ';
  readonly text: string;
}

/** Lists longer than this are compared by their ends only: no item of a history is so long. */
const MAX_LINES = 2000;

/** Two values as indented JSON, line by line; null stands for no value at all. */
export function diffJson(before: unknown, after: unknown): DiffLine[] {
  const old = linesOf(before);
  const now = linesOf(after);
  let start = 0;
  while (start < old.length && start < now.length && bare(old[start]) === bare(now[start]))
    start += 1;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && bare(old.at(-1 - end)) === bare(now.at(-1 - end))) end += 1;
  const middle = between(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const both = (text: string): DiffLine => ({ sign: ' ', text });
  return [...now.slice(0, start).map(both), ...middle, ...now.slice(now.length - end).map(both)];
}

const linesOf = (value: unknown): string[] =>
  value === null || value === undefined ? [] : JSON.stringify(value, null, 2).split('\n');

/** A comma that comes or goes with the next line is no change. */
const bare = (line: string | undefined): string => line?.replace(/,$/, '') ?? '';

/** The longest common lines, by the usual table. */
function between(old: readonly string[], now: readonly string[]): DiffLine[] {
  const taken = (text: string): DiffLine => ({ sign: '-', text });
  const added = (text: string): DiffLine => ({ sign: '+', text });
  if (old.length > MAX_LINES || now.length > MAX_LINES)
    return [...old.map(taken), ...now.map(added)];
  const common = commonLengths(old, now);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && bare(old[i]) === bare(now[j])) {
      lines.push({ sign: ' ', text: now[j] ?? '' });
      i += 1;
      j += 1;
    } else if (
      j >= now.length ||
      (i < old.length && at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      lines.push(taken(old[i] ?? ''));
      i += 1;
    } else {
      lines.push(added(now[j] ?? ''));
      j += 1;
    }
  }
  return lines;
}

const at = (table: readonly Uint16Array[], i: number, j: number): number => table[i]?.[j] ?? 0;

function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = table[i];
    for (let j = now.length - 1; row && j >= 0; j -= 1)
      row[j] =
        bare(old[i]) === bare(now[j])
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
  }
  return table;
}
