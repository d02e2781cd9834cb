// Makes a fresh clone ready for `npm test` and `npm run demo`: installs what package-lock.json
// names when it is missing or differs, and builds when dist is missing or older than its sources.
// Runs before any dependency is there, so it uses Node alone.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { installIn, npm } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

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

installIn(root);
if (!isBuilt()) npm(root, 'run', '--silent', 'build');
