import { dirname, join } from 'node:path';

import { existsSync, readFileSync } from '../files.js';

/** What a package.json says of the project around it. */
export interface Manifest {
  /** Absolute folder of the package.json. */
  readonly dir: string;
  /** Packages that are there when the program runs: dependencies, optional and peer ones. */
  readonly production: ReadonlySet<string>;
  /** Packages that only stand under `devDependencies`. */
  readonly development: ReadonlySet<string>;
  /** The name in `packageManager` or `devEngines.packageManager`, such as `pnpm`. */
  readonly packageManager: string | null;
  readonly isWorkspaceRoot: boolean;
}

/** A folder and all above it, the nearest first. */
export function foldersAbove(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}

/** The manifests above a folder, the nearest first; those that cannot be read say nothing. */
export const manifestsAbove = (folder: string): Manifest[] =>
  foldersAbove(folder).flatMap((dir) => readManifest(dir) ?? []);

/**
 * The manifests that say what a file can import: the nearest one that lists any dependency, then
 * that of the root of its workspace. One that only says `{"type": "module"}` is no project.
 */
export function manifestsFor(filename: string): Manifest[] {
  const all = manifestsAbove(dirname(filename));
  const nearest = all.findIndex(
    ({ production, development }) => production.size + development.size > 0,
  );
  if (nearest === -1) return [];
  const above = all.slice(nearest + 1).find(({ isWorkspaceRoot }) => isWorkspaceRoot);
  return [...all.slice(nearest, nearest + 1), ...(above ? [above] : [])];
}

function readManifest(dir: string): Manifest | null {
  const file = join(dir, 'package.json');
  if (!existsSync(file)) return null;
  const manifest = parseObject(file);
  if (!manifest) return null;
  const production = ['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((table) =>
    namesIn(manifest[table]),
  );
  return {
    dir,
    production: new Set(production),
    development: new Set(
      namesIn(manifest['devDependencies']).filter((name) => !production.includes(name)),
    ),
    packageManager: packageManagerOf(manifest),
    isWorkspaceRoot: 'workspaces' in manifest || existsSync(join(dir, 'pnpm-workspace.yaml')),
  };
}

function packageManagerOf({ packageManager, devEngines }: Record<string, unknown>): string | null {
  if (typeof packageManager === 'string') return packageManager.replace(/@.*$/s, '');
  const engine = isRecord(devEngines) ? devEngines['packageManager'] : null;
  const [first] = Array.isArray(engine) ? (engine as unknown[]) : [engine];
  return isRecord(first) && typeof first['name'] === 'string' ? first['name'] : null;
}

function parseObject(file: string): Record<string, unknown> | null {
  try {
    // A byte order mark is legal in front of a package.json; JSON.parse refuses it.
    const value: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

const namesIn = (table: unknown): string[] => (isRecord(table) ? Object.keys(table) : []);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
