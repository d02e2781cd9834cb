import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { ESLint } from 'eslint';

import type { ImportedFunction } from '../../settings.js';
import { defineCommand, type ExitCode, WrongUsage } from '../command.js';
import { type Ejected, explain, writeEjected } from '../ejected.js';
import { formatResults, loadFormatter } from '../formatter.js';
import { createLinter, lint, type Linted, type ProjectLinter, writeFixes } from '../lint.js';
import { nextStepFor } from '../next-step.js';
import { pathFrom, readOwnSettings, readSanitizer } from '../own-settings.js';
import { loadPlugin } from '../plugin.js';
import { Progress } from '../progress.js';
import { type FailedFile, linesOf, Refusal } from '../refusal.js';
import { hasOpenai, requireTypescript } from '../requirements.js';
import { sarifFormatter } from '../sarif.js';
import { findSources } from '../sources.js';
import { summarize } from '../summary.js';
import { loadEslint, loadTypescript } from '../toolchain.js';
import { traceOf } from '../trace.js';
import { refuseBrokenProjects } from '../tsconfig.js';
import { unseenIn } from '../unseen.js';
import { recordWays } from '../ways.js';

/** The format that is ours: the others are those of ESLint. */
const SARIF = 'sarif';

interface CheckOptions {
  /** Files and folders, relative to where the command runs. */
  readonly paths: readonly string[];
  readonly fix: boolean;
  readonly strict: boolean;
  /** A function that fixes wrap with: `from#name`. */
  readonly sanitizer?: string | undefined;
  /** A file to write the sanitizer to, for fixes to import. */
  readonly eject?: string | undefined;
  /** Errors are findings, and so are more warnings than these. */
  readonly 'max-warnings'?: string | undefined;
  /** A formatter of ESLint, by its name or its module. */
  readonly format: string;
  /** Prints the way of each finding. */
  readonly trace: boolean;
}

export default defineCommand({
  synopsis: 'check [paths]',
  help: 'find what breaks turn 2 in a project, without any configuration; paths are files and folders, the folder you are in by default',
  options: {
    fix: { type: 'boolean', default: false, help: 'repair what can be repaired' },
    eject: {
      type: 'string',
      value: 'file',
      help: 'with --fix: write the sanitizer as a file of yours, and import it from there',
    },
    sanitizer: {
      type: 'string',
      value: 'from#name',
      help: 'a function of yours for fixes to wrap with, such as ./lib/history.js#clean; without it, the setting in your configuration of ESLint counts',
    },
    'max-warnings': {
      type: 'string',
      value: 'number',
      help: 'so many warnings are no findings; none by default',
    },
    strict: { type: 'boolean', default: false, help: 'turn on every rule, as an error' },
    trace: {
      type: 'boolean',
      default: false,
      help: 'print the way of each value, from the response to where it enters the conversation',
    },
    format: {
      type: 'string',
      short: 'f',
      default: 'stylish',
      value: 'name',
      help: 'a formatter of ESLint: stylish (default), json, json-with-metadata, html, or another by its package or its path; sarif, for code scanning, with the way of each value',
    },
  },
  run: ({ values, positionals }) => {
    if (values.eject !== undefined && !values.fix)
      throw new WrongUsage('`--eject` writes the file that fixes import: give `--fix` beside it.');
    if (values.eject !== undefined && values.sanitizer !== undefined)
      throw new WrongUsage('Give `--eject` or `--sanitizer`: fixes import one function.');
    return check({ ...values, paths: positionals.length > 0 ? positionals : ['.'] });
  },
});

/**
 * Lints a project without its own configuration, prints what ESLint prints, and a summary. Under
 * `fix` the files are written at the end, and only if all of them could be read.
 *
 * @throws {Refusal} If the project cannot be checked, or a file not be written.
 */
async function check(options: CheckOptions): Promise<ExitCode> {
  const { paths, fix, strict, format } = options;
  const allowed = readMaxWarnings(options['max-warnings']);
  const sources = await findSources(paths);
  const eslint = await loadEslint();
  const plugin = await loadPlugin();
  const tools = loadTypescript(sources.folder);
  const typescript = requireTypescript(tools, sources);
  if (typescript) refuseBrokenProjects(typescript, sources);

  const { folder, files } = sources;
  const typed = hasOpenai(sources);
  const own = await readOwnSettings(eslint, folder, files);
  const ejected = options.eject !== undefined && typed ? await writeEjected(options.eject) : null;
  const settings = { ...own.settings, ...sanitizerOf(options, ejected, folder) };
  const isWayAsked = options.trace || format === SARIF;
  const recorder = isWayAsked ? await recordWays() : null;
  const shared = { folder, plugin, eslint, typescript, typed, strict, settings, recorder };
  const plan = { ...shared, fix: fix && typed };
  const linter = createLinter(plan);
  const formatter =
    recorder && format === SARIF
      ? sarifFormatter(recorder.ways, folder, plugin)
      : await loadFormatter(linter.eslint, format);
  const found = await lintAll(files, linter);
  const { linted, unwritten } = plan.fix
    ? await writeFixes(found, plan)
    : { linted: found, unwritten: [] };

  process.stdout.write(await formatResults(formatter, linted.results));
  // What another formatter writes is read by programs.
  const output = format === 'stylish' ? process.stdout : process.stderr;
  if (recorder && options.trace) output.write(traceOf(linted.results, recorder.ways, folder));
  // Without `openai` all is: the refusal says so.
  const unseen = [own.unread ?? [], typed ? unseenIn(sources, linted, tools) : []].flat();
  output.write(summarize({ linted, folder, unseen, nextStep: nextStepFor(sources) }));
  if (ejected) output.write(`\n${await keepIfUsed(ejected, linted.results)}`);
  if (!typed) throw missingOpenai(folder);
  refuseUnwritten(unwritten);
  return exitCodeOf(linted.results, allowed);
}

/** What fixes wrap with, where the command line says it. */
function sanitizerOf(
  { sanitizer }: CheckOptions,
  ejected: Ejected | null,
  folder: string,
): { sanitizer?: ImportedFunction } {
  if (sanitizer !== undefined) return { sanitizer: readSanitizer(sanitizer, folder) };
  if (!ejected) return {};
  const from = resolve(ejected.folder, ejected.sanitizer.from);
  return { sanitizer: { ...ejected.sanitizer, from: pathFrom(folder, from) } };
}

/** A file that no fix imports is not left behind. */
async function keepIfUsed(
  ejected: Ejected,
  results: readonly ESLint.LintResult[],
): Promise<string> {
  if (results.some(({ output }) => output !== undefined)) return explain(ejected);
  await rm(ejected.path);
  return 'Nothing was repaired, so the sanitizer was not written.\n';
}

/** @throws {WrongUsage} If it is no number of warnings. */
function readMaxWarnings(text: string | undefined): number {
  if (text === undefined) return 0;
  if (!/^\d+$/.test(text))
    throw new WrongUsage(`\`--max-warnings\` takes a number, and \`${text}\` is none.`);
  return Number(text);
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

/** Findings count before files that do not parse; warnings that are not allowed are findings. */
function exitCodeOf(results: readonly ESLint.LintResult[], allowed: number): ExitCode {
  const messages = results.flatMap((result) => result.messages);
  const findings = messages.filter(({ fatal }) => fatal !== true);
  if (findings.length > allowed || findings.some(({ severity }) => severity === 2)) return 1;
  return findings.length < messages.length ? 2 : 0;
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
