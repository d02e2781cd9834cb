import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cell, cells } from './cells.mjs';
import { check } from './check.mjs';

// A part of the matrix that needs nothing but what the repository has installed: `npm run matrix`
// plays the whole.

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = path.join(root, 'node_modules');

const asItShouldBe = { compiles: null, finds: null, fixes: null, compilesAfter: null };

/** Folders of `openai` here, by version: one is under its own name, the others are aliases. */
const openais = new Map(
  readdirSync(modules)
    .filter((name) => name.startsWith('openai'))
    .map((name) => {
      const text = readFileSync(path.join(modules, name, 'package.json'), 'utf8');
      return [(JSON.parse(text) as { version: string }).version, name];
    }),
);

/** One of each kind, no two for the same reason. */
const names = [
  '4.104.0',
  '6.32.0',
  'CommonJS, `moduleResolution: node10`',
  'ESM, `moduleResolution: bundler`',
  '`openai` by `paths` of tsconfig.json',
  "eslint.config.ts: `defineConfig`, `extends: ['openai-responses/recommended']`",
];
const chosen = names.map((name) => {
  const cell = cells.find((one) => one.name === name);
  if (!cell) throw new Error(`The matrix has no ${name}.`);
  return cell;
});

let folder: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'openai-responses-installed-')));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A folder whose node_modules has links to what the repository has installed. */
async function link(cell: Cell, to: string): Promise<void> {
  const target = path.join(folder, to, 'node_modules');
  await mkdir(target, { recursive: true });
  const version = cell.packages['openai']?.replace('^', '') ?? '';
  const openai = cell.layout === 'paths' ? {} : { openai: openais.get(version) ?? 'openai' };
  const links = {
    ...openai,
    eslint: 'eslint',
    typescript: 'typescript',
    'typescript-eslint': 'typescript-eslint',
    jiti: 'jiti',
    'eslint-plugin-openai-responses': '..',
  };
  for (const [name, from] of Object.entries(links))
    await symlink(path.join(modules, from), path.join(target, name), 'junction');
}

describe('the matrix, as far as it is installed here', () => {
  it.each(chosen)(
    '$group: $name',
    async (cell) => {
      const to = String(chosen.indexOf(cell));
      await link(cell, to);
      const result = await check(cell, path.join(folder, to, 'project'), process.execPath);
      expect(result).toEqual(asItShouldBe);
    },
    240_000,
  );
});
