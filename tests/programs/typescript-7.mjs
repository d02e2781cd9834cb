// Lints the programs of the corpus twice, with the types of typescript-eslint and with those of
// TypeScript 7 alone, and compares reports, messages and fixes.
//
//   npm run corpus:typescript-7 -- [set…]
//
// Exit code 1: a difference.
import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseSets, createLinter, listSets, root, sources } from './corpus.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The corpus once more, as deep in the repository, where TypeScript 7 is what is installed. */
const native = path.join(repository, 'tests/.native-programs');

/**
 * @param {string} from
 * @param {string} to
 */
function link(from, to) {
  const place = path.join(native, to);
  if (!existsSync(place)) symlinkSync(from, place, 'junction');
}

mkdirSync(path.join(native, 'node_modules'), { recursive: true });
link(path.join(repository, 'node_modules/typescript-7'), 'node_modules/typescript');
for (const set of listSets()) link(path.join(root, set), set);
for (const file of ['tsconfig.json', 'ambient.d.ts'])
  copyFileSync(path.join(root, file), path.join(native, file));

/**
 * What a linter says of a set, one line for each report.
 *
 * @param {string} folder of all programs
 * @param {'typescript-eslint' | 'typescript-7'} types
 * @param {string} set
 */
async function judge(folder, types, set) {
  const linter = await createLinter(folder, { types });
  const results = await linter.lintFiles([`${set}/${sources}`]);
  const lines = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, column, ruleId, message, fix, suggestions = [] }) => {
      const place = `${path.relative(folder, filePath)}:${line}:${column}`;
      const edits = [fix, ...suggestions.map((suggestion) => suggestion.fix)];
      return `${place} ${ruleId} ${message} ${JSON.stringify(edits)}`;
    }),
  );
  return { files: results.length, lines };
}

let reports = 0;
let differences = 0;
for (const set of chooseSets(process.argv.slice(2))) {
  const classic = await judge(root, 'typescript-eslint', set);
  const other = await judge(native, 'typescript-7', set);
  const missing = classic.lines.filter((line) => !other.lines.includes(line));
  const added = other.lines.filter((line) => !classic.lines.includes(line));
  for (const line of missing) console.log(`- ${line}`);
  for (const line of added) console.log(`+ ${line}`);
  console.log(`${set}: ${classic.files} files, ${classic.lines.length} reports`);
  reports += classic.lines.length;
  differences += missing.length + added.length;
}
console.log(`all: ${reports} reports, ${differences} differences`);
process.exitCode = differences === 0 ? 0 : 1;
