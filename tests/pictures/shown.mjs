// @ts-check
// Every file that shows a run of the chat example: the pictures, and the parts of the README
// between `<!-- begin: npm run pictures: … -->` and its end.
import { readFile } from 'node:fs/promises';
import { drawConversation, drawEditor } from './panes.mjs';

/**
 * @param {string} page
 * @param {string} part
 * @param {string} content
 */
function place(page, part, content) {
  const begin = `<!-- begin: npm run pictures: ${part} -->`;
  const end = `<!-- end: npm run pictures: ${part} -->`;
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no place for ${part}.`);
  return `${page.slice(0, from + begin.length)}\n\n${content}\n\n${page.slice(to)}`;
}

/**
 * @param {string} language
 * @param {string} content
 */
const fenced = (language, content) => `\`\`\`${language}\n${content}\n\`\`\``;

/** @param {string} source */
const functionOf = (source) => /^async function [^]*?^\}$/m.exec(source)?.[0] ?? '';

/**
 * The texts by their paths from the root of the repository, as they should be.
 * @param {import('./record.mjs').Recording} recording
 * @returns {Promise<Record<string, string>>}
 */
export async function shownFiles(recording) {
  const root = new URL('../../', import.meta.url);
  const [error = ''] = /400 .+$/.exec(recording.refused) ?? [];
  const parts = {
    code: fenced('ts', functionOf(recording.source)),
    error: fenced('text', error),
    report: fenced('text', recording.printed),
    diff: fenced('diff', recording.diff),
  };
  const readme = Object.entries(parts).reduce(
    (page, [part, content]) => place(page, part, content),
    await readFile(new URL('README.md', root), 'utf8'),
  );
  return {
    'README.md': readme,
    'docs/images/editor.svg': drawEditor(recording),
    'docs/images/conversation.svg': drawConversation(recording),
  };
}
