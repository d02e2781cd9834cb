import { readFileSync } from '../files.js';
import { typesOf } from '../types/index.js';
import { type Module, register } from './module.js';
import { parseAs } from './parse.js';
import { isSource } from './resolve.js';

/** Characters of a module that is still read: generated and bundled files are longer. */
const MAX_LENGTH = 400_000;

/** How many other modules are looked into for one linted file. */
const MAX_MODULES = 60;

/** The files that are looked into together: the linted one, and those that trails have led to. */
interface Session {
  readonly root: Module;
  readonly loaded: Map<string, Module | null>;
  readonly caches: Map<symbol, WeakMap<object, unknown>>;
}

let session: Session | null = null;

/**
 * Begins with another linted file. Linting goes file by file, and all that is asked about one is
 * asked before the next; what is known of other modules depends on who asks, and is forgotten.
 */
export function beginAt(root: Module): void {
  if (session?.root === root) return;
  session = { root, loaded: new Map([[root.filename, root]]), caches: new Map() };
}

/** Looks at another file as if it were linted, and comes back to the one that is. */
export function within<Result>(root: Module, look: () => Result): Result {
  const before = session;
  session = null;
  try {
    beginAt(root);
    return look();
  } finally {
    session = before;
  }
}

/** The linted file. */
export const rootModule = (): Module | null => session?.root ?? null;

/** The files that are looked into so far, the linted one first. */
export const openModules = (): readonly Module[] =>
  [...(session?.loaded.values() ?? [])].filter((one) => one !== null);

/**
 * A cache of what depends on the linted file: who uses a function of another module, say. Kept as
 * long as that file is linted.
 */
export function sessionCache<Key extends object, Value>(name: symbol): WeakMap<Key, Value> {
  if (!session) return new WeakMap();
  const found = session.caches.get(name) ?? new WeakMap<object, unknown>();
  session.caches.set(name, found);
  return found as WeakMap<Key, Value>;
}

/** Another module of the project; null where it cannot be read, or so many were read already. */
export function loadModule(file: string, from: Module): Module | null {
  if (!session || !isSource(file)) return null;
  const known = session.loaded.get(file);
  if (known !== undefined) return known;
  if (session.loaded.size > MAX_MODULES) return null;
  const found = typesOf(from) ? fromProgram(file, from) : fromDisk(file, from);
  session.loaded.set(file, found);
  return found;
}

/** The text of a file of the project; null where it cannot be read. */
export function textOf(file: string, from: Module): string | null {
  if (!isSource(file)) return null;
  const types = typesOf(from);
  if (types) return types.program.source(file)?.text ?? null;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

interface Source {
  readonly text: string;
}

/** A program keeps one object for a file until its text changes. */
const bySource = new WeakMap<Source, Module | null>();

function fromProgram(file: string, from: Module): Module | null {
  const source: Source | null = typesOf(from)?.program.source(file) ?? null;
  if (!source) return null;
  const known = bySource.get(source);
  if (known !== undefined) return known;
  const found = read(file, source.text, from);
  bySource.set(source, found);
  return found;
}

const byFile = new Map<string, Source & { module: Module | null }>();

/** Without a program the text on disk tells whether a file is still the one that was read. */
function fromDisk(file: string, from: Module): Module | null {
  const text = textOf(file, from);
  if (text === null) return null;
  const known = byFile.get(file);
  if (known?.text === text) return known.module;
  const module = read(file, text, from);
  if (byFile.size > MAX_MODULES * 4) byFile.clear();
  byFile.set(file, { text, module });
  return module;
}

function read(file: string, text: string, from: Module): Module | null {
  if (text.length > MAX_LENGTH) return null;
  const sourceCode = parseAs(from, file, text);
  return sourceCode && register({ ...from, sourceCode, filename: file });
}
