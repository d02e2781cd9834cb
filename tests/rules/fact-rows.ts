import { join } from 'node:path';

import * as parser from '@typescript-eslint/parser';
import { TSESLint } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { rules } from '../../src/rules/index.js';
import { fixtureFolder } from '../support/typed-rule-tester.js';
import { HEAD } from '../replay/programs/marked-program.js';

/**
 * A program that one edit makes safe: `⟦unsafe⟧⟦safe⟧` is what is edited. The unsafe one is reported
 * once, on the line that ends in `// !`; the safe one is not. Both are judged with types and without,
 * unless told.
 */
export type Pair = readonly [name: string, code: string, judged?: 'with types' | 'by syntax alone'];

const EDIT = /⟦([^⟧]*)⟧⟦([^⟧]*)⟧/gu;

export type RuleName = keyof typeof rules;

const folder = fixtureFolder('v7');
const linter = new TSESLint.Linter({ configType: 'flat', cwd: folder });

export interface Options {
  typed?: boolean;
  report?: 'possible';
  head?: string;
}

function configOf(rule: RuleName, { typed = true, report }: Options) {
  return {
    files: ['**/*.ts'],
    languageOptions: {
      parser,
      parserOptions: typed ? { projectService: true, tsconfigRootDir: folder } : {},
    },
    plugins: { 'openai-responses': { rules } },
    rules: {
      [`openai-responses/${rule}`]: report ? ['error', { report }] : ['error'],
    },
  } as TSESLint.FlatConfig.Config;
}

/** What a rule says of a program, in the order of its places; the first line after the head is 1. */
export function messagesOf(rule: RuleName, code: string, options: Options = {}) {
  const { head = HEAD } = options;
  const before = head.split('\n').length - 1;
  const filename = join(folder, 'file.ts');
  return linter
    .verify(head + code, [configOf(rule, options)], { filename })
    .map(({ line, message, fix, suggestions = [] }) => ({
      line: line - before,
      message,
      fixed: fix ? applied(head + code, fix).slice(head.length) : null,
      suggested: suggestions.map((one) => applied(head + code, one.fix).slice(head.length)),
    }));
}

const applied = (
  code: string,
  { range: [start, end], text }: TSESLint.Linter.LintSuggestion['fix'],
): string => code.slice(0, start) + text + code.slice(end);

/** A test for each side of each pair. */
export function judgePairs(rule: RuleName, pairs: readonly Pair[], options: Options = {}): void {
  const cases = pairs.flatMap(([name, code, judged]) =>
    (['with types', 'by syntax alone'] as const)
      .filter((way) => judged === undefined || judged === way)
      .map((way) => [name, way, code] as const),
  );
  it.each(cases)('%s (%s)', (_, way, code) => {
    const given = { ...options, typed: way === 'with types' };
    const lines = (program: string): number[] =>
      messagesOf(rule, program, given).map(({ line }) => line);
    const unsafe = code.replace(EDIT, '$1');
    const marks = unsafe.split('\n').flatMap((line, at) => (line.endsWith('// !') ? [at + 1] : []));
    expect(unsafe).not.toBe(code);
    expect(marks).toHaveLength(1);
    expect({ unsafe: lines(unsafe), safe: lines(code.replace(EDIT, '$2')) }).toEqual({
      unsafe: marks,
      safe: [],
    });
  });
}

/** A program that sends what `code` puts into `input`, after a first answer `r`. */
export const sending = (code: string): string => `
export async function run() {
  const input: any[] = [{ role: 'user', content: 'a' }];
  const r = await client.responses.create({ model: 'gpt-5', input });
${code}
  await client.responses.create({ model: 'gpt-5', input });
}`;
