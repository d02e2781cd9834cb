import { Linter, type Rule } from 'eslint';

import plugin from '../../../src/index.js';
import { type Way, waysOf } from '../../../src/repair/way.js';
import { APP } from './files.js';
import { layOut } from './project.js';
import type { Edit, LintSettings, Report } from './protocol.js';

export interface Linted {
  readonly reports: readonly Report[];
  /** The code after all fixes; the code itself where nothing is to fix. */
  readonly fixed: string;
}

const FILES = ['**/*.ts', '**/*.js'];

const linter = new Linter({ cwd: APP });

let ways: readonly Way[] = [];

/** Not a rule that reports: it reads what the plugin has found, while the file is at hand. */
const readWays: Rule.RuleModule = {
  create: (context) => ({
    'Program:exit'() {
      ways = waysOf(context as unknown as Parameters<typeof waysOf>[0]);
    },
  }),
};

export const fileName = ({ language }: LintSettings): string => `${APP}/chat.${language}`;

/** What the plugin reports, with its own presets and its own fixes. */
export function lint(code: string, settings: LintSettings, parser: Linter.Parser): Report[] {
  const config = configOf(settings, parser);
  ways = [];
  const messages = linter.verify(code, config, { filename: fileName(settings) });
  const lines = lineStarts(code);
  return messages.map((message) => reportOf(message, lines));
}

/** The code after `--fix`. */
export const fix = (code: string, settings: LintSettings, parser: Linter.Parser): string =>
  linter.verifyAndFix(code, configOf(settings, parser), { filename: fileName(settings) }).output;

function configOf(settings: LintSettings, parser: Linter.Parser): Linter.Config[] {
  layOut(settings);
  return [
    { ...plugin.configs[settings.preset], files: FILES },
    {
      files: FILES,
      plugins: { page: { rules: { ways: readWays } } },
      rules: { 'page/ways': 'error' },
      languageOptions: { parser },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
    },
  ];
}

function lineStarts(code: string): number[] {
  return [0, ...[...code.matchAll(/\r\n|[\n\r\u2028\u2029]/g)].map(endOf)];
}

const endOf = (match: RegExpExecArray): number => match.index + match[0].length;

function reportOf(message: Linter.LintMessage, lines: readonly number[]): Report {
  const { line, column, endLine = line, endColumn = column + 1, suggestions = [] } = message;
  const offset = (row: number, cell: number): number => (lines[row - 1] ?? 0) + cell - 1;
  return {
    rule: message.ruleId ?? '',
    severity: message.severity === 2 ? 'error' : 'warning',
    message: message.message,
    from: offset(line, column),
    to: offset(endLine, endColumn),
    line,
    column,
    fix: message.fix ? editOf(message.fix) : null,
    suggestions: suggestions.map(({ desc, fix }) => ({ title: desc, edit: editOf(fix) })),
    way: ways.find(({ stops }) => isAt(stops.at(-1)?.loc.start, line, column)) ?? null,
  };
}

const editOf = ({ range: [from, to], text }: Rule.Fix): Edit => ({ from, to, insert: text });

const isAt = (
  place: { line: number; column: number } | undefined,
  line: number,
  column: number,
): boolean => place?.line === line && place.column === column - 1;
