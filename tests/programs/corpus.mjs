// @ts-check
// The programs of the corpus, and ESLint as it judges them.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';

export const root = fileURLToPath(new URL('.', import.meta.url));
export const sources = '**/*.{ts,mts,cts,js,mjs,cjs}';

/** @returns {string[]} */
export function listSets() {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * The sets that a command line names, or all.
 *
 * @param {readonly string[]} named
 */
export function chooseSets(named) {
  const known = listSets();
  const unknown = named.filter((set) => !known.includes(set));
  if (unknown.length === 0) return named.length > 0 ? named : known;
  console.error(`No such set: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

/**
 * The program (`<set>/<nn>-<slug>`) that a file belongs to.
 *
 * @param {string} folder of all programs
 * @param {string} filePath
 */
export function programOf(folder, filePath) {
  return path.relative(folder, filePath).split(path.sep).slice(0, 2).join('/');
}

/**
 * @param {string} folder of all programs, with a tsconfig.json
 * @param {{ types: 'typescript-eslint' | 'typescript-7' | 'none' }} options who is asked for types
 */
export async function createLinter(folder, { types }) {
  const { default: plugin } = await import('../../dist/index.js');
  return new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    allowInlineConfig: false,
    overrideConfig: [
      {
        files: [sources],
        languageOptions: {
          parser,
          parserOptions:
            types === 'typescript-eslint' ? { projectService: true, tsconfigRootDir: folder } : {},
        },
        settings: { 'openai-responses': { types: types === 'none' ? 'off' : 'auto' } },
      },
      plugin.configs.recommended,
    ],
  });
}
