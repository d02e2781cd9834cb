import { describe, expect, it } from 'vitest';

import { failures, sampleText } from '../../src/contract/index.js';
import { type Size, useBrowser, visit } from './browser.js';

useBrowser();

const SIZES: readonly Size[] = ['desktop', 'phone'];

describe.each(SIZES)('a pasted error, %s', (size) => {
  it('leads to its entry, its rule, its repair and its evidence', async () => {
    await visit('/error/', { size }, async ({ page, picture }) => {
      await page.getByRole('button', { name: 'An example' }).click();
      await page.getByRole('heading', { name: /^F16/ }).waitFor();
      await picture('error');
      await page.getByRole('link', { name: 'no-dropped-reasoning' }).click();
      await page.getByRole('heading', { level: 1, name: /no-dropped-reasoning/ }).waitFor();
      await page.goBack();
      await page
        .locator('#text')
        .fill("[ObjectParam] [input[70].x] Unknown parameter: 'input[70].parsed_arguments'.");
      await page.getByText('input[70].parsed_arguments', { exact: true }).waitFor();
      await page.getByRole('link', { name: 'entry F3' }).click();
      await page.locator('#f3').waitFor();
    });
  });
});

describe('every text of the contract', () => {
  it('leads to an entry whose links lead somewhere', async () => {
    await visit('/error/', {}, async ({ page, origin }) => {
      const links = new Set<string>();
      for (const failure of Object.values(failures)) {
        await page.locator('#text').fill(sampleText(failure));
        await page.locator('#answer section').first().waitFor();
        for (const link of await page.locator('#answer a').all())
          links.add(await link.evaluate((one: HTMLAnchorElement) => one.href.replace(/#.*/, '')));
      }
      for (const link of links)
        expect([link, (await page.request.get(link)).status()]).toEqual([link, 200]);
      expect([...links].every((link) => link.startsWith(origin))).toBe(true);
    });
  });
});

describe('a text that is no error of the contract', () => {
  it.each(['The tea is cold.', '<img src=x onerror=alert(1)>'])('%s', async (text) => {
    await visit('/error/', {}, async ({ page }) => {
      await page.locator('#text').fill(text);
      await page.getByText('The contract does not have this text').waitFor();
      expect(await page.locator('#answer img').count()).toBe(0);
    });
  });
});
