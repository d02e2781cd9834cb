const openaiResponses = require('eslint-plugin-openai-responses');
const { defineConfig } = require('eslint/config');

module.exports = defineConfig({
  files: ['**/*.js'],
  extends: [openaiResponses.configs.recommended],
  languageOptions: { sourceType: 'commonjs' },
});
