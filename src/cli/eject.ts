import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

import { SETTINGS_KEY } from '../settings.js';
import { reasonOf, Refusal } from './refusal.js';

const NAME = 'sanitizeResponseInput';

type Language = 'ts' | 'js';

/**
 * Writes the sanitizer as one file, in the language and the module system of its name, and prints
 * the setting that makes fixes use it.
 *
 * @throws {Refusal} If the name is that of no module, the file is there, or it cannot be written.
 */
export async function eject(file: string): Promise<void> {
  const path = resolve(file);
  const [, kind, language] = /\.([cm]?)([tj]s)$/.exec(basename(path)) ?? [];
  if (language !== 'ts' && language !== 'js')
    throw new Refusal(
      `\`${file}\` says no language: end it with .ts, .mts or .cts for TypeScript, .js, .mjs or .cjs for JavaScript.`,
    );
  const isModule = kind === '' ? isModuleFolder(dirname(path)) : kind === 'm';
  await write(path, await sourceIn(language, isModule));
  process.stdout.write(`${explain(path, language, isModule)}\n`);
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

function explain(path: string, language: Language, isModule: boolean): string {
  const written = relative(process.cwd(), path).split(sep).join('/');
  // Node wants the name that the compiler gives the file; bundlers and CommonJS want none.
  const from =
    language === 'js' ? written : written.replace(/\.([cm]?)ts$/, isModule ? '.$1js' : '');
  return `Wrote ${written}. It is yours now, and depends on nothing.

So that fixes import it, add this to the object of your ESLint configuration that has the rules:

  settings: {
    '${SETTINGS_KEY}': {
      sanitizer: { from: '${from.startsWith('.') ? from : `./${from}`}', name: '${NAME}' },
    },
  },
`;
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
