import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

import { type ImportedFunction, SETTINGS_KEY } from '../settings.js';
import { reasonOf, Refusal } from './refusal.js';

const NAME = 'sanitizeResponseInput';

/** The files that ESLint reads its configuration from. */
const CONFIGURATIONS = [
  ...['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((ending) => `eslint.config.${ending}`),
  ...['', '.js', '.cjs', '.json', '.yaml', '.yml'].map((ending) => `.eslintrc${ending}`),
];

type Language = 'ts' | 'js';

/** The sanitizer as a file of the user's own. */
export interface Ejected {
  /** Absolute. */
  readonly path: string;
  /** What the setting `sanitizer` has to be, seen from `folder`. */
  readonly sanitizer: ImportedFunction;
  /** Where ESLint is usually run. */
  readonly folder: string;
}

/**
 * Writes the sanitizer as one file, in the language and the module system of its name. Folders that
 * are missing are made.
 *
 * @throws {Refusal} If the name is that of no module, the file is there, or it cannot be written.
 */
export async function writeEjected(file: string): Promise<Ejected> {
  const path = resolve(file);
  const [, kind, language] = /\.([cm]?)(js|(?<!\.d\.[cm]?)ts)$/.exec(basename(path)) ?? [];
  if (language !== 'ts' && language !== 'js')
    throw new Refusal(
      `\`${file}\` is no name of a module: end it with .ts, .mts or .cts for TypeScript (.d.ts holds no code), .js, .mjs or .cjs for JavaScript.`,
    );
  const isModule = kind === '' ? isModuleFolder(dirname(path)) : kind === 'm';
  await write(path, await sourceIn(language, isModule));
  const folder = configured(dirname(path)) ?? process.cwd();
  return { path, folder, sanitizer: { from: specifierOf(folder, path, isModule), name: NAME } };
}

/** The files that the build makes of the sanitizer's sources. */
async function sourceIn(language: Language, isModule: boolean): Promise<string> {
  const source = await readFile(
    new URL(`./ejectable/sanitizer.${language}`, import.meta.url),
    'utf8',
  );
  if (language === 'ts' || isModule) return source;
  return `${source.replace(`export function ${NAME}`, `function ${NAME}`)}\nmodule.exports = { ${NAME} };\n`;
}

async function write(path: string, source: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, source, { flag: 'wx' });
  } catch (error) {
    throw new Refusal(
      existsSync(path)
        ? `${path} is there already. Give another name, or delete it first.`
        : `Cannot write ${path} (${reasonOf(error)}). Give a place where you may write.`,
    );
  }
}

/** As the setting names it. Node wants the name that the compiler gives; bundlers and CommonJS none. */
function specifierOf(folder: string, path: string, isModule: boolean): string {
  const from = pathFrom(folder, path).replace(/\.([cm]?)ts$/, isModule ? '.$1js' : '');
  return from.startsWith('.') ? from : `./${from}`;
}

/** What the user has to know of an ejected file, once. */
export function explain({ path, folder, sanitizer: { from, name } }: Ejected): string {
  return `Wrote ${pathFrom(process.cwd(), path)}. It is yours now, and depends on nothing.

So that fixes import it, add this to the object of your ESLint configuration that has the rules:

  settings: {
    '${SETTINGS_KEY}': {
      sanitizer: { from: '${from}', name: '${name}' },
    },
  },

\`from\` is seen from the folder where ESLint runs: from ${folder}.
`;
}

const pathFrom = (folder: string, path: string): string =>
  relative(folder, path).split(sep).join('/');

/** The nearest folder with a configuration of ESLint, where it is usually run. */
function configured(folder: string): string | null {
  if (CONFIGURATIONS.some((file) => existsSync(join(folder, file)))) return folder;
  return dirname(folder) === folder ? null : configured(dirname(folder));
}

/** What Node takes a .js file in a folder for: the nearest package.json says it. */
function isModuleFolder(folder: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return (
      typeof manifest === 'object' &&
      manifest !== null &&
      'type' in manifest &&
      manifest.type === 'module'
    );
  } catch {
    return dirname(folder) !== folder && isModuleFolder(dirname(folder));
  }
}
