// Makes a fresh clone ready for `npm test` and `npm run demo`: installs what package-lock.json
// names when it is missing or differs, and builds when dist is missing or older than its sources.
// Runs before any dependency is there, so it uses Node alone.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The packages of a lock file by folder, or null when the file is missing or broken. */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * npm notes what it installed in node_modules/.package-lock.json; optional ones may be left out.
 * The packages of this repository are links there, without a version.
 */
function isInstalled() {
  const wanted = readLock('package-lock.json');
  const present = readLock('node_modules/.package-lock.json');
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(
    ([folder, { version, link, optional, devOptional }]) =>
      folder === '' ||
      optional ||
      devOptional ||
      (present[folder]?.version === version && present[folder]?.link === link),
  );
}

/** Time of the last change of a file, or of the newest file below a folder; null if missing. */
function changedAt(file) {
  const stats = statSync(path.join(root, file), { throwIfNoEntry: false });
  if (stats === undefined) return null;
  if (!stats.isDirectory()) return stats.mtimeMs;
  const times = readdirSync(path.join(root, file)).map((name) => changedAt(path.join(file, name)));
  return Math.max(stats.mtimeMs, ...times);
}

function isBuilt() {
  const built = ['index.js', 'index.cjs', 'index.d.ts', 'index.d.cts'];
  const sources = ['src', 'package.json', 'tsconfig.json', 'packages/sanitizer/tsup.config.mjs'];
  const builtAt = ['dist', 'packages/sanitizer/dist'].flatMap((folder) =>
    built.map((file) => changedAt(path.join(folder, file))),
  );
  if (builtAt.includes(null)) return false;
  return Math.min(...builtAt) >= Math.max(...sources.map(changedAt));
}

function run(...args) {
  const { status } = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (!isInstalled()) run('ci', '--no-audit', '--no-fund');
if (!isBuilt()) run('run', '--silent', 'build');
