import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';

import { type Size, useBrowser, visit } from './browser.js';

useBrowser();

const PAGES = [
  '/',
  '/docs/getting-started.html',
  '/docs/contract.html',
  '/docs/rules/no-dropped-reasoning.html',
  '/play/',
  '/error/',
  '/history/',
];

const SIZES: readonly Size[] = ['desktop', 'phone'];

/** Brings a page into the state with the most on it. */
const FILLED: Readonly<Record<string, string>> = {
  '/play/': 'Run',
  '/error/': 'An example',
  '/history/': 'An example',
};

describe.each(SIZES)('axe, %s', (size) => {
  it.each(PAGES.flatMap((path) => [true, false].map((dark) => ({ path, dark }))))(
    'finds nothing on $path, dark: $dark',
    async ({ path, dark }) => {
      await visit(path, { size, dark }, async ({ page }) => {
        await page.getByRole('heading', { level: 1 }).waitFor();
        const button = FILLED[path];
        if (button !== undefined) {
          await page.getByRole('button', { name: button, exact: true }).click();
          await page.locator('#run-log[data-ended], #answer dl, #result').first().waitFor();
        }
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(
            ({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`,
          ),
        );
        expect(found).toEqual([]);
      });
    },
  );
});

describe('the keyboard alone', () => {
  it('leads into the editor and out of it again', async () => {
    await visit('/play/', {}, async ({ page }) => {
      await page.locator('#reports li').first().waitFor();
      await page.locator('#share').focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('cm-content');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).not.toContain(
        'cm-content',
      );
    });
  });

  it('fixes and runs', async () => {
    await visit('/play/', {}, async ({ page }) => {
      await page.locator('#reports li').first().waitFor();
      await page.locator('#fix').focus();
      await page.keyboard.press('Enter');
      await page.getByText('Nothing found').waitFor();
      await page.locator('#run').focus();
      await page.keyboard.press('Enter');
      await page.locator('#run-log[data-ended=well]').waitFor();
    });
  });
});
