import { sampleText, type Failure } from '../../src/contract/index.js';
import { accessFailures } from '../../src/contract/access-failures.js';
import { dialectFailures } from '../../src/contract/dialect-failures.js';
import { fieldFailures } from '../../src/contract/field-failures.js';
import { idFailures } from '../../src/contract/id-failures.js';
import { stateFailures } from '../../src/contract/state-failures.js';
import { valueFailures } from '../../src/contract/value-failures.js';
import { rules } from '../../src/rules/index.js';

/** The answers under each heading of docs/errors.md that has a table of them. */
const tables: Readonly<Record<string, Readonly<Record<string, Failure>>>> = {
  'Items that belong together': stateFailures,
  'Missing and unknown members': fieldFailures,
  'Invalid values and ids': { ...valueFailures, ...idFailures },
  'Ciphertexts, models and conversations': accessFailures,
  'Other servers': dialectFailures,
};

/** The page with its tables as the contract has them: `npm run errors` writes it. */
export function withErrorTables(page: string): string {
  let renewed = page;
  for (const [heading, failures] of Object.entries(tables)) {
    const start = renewed.indexOf(`\n## ${heading}\n`);
    const first = renewed.indexOf('\n|', start);
    if (start === -1 || first === -1) throw new Error(`docs/errors.md has no table "${heading}".`);
    const end = renewed.indexOf('\n\n', first);
    renewed = renewed.slice(0, first + 1) + tableOf(failures) + renewed.slice(end);
  }
  return renewed;
}

/** The rules of a failure that there are today, as links. */
export function existingRules({ rules: named }: Pick<Failure, 'rules'>): readonly string[] {
  return named.filter((name) => Object.hasOwn(rules, name));
}

/** Of several failures with one entry and text, the first is the one that most get. */
function tableOf(failures: Readonly<Record<string, Failure>>): string {
  const rows = new Map<string, readonly string[]>();
  for (const failure of Object.values(failures)) {
    for (const text of textsOf(failure)) {
      const key = `${failure.entry} ${text}`;
      if (!rows.has(key)) rows.set(key, rowOf(failure, text));
    }
  }
  return layOut([['the API says', 'entry', 'why', 'rule', 'what to do'], ...rows.values()]);
}

/** The text of a failure, and its other wordings. */
export function textsOf(failure: Failure): readonly string[] {
  return [sampleText(failure), ...(failure.alsoSaid ?? [])];
}

function rowOf(failure: Failure, text: string): readonly string[] {
  const { entry, why, repair } = failure;
  const link = `[${entry}](contract.md#${entry.toLowerCase()})`;
  const named = existingRules(failure).map((name) => `[${name}]`);
  return [quoted(text), link, why, named.join(', ') || '–', repair];
}

function quoted(text: string): string {
  return text.includes('`') ? `\`\`${text}\`\`` : `\`${text}\``;
}

/** A table as the formatter leaves it. */
function layOut(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = [], ...body] = rows.map((row) =>
    row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - cell.length)),
  );
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
