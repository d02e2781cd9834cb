import { createRequire } from 'node:module';
import { dirname } from 'node:path';

import type { RemoteSnapshot } from './api.js';

/** What a new snapshot is to know that the one before did not. */
export interface Changes {
  openFiles?: string[];
  closeFiles?: string[];
  /** Paths of tsconfigs. A change is only looked at in projects that are named. */
  openProjects?: string[];
  /** Files whose text is another one; `all` when any can be. */
  changed?: string[] | 'all';
  /** Files that were not there before. */
  created?: string[];
}

/** A compiler that runs as a process of its own and answers one question after the other. */
export interface Connection {
  readonly pid: number;
  /** The flag of symbols that stand for others: imports and re-exports. */
  readonly alias: number;
  snapshot(changes: Changes): RemoteSnapshot;
}

/** Gives the text of a file that is not the one on disk. */
export type Overlay = (file: string) => string | undefined;

/** A TypeScript 7 that is installed. */
export interface Compiler {
  readonly version: string;
  /** @throws what goes wrong: no binary for this platform, another shape than the known ones */
  connect(overlay: Overlay): Connection;
}

/** The compiler itself, and the name under which TypeScript's own guide installs it beside 6. */
const NAMES = ['typescript', '@typescript/native'];

const compilers = new Map<string, Compiler | null>();

/** The TypeScript 7 that is installed for a file; null where there is none. */
export function compilerOf(filename: string): Compiler | null {
  const folder = dirname(filename);
  const known = compilers.get(folder);
  if (known !== undefined) return known;
  const found = findCompiler(createRequire(filename));
  compilers.set(folder, found);
  return found;
}

const byPath = new Map<string, Compiler>();

function findCompiler(require: NodeJS.Require): Compiler | null {
  for (const name of NAMES) {
    try {
      const path = require.resolve(`${name}/package.json`);
      const { version } = require(path) as { version: string };
      if (Number.parseInt(version, 10) < 7) continue;
      const compiler = byPath.get(path) ?? new Installed(name, version, require);
      byPath.set(path, compiler);
      return compiler;
    } catch {
      // Not installed under this name.
    }
  }
  return null;
}

class Installed implements Compiler {
  readonly version: string;
  readonly #name: string;
  readonly #require: NodeJS.Require;

  constructor(name: string, version: string, require: NodeJS.Require) {
    this.#name = name;
    this.version = version;
    this.#require = require;
  }

  connect(overlay: Overlay): Connection {
    const [major = 0, minor = 0] = this.version.split('.').map(Number);
    return major === 7 && minor === 0
      ? connectTo70(this.#load('unstable/sync'), overlay)
      : connectTo71(this.#load('sync'), this.#load('fs'), overlay);
  }

  #load(entry: string): unknown {
    return this.#require(`${this.#name}/${entry}`);
  }
}

interface Api70 {
  updateSnapshot(changes: object): RemoteSnapshot;
}

function connectTo70(module: unknown, overlay: Overlay): Connection {
  const { API, SymbolFlags } = module as Entry<Api70>;
  const api = new API({ cwd: process.cwd(), fs: { readFile: overlay } });
  const snapshot = (changes: Changes): RemoteSnapshot =>
    api.updateSnapshot(requestOf(changes, 'fileChanges'));
  return { pid: pidOf(api), alias: SymbolFlags.Alias, snapshot };
}

interface Api71 {
  createSnapshot(changes: object): Snapshot71;
}

interface Snapshot71 extends RemoteSnapshot {
  update(changes: object): Snapshot71;
}

function connectTo71(module: unknown, files: unknown, overlay: Overlay): Connection {
  const { API, SymbolFlags } = module as Entry<Api71>;
  const { serverFS } = files as { serverFS: { useOS: unknown } };
  const onDisk = Object.fromEntries(CALLBACKS.map((name) => [name, serverFS.useOS]));
  const readFile = (file: string): unknown => overlay(file) ?? serverFS.useOS;
  const api = new API({ cwd: process.cwd(), fs: { ...onDisk, readFile } });
  let latest: Snapshot71 | null = null;
  const snapshot = (changes: Changes): RemoteSnapshot => {
    const request = requestOf(changes, 'fileNotifications');
    return (latest = latest?.update(request) ?? api.createSnapshot(request));
  };
  return { pid: pidOf(api), alias: SymbolFlags.Alias, snapshot };
}

interface Entry<Api> {
  API: new (options: object) => Api;
  SymbolFlags: { Alias: number };
}

/** What the file system of 7.1 has to be told of, each by name. */
const CALLBACKS = [
  'directoryExists',
  'fileExists',
  'getAccessibleEntries',
  'realpath',
  'stat',
  'writeFile',
  'removeFile',
];

function requestOf({ changed, created, ...request }: Changes, key: string): object {
  if (changed === 'all') return { ...request, [key]: { invalidateAll: true } };
  return changed || created ? { ...request, [key]: { changed, created } } : request;
}

/** The API hides its process; but who cannot end it must not ask it: it may never answer. */
function pidOf(api: object): number {
  const { client } = api as { client?: { channel?: { child?: { pid?: unknown } } } };
  const pid = client?.channel?.child?.pid;
  if (typeof pid !== 'number')
    throw new TypeError('The API of TypeScript has no process to watch.');
  return pid;
}
