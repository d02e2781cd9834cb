import { describe, expect, it } from 'vitest';
import { reportsWithoutTypes, reportsWithTypes } from './lint.js';
import { codeBlocks, readPage, sections, tableRows } from './pages.js';
import { diagnose } from './programs.js';

const page = readPage('no-types');
const snippets = sections(page, 3);

/** The rule that a cell of the table names; none for a dash. */
const rulesIn = (cell: string): readonly string[] => (cell === '–' ? [] : [cell.slice(1, -1)]);

const rows = tableRows(page)
  .slice(1)
  .map(([link = '', untyped = '', typed = '']) => {
    const [, title = '', anchor = ''] = /^\[(.+)\]\(#(.+)\)$/.exec(link) ?? [];
    return { title, anchor, untyped: rulesIn(untyped), typed: rulesIn(typed) };
  });

const codeOf = (title: string) => codeBlocks(snippets.get(title) ?? '');

describe('the page on linting without types', () => {
  it('has a row for each snippet, and links to it', () => {
    expect(rows.map(({ title }) => title)).toEqual([...snippets.keys()]);
    expect(rows.map(({ anchor }) => anchor)).toEqual(
      rows.map(({ title }) => title.toLowerCase().replace(/,/g, '').replaceAll(' ', '-')),
    );
  });

  it.each(rows)('says what is seen: $title', ({ title, untyped, typed }) => {
    const blocks = codeOf(title);
    expect(blocks).toHaveLength(1);
    expect(blocks.flatMap(reportsWithoutTypes)).toEqual(untyped);
    expect(blocks.flatMap(reportsWithTypes)).toEqual(typed);
  });

  it('has TypeScript that compiles', () => {
    const blocks = rows.flatMap(({ title }) => codeOf(title));
    expect(diagnose(blocks.filter(({ language }) => language === 'ts'))).toEqual([]);
  });
});
