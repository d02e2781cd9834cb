import type { InvalidTestCase, TestCaseError, ValidTestCase } from '@typescript-eslint/rule-tester';

import { type RepairMessageIds, repairMessages } from '../../src/repair/report-replay.js';
import type { FixtureFile } from '../support/typed-rule-tester.js';

export const BUNDLED = {
  name: 'sanitizeResponseInput',
  from: 'openai-responses-sanitizer',
} as const;

export const SDK = {
  name: 'toResponseInputItems',
  from: 'openai/lib/responses/ResponseInputItems',
} as const;

export const FIXED_AFTER_INSTALL = '`--fix` repairs it after `npm i openai-responses-sanitizer`.';

/** What stands before the code of a case, with imports of the case's own in between. */
const IMPORT_SDK = `import OpenAI from 'openai';
`;
const IMPORT_TYPES = `import type { ResponseInput, ResponseInputItem } from 'openai/resources/responses/responses';
`;
// The types have a use here, so that a fix may take a cast away.
const DECLARATIONS = `export type { ResponseInput, ResponseInputItem };
declare const openai: OpenAI;

`;

/** What fixes import. */
type Imported = Readonly<{ name: string; from: string }>;

/** Surroundings of a case: settings of the plugin, and how the file is called. */
interface Surroundings {
  name: string;
  settings?: Readonly<Record<string, unknown>>;
  filename?: FixtureFile;
  /** The code is the whole file: nothing is put in front of it. */
  isWholeFile?: boolean;
}

export interface SafeCase extends Surroundings {
  code: string;
}

export interface ExpectedReport<MessageIds extends string> {
  messageId: MessageIds;
  /** The value as the message names it; the marked text, shortened, unless told. */
  value?: string;
  /** The way from the response, as the message tells it; none unless told. */
  path?: string;
  /** What the end of the message says that a fix or suggestion does, or what to do without one. */
  repair?: RepairMessageIds | (string & {});
  /** Other placeholders of the message. */
  data?: Readonly<Record<string, string>>;
  /** The code after the suggestion that `repair` tells of, import included. */
  suggested?: string;
  /** The code with the whole output, which is suggested beside a fix. */
  whole?: string;
}

export interface ReplayCase<MessageIds extends string> extends Surroundings {
  /** Each reported value stands between `«` and `»`. */
  code: string;
  /** In the order of the marks. */
  reports: readonly ExpectedReport<MessageIds>[];
  /** The code after each pass of `--fix`, import included; without it nothing is fixed. */
  fixed?: string | readonly string[];
  /** What the fix imports; the bundled sanitizer unless told. */
  sanitizer?: Imported;
}

/** A case that no rule reports. */
export function safe({ code, ...surroundings }: SafeCase): ValidTestCase<[]> {
  return { code: textOf(code, surroundings), ...placeOf(surroundings) };
}

/** A case that is reported at its marks. */
export function unsafe<MessageIds extends string>(
  given: ReplayCase<MessageIds>,
): InvalidTestCase<MessageIds | RepairMessageIds, []> {
  const { code, reports, fixed, sanitizer = BUNDLED } = given;
  const kinds = reports.map(({ repair = 'wrap' }) => kindOf(repair));
  const after = (text: string, kind?: RepairMessageIds): string => {
    const isRemoved = kind ? isRemoval(kind) : kinds.every(isRemoval);
    return textOf(text, given, isRemoved ? undefined : sanitizer);
  };
  const { text, spans } = withoutMarks(textOf(code, given));
  if (spans.length !== reports.length) throw new Error(`${given.name}: as many marks as reports`);
  const passes = fixed === undefined ? [] : [fixed].flat();
  return {
    code: text,
    ...placeOf(given),
    output: passes.length === 0 ? null : passes.map((pass) => after(pass)),
    errors: reports.map((report, index) => errorOf(report, spans[index], sanitizer, after)),
  };
}

function errorOf<MessageIds extends string>(
  report: ExpectedReport<MessageIds>,
  span: Span | undefined,
  sanitizer: Imported,
  after: (text: string, kind?: RepairMessageIds) => string,
): TestCaseError<MessageIds | RepairMessageIds> {
  if (!span) throw new Error('a report without a mark');
  const { text, ...position } = span;
  const { messageId, value = shortened(text), path = '', repair = 'wrap', data } = report;
  const { suggested, whole } = report;
  const suggestions = [
    ...(suggested === undefined ? [] : [{ kind: kindOf(repair), code: suggested }]),
    ...(whole === undefined ? [] : [{ kind: 'sendWhole', code: whole } as const]),
  ].map(({ kind, code }) => ({
    messageId: kind,
    data: { sanitizer: isRemoval(kind) ? '' : sanitizer.name },
    output: after(code, kind),
  }));
  return {
    messageId,
    ...position,
    data: { value, path, repair: sentenceOf(repair, sanitizer), ...data },
    suggestions: suggestions.length > 0 ? suggestions : null,
  };
}

const isKind = (repair: string): repair is RepairMessageIds =>
  Object.hasOwn(repairMessages, repair);

const kindOf = (repair: string): RepairMessageIds => (isKind(repair) ? repair : 'wrap');

const sentenceOf = (repair: string, { name }: Imported): string =>
  isKind(repair) ? repairMessages[repair].replace('{{sanitizer}}', name) : repair;

/** Nothing is imported for a repair that only takes something away. */
const isRemoval = (kind: RepairMessageIds): boolean => kind === 'dropId' || kind === 'takeFilter';

const MAX_VALUE = 60;

/** How messages show a long value. */
const shortened = (text: string): string =>
  text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;

function placeOf({ name, settings, filename }: Surroundings) {
  const own = settings ?? { sanitizer: 'bundled' };
  return {
    name,
    settings: { 'openai-responses': own },
    ...(filename === undefined ? {} : { filename }),
  };
}

/** The whole file of a case, with the import that a fix has added. */
function textOf(code: string, { isWholeFile }: { isWholeFile?: boolean }, added?: Imported) {
  const body = withoutIndent(code);
  if (isWholeFile === true) return body;
  const own = /^(?:import .*\n)*/.exec(body)?.[0] ?? '';
  const fixed = added ? `import { ${added.name} } from '${added.from}';\n` : '';
  return `${IMPORT_SDK}${fixed}${IMPORT_TYPES}${own}${DECLARATIONS}${body.slice(own.length)}`;
}

function withoutIndent(code: string): string {
  const lines = code.replace(/^\n+|\n *$/g, '').split('\n');
  const indents = lines.flatMap((line) => (line.trim() === '' ? [] : [line.search(/\S/)]));
  const indent = Math.min(...indents);
  return `${lines.map((line) => line.slice(indent)).join('\n')}\n`;
}

interface Span {
  text: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** The code without its marks, and where they stood: lines and columns from 1. */
function withoutMarks(code: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const part of code.split(/(«|»)/)) {
    if (part === '«') start = text.length;
    else if (part === '»') spans.push(spanOf(text, start));
    else text += part;
  }
  return { text, spans };
}

function spanOf(text: string, start: number): Span {
  const before = text.slice(0, start).split('\n');
  const whole = text.split('\n');
  return {
    text: text.slice(start),
    line: before.length,
    column: lengthOfLast(before) + 1,
    endLine: whole.length,
    endColumn: lengthOfLast(whole) + 1,
  };
}

const lengthOfLast = (lines: readonly string[]): number => lines.at(-1)?.length ?? 0;
