import { expect, it } from 'vitest';

import type { Hazard } from '../../../src/replay/verdicts.js';
import type { FixtureFile } from '../../support/typed-rule-tester.js';
import { findIn, hazardOf } from '../finding.js';

/**
 * A program in which `// parsed` stands at the end of each line that a report is expected on, with
 * the hazard that it names; two of them `// parsed, raw`, and `// parsed?` where it is only possible. No other comment may begin with `//`.
 * Without a third element the program is judged twice: with types, and by syntax alone.
 */
export type Row = readonly [name: string, code: string, judged?: Judged];
export type Judged = 'with types' | 'by syntax alone';

export interface Surroundings {
  /** What stands before each program. */
  head?: string;
  filename?: FixtureFile;
  settings?: Record<string, unknown>;
}

/** What programs share: a client, the types of the SDK, both sanitizers, and a tool. */
export const HEAD = `
import OpenAI, { AzureOpenAI } from 'openai';
import type { ParsedResponse, Response, ResponseFunctionToolCall, ResponseInput, ResponseInputItem,
  ResponseOutputItem, ResponseReasoningItem } from 'openai/resources/responses/responses';
import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
import { toResponseInputItem, toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
const client = new OpenAI();
declare function runTool(name: string, args: string): Promise<string>;
`;

const HAZARDS: Readonly<Record<Hazard, true>> = {
  'dropped-reasoning': true,
  'orphaned-reasoning': true,
  cloned: true,
  parsed: true,
  raw: true,
  unfinished: true,
};

const isHazard = (word: string): boolean => Object.hasOwn(HAZARDS, word.replace(/\?$/, ''));

export interface Report {
  /** The first line of a program is 1. */
  line: number;
  /** With a question mark where it is only possible. */
  hazard: string;
}

/**
 * The reports that the marks of a program ask for.
 *
 * @throws Error for a mark that names no hazard
 */
export function marksOf(code: string): Report[] {
  return code.split('\n').flatMap((text, index) => {
    const [, words] = /(?:^|\s)\/\/(.*)$/.exec(text) ?? [];
    if (words === undefined) return [];
    return words.split(',').map((word) => {
      const hazard = word.trim();
      if (!isHazard(hazard)) throw new Error(`\`${hazard}\` is no hazard: ${text.trim()}`);
      return { line: index + 1, hazard };
    });
  });
}

/** The reports that a program gets, in the order of their places. */
export function reportsOn(code: string, judged: Judged, surroundings: Surroundings = {}): Report[] {
  const { head = HEAD, ...options } = surroundings;
  const { verdicts } = findIn(head + code, { ...options, typed: judged === 'with types' });
  const before = head.split('\n').length - 1;
  return verdicts.map((verdict) => ({
    line: verdict.replay.sink.node.loc.start.line - before,
    hazard: hazardOf(verdict),
  }));
}

/** A test for each program and each way to judge it: its reports are those of its marks, no others. */
export function judgePrograms(rows: readonly Row[], surroundings?: Surroundings): void {
  const cases = rows.flatMap(([name, code, judged]) =>
    (judged ? [judged] : BOTH).map((way) => [name, way, code] as const),
  );
  it.each(cases)('%s (%s)', (_, way, code) => {
    expect(reportsOn(code, way, surroundings)).toEqual(marksOf(code));
  });
}

const BOTH: readonly Judged[] = ['with types', 'by syntax alone'];

/** Code between two requests: `r` is what the first one answered, `input` is what both send. */
export const afterCreate = (code: string): string => betweenRequests('create', code);

/** The same where the SDK parses what the first request answers. */
export const afterParse = (code: string): string => betweenRequests('parse', code);

const betweenRequests = (method: string, code: string): string => `
export async function run() {
  const input: any[] = [{ role: 'user', content: 'a' }];
  const r = await client.responses.${method}({ model: 'gpt-5', input });
${code}
  await client.responses.create({ model: 'gpt-5', input });
}`;
