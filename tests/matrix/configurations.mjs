// @ts-check
// The configuration files of the cells, as users write them.

/** @typedef {import('./cells.mjs').Cell} Cell */

/** What a style imports, by the name of its package. */
const imports = {
  plugin: ['openaiResponses', 'eslint-plugin-openai-responses'],
  tseslint: ['tseslint', 'typescript-eslint'],
  defineConfig: ['{ defineConfig }', 'eslint/config'],
  babel: ['babel', '@babel/eslint-parser'],
};

const typed = 'languageOptions: { parserOptions: { projectService: true } }';

/** @param {Cell} cell */
const scripts = ({ type }) => `{ files: ['**/*.js'], languageOptions: { sourceType: '${type}' } }`;

const babelOptions = `{
    requireConfigFile: false,
    babelOptions: {
      babelrc: false,
      configFile: false,
      parserOpts: { plugins: ['typescript', 'decorators', 'explicitResourceManagement'] },
    },
  }`;

/** @param {Cell} cell */
const presets = (cell) => `(
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.base, openaiResponses.configs.recommended],
    ${typed},
  },
  { files: ['**/*.js'], extends: [openaiResponses.configs.recommended] },
  ${scripts(cell)},
)`;

/**
 * The flat configurations: what they import and what they export.
 * @type {Record<string, { uses: (keyof typeof imports)[], exports: (cell: Cell) => string }>}
 */
const flat = {
  presets: {
    uses: ['plugin', 'defineConfig', 'tseslint'],
    exports: (cell) => `defineConfig${presets(cell)}`,
  },
  tseslint: {
    uses: ['plugin', 'tseslint'],
    exports: (cell) => `tseslint.config${presets(cell)}`,
  },
  names: {
    uses: ['plugin', 'defineConfig', 'tseslint'],
    exports: (cell) => `defineConfig(
  { files: ['**/*.ts'], extends: [tseslint.configs.base], ${typed} },
  {
    plugins: { 'openai-responses': openaiResponses },
    extends: ['openai-responses/recommended'],
  },
  ${scripts(cell)},
)`,
  },
  array: {
    uses: ['plugin', 'tseslint'],
    exports: (cell) => `[
  { ...tseslint.configs.base, files: ['**/*.ts'] },
  { files: ['**/*.ts'], ${typed} },
  { files: ['**/*.ts', '**/*.js'], ...openaiResponses.configs.recommended },
  ${scripts(cell)},
]`,
  },
  javascript: {
    uses: ['plugin', 'defineConfig'],
    exports: (cell) => `defineConfig(
  { files: ['**/*.js'], extends: [openaiResponses.configs.recommended] },
  ${scripts(cell)},
)`,
  },
  babel: {
    uses: ['plugin', 'defineConfig', 'babel'],
    exports: (cell) => `defineConfig(
  { files: ['**/*.ts', '**/*.js'], extends: [openaiResponses.configs.recommended] },
  { files: ['**/*.ts'], languageOptions: { parser: babel, parserOptions: ${babelOptions} } },
  ${scripts(cell)},
)`,
  },
};

/** @param {Cell} cell */
const eslintrc = ({ type }) => ({
  root: true,
  extends: ['plugin:openai-responses/recommended-legacy'],
  parserOptions: { ecmaVersion: 'latest', sourceType: type === 'module' ? 'module' : 'script' },
  overrides: [
    {
      files: ['*.ts'],
      parser: '@typescript-eslint/parser',
      parserOptions: { projectService: true },
    },
  ],
});

const oxlint = {
  jsPlugins: ['eslint-plugin-openai-responses'],
  categories: { correctness: 'off' },
  rules: {
    'openai-responses/no-cloned-output-replay': 'warn',
    'openai-responses/no-dropped-reasoning': 'error',
    'openai-responses/no-parsed-output-replay': 'error',
    'openai-responses/no-raw-output-replay': 'warn',
  },
};

/**
 * Name and text of the configuration file of a cell.
 * @param {Cell} cell
 * @returns {[string, string]}
 */
export function configurationOf(cell) {
  if (cell.config === 'oxlint') return ['.oxlintrc.json', JSON.stringify(oxlint, null, 2)];
  if (cell.config === 'eslintrc')
    return ['.eslintrc.json', JSON.stringify(eslintrc(cell), null, 2)];
  const style = flat[cell.config];
  if (!style) throw new Error(`There is no style ${cell.config}.`);
  const isModule = cell.type === 'module' || cell.configLanguage === 'ts';
  const loads = style.uses.map((use) => {
    const [name, from] = imports[use];
    return isModule ? `import ${name} from '${from}';` : `const ${name} = require('${from}');`;
  });
  const begin = isModule ? 'export default' : 'module.exports =';
  const text = `${loads.join('\n')}\n\n${begin} ${style.exports(cell)};\n`;
  return [`eslint.config.${cell.configLanguage}`, text];
}
