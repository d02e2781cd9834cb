// @ts-check
// `npm run frameworks`: plays two turns with a tool through the stand-in with each framework, and
// writes the table of docs/testing.md. It installs the frameworks first, for nobody else needs them.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { createResponsesFetch } from '../../dist/testing/index.js';
import { programs } from './programs.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const page = fileURLToPath(new URL('../../docs/testing.md', import.meta.url));
const [BEGIN, END] = ['<!-- frameworks -->', '<!-- end frameworks -->'];

/** @param {string} name */
function versionOf(name) {
  const manifest = readFileSync(`${here}node_modules/${name}/package.json`, 'utf8');
  return JSON.parse(manifest).version;
}

/** @param {(typeof programs)[number]} program */
async function rowOf({ packages, how, play }) {
  const fetch = createResponsesFetch();
  /** @type {string | null} */
  let failure = null;
  try {
    await play(/** @type {typeof globalThis.fetch} */ (/** @type {unknown} */ (fetch)));
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  const refused = fetch.requests.find(({ status }) => status >= 400);
  const answer = refused ? `${refused.status} ${refused.error}` : (failure ?? 'accepted');
  const names = packages.map((name) => `${name} ${versionOf(name)}`).join(', ');
  return `| ${names} | ${how} | ${fetch.requests.length} | ${answer} |`;
}

const rows = [];
for (const program of programs) rows.push(await rowOf(program));
const table = [
  '| packages | how | requests | the stand-in |',
  '| --- | --- | --- | --- |',
  ...rows,
];
console.log(table.join('\n'));

const text = readFileSync(page, 'utf8');
const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
if (before < 0 || after < 0) throw new Error(`docs/testing.md has no ${BEGIN} … ${END}.`);
const written = `${text.slice(0, before)}${BEGIN}\n\n${table.join('\n')}\n\n${text.slice(after)}`;
const options = await prettier.resolveConfig(page);
writeFileSync(page, await prettier.format(written, { ...options, filepath: page }));
