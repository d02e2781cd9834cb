import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { placeTable } from './table.js';

const begin = '<!-- begin: npm run differential -->';
const end = '<!-- end: npm run differential -->';

it('puts the table between its markers, and nothing else', () => {
  const page = `# A page\n\n${begin}\n\nold\n\n${end}\n\nThe rest.\n`;
  const placed = placeTable(page, '| new |');
  expect(placed).toBe(`# A page\n\n${begin}\n\n| new |\n\n${end}\n\nThe rest.\n`);
  expect(placeTable(placed, '| new |')).toBe(placed);
});

it('says so when a page has no place for it', () => {
  expect(() => placeTable('# A page', '')).toThrow('The page has no place for the table');
  expect(() => placeTable(`${end} ${begin}`, '')).toThrow('The page has no place for the table');
});

it('the table in docs/sanitizer.md is the one that the command makes', () => {
  const program = ['tests/sanitizer/run-typescript.mjs', 'tests/differential/run.ts', '--check'];
  const table = execFileSync(process.execPath, program, { encoding: 'utf8' });
  expect(table).toMatch(/\| none: a history that the API accepts( \| 100 %){5} \|/);
  expect(table).toMatch(/\| all \d+ .*\| 100 % \|\n$/);
}, 180_000);
