import { dirname, join, resolve } from 'node:path';

import { existsSync, readFileSync } from '../files.js';
import { typesOf } from '../types/index.js';
import type { Module } from './module.js';
import type { TSESTree } from '@typescript-eslint/utils';

/**
 * The file of the project that a specifier leads to: by the program's own resolution where there are
 * types, else by path and by the `paths` of the tsconfig above. Null for packages and for files that
 * only declare.
 */
export function fileOf(specifier: TSESTree.StringLiteral, from: Module): string | null {
  const byTypes = typesOf(from)?.moduleOf(specifier) ?? null;
  const file = byTypes ?? fileByPath(specifier.value, from.filename);
  return file !== null && isSource(file) ? file : null;
}

/** Of the project, and with bodies. */
export const isSource = (file: string): boolean =>
  !/[\\/]node_modules[\\/]/.test(file) && /(?<!\.d)\.[cm]?[jt]sx?$/.test(file);

const ENDINGS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

function fileByPath(specifier: string, from: string): string | null {
  if (specifier.startsWith('.')) return existing(resolve(dirname(from), specifier));
  const config = configAbove(dirname(from));
  if (!config) return null;
  for (const [pattern, targets] of config.paths) {
    const [before = '', behind] = pattern.split('*');
    const isMatch =
      behind === undefined
        ? specifier === pattern
        : specifier.startsWith(before) && specifier.endsWith(behind);
    if (!isMatch) continue;
    const middle = specifier.slice(before.length, specifier.length - (behind ?? '').length);
    for (const target of targets) {
      const found = existing(resolve(config.base, target.replace('*', middle)));
      if (found !== null) return found;
    }
  }
  return null;
}

/** `./history.js` is `history.ts` where that is what exists; a folder is its index. */
function existing(path: string): string | null {
  const bare = path.replace(/\.([cm]?)jsx?$/, '.$1');
  const written = bare === path ? [] : [`${bare}ts`, `${bare}tsx`];
  const asFile = ENDINGS.some((ending) => path.endsWith(ending)) ? [path] : [];
  const appended = ENDINGS.map((ending) => `${path}${ending}`);
  const index = ENDINGS.map((ending) => join(path, `index${ending}`));
  return [...written, ...asFile, ...appended, ...index].find((one) => existsSync(one)) ?? null;
}

interface Config {
  base: string;
  paths: [pattern: string, targets: string[]][];
}

const configs = new Map<string, Config | null>();

/** The `paths` of the nearest tsconfig.json or jsconfig.json; null where there are none. */
function configAbove(directory: string): Config | null {
  const known = configs.get(directory);
  if (known !== undefined) return known;
  const file = ['tsconfig.json', 'jsconfig.json']
    .map((name) => join(directory, name))
    .find((one) => existsSync(one));
  const parent = dirname(directory);
  const above = parent === directory ? null : () => configAbove(parent);
  const found = file === undefined ? (above?.() ?? null) : readConfig(file);
  configs.set(directory, found);
  return found;
}

function readConfig(file: string): Config | null {
  try {
    const text = readFileSync(file, 'utf8').replace(
      /("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=\s*[}\]])/g,
      (_all, string?: string) => string ?? '',
    );
    const { compilerOptions = {} } = JSON.parse(text) as {
      compilerOptions?: { baseUrl?: string; paths?: Record<string, string[]> };
    };
    const base = resolve(dirname(file), compilerOptions.baseUrl ?? '.');
    return { base, paths: Object.entries(compilerOptions.paths ?? {}) };
  } catch {
    return null;
  }
}
