import { describe, expect, it } from 'vitest';

import { type Size, useBrowser, visit } from './browser.js';

useBrowser();

const SIZES: readonly Size[] = ['desktop', 'phone'];

describe.each(SIZES)('the docs, %s', (size) => {
  it.each([true, false])('show the README with its pictures, dark: %s', async (dark) => {
    await visit('/', { size, dark }, async ({ page, picture }) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      const image = page.getByRole('img', { name: /ESLint marks the replay/ });
      await image.scrollIntoViewIfNeeded();
      expect(await image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
      await page.evaluate(() => {
        scrollTo(0, 0);
      });
      await picture('readme');
    });
  });

  it('follow the links of the README to a guide, a rule and the licence', async () => {
    // The browser itself asks for the icon of a page that is plain text, as the licence is.
    const expected = /^Failed to load resource/;
    await visit('/', { size, expected }, async ({ page }) => {
      for (const [link, heading] of [
        ['Getting started', /first ten minutes|Getting started/i],
        ['no-dropped-reasoning', /no-dropped-reasoning/],
      ] as const) {
        await page.goto(page.url().replace(/\/docs\/.*/, '/'));
        await page
          .locator('.vp-doc')
          .getByRole('link', { name: link, exact: true })
          .first()
          .click();
        await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      }
      await page.goto(page.url().replace(/\/docs\/.*/, '/'));
      await page.locator('.vp-doc').getByRole('link', { name: 'MIT', exact: true }).click();
      await page.getByText('Permission is hereby granted').waitFor();
    });
  });

  it('find an error by its words', async () => {
    await visit('/', { size }, async ({ page, picture }) => {
      await page
        .getByRole('button', { name: /search/i })
        .first()
        .click();
      await page.locator('.VPLocalSearchBox input').fill('parsed_arguments');
      await page.locator('.VPLocalSearchBox .result').first().waitFor();
      await picture('search');
    });
  });
});
