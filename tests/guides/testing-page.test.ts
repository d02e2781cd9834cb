import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failures } from '../../src/contract/index.js';
import type { Evidence } from '../../src/testing/index.js';
import { fixTyped } from './lint.js';
import { codeBlocks, readPage, tableRows } from './pages.js';
import { createProject, diagnose, runTests, writeScript } from './programs.js';

const page = readPage('testing');
const blocks = codeBlocks(page);
const programs = blocks.filter(({ language }) => language === 'ts');
const agent = programs.find(({ file }) => file === 'agent.ts')?.code ?? '';

let folder: string;

beforeAll(() => {
  folder = createProject();
  for (const { file, code } of programs) writeScript(join(folder, file ?? ''), code);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The lines that begin with a mark in the diffs of the page, without the mark. */
function diffLines(mark: string): readonly string[] {
  return blocks
    .filter(({ language }) => language === 'diff')
    .flatMap(({ code }) => code.split('\n'))
    .filter((line) => line.startsWith(mark))
    .map((line) => line.slice(1));
}

describe('the agent loop of the testing page', () => {
  it('fails its test before the fix, with the text of the page', () => {
    const [text] = blocks.filter(({ language }) => language === 'text');
    const { passed, output } = runTests(folder, 'agent.test.js');
    expect(passed).toBe(false);
    expect(output.replaceAll(/(rs|fc)_\w+/g, '$1_…')).toContain(text?.code.trim());
  });

  it('passes its test after the fix, which changes the lines of the page', () => {
    const fixed = fixTyped(agent);
    const before = agent.split('\n');
    const after = fixed.split('\n');
    expect(after.filter((line) => !before.includes(line))).toEqual(diffLines('+'));
    expect(before.filter((line) => !after.includes(line))).toEqual(diffLines('-'));
    writeScript(join(folder, 'agent.ts'), fixed);
    expect(runTests(folder, 'agent.test.js')).toMatchObject({ passed: true });
    expect(diagnose([{ language: 'ts', file: 'agent.ts', code: fixed }])).toEqual([]);
  });

  it('passes its test when the whole output goes back', () => {
    const [, whole = ''] = /^`(input\.push\(.+\))`/m.exec(page) ?? [];
    expect(whole).not.toBe('');
    const imported = fixTyped(agent).replace('input.push(...sanitizeResponseInput(calls))', whole);
    expect(imported).toContain(whole);
    writeScript(join(folder, 'agent.ts'), imported);
    expect(runTests(folder, 'agent.test.js')).toMatchObject({ passed: true });
  });
});

describe('the code of the testing page', () => {
  it('compiles', () => {
    expect(diagnose(programs)).toEqual([]);
  });

  it.each(['turns', 'scripted', 'server', 'msw', 'history'].map((name) => `${name}.test.js`))(
    'passes: %s',
    (file) => {
      expect(runTests(folder, file)).toMatchObject({ passed: true });
    },
  );
});

describe('the table of evidence', () => {
  const entriesWith = (evidence: Evidence) =>
    new Set(
      Object.values(failures)
        .filter((failure) => failure.evidence === evidence)
        .map(({ entry }) => entry),
    );

  it.each([
    ['reported', 'inferred'],
    ['recorded', 'recorded'],
  ] as const)('says which entries %s is about', (option, evidence) => {
    const row = tableRows(page).find(([name]) => name === `\`'${option}'\``);
    expect(new Set(row?.[1]?.match(/F\d+/g))).toEqual(entriesWith(evidence));
  });
});
