// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const site = fileURLToPath(new URL('..', import.meta.url));
const rules = path.join(site, '../docs/rules');
const own = path.join(site, 'examples');

/** What the code of a rule's page takes as given. */
const GIVEN = "import OpenAI from 'openai';\n\nconst openai = new OpenAI();\n\n";

/** @typedef {{ id: string, title: string, group: string, language: 'ts' | 'js', code: string }} Example */

/** The first code that the page of a rule marks as incorrect: every rule has its example. */
function exampleOf(/** @type {string} */ file) {
  const page = readFileSync(path.join(rules, file), 'utf8');
  const code = /<!-- incorrect -->\n\n```ts\n([\s\S]*?)```/.exec(page)?.[1];
  if (code === undefined) throw new Error(`docs/rules/${file} marks no code as incorrect.`);
  const id = path.basename(file, '.md');
  const given = code.includes("from 'openai'") ? '' : GIVEN;
  return { id, title: id, group: 'Rules', language: 'ts', code: given + code };
}

/** A program of the site: its first line says what it is. */
function programOf(/** @type {string} */ file) {
  const [first = '', ...lines] = readFileSync(path.join(own, file), 'utf8').split('\n');
  const language = path.extname(file).slice(1);
  const id = path.basename(file, path.extname(file)).replace(/^\d+-/, '');
  return {
    id,
    title: first.replace(/^\/\/ /, ''),
    group: 'Programs',
    language,
    code: lines.join('\n'),
  };
}

/** The rules that have a page. */
export const ruleNames = readdirSync(rules).map((file) => path.basename(file, '.md'));

/** @type {Example[]} */
export const examples = /** @type {Example[]} */ ([
  ...readdirSync(own).sort().map(programOf),
  ...readdirSync(rules).sort().map(exampleOf),
]);
