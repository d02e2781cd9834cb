import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Whether one of the program's own files is newer, or a folder of theirs has others in it. What is
 * installed is taken to stay as it is.
 *
 * @param time milliseconds since 1970
 */
export function hasChangedSince(time: number, files: readonly string[]): boolean {
  const own = files.filter((file) => !file.includes('/node_modules/'));
  const folders = new Set(own.map((file) => dirname(file)));
  return [...folders, ...own].some((path) => isNewer(path, time));
}

function isNewer(path: string, time: number): boolean {
  const mtime = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return mtime === undefined || mtime > time;
}
