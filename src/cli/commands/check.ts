import type { ESLint } from 'eslint';

import { defineCommand, type ExitCode } from '../command.js';
import { formatResults, loadFormatter } from '../formatter.js';
import { createLinter, lint, type Linted, type ProjectLinter, writeFixes } from '../lint.js';
import { loadPlugin } from '../plugin.js';
import { Progress } from '../progress.js';
import { type FailedFile, linesOf, Refusal } from '../refusal.js';
import { expectsTypes, hasOpenai, requireTypescript } from '../requirements.js';
import { findSources } from '../sources.js';
import { summarize } from '../summary.js';
import { loadEslint, loadTypescript } from '../toolchain.js';
import { refuseBrokenProjects } from '../tsconfig.js';

interface CheckOptions {
  /** Files and folders, relative to where the command runs. */
  readonly paths: readonly string[];
  readonly fix: boolean;
  readonly strict: boolean;
  /** A formatter of ESLint, by its name or its module. */
  readonly format: string;
}

export default defineCommand({
  synopsis: 'check [paths]',
  help: 'find what breaks turn 2 in a project, without any configuration; paths are files and folders, the folder you are in by default',
  options: {
    fix: { type: 'boolean', default: false, help: 'repair what can be repaired' },
    strict: { type: 'boolean', default: false, help: 'turn on every rule, as an error' },
    format: {
      type: 'string',
      short: 'f',
      default: 'stylish',
      value: 'name',
      help: 'a formatter of ESLint: stylish (default), json, json-with-metadata, html, or another by its package or its path',
    },
  },
  run: ({ values, positionals }) =>
    check({ ...values, paths: positionals.length > 0 ? positionals : ['.'] }),
});

/**
 * Lints a project without its own configuration, prints what ESLint prints, and a summary. Under
 * `fix` the files are written at the end, and only if all of them could be read.
 *
 * @throws {Refusal} If the project cannot be checked, or a file not be written.
 */
async function check({ paths, fix, strict, format }: CheckOptions): Promise<ExitCode> {
  const sources = await findSources(paths);
  const eslint = await loadEslint();
  const plugin = await loadPlugin();
  const tools = loadTypescript(sources.folder);
  const typescript = requireTypescript(tools, sources);
  if (typescript) refuseBrokenProjects(typescript, sources);

  const { folder, files } = sources;
  const typed = hasOpenai(sources);
  const plan = { folder, plugin, eslint, typescript, typed, strict, fix: fix && typed };
  const linter = createLinter(plan);
  const formatter = await loadFormatter(linter.eslint, format);
  const found = await lintAll(files, linter);
  const { linted, unwritten } = plan.fix
    ? await writeFixes(found, plan)
    : { linted: found, unwritten: [] };

  process.stdout.write(await formatResults(formatter, linted.results));
  // What another formatter writes is read by programs.
  const output = format === 'stylish' ? process.stdout : process.stderr;
  const whyUntyped = 'missing' in tools ? tools.missing : 'in no tsconfig.json';
  output.write(summarize(linted, folder, expectsTypes(sources) ? whyUntyped : null));
  if (!typed) throw missingOpenai(folder);
  refuseUnwritten(unwritten);
  return exitCodeOf(linted.results);
}

async function lintAll(files: readonly string[], linter: ProjectLinter): Promise<Linted> {
  const progress = new Progress(files.length, process.stderr);
  const linted = await lint(files, linter, () => {
    progress.step();
  });
  progress.end();
  refuseUnread(linted.unread);
  return linted;
}

/** Findings count before files that do not parse; a warning is a finding as an error is. */
function exitCodeOf(results: readonly ESLint.LintResult[]): ExitCode {
  const messages = results.flatMap((result) => result.messages);
  if (messages.some(({ fatal }) => fatal !== true)) return 1;
  return messages.length > 0 ? 2 : 0;
}

function refuseUnread(unread: readonly FailedFile[]): void {
  if (unread.length === 0) return;
  throw new Refusal(
    `Some files cannot be read, so nothing was checked or written:\n${linesOf(unread)}Make them readable, or give the paths of the others.`,
  );
}

function refuseUnwritten(unwritten: readonly FailedFile[]): void {
  if (unwritten.length === 0) return;
  throw new Refusal(
    `Some files cannot be written, and are as they were:\n${linesOf(unwritten)}Make them writable, and run the command again.`,
  );
}

const missingOpenai = (folder: string): Refusal =>
  new Refusal(
    `\`openai\` is not installed in ${folder} or above it, so its types are missing: only the syntax was checked, and nothing was written. Install the dependencies of the project and check again.`,
  );
