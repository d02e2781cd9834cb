import { relative } from 'node:path';

import type { Linter } from 'eslint';

import type { Linted } from './lint.js';

/** How many files are named before the rest is only counted. */
const NAMED = 3;

/** The API's answer as the messages of the rules quote it. */
const API_ERROR = /\b(4\d\d) `([^`]+)`/;

/** How a report without a fix names the command after which it has one. */
const STEP = /`--fix` repairs it after `[^`]+`/;

/** What a summary is made from. */
export interface Summary {
  readonly linted: Linted;
  readonly folder: string;
  /** What could not be seen, and what to do, a sentence each. */
  readonly unseen: readonly string[];
  /** What to do for findings that need a sanitizer at run time. */
  readonly nextStep: string;
}

/**
 * What was found, by rule and with the answer of the API that it would cost; what was repaired;
 * the next step for the rest; what could not be seen. Ends with a line break.
 */
export function summarize({ linted, folder, unseen, nextStep }: Summary): string {
  const { results } = linted;
  const nameOf = (file: string): string => relative(folder, file);
  const findings = results.flatMap(({ messages }) => messages.filter(({ fatal }) => !fatal));
  const repaired = results.filter(({ output }) => output !== undefined);
  const unparsed = results.flatMap(({ filePath, messages }) =>
    messages.filter(({ fatal }) => fatal).map((error) => `${nameOf(filePath)} (${placeOf(error)})`),
  );
  const lines = [
    unparsed.length > 0 &&
      `${countOf(unparsed.length, 'file')} could not be parsed: ${listOf(unparsed)}.`,
    foundIn(linted, findings.length, unseen.length > 0),
    ...answersTo(findings),
    repaired.length > 0 &&
      `Repaired ${repairedIn(repaired.map(({ filePath }) => nameOf(filePath)))}`,
    fixesOf(findings, nextStep),
    ...unseen,
  ];
  return lines
    .filter((line) => line !== false)
    .map((line) => `${line}\n`)
    .join('');
}

/** What `--fix` repairs, and what it would after the next step. */
function fixesOf(findings: readonly Linter.LintMessage[], nextStep: string): string | false {
  const fixable = findings.filter(({ fix }) => fix).length;
  const later = findings.filter(({ fix, message }) => !fix && STEP.test(message)).length;
  const now = fixable > 0 && `--fix repairs ${fixable} of ${findings.length}`;
  if (later === 0) return now && `${now}.`;
  const rest = now
    ? `${now}; ${fixable + later === findings.length ? `the other ${later}` : `${later} more`}`
    : `${later} of ${findings.length}`;
  return `${rest} ${later === 1 ? 'needs' : 'need'} a sanitizer at run time: ${nextStep}`;
}

/** A few files in a line, more of them as a list. */
const repairedIn = (names: readonly string[]): string =>
  names.length > NAMED
    ? `${names.length} files:${names.map((name) => `\n  ${name}`).join('')}`
    : `${names.join(', ')}.`;

function foundIn({ results }: Linted, count: number, isPartial: boolean): string | false {
  const found = results.filter(({ messages }) => messages.some(({ fatal }) => !fatal)).length;
  const analysed = results.filter(({ fatalErrorCount }) => fatalErrorCount === 0).length;
  const files = countOf(analysed, 'file');
  if (count > 0)
    return `${countOf(count, 'finding')} in ${found} of ${files}. What the API would answer:`;
  if (analysed === results.length)
    return isPartial
      ? `Nothing was found in what could be seen of ${files}.`
      : `No findings in ${files}.`;
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

export const countOf = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;

export function listOf(names: readonly string[]): string {
  const named = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? `${named} and ${names.length - NAMED} more` : named;
}
