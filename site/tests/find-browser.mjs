// @ts-check
// Where a Chromium stands: CHROME_PATH, one of the system, or one that a package of the registry
// ships. Run as a program it installs one where there is none: Debian's where it may, else that of
// the package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const SHIPPED = '@sparticuz/chromium';
/** The newest that runs on Node 20. */
const SHIPPED_VERSION = '147.0.1';
const folder = fileURLToPath(new URL('../.browser', import.meta.url));

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @typedef {{ executablePath: string, args: string[] }} Browser */

/** @returns {string | undefined} */
function ofTheSystem() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const places = folders.flatMap((one) => NAMES.map((name) => path.join(one, name)));
  return [...places, ...PLACES].find((file) => existsSync(file));
}

/** @returns {Promise<Browser | null>} */
async function ofThePackage() {
  const manifest = path.join(folder, 'package.json');
  // Told so, it brings the libraries along that a bare machine has not.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  try {
    const file = createRequire(manifest).resolve(SHIPPED);
    const { default: shipped } = await import(pathToFileURL(file).href);
    return { executablePath: await shipped.executablePath(), args: shipped.args };
  } catch {
    return null;
  }
}

/**
 * @returns {Promise<Browser>}
 * @throws {Error} that says how to get one
 */
export async function findBrowser() {
  const given = process.env['CHROME_PATH'];
  if (given) return { executablePath: given, args: [] };
  const system = ofTheSystem();
  const found = system ? { executablePath: system, args: [] } : await ofThePackage();
  if (found) return found;
  throw new Error(
    'No Chromium was found. Set CHROME_PATH, install chromium, or run: node site/tests/find-browser.mjs',
  );
}

/** @param {string} command @param {string[]} args */
const succeeds = (command, ...args) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

const isRun = process.argv[1] === fileURLToPath(import.meta.url);
if (isRun && !process.env['CHROME_PATH'] && !ofTheSystem() && !(await ofThePackage())) {
  const isRoot = process.getuid?.() === 0;
  const isDebian = existsSync('/usr/bin/apt-get');
  const isInstalled =
    isRoot &&
    isDebian &&
    // Where Debian's packages cannot be reached, it has to say so soon.
    succeeds(
      'apt-get',
      'update',
      '-qq',
      '-o',
      'Acquire::Retries=0',
      '-o',
      'Acquire::http::Timeout=10',
      '--error-on=any',
    ) &&
    succeeds('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
  if (!isInstalled)
    succeeds(
      'npm',
      'install',
      '--no-audit',
      '--no-fund',
      '--prefix',
      folder,
      `${SHIPPED}@${SHIPPED_VERSION}`,
    );
}
if (isRun) console.log((await findBrowser()).executablePath);
