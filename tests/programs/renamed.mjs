// @ts-check
// Whether the programs of the corpus are judged alike when everything that they named themselves has
// another name: the same rules at the same lines, with types and without.
//
//   node tests/programs/renamed.mjs [set…]
//
// The renamed programs are left in .tmp/renamed. Exit code 1: some program is judged otherwise.
import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseSets, createLinter, programOf, root, sources } from './corpus.mjs';
import { renamePrograms } from './rename.mjs';

const copy = fileURLToPath(new URL('../../.tmp/renamed', import.meta.url));
const configFile = path.join(root, 'tsconfig.json');

/** @param {string} file */
const isSource = (file) => /(?<!\.d)\.[cm]?[jt]s$/.test(file);

/**
 * The programs, each with its own files: what has a package.json of its own below it is of others.
 *
 * @param {readonly string[]} sets
 */
async function listPrograms(sets) {
  /** @type {Map<string, string[]>} */
  const programs = new Map();
  for (const set of sets) {
    const files = await readdir(path.join(root, set), { recursive: true });
    const packages = files
      .filter((file) => path.basename(file) === 'package.json')
      .map((file) => path.dirname(file) + path.sep)
      .filter((folder) => folder.split(path.sep).length > 2);
    for (const file of files) {
      if (!isSource(file) || packages.some((folder) => file.startsWith(folder))) continue;
      const filePath = path.join(root, set, file);
      const name = programOf(root, filePath);
      programs.set(name, [...(programs.get(name) ?? []), filePath]);
    }
  }
  return [...programs].map(([name, files]) => ({ name, files }));
}

/**
 * @param {readonly string[]} sets
 * @param {Iterable<[string, string]>} texts by the path of the original
 */
async function writeCopy(sets, texts) {
  await rm(copy, { recursive: true, force: true });
  for (const name of ['ambient.d.ts', ...sets])
    await cp(path.join(root, name), path.join(copy, name), { recursive: true });
  const include = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((ending) => `**/*.${ending}`);
  const config = JSON.stringify({ extends: path.relative(copy, configFile), include });
  await writeFile(path.join(copy, 'tsconfig.json'), config);
  for (const [file, text] of texts) await writeFile(path.join(copy, path.relative(root, file)), text);
}

/**
 * What is reported, as `a/01-chat/main.ts:12 no-raw-output-replay`.
 *
 * @param {string} folder of all programs
 * @param {readonly string[]} sets
 * @param {boolean} typed
 */
async function reportsIn(folder, sets, typed) {
  const linter = await createLinter(folder, { types: typed ? 'typescript-eslint' : 'none' });
  const results = await linter.lintFiles(sets.map((set) => `${set}/${sources}`));
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => {
      const place = path.relative(folder, filePath).split(path.sep).join('/');
      return `${place}:${line} ${ruleId?.replace('openai-responses/', '') ?? message}`;
    }),
  );
}

/**
 * What stands in one list and not in the other; a line that stands twice counts twice.
 *
 * @param {readonly string[]} some
 * @param {readonly string[]} others
 */
function without(some, others) {
  const rest = [...others];
  return some.filter((one) => {
    const index = rest.indexOf(one);
    if (index !== -1) rest.splice(index, 1);
    return index === -1;
  });
}

const sets = chooseSets(process.argv.slice(2));
const programs = await listPrograms(sets);
const renamed = renamePrograms(configFile, programs);
await writeCopy(sets, [...renamed.values()].flatMap(({ texts }) => [...texts]));

/** @type {Set<string>} */
const different = new Set();
for (const typed of [true, false]) {
  const written = await reportsIn(root, sets, typed);
  const after = await reportsIn(copy, sets, typed);
  console.log(typed ? 'with types:' : 'without types:');
  for (const [title, lines] of /** @type {const} */ ([
    ['only as written', without(written, after)],
    ['only when renamed', without(after, written)],
  ])) {
    console.log(`  ${title}: ${lines.length}`);
    for (const line of lines) {
      console.log(`    ${line}`);
      different.add(line.split('/').slice(0, 2).join('/'));
    }
  }
}
const kept = [...renamed.values()].reduce((sum, one) => sum + one.kept.length, 0);
console.log(
  `all: ${different.size} of ${programs.length} programs are judged otherwise when renamed` +
    ` (${kept} names of members stayed)`,
);
process.exitCode = different.size === 0 ? 0 : 1;
