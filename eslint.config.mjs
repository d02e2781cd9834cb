import { defineConfig, globalIgnores } from 'eslint/config';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import tseslint from 'typescript-eslint';

/** What the analysis stands on, and the analysis of one file. */
const FOUNDATION = ['modules', 'packages', 'syntax', 'types'];
const ANALYSIS = ['flow', 'sdk', ...FOUNDATION, 'contract'];

/** Which folders of src each folder may import. One that is missing here may not be imported. */
const layers = {
  contract: [],
  fix: [],
  sanitizer: ['contract'],
  testing: ['contract'],
  packages: ['files'],
  types: ['debug', 'settings'],
  modules: ['types', 'files'],
  syntax: ['modules'],
  sdk: [...FOUNDATION, 'contract', 'files'],
  flow: FOUNDATION,
  replay: ['facts', ...ANALYSIS, 'settings', 'debug'],
  facts: ['replay', ...ANALYSIS, 'settings'],
  repair: ['facts', 'replay', ...ANALYSIS, 'fix', 'settings', 'files'],
  rules: [
    'repair',
    'facts',
    'replay',
    ...ANALYSIS,
    'fix',
    'settings',
    'create-rule',
    'create-fact-rule',
    'create-replay-rule',
  ],
  history: ['sanitizer', 'testing'],
  cli: ['testing', 'index', 'repair', 'configs', 'packages', 'settings', 'history', 'contract'],
};

/** These run in the user's program or on a page, where there is neither Node nor any package of ours. */
const standalone = ['contract', 'sanitizer', 'testing', 'history'];

/** Their typed analysis must load where TypeScript is missing or has no compiler API. */
const compiler =
  '^(typescript|ts-api-utils|@typescript-eslint/(?!utils(?:/|$)).+|typescript-eslint)(/|$)';

/** What lints also runs where there are no files: in an editor on a page. */
const oneSeam = {
  regex: '^(node:)?(fs|module)(/|$)',
  message: 'Files and packages are read through src/files.ts, which a browser can fill.',
};

const typesOnly = {
  regex: compiler,
  allowTypeImports: true,
  message: 'The plugin has to load without TypeScript: import types only.',
};

/** No type, symbol or flag of TypeScript leaves the room that asks for them. */
const noCompiler = { regex: compiler, message: 'Only types/ knows TypeScript: ask it.' };

const typed = ['types', 'cli'];

const restrictImports = (patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

/** The bin, and whoever asks a compiler that runs beside: neither is in a browser. */
const needsProcesses = (layer, depth) => layer === 'cli' || (layer === 'types' && depth === 2);

/** What leaves a folder depends on how deep in it the file stands: one `../` per level. */
const layerConfig = (layer, depth) => {
  const allowed = layers[layer];
  return {
    name: `openai-responses/imports-of-${layer}-${depth}`,
    files: [`src/${layer}${'/*'.repeat(depth)}.ts`],
    rules: restrictImports([
      {
        regex: `^(\\.\\./){${depth}}(?!(${[layer, ...allowed].join('|')})(/|\\.js$))`,
        message: `${layer} may import ${allowed.join(', ') || 'no other folder'}.`,
      },
      standalone.includes(layer)
        ? { regex: '^[^.]', message: `${layer} depends on no package and on no API of Node.` }
        : typed.includes(layer)
          ? typesOnly
          : noCompiler,
      ...(needsProcesses(layer, depth) ? [] : [oneSeam]),
    ]),
  };
};

const layerConfigs = Object.keys(layers).flatMap((layer) =>
  [1, 2, 3].map((depth) => layerConfig(layer, depth)),
);

export default defineConfig(
  globalIgnores([
    'dist',
    'packages/*/dist',
    'coverage',
    'examples/*/',
    'tests/fixtures',
    'tests/programs/*/',
    'tests/.native',
    'site',
  ]),
  {
    files: ['**/*.{ts,mts,cts}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/*.ts'],
    ignores: ['src/files.ts'],
    rules: restrictImports([typesOnly, oneSeam]),
  },
  {
    files: ['src/{create-rule,create-fact-rule,settings}.ts'],
    rules: restrictImports([
      typesOnly,
      oneSeam,
      { regex: '^\\./(rules|configs|index)', message: 'Only index and configs import the rules.' },
    ]),
  },
  ...layerConfigs,
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/rules/*.ts'],
    extends: [eslintPlugin.configs.recommended],
    rules: {
      'max-lines': ['error', { max: 150 }],
      // `create` holds a rule's closures; its size is bounded by the size of the file.
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'eslint-plugin/require-meta-docs-description': 'error',
      // Suggestions are made in repair/, where this rule does not look.
      'eslint-plugin/require-meta-has-suggestions': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { tsconfigRootDir: import.meta.dirname },
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
        Request: 'readonly',
      },
    },
    rules: { 'no-undef': 'error' },
  },
);
