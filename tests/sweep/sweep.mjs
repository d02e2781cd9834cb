// @ts-check
import { existsSync } from 'node:fs';
import { opendir } from 'node:fs/promises';
import path from 'node:path';
import { Linter } from 'eslint';
import openaiResponses from 'eslint-plugin-openai-responses';
import tseslint from 'typescript-eslint';

/**
 * @typedef {object} Swept What one file gave.
 * @property {string} file absolute
 * @property {boolean} isParsed
 * @property {boolean} isTyped
 * @property {number} ruleTime milliseconds in our rules alone
 * @property {string | null} crash what a rule threw
 * @property {readonly import('eslint').Linter.LintMessage[]} messages of our rules
 */

const source = /\.[cm]?[jt]sx?$/u;
/** @type {import('eslint').Linter.RulesRecord} */
const rules = Object.fromEntries(
  Object.keys(openaiResponses.rules ?? {}).map((name) => [`openai-responses/${name}`, 'error']),
);

/** ESLint passes over what is installed, unless told. */
const everywhere = { ignores: ['!**/node_modules/'] };

/** @param {string} folder @returns {AsyncGenerator<string>} */
async function* filesIn(folder) {
  for await (const entry of await opendir(folder)) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== '.git') yield* filesIn(name);
    else if (entry.isFile() && source.test(entry.name)) yield name;
  }
}

/** @param {string} file @param {string} root */
function hasProject(file, root) {
  for (let folder = path.dirname(file); folder.startsWith(root); folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'tsconfig.json'))) return true;
    if (folder === root) break;
  }
  return false;
}

/**
 * How a file can be read, from what says most to what says least.
 *
 * @param {string} file
 * @param {string} root
 * @returns {Generator<import('eslint').Linter.LanguageOptions & { isTyped?: true }>}
 */
function* waysToRead(file, root) {
  const isScript = file.endsWith('.cjs');
  const ecmaFeatures = { jsx: !/\.[cm]?ts$/u.test(file) };
  const { parser } = tseslint;
  if (hasProject(file, root)) {
    const parserOptions = { projectService: true, tsconfigRootDir: root, ecmaFeatures };
    yield { parser, parserOptions, isTyped: true };
  }
  if (/\.[cm]?jsx?$/u.test(file)) {
    yield { sourceType: isScript ? 'commonjs' : 'module', parserOptions: { ecmaFeatures } };
    if (!isScript) yield { sourceType: 'commonjs', parserOptions: { ecmaFeatures } };
  }
  yield { parser, parserOptions: { ecmaFeatures } };
}

/**
 * Lints every source file of a folder, one after the other.
 *
 * @param {string} root absolute
 * @param {(file: string) => Promise<string>} read
 * @returns {AsyncGenerator<Swept>}
 */
export async function* sweep(root, read) {
  for await (const file of filesIn(root)) yield lint(file, await read(file), root);
}

/** @param {string} file @param {string} text @param {string} root @returns {Swept} */
function lint(file, text, root) {
  const linter = new Linter({ cwd: root });
  const nothing = { file, isParsed: false, isTyped: false, ruleTime: 0, crash: null, messages: [] };
  for (const { isTyped = false, ...languageOptions } of waysToRead(file, root)) {
    const config = {
      files: ['**/*', '**/*.*'],
      plugins: { 'openai-responses': openaiResponses },
      languageOptions,
      rules,
      linterOptions: { noInlineConfig: true },
    };
    const options = { filename: file, fix: false, stats: true };
    try {
      const { messages } = linter.verifyAndFix(text, [everywhere, config], options);
      if (messages.some(({ fatal }) => fatal)) continue;
      const times = linter.getTimes().passes[0]?.rules ?? {};
      const ruleTime = Object.values(times).reduce((sum, { total }) => sum + total, 0);
      const ours = messages.filter(({ ruleId }) => ruleId !== null);
      return { ...nothing, isParsed: true, isTyped, ruleTime, messages: ours };
    } catch (error) {
      const crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { ...nothing, isTyped, crash };
    }
  }
  return nothing;
}
