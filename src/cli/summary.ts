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
 */
export function summarize(linted: Linted, folder: string, whyUntyped: string): string {
  const { results, untyped } = linted;
  const nameOf = (file: string): string => relative(folder, file);
  const findings = results.flatMap(({ messages }) => messages.filter(({ fatal }) => !fatal));
  const found = results.filter(({ messages }) => messages.some(({ fatal }) => !fatal));
  const fixable = findings.filter(({ fix }) => fix).length;
  const repaired = results.filter(({ output }) => output !== undefined);
  const analysed = results.filter(({ fatalErrorCount }) => fatalErrorCount === 0).length;
  const unparsed = results.flatMap(({ filePath, messages }) =>
    messages.filter(({ fatal }) => fatal).map((error) => `${nameOf(filePath)} (${placeOf(error)})`),
  );
  const lines = [
    findings.length === 0
      ? `No findings in ${countOf(analysed, 'file')}.`
      : `${countOf(findings.length, 'finding')} in ${found.length} of ${countOf(analysed, 'file')}. What the API would answer:`,
    ...answersTo(findings),
    fixable > 0 && `--fix repairs ${fixable} of ${findings.length}.`,
    repaired.length > 0 && `Repaired ${listOf(repaired.map(({ filePath }) => nameOf(filePath)))}.`,
    unparsed.length > 0 && `Not analysed, for it does not parse: ${listOf(unparsed)}.`,
    untyped.length > 0 &&
      `Analysed by syntax alone, for ${whyUntyped}: ${listOf(untyped.map(nameOf))}.`,
  ];
  return lines
    .filter((line) => line !== false)
    .map((line) => `${line}\n`)
    .join('');
}

/** One line for each rule and each answer that its findings name. */
function answersTo(findings: readonly Linter.LintMessage[]): string[] {
  const counts = new Map<string, number>();
  const width = Math.max(...findings.map(({ ruleId }) => ruleId?.length ?? 0));
  for (const { ruleId, message } of findings) {
    const [, status = '', text = ''] = API_ERROR.exec(message) ?? [];
    const line = `${(ruleId ?? '').padEnd(width)}  ${status} ${text}`.trimEnd();
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
