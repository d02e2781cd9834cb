import { join } from 'node:path';

import { existsSync, readFileSync } from '../files.js';
import { foldersAbove, manifestsAbove } from './manifests.js';

/** How a package manager is asked. */
interface Manager {
  /** What it keeps beside package.json. */
  readonly files: readonly string[];
  /** Adds a package to what the program needs at run time. */
  readonly add: string;
  /** The same in the root of a workspace, where some ask for more. */
  readonly addToRoot: string;
  /** Runs the bin of a package that need not be installed. */
  readonly run: string;
}

const manager = (files: readonly string[], add: string, run: string, addToRoot = add): Manager => ({
  files,
  add,
  addToRoot,
  run,
});

/** npm comes last: its lock file is what is left over where another took its place. */
const MANAGERS = {
  pnpm: manager(['pnpm-lock.yaml'], 'pnpm add ', 'pnpm dlx ', 'pnpm add -w '),
  yarn: manager(['yarn.lock'], 'yarn add ', 'yarn dlx '),
  bun: manager(['bun.lock', 'bun.lockb'], 'bun add ', 'bunx '),
  deno: manager(['deno.json', 'deno.jsonc', 'deno.lock'], 'deno add npm:', 'deno run -A npm:'),
  npm: manager(['package-lock.json', 'npm-shrinkwrap.json'], 'npm i ', 'npx '),
} as const satisfies Record<string, Manager>;

/** Yarn 1 runs only what is installed, and wants to be told that the root of a workspace is meant. */
const YARN_1 = manager(['yarn.lock'], 'yarn add ', 'npx ', 'yarn add -W ');

/** The package manager of a folder: by `packageManager`, else by its files, the nearest first. */
function managerOf(folder: string): Manager {
  const manifests = new Map(manifestsAbove(folder).map((manifest) => [manifest.dir, manifest]));
  for (const dir of foldersAbove(folder)) {
    const named = manifests.get(dir)?.packageManager;
    if (isManager(named)) return named === 'yarn' ? yarnOf(dir) : MANAGERS[named];
    const found = Object.values<Manager>(MANAGERS).find(({ files }) =>
      files.some((file) => existsSync(join(dir, file))),
    );
    if (found) return found === MANAGERS.yarn ? yarnOf(dir) : found;
  }
  return MANAGERS.npm;
}

const isManager = (name: string | null | undefined): name is keyof typeof MANAGERS =>
  typeof name === 'string' && Object.hasOwn(MANAGERS, name);

/** Its lock file says which one: later versions begin it with data of their own. */
function yarnOf(dir: string): Manager {
  const lock = join(dir, 'yarn.lock');
  try {
    return readFileSync(lock, 'utf8').includes('__metadata:') ? MANAGERS.yarn : YARN_1;
  } catch {
    return MANAGERS.yarn;
  }
}

/** The command that adds a package to what the project in a folder needs at run time. */
export function addCommand(name: string, folder: string): string {
  const { add, addToRoot } = managerOf(folder);
  const [nearest] = manifestsAbove(folder);
  const isRoot = nearest?.dir === folder && nearest.isWorkspaceRoot;
  return `${isRoot ? addToRoot : add}${name}`;
}

/** The command that runs the bin of a package, in a folder of the project. */
export const runCommand = (name: string, folder: string): string =>
  `${managerOf(folder).run}${name}`;
