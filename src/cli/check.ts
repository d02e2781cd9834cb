import { isAbsolute, resolve } from 'node:path';

import type { ESLint } from 'eslint';

import type { CheckCommand } from './command.js';
import { lint, type Linted } from './lint.js';
import { Progress } from './progress.js';
import { reasonOf, Refusal } from './refusal.js';
import { hasOpenai, refuseBrokenProjects, requireTypescript } from './requirements.js';
import { findSources } from './sources.js';
import { summarize } from './summary.js';
import { loadEslint, loadTypescript } from './toolchain.js';

/** 0: nothing found. 1: findings, or files that do not parse. 2: not checked as it should be. */
export type ExitCode = 0 | 1 | 2;

/**
 * Lints a project without its own configuration, prints what ESLint prints, and a summary. Under
 * `fix` the files are written at the end, and only if all of them could be read.
 *
 * @throws {Refusal} If the project cannot be checked.
 */
export async function check({ paths, fix, strict, format }: CheckCommand): Promise<ExitCode> {
  const sources = await findSources(paths);
  const eslint = await loadEslint();
  // What it imports needs ESLint, so it is loaded only now.
  const { default: plugin } = await import('../index.js');
  const formatter = await loadFormatter(eslint, format);
  const typescript = requireTypescript(loadTypescript(), sources);
  if (typescript) refuseBrokenProjects(typescript, sources);

  const hasTypes = hasOpenai(sources);
  const plan = { plugin, eslint, typescript, typed: hasTypes, strict, fix: fix && hasTypes };
  const progress = new Progress(sources.files.length, process.stderr);
  const linted = await lint(sources, plan, () => {
    progress.step();
  });
  progress.end();
  refuseUnread(linted);
  if (plan.fix) await eslint.outputFixes([...linted.results]);

  process.stdout.write(await formatter.format([...linted.results], { color: isInColour() }));
  // What another formatter writes is read by programs.
  const output = format === 'stylish' ? process.stdout : process.stderr;
  const whyUntyped = typescript ? 'no tsconfig.json includes it' : 'TypeScript is not installed';
  output.write(summarize(linted, sources.folder, hasTypes ? whyUntyped : '`openai` is missing'));
  if (!hasTypes) throw missingOpenai(sources.folder);
  return linted.results.some(({ messages }) => messages.length > 0) ? 1 : 0;
}

/** Output that is not a terminal has no `isTTY`. */
const isInColour = (): boolean =>
  Boolean(process.env['FORCE_COLOR'] || (process.stdout.isTTY && process.stdout.hasColors()));

async function loadFormatter(
  eslint: typeof ESLint,
  format: string,
): Promise<ESLint.LoadedFormatter> {
  const isPath = format.startsWith('.') && !isAbsolute(format);
  try {
    return await new eslint({ overrideConfigFile: true }).loadFormatter(
      isPath ? resolve(format) : format,
    );
  } catch (error) {
    throw new Refusal(`There is no formatter \`${format}\`: ${reasonOf(error)}`);
  }
}

function refuseUnread({ unread }: Linted): void {
  if (unread.length === 0) return;
  const lines = unread.map(({ file, reason }) => `  ${file} (${reason})`);
  throw new Refusal(
    `Some files cannot be read, so nothing was checked or written:\n${lines.join('\n')}\nMake them readable, or give the paths of the others.`,
  );
}

const missingOpenai = (folder: string): Refusal =>
  new Refusal(
    `\`openai\` is not installed in ${folder} or above it, so its types are missing: only the syntax was checked, and nothing was written. Install the dependencies of the project and check again.`,
  );
