import openaiResponses from 'eslint-plugin-openai-responses';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig({
  files: ['src/**/*.ts'],
  extends: [tseslint.configs.base, openaiResponses.configs.recommended],
  languageOptions: { parserOptions: { projectService: true } },
});
