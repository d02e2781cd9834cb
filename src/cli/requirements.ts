import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Diagnostic } from 'typescript';

import { Refusal } from './refusal.js';
import { isTypescript, type Sources } from './sources.js';
import type { TypescriptTools } from './toolchain.js';

/** @throws {Refusal} If there are TypeScript files, and no TypeScript to read them with. */
export function requireTypescript(
  tools: TypescriptTools | string,
  { files }: Sources,
): TypescriptTools | null {
  if (typeof tools !== 'string') return tools;
  const file = files.find(isTypescript);
  if (file !== undefined) throw new Refusal(`${tools}\nIt is needed to read ${file}.`);
  return null;
}

/**
 * Refuses a tsconfig.json that cannot be read, or that extends one: the compiler goes on without
 * it, and would judge the files by rules that are not theirs.
 *
 * @throws {Refusal} that names the file and the error
 */
export function refuseBrokenProjects({ ts }: TypescriptTools, { files }: Sources): void {
  const folders = new Set(files.map((file) => dirname(file)));
  const configs = new Set([...folders].map((folder) => ts.findConfigFile(folder, existsSync)));
  for (const config of configs) {
    const error = config === undefined ? null : errorIn(ts, config);
    if (error !== null)
      throw new Refusal(
        `${config ?? ''} is broken: ${error}\nRepair it, or install what it extends, and check again.`,
      );
  }
}

/** Codes of the compiler: a file that is not found, one that cannot be read. */
const UNREADABLE = new Set([5012, 5083, 6053]);

/** Codes below are those of syntax errors. */
const FIRST_OTHER_ERROR = 2000;

/** The first error for which the compiler leaves out what the file says; wrong options are none. */
function errorIn(ts: TypescriptTools['ts'], config: string): string | null {
  const errors: Diagnostic[] = [];
  const parsed = ts.getParsedCommandLineOfConfigFile(config, undefined, {
    ...ts.sys,
    // The files of the project do not matter here, and finding them takes long.
    readDirectory: () => [],
    onUnRecoverableConfigFileDiagnostic: (error) => errors.push(error),
  });
  if (parsed) errors.push(...ts.getConfigFileParsingDiagnostics(parsed));
  const broken = errors.find(({ code }) => code < FIRST_OTHER_ERROR || UNREADABLE.has(code));
  return broken ? ts.flattenDiagnosticMessageText(broken.messageText, ' ') : null;
}

/** Whether any of the files can import `openai`, under its own name or under another. */
export function hasOpenai({ files }: Sources): boolean {
  const known = new Map<string, boolean>();
  const isNear = (folder: string): boolean => {
    const answer = known.get(folder) ?? (isIn(folder) || isAbove(folder));
    known.set(folder, answer);
    return answer;
  };
  const isAbove = (folder: string): boolean =>
    dirname(folder) !== folder && isNear(dirname(folder));
  return files.some((file) => isNear(dirname(file)));
}

function isIn(folder: string): boolean {
  // Plug'n'Play has no folders to look into.
  if (existsSync(join(folder, '.pnp.cjs'))) return true;
  return ['openai', ...aliasesIn(folder)].some((name) =>
    existsSync(join(folder, 'node_modules', name, 'package.json')),
  );
}

/** The names of dependencies on `npm:openai@…`. */
function aliasesIn(folder: string): string[] {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return [];
  const names = readFileSync(manifest, 'utf8').matchAll(/"([^"]+)"\s*:\s*"npm:openai@/g);
  return [...names].flatMap(([, name]) => name ?? []);
}
