import { join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { TSESLint } from '@typescript-eslint/utils';
import { rules } from '../../src/rules/index.js';
import { fixtureFolder } from '../support/typed-rule-tester.js';
import type { CodeBlock } from './pages.js';

const folder = fixtureFolder('v7');
const linter = new TSESLint.Linter({ configType: 'flat', cwd: folder });

type LanguageOptions = TSESLint.FlatConfig.LanguageOptions;

const withTypes: LanguageOptions = {
  parser,
  parserOptions: { projectService: true, tsconfigRootDir: folder },
};

function configOf(languageOptions: LanguageOptions): TSESLint.FlatConfig.Config[] {
  return [
    {
      files: ['**/*.{ts,js}'],
      languageOptions,
      plugins: { 'openai-responses': { rules } },
      rules: Object.fromEntries(
        Object.keys(rules).map((rule) => [`openai-responses/${rule}`, 'error']),
      ),
      settings: { 'openai-responses': { sanitizer: 'bundled' } },
    },
  ];
}

/** The names of the rules that report something, with the types of openai 7. */
export function reportsWithTypes({ code }: CodeBlock): readonly string[] {
  return reports(code, withTypes, 'file.ts');
}

/** The names of the rules that report something on syntax alone; JavaScript by ESLint's parser. */
export function reportsWithoutTypes({ code, language }: CodeBlock): readonly string[] {
  return language === 'ts' ? reports(code, { parser }, 'file.ts') : reports(code, {}, 'file.js');
}

function reports(code: string, options: LanguageOptions, file: string): readonly string[] {
  return linter
    .verify(code, configOf(options), join(folder, file))
    .map(({ ruleId, message }) => ruleId?.replace('openai-responses/', '') ?? message);
}

/** What `eslint --fix` makes of a file that can import the bundled sanitizer. */
export function fixTyped(code: string): string {
  return linter.verifyAndFix(code, configOf(withTypes), {
    filename: join(folder, 'file.ts'),
  }).output;
}
