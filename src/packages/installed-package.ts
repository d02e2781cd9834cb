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
 * `node_modules/<name>` above it, links followed; else what Plug'n'Play has for that file.
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
    if (parent === dir) return packageOfPnp(name, filename);
    dir = parent;
  }
}

/** What Yarn Plug'n'Play adds to `node:module` of every process that it starts. */
interface PnpModule {
  findPnpApi?: (
    filename: string,
  ) => { resolveToUnqualified(name: string, issuer: string): string | null } | null;
}

/** Not imported: where the plugin runs in a browser, there is no such module. */
const moduleOfNode = (): PnpModule =>
  typeof process === 'object' && 'getBuiltinModule' in process
    ? (process.getBuiltinModule('node:module') as PnpModule)
    : {};

function packageOfPnp(name: string, filename: string): NearestPackage | null {
  const api = moduleOfNode().findPnpApi?.(filename);
  if (!api) return null;
  try {
    const found = readPackage(api.resolveToUnqualified(name, filename) ?? '');
    return found === 'none' ? null : found;
  } catch {
    // The package of the file does not list it.
    return null;
  }
}
