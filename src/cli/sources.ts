import { access, constants, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

import { codeOf, reasonOf, Refusal } from './refusal.js';

const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/;

/** What tools write: declarations and minified code. */
const GENERATED = /\.d\.[cm]?ts$|\.min\.[cm]?js$/;

/** Folders of packages and of built files; those of tools begin with a dot. */
const LEFT_OUT = /^(?:\..*|node_modules|dist|build|out|coverage|vendor)$/;

/** What a shell or a tool would take for a pattern, and a path seldom has. */
const PATTERN = /[*?[\]{}!]/;

export interface Sources {
  /** The folder that holds all of them: that of the project, or a common one of several paths. */
  readonly folder: string;
  /** Absolute paths, sorted. */
  readonly files: readonly string[];
}

export const isTypescript = (file: string): boolean => /\.(?:[cm]?ts|tsx)$/.test(file);

/**
 * The sources in some files and folders. Links are not followed.
 *
 * @throws {Refusal} If a path cannot be read, or if there are none.
 */
export async function findSources(paths: readonly string[]): Promise<Sources> {
  const found = await Promise.all(paths.map(sourcesAt));
  const files = [...new Set(found.flatMap((one) => one.files))].sort();
  const folder = found.map((one) => one.folder).reduce(commonFolder);
  if (files.length === 0)
    throw new Refusal(
      `There are no TypeScript or JavaScript sources in ${folder}. Give the folder of a project; folders of built files are left out.`,
    );
  return { folder, files };
}

async function sourcesAt(path: string): Promise<Sources> {
  try {
    const place = await realpath(path);
    await access(place, constants.R_OK);
    if ((await stat(place)).isDirectory()) return { folder: place, files: await walk(place) };
    if (SOURCE.test(place)) return { folder: dirname(place), files: [place] };
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

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return LEFT_OUT.test(entry.name) ? [] : walk(path);
      return entry.isFile() && SOURCE.test(path) && !GENERATED.test(path) ? [path] : [];
    }),
  );
  return found.flat();
}

function commonFolder(folder: string, other: string): string {
  if (folder === other) return folder;
  const way = relative(folder, other);
  const isInside = way !== '..' && !way.startsWith(`..${sep}`);
  return isInside || dirname(folder) === folder ? folder : commonFolder(dirname(folder), other);
}
