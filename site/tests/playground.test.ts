import { describe, expect, it } from 'vitest';

import { type Size, useBrowser, visit } from './browser.js';

useBrowser();

const SIZES: readonly Size[] = ['desktop', 'phone'];

describe.each(SIZES)('the playground, %s', (size) => {
  it('marks the replay, says why, draws its way, and repairs it', async () => {
    await visit('/play/', { size }, async ({ page, picture }) => {
      const report = page.locator('#reports li').first();
      await report.waitFor();
      expect(await report.innerText()).toContain("without its required 'reasoning' item");
      expect(await page.locator('.cm-lintRange-error').count()).toBeGreaterThan(0);
      expect(await page.locator('.way-stop').allInnerTexts()).toEqual(['1', '2']);
      await picture('playground');

      await page.getByRole('button', { name: 'Fix all' }).click();
      await page.getByText('Nothing found').waitFor();
      expect(await page.locator('.cm-content').innerText()).toContain('sanitizeResponseInput(');
    });
  });

  it('runs turn 2: refused, and accepted after the fix', async () => {
    await visit('/play/', { size }, async ({ page, picture }) => {
      await page.locator('#reports li').first().waitFor();
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await page.locator('#run-log[data-ended=badly]').waitFor();
      expect(await page.locator('.request .status').allInnerTexts()).toEqual(['200', '400']);
      expect(await page.locator('.marked').innerText()).toContain('message, assistant');
      await page.locator('#run-log').scrollIntoViewIfNeeded();
      await picture('run-refused');

      await page.getByRole('button', { name: 'Fix and run' }).click();
      await page.locator('#run-log[data-ended=well]').waitFor();
      await picture('run-accepted');
      expect(await page.locator('.request .status').allInnerTexts()).toEqual(['200', '200']);
    });
  });
});
