// Installs what the package-lock.json of a folder names when it is missing or differs:
// `node tests/support/install.mjs [folder]`. Runs before any dependency is there, so it uses Node alone.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The packages of a lock file by folder, or null when the file is missing or broken. */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * npm notes what it installed in node_modules/.package-lock.json; optional ones may be left out.
 * The packages of this repository are links there, without a version.
 */
function isInstalled(folder) {
  const wanted = readLock(path.join(folder, 'package-lock.json'));
  const present = readLock(path.join(folder, 'node_modules/.package-lock.json'));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(
    ([name, { version, link, optional, devOptional }]) =>
      name === '' ||
      optional ||
      devOptional ||
      (present[name]?.version === version && present[name]?.link === link),
  );
}

/** Runs npm in a folder; where it fails, so does this process. */
export function npm(folder, ...args) {
  const { status } = spawnSync('npm', args, {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

export function installIn(folder) {
  if (!isInstalled(folder)) npm(folder, 'ci', '--no-audit', '--no-fund');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) installIn(process.argv[2] ?? '.');
