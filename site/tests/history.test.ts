import { describe, expect, it } from 'vitest';

import { type Size, useBrowser, visit } from './browser.js';

useBrowser();

const SIZES: readonly Size[] = ['desktop', 'phone'];

/** About two megabytes of turns, each with a field that input does not take. */
function longHistory(): string {
  const turn = (n: number): object[] => [
    { role: 'user', content: `Question ${String(n)} ${'and more '.repeat(20)}` },
    {
      type: 'function_call',
      id: `fc_${String(n)}`,
      call_id: `call_${String(n)}`,
      name: 'tool',
      arguments: '{}',
      parsed_arguments: {},
    },
    { type: 'function_call_output', call_id: `call_${String(n)}`, output: 'x'.repeat(400) },
  ];
  return JSON.stringify(Array.from({ length: 2600 }, (_, n) => turn(n)).flat());
}

describe.each(SIZES)('a pasted history, %s', (size) => {
  it('is judged, repaired and given back', async () => {
    await visit('/history/', { size }, async ({ page, picture }) => {
      await page.getByRole('button', { name: 'An example' }).click();
      await page.getByText("Unknown parameter: 'input[1].parsed_arguments'.").first().waitFor();
      await page.getByText('After the repair: accepted.').waitFor();
      expect(await page.locator('.diff').first().innerText()).toMatch(/^- +"parsed_arguments"/m);
      await picture('history');
    });
  });

  it('of two megabytes does not freeze the page', async () => {
    await visit('/history/', { size }, async ({ page }) => {
      const text = longHistory();
      expect(text.length).toBeGreaterThan(1_900_000);
      await page.evaluate((pasted) => {
        const area = document.querySelector('textarea');
        if (!area) return;
        area.value = pasted;
        area.dispatchEvent(new Event('input'));
        // How often the page could do something else while the history was repaired.
        let beats = 0;
        const beat = setInterval(() => {
          const isBusy = document.querySelector('#answer[aria-busy]') !== null;
          if (isBusy) beats += 1;
          document.body.dataset['beats'] = String(beats);
          if (beats > 0 && !isBusy) clearInterval(beat);
        }, 5);
      }, text);
      await page.getByText('2600 items repaired').waitFor();
      await page.getByText('And 2500 more, all in the result.').waitFor();
      expect(Number(await page.locator('body').getAttribute('data-beats'))).toBeGreaterThan(0);
    });
  });
});

describe('a text that is no history', () => {
  it.each([
    ['not json', 'This is no JSON'],
    ['[{"role":"user"', 'This is no JSON'],
    ['{"a": 1}', 'There are no items in it'],
    ['[{"role":"user","content":"a"}]\n{', 'Line 2 is no JSON'],
    ['[{"role":"<img src=x onerror=alert(1)>","content":[], "created_by": "<b>"}]', 'created_by'],
  ])('%s', async (text, sentence) => {
    await visit('/history/', {}, async ({ page }) => {
      await page.locator('#text').fill(text);
      await page.locator('#answer').getByText(sentence).first().waitFor();
      expect(await page.locator('#answer img, #answer b').count()).toBe(0);
    });
  });
});
