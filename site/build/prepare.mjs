// @ts-check
// Installs what the site alone needs, when package-lock.json says otherwise than what is there.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const site = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} file */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(path.join(site, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

const wanted = packagesIn('package-lock.json');
const present = packagesIn('node_modules/.package-lock.json');
const isInstalled =
  present !== null &&
  Object.entries(wanted).every(
    ([folder, { version, optional }]) =>
      folder === '' || optional || present[folder]?.version === version,
  );
if (!isInstalled) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--silent'], {
    cwd: site,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
