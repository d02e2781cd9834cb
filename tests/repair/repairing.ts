import { join } from 'node:path';

import * as parser from '@typescript-eslint/parser';
import { TSESLint } from '@typescript-eslint/utils';

import { applyEdits } from '../../src/fix/wrap.js';
import { chooseSanitizers, type Sanitizer } from '../../src/repair/choose-sanitizer.js';
import type { PlannedEdits } from '../../src/repair/plan.js';
import { planEdits, planRemovals } from '../../src/repair/plan-edits.js';
import { KEEPS_REASONING } from '../../src/repair/repairs.js';
import { type Verdict, verdictsOf } from '../../src/replay/verdicts.js';
import {
  fixtureFolder,
  type FixtureFile,
  type OpenaiVersion,
  parseTyped,
} from '../support/typed-rule-tester.js';

export interface RepairOptions {
  version?: OpenaiVersion;
  filename?: FixtureFile;
  settings?: Record<string, unknown>;
}

type Context = Readonly<TSESLint.RuleContext<'fix', []>>;

/** A rule that hands its context, and each verdict of the file, to `see`. */
function judging(see: (context: Context, verdict: Verdict) => void): TSESLint.RuleModule<'fix'> {
  return {
    meta: { type: 'problem', fixable: 'code', schema: [], messages: { fix: 'Fix it.' } },
    create: (context) => ({
      'Program:exit'() {
        for (const verdict of verdictsOf(context)) see(context, verdict);
      },
    }),
  };
}

function configOf(
  rule: TSESLint.RuleModule<'fix'>,
  { version = 'v7', settings = {} }: RepairOptions,
): TSESLint.FlatConfig.ConfigArray {
  return [
    {
      files: ['**/*.{ts,js}'],
      languageOptions: {
        parser,
        parserOptions: { projectService: true, tsconfigRootDir: fixtureFolder(version) },
      },
      plugins: { test: { rules: { judge: rule } } },
      rules: { 'test/judge': 'error' },
      settings: { 'openai-responses': settings },
    },
  ];
}

const linterOf = ({ version = 'v7' }: RepairOptions): TSESLint.Linter =>
  new TSESLint.Linter({ configType: 'flat', cwd: fixtureFolder(version) });

const pathOf = ({ version = 'v7', filename = 'file.ts' }: RepairOptions): string =>
  join(fixtureFolder(version), filename);

/**
 * What `ask` says of each verdict of the code, in source order.
 *
 * @throws Error when the code does not parse, or `ask` throws
 */
export function askEach<Answer>(
  code: string,
  ask: (context: Context, verdict: Verdict) => Answer,
  options: RepairOptions = {},
): Answer[] {
  const answers: Answer[] = [];
  const rule = judging((context, verdict) => {
    answers.push(ask(context, verdict));
  });
  const messages = linterOf(options).verify(code, configOf(rule, options), pathOf(options));
  if (messages.length > 0) throw new Error(messages.map(({ message }) => message).join('\n'));
  return answers;
}

/** The names and modules of the sanitizers for the one verdict of the code, best first. */
export function sanitizersFor(code: string, options: RepairOptions = {}): string[] {
  const [sanitizers = [], ...others] = askEach(code, chooseSanitizers, options);
  if (others.length > 0) throw new Error('more than one verdict');
  return sanitizers.map(({ source, repairsPairs }) =>
    [`${source.name} of ${source.from}`, ...(repairsPairs ? ['repairs pairs'] : [])].join(', '),
  );
}

/** The code after its repairs, safe or not; `safe` says whether all of them are. */
export interface Repaired {
  code: string;
  isSafe: boolean;
}

/** Wraps what the verdicts of the code say in `sanitizer`, called `callee`; null without a plan. */
export function repaired(
  code: string,
  sanitizer: Sanitizer,
  callee: string,
  options: RepairOptions = {},
): Repaired | null {
  const plans: PlannedEdits[] = [];
  const rule = judging((context, verdict) => {
    const possible = [
      ...planRemovals(context, verdict),
      ...planEdits(context, verdict, sanitizer, callee),
    ];
    const safe = possible.filter(({ isSafe }) => isSafe);
    const plan = safe.find(({ kind }) => KEEPS_REASONING.has(kind)) ?? safe[0] ?? possible[0];
    if (!plan) return;
    plans.push(plan);
    const { node } = verdict.replay.sink;
    context.report({ node, messageId: 'fix', fix: (fixer) => applyEdits(fixer, plan.edits) });
  });
  const { output } = linterOf(options).verifyAndFix(code, configOf(rule, options), {
    filename: pathOf(options),
  });
  return plans.length > 0 ? { code: output, isSafe: plans.every((plan) => plan.isSafe) } : null;
}

/** The errors of the type checker in the code. */
export function typeErrorsIn(code: string): string[] {
  const { services, filename } = parseTyped(code);
  const file = services?.program.getSourceFile(filename);
  const found = services?.program.getSemanticDiagnostics(file) ?? [];
  return found.map(({ messageText, code: number }) => {
    const text = typeof messageText === 'string' ? messageText : messageText.messageText;
    return `TS${String(number)}: ${text}`;
  });
}
