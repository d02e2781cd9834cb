// @ts-check
// Lints a project that has no configuration for the plugin. Reads only.
import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const sources = ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'];
const built = ['**/{dist,build,out,coverage,vendor,.next,.nuxt,.output,.svelte-kit}/**'];
const prefix = 'openai-responses/';

/** @typedef {import('eslint').ESLint.LintResult} LintResult */

/**
 * Our findings only: comments of the project may name rules of plugins that are not loaded here.
 * @param {LintResult} result
 * @returns {LintResult}
 */
function keepOwnFindings(result) {
  const messages = result.messages.filter(
    ({ ruleId, fatal }) => fatal === true || ruleId?.startsWith(prefix) === true,
  );
  const count = (/** @type {number} */ severity) =>
    messages.filter((message) => message.severity === severity).length;
  const fixable = messages.filter(({ fix }) => fix !== undefined);
  return {
    ...result,
    messages,
    errorCount: count(2),
    warningCount: count(1),
    fatalErrorCount: messages.filter(({ fatal }) => fatal === true).length,
    fixableErrorCount: fixable.filter(({ severity }) => severity === 2).length,
    fixableWarningCount: fixable.filter(({ severity }) => severity === 1).length,
  };
}

/**
 * A file that no tsconfig names cannot be parsed with types.
 * @param {LintResult} result
 */
const hasNoTypes = ({ messages }) =>
  messages.some(
    ({ fatal, message }) => fatal === true && /project ?service|tsconfig/i.test(message),
  );

/**
 * @param {string} cwd
 * @param {boolean} typed
 */
async function createLinter(cwd, typed) {
  const { default: plugin } = await import('eslint-plugin-openai-responses');
  return new ESLint({
    cwd,
    overrideConfigFile: true,
    errorOnUnmatchedPattern: false,
    overrideConfig: [
      { ignores: built },
      {
        ...plugin.configs.recommended,
        files: sources,
        linterOptions: { reportUnusedDisableDirectives: 'off' },
        languageOptions: {
          parser: tseslint.parser,
          parserOptions: {
            projectService: typed,
            tsconfigRootDir: cwd,
            ecmaFeatures: { jsx: true },
          },
        },
      },
    ],
  });
}

/**
 * Where to lint and what, or a sentence that says why it cannot be.
 * @param {string} target
 * @returns {Promise<{ cwd: string, patterns: string[] } | string>}
 */
async function findSources(target) {
  try {
    const place = await realpath(target);
    await access(place, constants.R_OK);
    const isFolder = (await stat(place)).isDirectory();
    return isFolder
      ? { cwd: place, patterns: sources }
      : { cwd: path.dirname(place), patterns: [path.basename(place)] };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return `Cannot read ${path.resolve(target)} (${reason}). Give the folder of a project.`;
  }
}

/**
 * Prints the findings in a project as ESLint's CLI does.
 * @param {string} target a folder, or one file
 * @param {{ inColour: boolean }} options
 * @returns {Promise<0 | 1 | 2>} 0 clean, 1 findings, 2 nothing could be linted
 */
export async function lintProject(target, { inColour }) {
  const found = await findSources(target);
  if (typeof found === 'string') {
    console.error(found);
    return 2;
  }
  const typed = await createLinter(found.cwd, true);
  const first = await typed.lintFiles(found.patterns);
  const untypedFiles = first.filter(hasNoTypes).map(({ filePath }) => filePath);
  const second =
    untypedFiles.length > 0
      ? await (await createLinter(found.cwd, false)).lintFiles(untypedFiles)
      : [];
  const results = [...first.filter((result) => !hasNoTypes(result)), ...second].map(
    keepOwnFindings,
  );
  if (results.length === 0) {
    console.error(`No TypeScript or JavaScript sources in ${found.cwd}.`);
    return 2;
  }
  const formatter = await typed.loadFormatter('stylish');
  process.stdout.write(await formatter.format(results, { color: inColour }));
  const findings = results.flatMap(({ messages }) => messages).length;
  const untyped = second.length > 0 ? `, ${second.length} of them without types` : '';
  console.log(`${results.length} files linted${untyped}: ${findings} findings.`);
  return findings > 0 ? 1 : 0;
}
