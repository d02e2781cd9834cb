import { readFile, writeFile } from 'node:fs/promises';

import type { ESLint, Linter } from 'eslint';

import type { OpenaiResponsesPlugin } from '../index.js';
import { SETTINGS_KEY } from '../settings.js';
import type { OwnSettings } from './own-settings.js';
import { createParser } from './parser.js';
import { type FailedFile, reasonOf } from './refusal.js';
import type { TypescriptTools } from './toolchain.js';
import type { WayRecorder } from './ways.js';

export interface LintPlan {
  /** The folder that holds all files. */
  readonly folder: string;
  readonly plugin: OpenaiResponsesPlugin;
  readonly eslint: typeof ESLint;
  /** Null: JavaScript only, parsed by ESLint itself. */
  readonly typescript: TypescriptTools | null;
  /** Whether files are parsed with types where a tsconfig.json includes them. */
  readonly typed: boolean;
  readonly strict: boolean;
  /** Those of the plugin. */
  readonly settings: OwnSettings;
  readonly fix: boolean;
  /** Records the ways of what is found; null where nobody asks. */
  readonly recorder: WayRecorder | null;
}

export interface Linted {
  readonly results: readonly ESLint.LintResult[];
  /** Files that were parsed without types. */
  readonly untyped: readonly string[];
  /** Files that could not be read. */
  readonly unread: readonly FailedFile[];
}

/** ESLint for one plan, and the files that it had to parse without types. */
export interface ProjectLinter {
  readonly eslint: ESLint;
  /** Null where none has types. */
  readonly untyped: ReadonlySet<string> | null;
  /** A finding of the plugin, or a file that does not parse. */
  readonly isOwn: (message: Linter.LintMessage) => boolean;
}

export function createLinter(plan: LintPlan): ProjectLinter {
  const { folder, typescript, typed } = plan;
  const parsing = typescript && createParser(typescript, folder, typed);
  // What ESLint itself says of a rule, such as that there is none of this name, has no message id.
  const isOwn = ({ ruleId, messageId, fatal }: Linter.LintMessage): boolean =>
    fatal === true ||
    (messageId !== undefined && ruleId?.startsWith(`${plan.plugin.meta.namespace}/`) === true);
  const eslint = new plan.eslint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: configOf(plan, parsing?.parser),
    fix: plan.fix && isOwn,
  });
  return { eslint, untyped: parsing && typed ? parsing.untyped : null, isOwn };
}

/** Lints files one by one, and writes nothing: what a fix changes is in the results. */
export async function lint(
  files: readonly string[],
  { eslint, untyped, isOwn }: ProjectLinter,
  onFile: () => void,
): Promise<Linted> {
  const results: ESLint.LintResult[] = [];
  const unread: FailedFile[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      unread.push({ file, reason: reasonOf(error) });
    });
    if (typeof text === 'string')
      results.push(...(await eslint.lintText(text, { filePath: file })));
    onFile();
  }
  return {
    results: results.map((result) => withOnly(result, isOwn)),
    untyped: untyped ? [...untyped] : files,
    unread,
  };
}

/**
 * Writes what fixes changed, one file after the other. A file that cannot be written is as it was:
 * its result is then that of a run without fixes.
 */
export async function writeFixes(
  linted: Linted,
  plan: LintPlan,
): Promise<{ linted: Linted; unwritten: readonly FailedFile[] }> {
  const unwritten: FailedFile[] = [];
  for (const { filePath, output } of linted.results) {
    if (output === undefined) continue;
    await writeFile(filePath, output).catch((error: unknown) => {
      unwritten.push({ file: filePath, reason: reasonOf(error) });
    });
  }
  if (unwritten.length === 0) return { linted, unwritten };
  const files = unwritten.map(({ file }) => file);
  const asTheyWere = await lint(files, createLinter({ ...plan, fix: false }), () => undefined);
  const results = linted.results.map(
    (result) => asTheyWere.results.find(({ filePath }) => filePath === result.filePath) ?? result,
  );
  return { linted: { ...linted, results }, unwritten };
}

const SOURCES = ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'];

function configOf(
  { plugin, strict, settings, recorder }: LintPlan,
  parser: Linter.Parser | undefined,
): Linter.Config[] {
  return [
    {
      ...plugin.configs[strict ? 'strict' : 'recommended'],
      files: SOURCES,
      settings: { [SETTINGS_KEY]: settings },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      languageOptions: {
        ...(parser && { parser }),
        parserOptions: { ecmaFeatures: { jsx: true } },
      },
    },
    ...(recorder ? [{ files: SOURCES, ...recorder.config }] : []),
  ];
}

/** Comments of the project may turn on other rules, and name some of plugins that are not here. */
function withOnly(
  result: ESLint.LintResult,
  isOwn: (message: Linter.LintMessage) => boolean,
): ESLint.LintResult {
  const messages = result.messages.filter(isOwn);
  const count = (severity: Linter.Severity, isFixable = false): number =>
    messages.filter((one) => one.severity === severity && (!isFixable || one.fix)).length;
  return {
    ...result,
    messages,
    suppressedMessages: result.suppressedMessages.filter(isOwn),
    errorCount: count(2),
    warningCount: count(1),
    fatalErrorCount: messages.filter(({ fatal }) => fatal).length,
    fixableErrorCount: count(2, true),
    fixableWarningCount: count(1, true),
  };
}
