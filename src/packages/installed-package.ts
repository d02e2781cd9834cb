import { dirname, join } from 'node:path';

import { realpathSync } from '../files.js';
import { readPackage, type NearestPackage } from './nearest-package.js';

/**
 * The package part of a module specifier: `openai` of `openai/resources`, `@scope/x` of
 * `@scope/x/y`. Null for paths and for what only a bundler or tsconfig resolves (`@/lib`, `~/x`).
 */
export function packageNameOf(specifier: string): string | null {
  return /^(?:@[a-z0-9][^/@]*\/)?[a-z0-9][^/:]*/i.exec(specifier)?.[0] ?? null;
}

/**
 * A package as the module resolution of Node.js finds it for a file: the nearest
 * `node_modules/<name>` above it, links followed.
 *
 * @returns null when it is not installed or its package.json is broken
 */
export function installedPackage(name: string, filename: string): NearestPackage | null {
  let dir = dirname(filename);
  for (;;) {
    const found = readPackage(join(dir, 'node_modules', name));
    if (found === null) return null;
    if (found !== 'none') return { ...found, dir: realpathSync(found.dir) };
    const parent = dirname(dir);
    if (parent === dir) return null;
    dir = parent;
  }
}
