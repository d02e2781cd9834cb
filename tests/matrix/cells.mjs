// @ts-check
// What users have installed: each cell differs from the first one in what its group is about.

/**
 * @typedef {object} Cell
 * @property {string} group what varies
 * @property {string} name how it varies
 * @property {Record<string, string>} packages by name, with the range that npm installs
 * @property {'npm' | 'pnpm' | 'workspace' | 'paths'} layout where `openai` is and who puts it there
 * @property {'module' | 'commonjs'} type of the project
 * @property {'nodenext' | 'node10' | 'node16' | 'bundler'} resolution of modules by TypeScript
 * @property {'presets' | 'names' | 'array' | 'tseslint' | 'eslintrc' | 'javascript' | 'babel' |
 *   'oxlint'} config how the plugin is configured; the last three have no types of the parser's
 * @property {'js' | 'ts'} configLanguage
 * @property {string} openai the name that programs import it by
 * @property {string} compiler the package whose `tsc` the project uses
 * @property {string | null} node major version, null for the one that runs this
 * @property {'dependencies' | 'devDependencies'} plugin where package.json lists it: decides what a
 *   fix imports
 */

const packages = {
  eslint: '^10.15.0',
  typescript: '~6.0.3',
  'typescript-eslint': '^8.73.0',
  openai: '^7.55.0',
};

/** @type {Cell} */
const newest = {
  group: '',
  name: '',
  packages,
  layout: 'npm',
  type: 'module',
  resolution: 'nodenext',
  config: 'presets',
  configLanguage: 'js',
  openai: 'openai',
  compiler: 'typescript',
  node: null,
  plugin: 'dependencies',
};

/** @typedef {Partial<Cell> & { name: string }} Variation */

/**
 * @param {string} group
 * @param {readonly Variation[]} variations
 * @returns {Cell[]}
 */
function vary(group, variations) {
  return variations.map((variation) => ({
    ...newest,
    ...variation,
    group,
    packages: { ...newest.packages, ...variation.packages },
  }));
}

/** @type {Cell[]} */
const typescript7 = vary('TypeScript 7', [
  {
    name: 'alone, ESLint with types, JavaScript',
    packages: { typescript: '^7.0.2' },
    config: 'javascript',
  },
  {
    name: 'alone, ESLint with types, `@babel/eslint-parser` 8',
    packages: { typescript: '^7.0.2', '@babel/core': '^8.0.0', '@babel/eslint-parser': '^8.0.0' },
    config: 'babel',
    node: '22',
  },
  {
    name: 'alone, oxlint with types',
    packages: { typescript: '^7.0.2', oxlint: '^1.94.0' },
    config: 'oxlint',
  },
  {
    name: 'beside TypeScript 6, ESLint with types',
    packages: {
      typescript: 'npm:@typescript/typescript6@^6.0.2',
      '@typescript/native': 'npm:typescript@^7.0.2',
    },
    compiler: '@typescript/native',
  },
]);

// typescript-eslint does not install beside TypeScript 7, and there is nothing that it could do.
for (const { packages: installed } of typescript7)
  if (installed['typescript'] === '^7.0.2') delete installed['typescript-eslint'];

/** @type {readonly Cell[]} */
export const cells = [
  ...vary('ESLint', [
    { name: '8.57, .eslintrc', packages: { eslint: '~8.57.1' }, config: 'eslintrc' },
    { name: '8.57, flat', packages: { eslint: '~8.57.1' }, config: 'array' },
    { name: '9.22', packages: { eslint: '~9.22.0' } },
    { name: '9.39', packages: { eslint: '~9.39.0' } },
    { name: '10' },
  ]),
  ...vary(
    'TypeScript',
    ['~5.0.2', '~5.4.2', '~5.9.2', packages.typescript].map((typescript) => ({
      name: typescript.slice(1, 4),
      packages: { typescript },
    })),
  ),
  ...vary(
    'openai',
    ['4.87.3', '4.104.0', '5.23.0', '6.32.0', '6.49.0', packages.openai].map((openai) => ({
      name: openai.replace('^', ''),
      packages: { openai },
    })),
  ),
  ...vary('The oldest of all', [
    {
      name: 'ESLint 8.57, TypeScript 5.0, openai 4.87',
      packages: { eslint: '~8.57.1', typescript: '~5.0.2', openai: '4.87.3' },
      config: 'eslintrc',
      type: 'commonjs',
      resolution: 'node10',
    },
  ]),
  ...vary(
    'Modules',
    /** @type {const} */ (['module', 'commonjs']).flatMap((type) =>
      /** @type {const} */ (['nodenext', 'node16', 'bundler', 'node10']).map((resolution) => ({
        name: `${type === 'module' ? 'ESM' : 'CommonJS'}, \`moduleResolution: ${resolution}\``,
        type,
        resolution,
      })),
    ),
  ),
  ...vary('Layout', [
    { name: 'npm' },
    { name: 'pnpm', layout: 'pnpm' },
    { name: '`openai` linked from a workspace', layout: 'workspace' },
    {
      name: '`openai` under another name (`npm:`)',
      openai: 'openai-v7',
      packages: { 'openai-v7': 'npm:openai@^7.55.0' },
    },
    // A folder that `paths` names is found as a package by this resolution only.
    { name: '`openai` by `paths` of tsconfig.json', layout: 'paths', resolution: 'bundler' },
  ]),
  ...vary('What fixes import', [
    { name: "the plugin's sanitizer" },
    { name: "the SDK's helper, openai 7.55", plugin: 'devDependencies' },
  ]),
  ...vary(
    'Node',
    ['20', '22', '24'].map((node) => ({ name: node, node })),
  ),
  ...vary(
    'Configuration',
    /** @type {const} */ (['js', 'ts']).flatMap((configLanguage) =>
      /** @type {const} */ ([
        ['presets', '`defineConfig`, presets as objects'],
        ['names', "`defineConfig`, `extends: ['openai-responses/recommended']`"],
        ['array', 'a plain array'],
        ['tseslint', '`tseslint.config`'],
      ]).map(([config, name]) => ({
        name: `eslint.config.${configLanguage}: ${name}`,
        config,
        configLanguage,
        packages: configLanguage === 'ts' ? { jiti: '^2.7.0' } : {},
      })),
    ),
  ),
  ...typescript7,
  ...vary('oxlint', [
    { name: '1.94, `jsPlugins`, without types', packages: { oxlint: '^1.94.0' }, config: 'oxlint' },
  ]),
];
