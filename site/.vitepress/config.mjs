// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { name, description } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** The pages that build.mjs makes: the router of the docs does not know them. */
const tool = (/** @type {string} */ text, /** @type {string} */ link) => ({
  text,
  link,
  target: '_self',
});

const guides = [
  { text: 'What it is', link: '/' },
  { text: 'Getting started', link: '/docs/getting-started' },
  { text: 'Which error did you get?', link: '/docs/errors' },
  { text: 'The contract', link: '/docs/contract' },
  { text: 'How to carry a conversation', link: '/docs/conversations' },
  { text: 'Sanitizer', link: '/docs/sanitizer' },
  { text: 'Testing', link: '/docs/testing' },
  { text: 'Without types', link: '/docs/no-types' },
  { text: 'Setup', link: '/docs/setup' },
  { text: 'Compatibility', link: '/docs/compatibility' },
];

/** What a page may load: its own files, and the inline scripts of the generator by their text. */
function policyOf(/** @type {string} */ html) {
  const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = scripts.map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`,
    // The highlighter colours words by style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Where the rules are listed: one page each, in the order of their names. */
const ruleNames = [
  ...new Set(
    [...readFileSync(`${root}README.md`, 'utf8').matchAll(/docs\/rules\/([\w-]+)\.md/g)].map(
      ([, rule = '']) => rule,
    ),
  ),
];

/** The pages stand above the folder in which Vue is installed; where they are rendered it is found. */
const vueFromHere = {
  name: 'vue-from-here',
  enforce: /** @type {const} */ ('pre'),
  /** @type {import('vite').Plugin['resolveId']} */
  resolveId: (id, _importer, { ssr }) =>
    ssr && /^vue(?:\/|$)/.test(id) ? { id, external: true } : null,
};

export default defineConfig({
  title: name,
  description,
  lang: 'en',
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  // The README, the guides and the rules are the pages, as they stand in the repository.
  srcDir: root,
  srcExclude: ['**/{node_modules,tests,examples,packages,site,src,dist,coverage}/**', '**/.*/**'],
  rewrites: { 'README.md': 'index.md' },
  outDir: `${root}site/dist`,
  cacheDir: `${root}site/.cache`,
  vite: {
    publicDir: `${root}site/.public`,
    plugins: [vueFromHere],
    build: { chunkSizeWarningLimit: 1500 },
  },
  cleanUrls: false,
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config(md) {
      // The licence has no ending that makes it a page.
      md.core.ruler.push('licence', ({ tokens }) => {
        for (const token of tokens.flatMap(({ children }) => children ?? []))
          if (token.attrGet('href') === 'LICENSE') {
            token.attrSet('href', '/LICENSE.txt');
            token.attrSet('target', '_self');
          }
      });
    },
  },
  transformHtml: (html) =>
    html.replace(
      '<head>',
      `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`,
    ),
  themeConfig: {
    siteTitle: 'openai-responses',
    nav: [
      tool('Try it', '/play/'),
      tool('Paste an error', '/error/'),
      tool('Paste a history', '/history/'),
      { text: 'Guides', link: '/docs/getting-started' },
    ],
    sidebar: [
      {
        text: 'In the browser',
        items: [
          tool('Try it', '/play/'),
          tool('Paste an error', '/error/'),
          tool('Paste a history', '/history/'),
        ],
      },
      { text: 'Guides', items: guides },
      {
        text: 'Rules',
        items: ruleNames.map((rule) => ({ text: rule, link: `/docs/rules/${rule}` })),
      },
      {
        text: 'The project',
        items: [
          { text: 'Architecture', link: '/docs/architecture' },
          { text: 'Contributing', link: '/CONTRIBUTING' },
          { text: 'Changes', link: '/CHANGELOG' },
        ],
      },
    ],
    outline: [2, 3],
    search: { provider: 'local' },
  },
});
