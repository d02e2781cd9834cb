import { dirname, join } from 'node:path';

import { existsSync, readFileSync } from '../files.js';

type DependencyTable = Readonly<Record<string, string>>;

/** What a package.json says of the files below it. */
export interface NearestPackage {
  /** Absolute folder of the package.json. */
  dir: string;
  /** Null in an application that gives itself no name. */
  name: string | null;
  version: string | null;
  type: 'module' | 'commonjs';
  dependencies: DependencyTable;
  devDependencies: DependencyTable;
  peerDependencies: DependencyTable;
  optionalDependencies: DependencyTable;
}

/** Answers by folder; lives as long as the Program or SourceCode that it was made for. */
export type PackageCache = Map<string, NearestPackage | null>;

/**
 * The package.json that speaks for a file: the nearest one above it with a name or dependencies,
 * since `{"type": "module"}` alone in a build folder names no package.
 *
 * @param filename absolute path; the file itself need not exist
 * @returns null when there is none, or when the nearest one cannot be read as JSON
 */
export function nearestPackage(
  filename: string,
  cache: PackageCache = new Map(),
): NearestPackage | null {
  return packageOfFolder(dirname(filename), cache);
}

function packageOfFolder(dir: string, cache: PackageCache): NearestPackage | null {
  const known = cache.get(dir);
  if (known !== undefined) return known;
  const found = readPackage(dir);
  const parent = dirname(dir);
  const atRoot = parent === dir;
  const answer = found !== 'none' ? found : atRoot ? null : packageOfFolder(parent, cache);
  cache.set(dir, answer);
  return answer;
}

/** The package of exactly this folder; `none` when the search goes on above, null when broken. */
export function readPackage(dir: string): NearestPackage | null | 'none' {
  const path = join(dir, 'package.json');
  // Most folders have none: an error for each would cost more than the question.
  if (!existsSync(path)) return 'none';
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return 'none';
  }
  const manifest = parseObject(text);
  if (manifest === null) return null;
  if (!('name' in manifest) && !('dependencies' in manifest) && !('devDependencies' in manifest)) {
    return 'none';
  }
  return {
    dir,
    name: typeof manifest['name'] === 'string' ? manifest['name'] : null,
    version: typeof manifest['version'] === 'string' ? manifest['version'] : null,
    type: manifest['type'] === 'module' ? 'module' : 'commonjs',
    dependencies: dependencyTable(manifest['dependencies']),
    devDependencies: dependencyTable(manifest['devDependencies']),
    peerDependencies: dependencyTable(manifest['peerDependencies']),
    optionalDependencies: dependencyTable(manifest['optionalDependencies']),
  };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    // A byte order mark is legal in front of a package.json; JSON.parse refuses it.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function dependencyTable(value: unknown): DependencyTable {
  if (!isRecord(value)) return {};
  const table: Record<string, string> = {};
  for (const [name, range] of Object.entries(value)) {
    if (typeof range === 'string') table[name] = range;
  }
  return table;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
