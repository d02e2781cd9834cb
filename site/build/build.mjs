// @ts-check
// Builds the site: the pages that run in the browser into .public, from where the generator of the
// docs takes them, and then all of it into dist. `--pages` builds the former alone, `--serve`
// serves all and builds the pages anew when their sources change.
import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { build as buildDocs, createServer } from 'vitepress';
import { bundles, frameScript } from './bundles.mjs';
import { frameOf, pageOf } from './pages.mjs';
import { collectTypes } from './types.mjs';

const site = fileURLToPath(new URL('..', import.meta.url));
const out = path.join(site, '.public');
const { argv } = process;
const baseAt = argv.indexOf('--base');
const base = (baseAt < 0 ? undefined : argv[baseAt + 1]) ?? '/';

rmSync(out, { recursive: true, force: true });
for (const name of ['play', 'error', 'history']) {
  mkdirSync(path.join(out, name), { recursive: true });
  writeFileSync(path.join(out, name, 'index.html'), pageOf(name));
}
mkdirSync(path.join(out, 'run'));
writeFileSync(path.join(out, 'run/index.html'), frameOf(frameScript()));
mkdirSync(path.join(out, 'assets'));
cpSync(path.join(site, 'pages/page.css'), path.join(out, 'assets/page.css'));
cpSync(path.join(site, '../LICENSE'), path.join(out, 'LICENSE.txt'));
await Promise.all(bundles.map((options) => esbuild.build(options)));
writeFileSync(path.join(out, 'assets/types.json'), JSON.stringify(collectTypes()));
const sizeOf = (/** @type {string} */ file) => statSync(path.join(out, 'assets', file)).size;
const total = sizeOf('types.json') + sizeOf('typed.js');
writeFileSync(path.join(out, 'assets/typed-sizes.json'), JSON.stringify({ total }));

if (argv.includes('--serve')) {
  for (const options of bundles) await (await esbuild.context(options)).watch();
  const server = await createServer(site, { base });
  await server.listen();
  server.printUrls();
} else if (!argv.includes('--pages')) {
  await buildDocs(site, { base });
}
