import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failures, type Failure } from '../../src/contract/index.js';
import { rules } from '../../src/rules/index.js';
import { validateResponseInput } from '../../src/testing/index.js';
import { brokenRequests } from './broken-requests.js';
import { textsOf, withErrorTables } from './error-tables.js';
import { codeBlocks, readPage, sections } from './pages.js';
import { createProject, diagnose, runScript, runTests, writeScript } from './programs.js';

const page = readPage('errors');
const blocks = codeBlocks(page);
const programs = blocks.filter(({ language }) => language === 'ts');

describe('the page of errors', () => {
  it('has the answers that the contract has: `npm run errors` writes them', () => {
    expect(page).toBe(withErrorTables(page));
  });

  it.each(Object.values<Failure>(failures))('leads from each text to $entry: $title', (failure) => {
    for (const text of textsOf(failure)) {
      const row = page.split('\n').find((line) => line.includes(`${text}\``));
      expect(row).toBeDefined();
    }
    expect(page).toContain(`[${failure.entry}](contract.md#${failure.entry.toLowerCase()})`);
  });

  it('leads to every rule', () => {
    const named = [...page.matchAll(/^\[([\w-]+)\]: rules/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(rules).sort());
    for (const name of named) expect(page).toContain(`[${name}]`);
  });

  it('links to entries that the contract page has', () => {
    const entries = [...sections(readPage('contract'), 3).keys()].map((entry) =>
      entry.toLowerCase(),
    );
    for (const [, entry] of page.matchAll(/contract\.md#([fdv]\d+)/g))
      expect(entries).toContain(entry);
  });
});

describe('the code of the page of errors', () => {
  let folder: string;

  beforeAll(() => {
    folder = createProject();
    for (const { file, code } of programs) writeScript(join(folder, file ?? ''), code);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('compiles, but for the replay that the compiler refuses', () => {
    const [refusal] = blocks.filter(({ language }) => language === 'text');
    expect(diagnose(programs)).toEqual([
      expect.stringContaining(`chat.ts: ${refusal?.code.trim() ?? ''}`),
    ]);
  });

  it('repairs a stored history', () => {
    expect(runTests(folder, 'repair.test.js')).toMatchObject({ passed: true });
  });

  it('repairs a history whose ciphertext the API cannot verify', () => {
    const { input = [], context } = brokenRequests['F17'] ?? {};
    const run = [
      "import { withoutReasoning } from './drop-reasoning.js';",
      `console.log(JSON.stringify(withoutReasoning(${JSON.stringify(input)})));`,
    ];
    writeScript(join(folder, 'drop.ts'), run.join('\n'));
    const repaired: unknown = JSON.parse(runScript(folder, 'drop.js'));
    expect(validateResponseInput(input, context)).toMatchObject([{ entry: 'F17' }]);
    expect(repaired).toHaveLength(1);
    expect(validateResponseInput(repaired, context)).toEqual([]);
  });
});
