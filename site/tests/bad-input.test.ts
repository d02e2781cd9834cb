import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { useBrowser, visit } from './browser.js';

useBrowser();

/** Where all text is replaced at once, Chromium gives the new one the style of the old. */
const STYLED = /^Applying inline style violates/;

async function type(page: Page, code: string): Promise<void> {
  await page.locator('body[data-linted]').waitFor();
  const before = await page.locator('body').getAttribute('data-linted');
  await page.locator('.cm-content').fill(code);
  await page.locator(`body:not([data-linted="${before ?? ''}"])`).waitFor();
}

async function run(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.locator('#run-log[data-ended]').waitFor();
  return page.locator('#run-log').innerText();
}

const runs: [name: string, code: string, said: string][] = [
  ['throws', "throw new Error('No such <b>city</b>.');", 'No such <b>city</b>.'],
  [
    'rejects later',
    "void Promise.reject(new Error('late'));\nawait new Promise((r) => setTimeout(r, 50));",
    'late',
  ],
  ['throws what is no error', 'throw { code: 1 };', '{"code":1}'],
  ['never ends', 'for (;;);', 'stopped'],
  [
    'floods the console',
    "for (let i = 0; i < 100000; i += 1) console.log('line ' + i);",
    'More than 200 lines',
  ],
  [
    'imports what is not here',
    "import _ from 'lodash';\nconsole.log(_);",
    'There is no `lodash` on this page',
  ],
  [
    'reaches for the network',
    "const r = await fetch('https://example.com/x');\nconsole.log(r.status);",
    '404',
  ],
  [
    'reaches for another worker and the page',
    'console.log(typeof document, typeof parent);',
    'undefined undefined',
  ],
];

describe('a program that', () => {
  it.each(runs)('%s is told of, and the page lives on', async (_, code, said) => {
    await visit('/play/', { expected: /Refused|violates|ERR_BLOCKED|^late$/ }, async ({ page }) => {
      await type(page, code);
      expect(await run(page)).toContain(said);
      expect(await page.locator('#run-log b').count()).toBe(0);
      await type(page, "console.log('still here');");
      expect(await run(page)).toContain('still here');
    });
  });

  it('does not parse is told of in place', async () => {
    await visit('/play/', { expected: STYLED }, async ({ page, picture }) => {
      await type(page, 'const a = ;\n');
      await page.getByRole('heading', { name: 'The code does not parse' }).waitFor();
      expect(await page.locator('#reports').innerText()).toContain('1:11');
      expect(await run(page)).toContain('does not parse');
      await picture('no-parse');
    });
  });

  it('is empty has nothing to report', async () => {
    await visit('/play/', { expected: STYLED }, async ({ page }) => {
      await type(page, '');
      await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
    });
  });
});

describe('a link', () => {
  it('carries the code and the settings', async () => {
    await visit('/play/', { expected: STYLED }, async ({ page }) => {
      await page.selectOption('#preset', 'strict');
      await type(page, "const shared = 'ü';\n");
      await page.getByRole('button', { name: 'Copy a link' }).click();
      await page.getByText('The link is').waitFor();
      const url = page.url();
      await page.goto('about:blank');
      await page.goto(url);
      await page.getByText("const shared = 'ü';").waitFor();
      expect(await page.locator('#preset').inputValue()).toBe('strict');
    });
  });

  it.each(['#code=abc', '#code=', '#code=%%%', '#code=q1YqKMpPyk'])(
    'that was cut is told of, and an example is there: %s',
    async (hash) => {
      await visit(`/play/${hash}`, {}, async ({ page }) => {
        await page.getByText('The link was cut or changed on its way').waitFor();
        await page.locator('#reports li').first().waitFor();
      });
    },
  );

  it('can name an example', async () => {
    await visit('/play/#no-parsed-output-replay', {}, async ({ page }) => {
      await page.locator('#reports li').first().waitFor();
      expect(await page.locator('#example').inputValue()).toBe('no-parsed-output-replay');
    });
  });
});
