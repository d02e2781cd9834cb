import { join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { TSESLint } from '@typescript-eslint/utils';
import { rules } from '../../src/rules/index.js';
import { fixtureFolder } from '../support/typed-rule-tester.js';

const folder = fixtureFolder('v7');
const linter = new TSESLint.Linter({ configType: 'flat', cwd: folder });

function configOf(typed: boolean): TSESLint.FlatConfig.Config[] {
  return [
    {
      files: ['**/*.{ts,js}'],
      languageOptions: {
        parser,
        parserOptions: typed ? { projectService: true, tsconfigRootDir: folder } : {},
      },
      plugins: { 'openai-responses': { rules } },
      rules: Object.fromEntries(
        Object.keys(rules).map((rule) => [`openai-responses/${rule}`, 'error']),
      ),
      settings: { 'openai-responses': { sanitizer: 'bundled' } },
    },
  ];
}

/** The names of the rules that report something, with the types of openai 7 or on syntax alone. */
export function reports(code: string, typed: boolean): readonly string[] {
  const file = join(folder, typed ? 'file.ts' : 'file.js');
  return linter
    .verify(code, configOf(typed), file)
    .map(({ ruleId, message }) => ruleId?.replace('openai-responses/', '') ?? message);
}

/** What `eslint --fix` makes of a file that can import the bundled sanitizer. */
export function fixTyped(code: string): string {
  return linter.verifyAndFix(code, configOf(true), join(folder, 'file.ts')).output;
}
