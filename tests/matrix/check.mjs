// @ts-check
// Plays one cell: lints its project, repairs it, lints and compiles it again.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../examples/workspace.mjs';
import { filesOf, findingsOf } from './project.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {import('./cells.mjs').Cell} Cell */

/**
 * What a cell shows: null where a step is as it should be, else what went wrong.
 * @typedef {{ compiles: string | null, finds: string | null, fixes: string | null,
 *   compilesAfter: string | null }} Result
 */

/**
 * A command of a package that is installed above a project.
 * @param {string} modules the node_modules folder
 * @param {string} name
 * @param {string} bin
 */
async function commandOf(modules, name, bin) {
  const folder = path.join(modules, name);
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin]);
}

/** The findings of ESLint and oxlint, which differ in form, as `file:line rule`. */
const readers = {
  /** @param {string} stdout */
  eslint: (stdout) =>
    JSON.parse(stdout).flatMap((/** @type {any} */ { filePath, messages }) =>
      messages.map(
        (/** @type {any} */ { line, ruleId, message }) =>
          `${path.basename(filePath)}:${line} ${ruleId?.split('/').at(-1) ?? message}`,
      ),
    ),
  /** @param {string} stdout */
  oxlint: (stdout) =>
    JSON.parse(stdout).diagnostics.map(
      (/** @type {any} */ { filename, labels, code }) =>
        `${path.basename(filename)}:${labels[0].span.line} ${/\((.+)\)/.exec(code)?.[1] ?? code}`,
    ),
};

/** A project of a cell, in a folder below the node_modules of what the cell installs. */
class Project {
  /**
   * @param {Cell} cell
   * @param {string} folder
   * @param {string} node
   */
  constructor(cell, folder, node) {
    this.cell = cell;
    this.folder = folder;
    this.node = node;
    this.modules = path.join(path.dirname(folder), 'node_modules');
  }

  async write() {
    await mkdir(path.join(this.folder, 'src'), { recursive: true });
    for (const [file, text] of Object.entries(filesOf(this.cell)))
      await writeFile(path.join(this.folder, file), text);
    if (this.cell.layout !== 'paths') return;
    const vendored = path.join(this.folder, 'vendor/openai');
    await cp(path.join(root, 'node_modules/openai'), vendored, { recursive: true });
  }

  /** @returns {Promise<string | null>} what the compiler says */
  async compile() {
    const tsc = await commandOf(this.modules, this.cell.compiler, 'tsc');
    const { code, stdout, stderr } = await this.#run(tsc, ['-p', '.']);
    return code === 0 ? null : `${stdout}${stderr}`.trim();
  }

  /**
   * @param {readonly string[]} flags
   * @returns {Promise<string[]>} the findings
   */
  async lint(...flags) {
    const tool = this.cell.config === 'oxlint' ? 'oxlint' : 'eslint';
    const extensions = this.cell.config === 'eslintrc' ? ['--ext', '.ts,.js'] : [];
    const command = await commandOf(this.modules, tool, tool);
    const args = ['src', ...extensions, '--format', 'json', ...flags];
    const { stdout, stderr } = await this.#run(command, args);
    try {
      return readers[tool](stdout).sort(inOrder);
    } catch {
      throw new Error(`${stderr}${stdout}`.trim());
    }
  }

  /** @returns {Promise<string[]>} the findings that are left */
  async fix() {
    // ESLint repeats until nothing changes; oxlint makes one pass, and fixes that add to the same
    // import wait for the next one.
    const passes = this.cell.config === 'oxlint' ? 5 : 1;
    for (let pass = 1; pass < passes; pass += 1) await this.lint('--fix');
    return this.lint('--fix');
  }

  /**
   * @param {string} script
   * @param {readonly string[]} args
   */
  #run(script, args) {
    return run(this.node, [script, ...args], { cwd: this.folder });
  }
}

const inOrder = new Intl.Collator('en', { numeric: true }).compare;

/**
 * @param {Cell} cell
 * @param {string} folder of the project, beside the node_modules of what the cell installs
 * @param {string} node path of the binary
 * @returns {Promise<Result>}
 */
export async function check(cell, folder, node) {
  const project = new Project(cell, folder, node);
  await project.write();
  const [compiles, found] = await Promise.all([project.compile(), project.lint()]);
  const left = await project.fix();
  return {
    compiles,
    finds: difference(found, findingsOf(cell)),
    fixes: difference(left, []),
    compilesAfter: await project.compile(),
  };
}

/**
 * @param {readonly string[]} actual
 * @param {readonly string[]} expected
 * @returns {string | null}
 */
function difference(actual, expected) {
  const missing = expected.filter((one) => !actual.includes(one)).map((one) => `not ${one}`);
  const extra = actual.filter((one) => !expected.includes(one));
  return missing.length + extra.length === 0 ? null : [...missing, ...extra].join('; ');
}
