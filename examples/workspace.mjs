// @ts-check
// A folder outside the repository with the example projects and the packed plugin installed, as a
// user has them. Used by the demo and by the end-to-end tests.
import { spawn } from 'node:child_process';
import { copyFile, cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * An example program: where it stands, and what its user types or passes on the command line.
 * @typedef {{ project: string, main: string, args?: string[], lines?: string[] }} Program
 * @typedef {{ code: number, stdout: string, stderr: string }} Run
 */

/** @type {readonly Program[]} */
export const programs = [
  {
    project: 'chat',
    main: 'dist/chat.js',
    lines: ['What should I pack for Lisbon in May?', 'And if it rains?'],
  },
  {
    project: 'chat',
    main: 'dist/intake.js',
    lines: ['My desk lamp flickers.', 'It is urgent, I work at night.'],
  },
  { project: 'agent', main: 'dist/main.js', args: ['Can I order six desk lamps?'] },
  { project: 'agent-js', main: 'agent.js', args: ['Do I need a coat in Oslo?'] },
  { project: 'agent-js', main: 'stream.js', args: ['Tell me a riddle.', 'What is the answer?'] },
];

/** The example projects, and whether `tsc` compiles them. */
export const projects = [
  { name: 'chat', compiled: true },
  { name: 'agent', compiled: true },
  { name: 'agent-js', compiled: false },
];

/**
 * Runs a command to its end, whatever its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, input?: string, env?: Record<string, string> }} options
 * @returns {Promise<Run>}
 */
export function run(command, args, { cwd, input = '', env = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
    child.stdin.on('error', () => {}).end(input);
  });
}

/**
 * Runs a command that has to succeed and gives what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function runOrThrow(command, args, cwd) {
  const { code, stdout, stderr } = await run(command, args, { cwd });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

/**
 * The version of a package that this repository is tested with, as `name@version`.
 * @param {string} name
 */
async function pinned(name) {
  const manifest = await readFile(path.join(root, 'node_modules', name, 'package.json'), 'utf8');
  const installed = JSON.parse(manifest);
  return `${installed.name}@${installed.version}`;
}

/** The linter and the compiler of a project, as the folders of this repository are named. */
const TOOLS = ['eslint', 'typescript', 'typescript-eslint'];

/**
 * Packs the packages of this repository into a folder.
 * @param {string} dir
 * @returns {Promise<string[]>} the names of the tarballs: of the plugin, then of the sanitizer
 */
export async function packAll(dir) {
  const flags = ['--silent', '--pack-destination', dir];
  const packed = await runOrThrow('npm', ['pack', ...flags, '.', './packages/sanitizer'], root);
  return packed.trim().split(/\s+/);
}

/**
 * Packs the plugin and the sanitizer, and installs the tarballs into a new folder, with the packages
 * that a project on the Responses API has.
 * @param {readonly string[]} [tools]
 * @returns {Promise<string>} the folder
 */
export async function installPackedPlugin(tools = TOOLS) {
  const dir = await realpath(await mkdtemp(path.join(tmpdir(), 'openai-responses-')));
  const tarballs = await packAll(dir);
  await writeFile(path.join(dir, 'package.json'), '{ "name": "workspace", "private": true }\n');
  const others = ['openai', '@types/node', ...tools];
  const own = tarballs.map((tarball) => `./${tarball}`);
  const wanted = [...own, 'zod@^4.0.0', ...(await Promise.all(others.map(pinned)))];
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--silent'];
  await runOrThrow('npm', ['install', ...flags, ...wanted], dir);
  return dir;
}

/** The example projects beside the installed plugin, with git to show what a fix changes. */
export class Workspace {
  /** @param {string} dir */
  constructor(dir) {
    this.dir = dir;
  }

  /** @param {readonly string[]} [tools] */
  static async create(tools) {
    const workspace = new Workspace(await installPackedPlugin(tools));
    const { dir } = workspace;
    for (const { name } of projects) {
      await cp(path.join(root, 'examples', name), path.join(dir, name), { recursive: true });
    }
    await copyFile(path.join(root, 'examples/stand-in.mjs'), path.join(dir, 'stand-in.mjs'));
    await writeFile(path.join(dir, '.gitignore'), 'node_modules/\ndist/\n*.tgz\n');
    await runOrThrow('git', ['init', '--quiet'], dir);
    await runOrThrow('git', ['add', '--all'], dir);
    return workspace;
  }

  /**
   * Type-checks a project and writes its JavaScript.
   * @param {string} project
   */
  compile(project) {
    return this.#node(project, ['../node_modules/typescript/bin/tsc']);
  }

  /**
   * Runs a program against the stand-in for the API.
   * @param {Program} program
   */
  play({ project, main, args = [], lines = [] }) {
    const input = lines.map((line) => `${line}\n`).join('');
    return this.#node(project, ['--import', '../stand-in.mjs', main, ...args], { input });
  }

  /**
   * Runs the ESLint CLI in a project.
   * @param {string} project
   * @param {readonly string[]} flags
   */
  lint(project, ...flags) {
    return this.#node(project, ['../node_modules/eslint/bin/eslint.js', '.', ...flags]);
  }

  /**
   * Runs the oxlint CLI in a project.
   * @param {string} project
   * @param {readonly string[]} flags
   */
  oxlint(project, ...flags) {
    return this.#node(project, ['../node_modules/oxlint/bin/oxlint', ...flags]);
  }

  /**
   * Runs a few lines of code that can import what is installed.
   * @param {string} type `commonjs` or `module`
   * @param {string} code
   */
  evaluate(type, code) {
    return run(process.execPath, [`--input-type=${type}`, '--eval', code], { cwd: this.dir });
  }

  /**
   * What has changed since the projects were copied, as a unified diff.
   * @param {readonly string[]} flags
   */
  diff(...flags) {
    return runOrThrow('git', ['--no-pager', 'diff', ...flags], this.dir);
  }

  remove() {
    return rm(this.dir, { recursive: true, force: true });
  }

  /**
   * @param {string} project
   * @param {readonly string[]} args
   * @param {{ input?: string }} [options]
   */
  #node(project, args, options = {}) {
    return run(process.execPath, args, { cwd: path.join(this.dir, project), ...options });
  }
}
