import { readFile } from 'node:fs/promises';

import type { ESLint, Linter } from 'eslint';

import type { OpenaiResponsesPlugin } from '../index.js';
import { createParser } from './parser.js';
import { reasonOf } from './refusal.js';
import type { Sources } from './sources.js';
import type { TypescriptTools } from './toolchain.js';

export interface LintPlan {
  readonly plugin: OpenaiResponsesPlugin;
  readonly eslint: typeof ESLint;
  /** Null: JavaScript only, parsed by ESLint itself. */
  readonly typescript: TypescriptTools | null;
  /** Whether files are parsed with types where a tsconfig.json includes them. */
  readonly typed: boolean;
  readonly strict: boolean;
  readonly fix: boolean;
}

export interface Linted {
  readonly results: readonly ESLint.LintResult[];
  /** Files that were parsed without types. */
  readonly untyped: readonly string[];
  /** Files that could not be read, and why. */
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
}

/** Lints files one by one, and writes nothing: what a fix changes is in the results. */
export async function lint(sources: Sources, plan: LintPlan, onFile: () => void): Promise<Linted> {
  const { folder, files } = sources;
  const { typescript, typed } = plan;
  const parsing = typescript && createParser(typescript, folder, typed);
  /** A finding of the plugin, or a file that does not parse. */
  const isOwn = ({ ruleId, fatal }: Linter.LintMessage): boolean =>
    fatal === true || ruleId?.startsWith(`${plan.plugin.meta.namespace}/`) === true;
  const linter = new plan.eslint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: configOf(plan, parsing?.parser),
    fix: plan.fix && isOwn,
  });
  const results: ESLint.LintResult[] = [];
  const unread: { file: string; reason: string }[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      unread.push({ file, reason: reasonOf(error) });
    });
    if (typeof text === 'string')
      results.push(...(await linter.lintText(text, { filePath: file })));
    onFile();
  }
  const untyped = parsing && typed ? [...parsing.untyped] : files;
  return { results: results.map((result) => withOnly(result, isOwn)), untyped, unread };
}

function configOf(
  { plugin, strict }: LintPlan,
  parser: Linter.Parser | undefined,
): Linter.Config[] {
  return [
    {
      ...plugin.configs[strict ? 'strict' : 'recommended'],
      files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      languageOptions: {
        ...(parser && { parser }),
        parserOptions: { ecmaFeatures: { jsx: true } },
      },
    },
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
    errorCount: count(2),
    warningCount: count(1),
    fatalErrorCount: messages.filter(({ fatal }) => fatal).length,
    fixableErrorCount: count(2, true),
    fixableWarningCount: count(1, true),
  };
}
