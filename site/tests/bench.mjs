// @ts-check
// Prints how fast the playground is and how many bytes it loads. Each time is the best of three,
// for others may be at work on the machine. `npm run site:build` first.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { serve } from './serve.mjs';

const site = fileURLToPath(new URL('../dist', import.meta.url));

const RUNS = 3;
const EDITS = 10;

/** About 100 lines, with a replay in every sixth. */
const turns = Array.from(
  { length: 16 },
  (_, n) => `async function turn${n}(text: string): Promise<string> {
  input.push({ role: 'user', content: text });
  const response = await openai.responses.create({ model: 'gpt-5.4', input });
  input.push(...response.output);
  return response.output_text;
}
`,
);
const program = `import OpenAI from 'openai';
const openai = new OpenAI();
const input: OpenAI.Responses.ResponseInput = [];
${turns.join('')}`;

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
const linted = (page) => page.locator('body').getAttribute('data-linted');

/** How long the newest lint of the page took, in milliseconds. @param {Page} page */
const lintTime = (page) =>
  page.evaluate(() => performance.getEntriesByName('lint').at(-1)?.duration ?? NaN);

/** The median time of an edit of the program. @param {Page} page */
async function timeEdits(page) {
  let before = await linted(page);
  await page.locator('.cm-content').fill(program);
  await page.locator(`body:not([data-linted="${before}"])`).waitFor();
  const times = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    before = await linted(page);
    await page.locator('.cm-content').press('Control+End');
    await page.keyboard.type(' ');
    await page.locator(`body:not([data-linted="${before}"])`).waitFor();
    times.push(await lintTime(page));
  }
  return times.sort((a, b) => a - b)[EDITS / 2] ?? NaN;
}

/** @param {Iterable<string>} paths */
function bytesOf(paths) {
  const bytes = { plain: 0, gzip: 0, brotli: 0 };
  for (const name of new Set(paths)) {
    const file = readFileSync(path.join(site, name.endsWith('/') ? `${name}index.html` : name));
    bytes.plain += file.length;
    bytes.gzip += gzipSync(file, { level: 9 }).length;
    bytes.brotli += brotliCompressSync(file).length;
  }
  return bytes;
}

const server = await serve(site);
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', ...args] });

/** @type {Record<string, number[]>} */
const times = {
  'first squiggle': [],
  'an edit of 100 lines': [],
  'first typed report': [],
  'a typed edit': [],
};
/** @type {Record<string, string[]>} */
const loaded = {};
for (let run = 0; run < RUNS; run += 1) {
  const context = await browser.newContext();
  const page = await context.newPage();
  server.asked.length = 0;
  const start = performance.now();
  await page.goto(`${server.origin}/play/`);
  await page.locator('.cm-lintRange').first().waitFor();
  times['first squiggle']?.push(performance.now() - start);
  loaded['before typed mode'] = [...server.asked];
  times['an edit of 100 lines']?.push(await timeEdits(page));
  server.asked.length = 0;
  const click = performance.now();
  await page.getByRole('button', { name: 'Load types' }).click();
  await page.locator('body[data-typed]').waitFor({ timeout: 120_000 });
  times['first typed report']?.push(performance.now() - click);
  loaded['typed mode'] = [...server.asked];
  times['a typed edit']?.push(await timeEdits(page));
  server.asked.length = 0;
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.locator('#run-log[data-ended]').waitFor();
  loaded['run turn 2'] = [...server.asked];
  await context.close();
}
await browser.close();
await server.close();

for (const [what, all] of Object.entries(times))
  console.log(`${what.padEnd(22)} ${Math.round(Math.min(...all))} ms`);
for (const [what, paths] of Object.entries(loaded)) {
  const { plain, gzip, brotli } = bytesOf(paths);
  const kilobytes = [plain, gzip, brotli].map((bytes) => Math.round(bytes / 1000));
  console.log(
    `${what.padEnd(22)} ${kilobytes[0]} kB, gzip ${kilobytes[1]} kB, brotli ${kilobytes[2]} kB`,
  );
}
