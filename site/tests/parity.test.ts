import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { PLUGIN, SANITIZER } from '../../src/packages/published.js';
import { examples } from '../build/examples.mjs';
import { useBrowser, visit } from './browser.js';

useBrowser();

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is reported, as the page shows it. */
interface Shown {
  readonly place: string;
  readonly message: string;
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-parity-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What `check` reports of all examples, by their names, in a project as that of the page. */
async function checked(typed: boolean): Promise<Map<string, Shown[]>> {
  const project = join(folder, typed ? 'typed' : 'untyped');
  await mkdir(join(project, 'node_modules'), { recursive: true });
  await symlink(join(root, 'node_modules/openai'), join(project, 'node_modules/openai'));
  await symlink(root, join(project, 'node_modules', PLUGIN));
  const sanitizer = join(root, 'packages/sanitizer');
  await symlink(sanitizer, join(project, 'node_modules', SANITIZER));
  const dependencies = { openai: '*', [SANITIZER]: '*' };
  const texts: Record<string, string> = {
    'package.json': JSON.stringify({
      name: 'app',
      type: 'module',
      dependencies,
      devDependencies: { [PLUGIN]: '*' },
    }),
    ...(typed && { 'tsconfig.json': TSCONFIG }),
    ...Object.fromEntries(examples.map(({ id, language, code }) => [`${id}.${language}`, code])),
  };
  for (const [name, text] of Object.entries(texts)) await writeFile(join(project, name), text);
  const results = JSON.parse(await runCheck(project)) as {
    filePath: string;
    messages: { ruleId: string; line: number; column: number; severity: number; message: string }[];
  }[];
  return new Map(
    results.map(({ filePath, messages }) => [
      filePath.slice(project.length + 1).replace(/\.[tj]s$/, ''),
      messages.map(({ ruleId, line, column, severity, message }) => ({
        place: `${severity === 2 ? 'error' : 'warning'} ${line}:${column} ${ruleId.replace(/^.*\//, '')}`,
        message: message.replaceAll('`', ''),
      })),
    ]),
  );
}

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    strict: true,
    allowJs: true,
    skipLibCheck: true,
    types: [],
  },
  include: ['*.ts', '*.js'],
});

function runCheck(cwd: string): Promise<string> {
  const args = [join(root, 'dist/cli/index.js'), 'check', '--format', 'json'];
  return new Promise((resolve, reject) => {
    // It ends with 1 where it finds something.
    execFile(process.execPath, args, { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(stderr));
      else resolve(stdout);
    });
  });
}

async function shownOn(page: Page, id: string): Promise<Shown[]> {
  const before = await page.locator('body').getAttribute('data-linted');
  await page.selectOption('#example', id);
  await page.locator(`body:not([data-linted="${before ?? ''}"])`).waitFor();
  return page.locator('#reports > li').evaluateAll((items) =>
    items.map((item) => ({
      place: item.querySelector('.place')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
      message: item.querySelector('p')?.textContent ?? '',
    })),
  );
}

describe.each([false, true])('the page and `check` report the same, with types: %s', (typed) => {
  it('for all examples', async () => {
    const expected = await checked(typed);
    await visit('/play/', {}, async ({ page }) => {
      await page.locator('body[data-linted]').waitFor();
      if (typed) {
        await page.getByRole('button', { name: 'Load types' }).click();
        // The compiler and its types are read first, which takes long where others are at work.
        await page.locator('body[data-typed]').waitFor({ timeout: 150_000 });
      }
      // The first example is there already.
      for (const { id } of [...examples.slice(1), ...examples.slice(0, 1)])
        expect([id, await shownOn(page, id)]).toEqual([id, expected.get(id) ?? []]);
    });
  }, 400_000);
});
