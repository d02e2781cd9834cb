import type { Dirent } from 'node:fs';
import { access, constants, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

import { filesOfGit } from './git.js';
import { codeOf, reasonOf, Refusal } from './refusal.js';

const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/;

/** What tools write: declarations and minified code. */
const GENERATED = /\.d\.[cm]?ts$|\.min\.[cm]?js$/;

/** Folders of packages, and of tools. */
const NO_SOURCES = /^(?:\..*|node_modules)$/;

/** What folders of built files are called; where git keeps a file in one, it is a source. */
const BUILT = /^(?:dist|build|out|coverage|vendor)$/;

/** Files that hold scripts, and need a parser of their own. */
const COMPONENT = /\.(?:vue|svelte|astro)$/;

/** What a shell or a tool would take for a pattern, and a path seldom has. */
const PATTERN = /[*?[\]{}!]/;

export interface Sources {
  /** The folder that holds all of them: that of the project, or a common one of several paths. */
  readonly folder: string;
  /** Absolute paths, sorted. */
  readonly files: readonly string[];
  /** Vue, Svelte and Astro files, absolute. */
  readonly components: readonly string[];
  /** Folders of built files and linked folders that were not looked into, absolute. */
  readonly leftOut: readonly string[];
}

export const isTypescript = (file: string): boolean => /\.(?:[cm]?ts|tsx)$/.test(file);

/**
 * The sources in some files and folders. Links are not followed.
 *
 * @throws {Refusal} If a path cannot be read, or if there are none.
 */
export async function findSources(paths: readonly string[]): Promise<Sources> {
  const found = await Promise.all(paths.map(sourcesAt));
  const { components, leftOut, ...all } = merge(found);
  const files = [...new Set(all.files)].sort();
  const folder = found.map((one) => one.folder).reduce(commonFolder);
  if (files.length === 0)
    throw new Refusal(
      `There are no TypeScript or JavaScript sources in ${folder}. Give the folder of a project; folders of built files are left out.`,
    );
  return { folder, files, components, leftOut };
}

async function sourcesAt(path: string): Promise<Sources> {
  try {
    const place = await realpath(path);
    await access(place, constants.R_OK);
    if ((await stat(place)).isDirectory()) return { folder: place, ...(await lookInto(place)) };
    if (SOURCE.test(place))
      return { folder: dirname(place), files: [place], components: [], leftOut: [] };
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && PATTERN.test(path))
      throw new Refusal(
        `\`${path}\` looks like a pattern: \`check\` takes files and folders, and looks into folders by itself. Give \`${folderBefore(path)}\`.`,
      );
    throw new Refusal(
      `Cannot read ${resolve(pathOf(error) ?? path)} (${reasonOf(error)}). Give a folder or a file that is there and that you may read.`,
    );
  }
  throw new Refusal(`${resolve(path)} is neither a TypeScript nor a JavaScript file.`);
}

/** The folder that a pattern begins with, such as `src` of `src/*.ts`. */
const folderBefore = (pattern: string): string => /^([^*?[\]{}!]*)[/\\]/.exec(pattern)?.[1] ?? '.';

const pathOf = (error: unknown): string | undefined =>
  error instanceof Error && 'path' in error && typeof error.path === 'string'
    ? error.path
    : undefined;

interface Found {
  readonly files: readonly string[];
  readonly components: readonly string[];
  readonly leftOut: readonly string[];
}

/** What git keeps below a folder: files, with repositories inside it, and the folders of these. */
interface Kept {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

/** Below a folder, what git keeps, whatever its folders are called; without git, by their names. */
async function lookInto(folder: string): Promise<Found> {
  const files = await filesOfGit(folder);
  if (!files) return walk(folder, null);
  const folders = files.flatMap((file) => foldersOf(file, folder));
  return walk(folder, { files: new Set(files), folders: new Set(folders) });
}

function foldersOf(file: string, root: string): string[] {
  const folder = dirname(file);
  return folder === root || folder === file ? [] : [folder, ...foldersOf(folder, root)];
}

async function walk(folder: string, kept: Kept | null): Promise<Found> {
  const entries = await readdir(folder, { withFileTypes: true });
  return merge(await Promise.all(entries.map((entry) => lookAt(folder, entry, kept))));
}

const NOTHING: Found = { files: [], components: [], leftOut: [] };

async function lookAt(folder: string, entry: Dirent, kept: Kept | null): Promise<Found> {
  const path = join(folder, entry.name);
  if (NO_SOURCES.test(entry.name)) return NOTHING;
  if (entry.isSymbolicLink())
    return (await isFolder(path)) ? { ...NOTHING, leftOut: [path] } : NOTHING;
  if (entry.isDirectory()) {
    if (kept?.files.has(path)) return lookInto(path);
    const isBuilt = BUILT.test(entry.name);
    if (kept ? kept.folders.has(path) : !isBuilt) return walk(path, kept);
    return isBuilt ? { ...NOTHING, leftOut: [path] } : NOTHING;
  }
  if (!entry.isFile() || kept?.files.has(path) === false) return NOTHING;
  if (COMPONENT.test(path)) return { ...NOTHING, components: [path] };
  return SOURCE.test(path) && !GENERATED.test(path) ? { ...NOTHING, files: [path] } : NOTHING;
}

const merge = (found: readonly Found[]): Found => ({
  files: found.flatMap(({ files }) => files),
  components: found.flatMap(({ components }) => components),
  leftOut: found.flatMap(({ leftOut }) => leftOut),
});

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

function commonFolder(folder: string, other: string): string {
  if (folder === other) return folder;
  const way = relative(folder, other);
  const isInside = way !== '..' && !way.startsWith(`..${sep}`);
  return isInside || dirname(folder) === folder ? folder : commonFolder(dirname(folder), other);
}
