// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../pages', import.meta.url));

/** What a page may do: run its own files, in workers and one frame too, and nothing else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The editor makes style elements; they carry this word, which lets in no script.
  "style-src 'self' 'nonce-editor'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** @param {string} page @param {string} key */
const saidBy = (page, key) => new RegExp(`<!-- ${key}: (.*?) -->\\n`).exec(page)?.[1] ?? '';

/**
 * A page with the header and the policy of all.
 * @param {string} name
 */
export function pageOf(name) {
  const page = readFileSync(path.join(folder, `${name}.html`), 'utf8');
  const preload = saidBy(page, 'preload')
    .split(' ')
    .filter((file) => file !== '')
    .map((file) => `<link rel="modulepreload" href="../assets/${file}" />`);
  /** @type {Record<string, string>} */
  const values = {
    policy: POLICY,
    name,
    title: saidBy(page, 'title'),
    description: saidBy(page, 'description'),
    preload: preload.join('\n    '),
    body: page.replace(/^<!-- \w+: .*? -->\n/gm, ''),
    [`current ${name}`]: 'aria-current="page"',
  };
  return readFileSync(path.join(folder, 'layout.html'), 'utf8').replace(
    /\{\{(.*?)\}\}/g,
    (_, key) => values[key] ?? '',
  );
}

/**
 * The frame that a program runs in: it runs this script and what the script makes, and reaches no
 * address, not even that of the site.
 * @param {string} script
 */
export function frameOf(script) {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}' blob:; worker-src blob:; connect-src 'none'`;
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Run</title><script>${script}</script>`;
}
