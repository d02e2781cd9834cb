// @ts-check
// Installs what the cells need, with the packed plugin, outside the repository. Cells that need the
// same packages share a folder.
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../examples/workspace.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {import('./cells.mjs').Cell} Cell */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function runOrThrow(command, args, cwd) {
  const { code, stdout, stderr } = await run(command, args, { cwd });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}${stdout}`);
  return stdout.trim();
}

const npmFlags = [
  '--prefer-offline',
  '--no-audit',
  '--no-fund',
  '--ignore-scripts',
  '--loglevel=error',
];

export class Installations {
  /** @type {Map<string, Promise<string>>} */
  #folders = new Map();
  /** @type {Map<string, Promise<string>>} */
  #nodes = new Map();

  /** @param {string} dir where everything is put */
  constructor(dir) {
    this.dir = dir;
    this.tarball = runOrThrow('npm', ['pack', '--silent', '--pack-destination', dir], root);
  }

  /**
   * A folder whose node_modules has what a cell names.
   * @param {Cell} cell
   */
  folderFor(cell) {
    const { packages, layout } = cell;
    const key = JSON.stringify([Object.entries(packages).sort(), layout]);
    const known = this.#folders.get(key);
    if (known) return known;
    const folder = this.#install(cell, path.join(this.dir, `install-${this.#folders.size + 1}`));
    this.#folders.set(key, folder);
    return folder;
  }

  /**
   * The path of a version of Node, which the registry has as a package.
   * @param {Cell} cell
   */
  nodeFor({ node }) {
    if (node === null) return Promise.resolve(process.execPath);
    const known = this.#nodes.get(node);
    if (known) return known;
    const print = ['-y', '-p', `node@${node}`, 'node', '-p', 'process.execPath'];
    const binary = runOrThrow('npx', print, this.dir);
    this.#nodes.set(node, binary);
    return binary;
  }

  /**
   * @param {Cell} cell
   * @param {string} folder
   */
  async #install({ packages, layout, openai }, folder) {
    const isInstalled = openai === 'openai' && (layout === 'npm' || layout === 'pnpm');
    const wanted = Object.entries(packages).filter(([name]) => isInstalled || name !== 'openai');
    const plugin = `file:${path.join(this.dir, await this.tarball)}`;
    const manifest = {
      private: true,
      dependencies: {
        'eslint-plugin-openai-responses': plugin,
        ...Object.fromEntries(wanted),
      },
    };
    await mkdir(folder);
    await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
    if (layout === 'pnpm') await installByPnpm(folder);
    else await runOrThrow('npm', ['install', ...npmFlags], folder);
    if (layout === 'workspace') await linkOpenai(folder);
    return folder;
  }
}

/**
 * Puts `openai` where a package of a workspace is, and links it as npm does.
 * @param {string} folder
 */
async function linkOpenai(folder) {
  const source = path.join(folder, 'packages/openai');
  await cp(path.join(root, 'node_modules/openai'), source, { recursive: true });
  await symlink(source, path.join(folder, 'node_modules/openai'), 'junction');
}

/** @param {string} folder */
function installByPnpm(folder) {
  const flags = ['--ignore-scripts', '--silent', '--store-dir', path.join(folder, '.store')];
  return runOrThrow('npx', ['-y', 'pnpm@10', 'install', ...flags], folder);
}

/**
 * The version of a package that a folder has; a dash where it has none.
 * @param {string} folder
 * @param {string} name
 * @returns {Promise<string>}
 */
export async function versionIn(folder, name) {
  const manifest = path.join(folder, 'node_modules', name, 'package.json');
  const text = await readFile(manifest, 'utf8').catch(() => '{}');
  return JSON.parse(text).version ?? '–';
}
