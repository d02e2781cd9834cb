// @ts-check
// `npm run matrix`: plays every cell and writes what they show into docs/compatibility.md.
// `npm run matrix -- TypeScript pnpm`: plays the cells whose group or name has one of the words, and
// writes nothing.
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cells } from './cells.mjs';
import { check } from './check.mjs';
import { Installations, versionIn } from './install.mjs';
import { writePage } from './page.mjs';

/** @typedef {import('./page.mjs').Row} Row */

const words = process.argv.slice(2);
const chosen = cells.filter(
  ({ group, name }) =>
    words.length === 0 || words.some((word) => `${group} ${name}`.includes(word)),
);

/** How many cells are played at a time. */
const WORKERS = 3;

const dir = await realpath(await mkdtemp(path.join(tmpdir(), 'openai-responses-matrix-')));
const installations = new Installations(dir);

/**
 * What was played already: the newest of everything stands in most groups.
 * @type {Map<string, ReturnType<typeof attempt>>}
 */
const played = new Map();

/**
 * @param {import('./cells.mjs').Cell} cell
 * @param {number} index
 * @returns {Promise<Row>}
 */
async function play(cell, index) {
  const started = performance.now();
  const key = JSON.stringify({ ...cell, group: '', name: '' });
  const outcome = played.get(key) ?? attempt(cell, index);
  played.set(key, outcome);
  const row = { cell, ...(await outcome) };
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const failures = Object.entries(row.result).filter(([, failure]) => failure !== null);
  console.log(`${failures.length === 0 ? '✓' : '✗'} ${cell.group}: ${cell.name} (${seconds} s)`);
  for (const [step, failure] of failures) console.log(`  ${step}: ${failure}`);
  return row;
}

/**
 * @param {import('./cells.mjs').Cell} cell
 * @param {number} index
 * @returns {Promise<Omit<Row, 'cell'>>}
 */
async function attempt(cell, index) {
  try {
    const folder = await installations.folderFor(cell);
    const node = await installations.nodeFor(cell);
    const result = await check(cell, path.join(folder, `project-${index}`), node);
    const tool = cell.config === 'oxlint' ? 'oxlint' : 'eslint';
    const names = [tool, cell.compiler, cell.openai];
    const versions = await Promise.all(names.map((name) => versionIn(folder, name)));
    return { result, versions };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { result: { runs: reason }, versions: [] };
  }
}

/** @type {Row[]} */
const rows = [];
const waiting = chosen.entries();
await Promise.all(
  Array.from({ length: WORKERS }, async () => {
    for (const [index, cell] of waiting) rows[index] = await play(cell, index);
  }),
);
await rm(dir, { recursive: true, force: true });

const failed = rows.filter(({ result }) => Object.values(result).some((step) => step !== null));
console.log(`${rows.length - failed.length} of ${rows.length} as they should be.`);
if (words.length === 0) {
  const page = fileURLToPath(new URL('../../docs/compatibility.md', import.meta.url));
  await writeFile(page, await writePage(await readFile(page, 'utf8'), rows));
}
process.exitCode = failed.length === 0 ? 0 : 1;
