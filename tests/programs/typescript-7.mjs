// @ts-check
// Lints the programs of the corpus by ESLint with the types of TypeScript 6 and of TypeScript 7 alone,
// and by oxlint with TypeScript 7, and compares what is reported: the two ESLints by rule, place,
// message, fixes and suggestions; oxlint, which does not read other modules and so cannot show a way
// through them, by rule and place.
//
//   npm run corpus:typescript-7 -- [set…]
//
// Exit code 1: a difference between the two ESLints.
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../examples/workspace.mjs';
import { chooseSets, createLinter, root, sources } from './corpus.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The sets once more, as deep in a folder as here, where TypeScript 7 is what is installed. It is
 * no part of a repository that ignores it, since oxlint would too.
 *
 * @param {string} dir
 * @param {readonly string[]} sets
 */
async function copyPrograms(dir, sets) {
  const folder = path.join(dir, 'tests/programs');
  for (const name of ['tsconfig.json', 'ambient.d.ts', ...sets])
    await cp(path.join(root, name), path.join(folder, name), { recursive: true });
  await mkdir(path.join(folder, 'node_modules'));
  const links = {
    src: path.join(dir, 'src'),
    node_modules: path.join(dir, 'node_modules'),
    'node_modules/typescript-7': path.join(folder, 'node_modules/typescript'),
  };
  for (const [from, to] of Object.entries(links))
    await symlink(path.join(repository, from), to, 'junction');
  return folder;
}

/** @typedef {{ place: string, text: string }} Line where, with the rule; message and edits */

/**
 * @param {string} folder of all programs
 * @param {'typescript-eslint' | 'typescript-7'} types
 * @param {string} set
 * @returns {Promise<Line[]>}
 */
async function byEslint(folder, types, set) {
  const linter = await createLinter(folder, { types });
  const results = await linter.lintFiles([`${set}/${sources}`]);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, column, ruleId, message, fix, suggestions = [] }) => {
      const edits = [fix, ...suggestions.map((suggestion) => suggestion.fix)];
      const place = `${path.relative(folder, filePath)}:${line}:${column} ${ruleId?.split('/').at(-1)}`;
      return { place, text: `${message} ${JSON.stringify(edits)}` };
    }),
  );
}

/**
 * @param {string} folder of all programs
 * @param {string} set
 * @returns {Promise<Line[]>}
 */
async function byOxlint(folder, set) {
  const { default: plugin } = await import('../../dist/index.js');
  const config = {
    jsPlugins: [path.join(repository, 'dist/index.js')],
    categories: { correctness: 'off' },
    ignorePatterns: ['node_modules'],
    rules: plugin.configs.recommended.rules,
  };
  await writeFile(path.join(folder, '.oxlintrc.json'), JSON.stringify(config));
  const bin = path.join(repository, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = await run(process.execPath, [bin, '-f', 'json', set], { cwd: folder });
  /** @type {{ diagnostics: any[] }} */
  const { diagnostics } = JSON.parse(stdout);
  return diagnostics.map(({ filename, code, labels: [{ span }], message }) => {
    const rule = /\((.+)\)/.exec(code)?.[1];
    return { place: `${filename}:${span.line}:${span.column} ${rule}`, text: message };
  });
}

/**
 * @param {readonly string[]} expected
 * @param {readonly string[]} actual
 */
const difference = (expected, actual) => [
  ...expected.filter((line) => !actual.includes(line)).map((line) => `- ${line}`),
  ...actual.filter((line) => !expected.includes(line)).map((line) => `+ ${line}`),
];

/**
 * @param {string} name
 * @param {readonly string[]} lines
 */
function print(name, lines) {
  console.log(`  ${name}: ${lines.length} differences`);
  for (const line of lines) console.log(`    ${line}`);
}

const sets = chooseSets(process.argv.slice(2));
const dir = await realpath(await mkdtemp(path.join(tmpdir(), 'corpus-typescript-7-')));
try {
  const folder = await copyPrograms(dir, sets);
  for (const set of sets) {
    const classic = await byEslint(root, 'typescript-eslint', set);
    const native = await byEslint(folder, 'typescript-7', set);
    const ox = await byOxlint(folder, set);
    const whole = (/** @type {Line} */ { place, text }) => `${place} ${text}`;
    const place = (/** @type {Line} */ line) => line.place;
    const inEslint = difference(classic.map(whole), native.map(whole));
    const inOxlint = difference(classic.map(place), ox.map(place));
    console.log(`${set}: ${classic.length} reports`);
    print('ESLint with TypeScript 7', inEslint);
    print('oxlint with TypeScript 7', inOxlint);
    if (inEslint.length > 0) process.exitCode = 1;
  }
} finally {
  await rm(dir, { recursive: true, force: true });
}
