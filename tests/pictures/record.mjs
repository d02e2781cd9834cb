// @ts-check
// What happens to the chat example: refused on turn 2, reported, fixed, accepted.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { programs } from '../../examples/workspace.mjs';

const project = 'chat';
const file = 'src/chat.ts';

/**
 * Where a report stands, from 1, as ESLint gives it.
 * @typedef {{ line: number, column: number, endColumn: number, message: string, ruleId: string }} Report
 * @typedef {object} Recording
 * @property {string} source the program as its author wrote it
 * @property {string} fixed the program after `eslint --fix`
 * @property {Report} report
 * @property {string} printed what ESLint prints of the file
 * @property {string} diff what `--fix` changes, from the first hunk on
 * @property {string} refused what the program prints before the fix, with the error that ends it
 * @property {string} accepted what it prints after the fix
 */

/**
 * Ids say nothing to a reader.
 * @param {string} text
 */
const shortenIds = (text) => text.replaceAll(/\b(msg|rs|resp)_\w+/g, '$1_…');

/**
 * @param {import('../../examples/workspace.mjs').Workspace} workspace with the examples unfixed
 * @returns {Promise<Recording>}
 */
export async function record(workspace) {
  const program = programs.find(({ main }) => main === 'dist/chat.js');
  if (program === undefined) throw new Error('There is no chat example.');
  const absolute = path.join(workspace.dir, project, file);
  const source = await readFile(absolute, 'utf8');

  await workspace.compile(project);
  const before = await workspace.play(program);
  const { stdout: json } = await workspace.lint(project, '--format', 'json');
  const { stdout: stylish } = await workspace.lint(project, '--no-color');
  await workspace.lint(project, '--fix');
  await workspace.compile(project);
  const after = await workspace.play(program);
  const diff = await workspace.diff('-U1', '--', `${project}/${file}`);

  /** @type {{ filePath: string, messages: Report[] }[]} */
  const results = JSON.parse(json);
  const [report] = results.find(({ filePath }) => filePath === absolute)?.messages ?? [];
  if (report === undefined) throw new Error(`Nothing is reported in ${file}.`);
  const printed = stylish.split('\n\n').find((part) => part.trim().startsWith(absolute)) ?? '';
  const [error = ''] = /^BadRequestError: .+$/m.exec(shortenIds(before.stderr)) ?? [];
  return {
    source,
    fixed: await readFile(absolute, 'utf8'),
    report,
    printed: printed.trim().replaceAll(workspace.dir + path.sep, ''),
    // Formatters take the blank of an empty line away.
    diff: diff.slice(diff.indexOf('@@')).trimEnd().replaceAll(/^ $/gm, ''),
    refused: `${before.stdout}${error}`,
    accepted: after.stdout.trimEnd(),
  };
}
