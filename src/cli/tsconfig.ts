import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

import type ts from 'typescript';

import { Refusal } from './refusal.js';
import type { Sources } from './sources.js';
import type { TypescriptTools } from './toolchain.js';

type Typescript = TypescriptTools['ts'];

/**
 * Refuses a tsconfig.json in which the compiler finds an error, or in one that it extends: the
 * compiler goes on without what is wrong, and would judge the files by rules that are not theirs.
 *
 * @throws {Refusal} that names the file and its errors, with line and column
 */
export function refuseBrokenProjects({ ts }: TypescriptTools, { files }: Sources): void {
  const folders = new Set(files.map((file) => dirname(file)));
  const configs = new Set([...folders].map((folder) => ts.findConfigFile(folder, existsSync)));
  for (const config of configs) {
    const errors = config === undefined ? [] : errorsIn(ts, config);
    if (config !== undefined && errors.length > 0)
      throw new Refusal(
        `${config} is broken, as TypeScript ${ts.version} reads it:\n${errors.map((error) => `  ${error}\n`).join('')}Repair it, or install what it extends, and check again.`,
      );
  }
}

/** No inputs were found: the files of the project are not looked for here. */
const NO_INPUTS = 18_003;

function errorsIn(ts: Typescript, config: string): string[] {
  const errors: ts.Diagnostic[] = [];
  const parsed = ts.getParsedCommandLineOfConfigFile(config, undefined, {
    ...ts.sys,
    // The files of the project do not matter here, and finding them takes long.
    readDirectory: () => [],
    onUnRecoverableConfigFileDiagnostic: (error) => errors.push(error),
  });
  if (parsed) errors.push(...ts.getConfigFileParsingDiagnostics(parsed));
  const texts = errors
    .filter(({ code }) => code !== NO_INPUTS)
    .map(({ file, start, messageText }) => {
      const text = ts.flattenDiagnosticMessageText(messageText, ' ');
      return file && start !== undefined ? `${placeOf(file, start, config)}  ${text}` : text;
    });
  // Only `files` names some, when folders are not read.
  const missing = parsed?.fileNames.filter((file) => !existsSync(file)) ?? [];
  return [...texts, ...missing.map((file) => missingIn(ts, config, file))];
}

/** As the compiler says it when it makes a program. */
function missingIn(ts: Typescript, config: string, file: string): string {
  const text = `File '${file}' not found.`;
  const source = ts.readJsonConfigFile(config, (path) => ts.sys.readFile(path));
  const named = stringsIn(ts, source).find((name) => resolve(dirname(config), name.text) === file);
  return named ? `${placeOf(source, named.getStart(source), config)}  ${text}` : text;
}

function stringsIn(ts: Typescript, node: ts.Node): ts.StringLiteral[] {
  const found = ts.isStringLiteral(node) ? [node] : [];
  ts.forEachChild(node, (child) => {
    found.push(...stringsIn(ts, child));
  });
  return found;
}

function placeOf(file: ts.SourceFile, start: number, config: string): string {
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  return `${relative(dirname(config), file.fileName)}:${line + 1}:${character + 1}`;
}
