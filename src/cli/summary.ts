import { relative } from 'node:path';

import type { Linter } from 'eslint';

import type { Linted } from './lint.js';

/** How many files are named before the rest is only counted. */
const NAMED = 3;

/** The API's answer as the messages of the rules quote it. */
const API_ERROR = /\b(4\d\d) `([^`]+)`/;

/**
 * What was found, by rule and with the answer of the API that it would cost; what was repaired;
 * what could not be analysed, or by its syntax alone, and why. Ends with a line break.
 *
 * @param whyUntyped In brackets; null where no types are to be expected.
 */
export function summarize(linted: Linted, folder: string, whyUntyped: string | null): string {
  const { results, untyped } = linted;
  const nameOf = (file: string): string => relative(folder, file);
  const findings = results.flatMap(({ messages }) => messages.filter(({ fatal }) => !fatal));
  const fixable = findings.filter(({ fix }) => fix).length;
  const repaired = results.filter(({ output }) => output !== undefined);
  const unparsed = results.flatMap(({ filePath, messages }) =>
    messages.filter(({ fatal }) => fatal).map((error) => `${nameOf(filePath)} (${placeOf(error)})`),
  );
  const lines = [
    unparsed.length > 0 &&
      `${countOf(unparsed.length, 'file')} could not be parsed: ${listOf(unparsed)}.`,
    foundIn(linted, findings.length),
    ...answersTo(findings),
    fixable > 0 && `--fix repairs ${fixable} of ${findings.length}.`,
    repaired.length > 0 &&
      `Repaired ${repaired.map(({ filePath }) => nameOf(filePath)).join(', ')}.`,
    untyped.length > 0 &&
      whyUntyped !== null &&
      `Analysed by syntax alone (${whyUntyped}): ${listOf(untyped.map(nameOf))}.`,
  ];
  return lines
    .filter((line) => line !== false)
    .map((line) => `${line}\n`)
    .join('');
}

function foundIn({ results }: Linted, count: number): string | false {
  const found = results.filter(({ messages }) => messages.some(({ fatal }) => !fatal)).length;
  const analysed = results.filter(({ fatalErrorCount }) => fatalErrorCount === 0).length;
  const files = countOf(analysed, 'file');
  if (count > 0)
    return `${countOf(count, 'finding')} in ${found} of ${files}. What the API would answer:`;
  if (analysed === results.length) return `No findings in ${files}.`;
  // Not the words of a run that is clean.
  return analysed > 0 && `Nothing was found in the other ${analysed === 1 ? 'file' : files}.`;
}

/** One line for each rule and each answer that its findings name. */
function answersTo(findings: readonly Linter.LintMessage[]): string[] {
  const counts = new Map<string, number>();
  const width = Math.max(...findings.map(({ ruleId }) => ruleId?.length ?? 0));
  for (const { ruleId, message } of findings) {
    const [, status, text] = API_ERROR.exec(message) ?? [];
    const answer = status && text ? `${status} ${text}` : 'no text of its own: see the report';
    const line = `${(ruleId ?? '').padEnd(width)}  ${answer}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, count], [, other]) => other - count)
    .map(([line, count]) => `  ${String(count).padStart(4)}  ${line}`);
}

const placeOf = ({ line, column, message }: Linter.LintMessage): string =>
  `${line}:${column} ${message.replace(/^Parsing error: |\.$/g, '')}`;

const countOf = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;

function listOf(names: readonly string[]): string {
  const named = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? `${named} and ${names.length - NAMED} more` : named;
}
