import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reportsWithTypes } from './lint.js';
import { codeBlocks, root, sections } from './pages.js';

// The four files of a rule, as CONTRIBUTING.md shows them, work as they stand there.

const page = await readFile(path.join(root, 'CONTRIBUTING.md'), 'utf8');
const read = (file: string): Promise<string> => readFile(path.join(root, file), 'utf8');

/** The files that the page shows, by the path in their first line. */
const shown = new Map(
  [...page.matchAll(/^(`{3,})\w+\n(?:\/\/|<!--) (\S+)(?: -->\n)?\n([^]*?)^\1$/gm)].map(
    ([, , file = '', content = '']) => [file, content],
  ),
);
const [rule = '', index = '', docs = '', test = ''] = shown.keys();
const name = path.basename(rule, '.ts');

/** Stands as deep below the root as the tests of rules do. */
const copy = path.join(root, '.tmp/rules', `${name}.ts`);
await mkdir(path.dirname(copy), { recursive: true });
await writeFile(
  copy,
  (shown.get(test) ?? '')
    .replaceAll("'../support/", "'../../tests/support/")
    .replaceAll("'./", "'../../tests/rules/"),
);
afterAll(() => rm(path.dirname(copy), { recursive: true, force: true }));

describe('a rule in four files', () => {
  it('is of one rule', () => {
    expect([...shown.keys()]).toEqual([
      `src/rules/${name}.ts`,
      'src/rules/index.ts',
      `docs/rules/${name}.md`,
      `tests/rules/${name}.test.ts`,
    ]);
  });

  it('shows the rule as it is', async () => {
    expect(shown.get(rule)).toBe(await read(rule));
  });

  it('shows the lines of the index that are about it', async () => {
    const lines = (await read(index)).split('\n');
    expect(lines).toEqual(expect.arrayContaining(shown.get(index)?.split('\n') ?? []));
  });

  it('has a page with the parts of the real one', async () => {
    const parts = (text: string): string[] => [...sections(text, 2).keys()];
    expect(parts(shown.get(docs) ?? '')).toEqual(parts(await read(docs)));
  });

  it('has code on its page that is reported where it is marked incorrect', () => {
    const [incorrect = [], correct = []] = codeBlocks(shown.get(docs) ?? '')
      .filter(({ language }) => language === 'ts')
      .map((block) => {
        const given = "import OpenAI from 'openai';\nconst openai = new OpenAI();\n";
        return reportsWithTypes({ ...block, code: given + block.code });
      });
    expect(incorrect).toEqual([name]);
    expect(correct).toEqual([]);
  });
});

// Its cases are tests of this file.
await import(copy);
