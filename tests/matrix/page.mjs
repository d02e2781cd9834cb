// @ts-check
// The tables of docs/compatibility.md, between two markers.
import { format } from 'prettier';

/**
 * What a cell showed: null for a step that is as it should be, else what went wrong; and the
 * versions of the linter, the compiler and `openai` that it had.
 * @typedef {{ cell: import('./cells.mjs').Cell, result: Record<string, string | null>,
 *   versions: readonly string[] }} Row
 */

const BEGIN = '<!-- begin matrix -->';
const END = '<!-- end matrix -->';

const HEAD = `|   | linter | TypeScript | openai | finds | fixes | compiles |
| - | ------ | ---------- | ------ | ----- | ----- | -------- |
`;

/** @param {Row} row */
function line({ cell, result, versions }) {
  const [linter = '–', typescript = '–', openai = '–'] = versions;
  const steps = ['finds', 'fixes', 'compilesAfter'].map((step) =>
    result[step] === null ? 'yes' : 'no',
  );
  return `| ${[cell.name, linter, typescript, openai, ...steps].join(' | ')} |\n`;
}

/** @param {Row} row */
const failuresOf = ({ cell, result }) =>
  Object.entries(result)
    .filter(([, failure]) => failure !== null)
    .map(([step, failure]) => `- ${cell.name}, ${step}: ${firstLine(failure ?? '')}\n`);

/** @param {string} text */
const firstLine = (text) => text.split('\n')[0]?.slice(0, 300) ?? '';

/**
 * The page with new tables.
 * @param {string} page
 * @param {readonly Row[]} rows
 */
export function writePage(page, rows) {
  const names = new Set(rows.map(({ cell }) => cell.group));
  const tables = [...names].map((group) => {
    const members = rows.filter(({ cell }) => cell.group === group);
    const failures = members.flatMap(failuresOf).join('');
    return `### ${group}\n\n${HEAD}${members.map(line).join('')}\n${failures}`;
  });
  const [before] = page.split(BEGIN);
  const [, after] = page.split(END);
  if (before === undefined || after === undefined) throw new Error(`The page has no ${END}.`);
  const text = `${before}${BEGIN}\n\n${tables.join('\n')}\n${END}${after}`;
  return format(text, { parser: 'markdown' });
}
