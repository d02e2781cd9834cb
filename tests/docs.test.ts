import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import * as parser from '@typescript-eslint/parser';
import { TSESLint } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { rules } from '../src/rules/index.js';
import { fixtureFolder } from './support/typed-rule-tester.js';

const PAGES = fileURLToPath(new URL('../docs/rules', import.meta.url));

/** What the code of a page takes as given. */
const GIVEN = "import OpenAI from 'openai';\nconst openai = new OpenAI();\n";

interface Block {
  verdict: string | undefined;
  /** In the page, from 1. */
  line: number;
  code: string;
}

/** The TypeScript of a page, each with what the comment above it says. */
function blocksOf(page: string): Block[] {
  const pattern = /(?:<!-- (\w+) -->\n\n)?```ts\n(.*?)```/gs;
  return [...page.matchAll(pattern)].map(({ 0: all, 1: verdict, 2: code = '', index }) => ({
    verdict,
    line: page.slice(0, index + all.indexOf('```ts')).split('\n').length,
    code,
  }));
}

/** What all rules say of a program, with types: one replay, one report. */
function reportsOf(code: string): string[] {
  const folder = fixtureFolder('v7');
  const linter = new TSESLint.Linter({ configType: 'flat', cwd: folder });
  const parserOptions = { projectService: true, tsconfigRootDir: folder };
  const config = {
    files: ['**/*.ts'],
    languageOptions: { parser, parserOptions },
    plugins: { 'openai-responses': { rules } },
    rules: Object.fromEntries(
      Object.keys(rules).map((name) => [`openai-responses/${name}`, 'error' as const]),
    ),
  };
  const messages = linter.verify(code, [config], { filename: join(folder, 'file.ts') });
  return messages.map(({ message, ruleId }) => (ruleId === null ? `fatal: ${message}` : ruleId));
}

describe.each(readdirSync(PAGES))('%s', (file) => {
  const name = file.replace(/\.md$/, '');
  const blocks = blocksOf(readFileSync(join(PAGES, file), 'utf8'));

  it('has incorrect and correct code, and nothing unmarked', () => {
    const verdicts = new Set(blocks.map(({ verdict }) => verdict));
    expect(verdicts).toEqual(new Set(['incorrect', 'correct']));
  });

  it.each(blocks)('line $line: $verdict', ({ verdict, code }) => {
    const expected = verdict === 'incorrect' ? [`openai-responses/${name}`] : [];
    expect(reportsOf(GIVEN + code)).toEqual(expected);
  });
});
