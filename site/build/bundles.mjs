// @ts-check
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { examples, ruleNames } from './examples.mjs';

const site = fileURLToPath(new URL('..', import.meta.url));
const root = path.join(site, '..');
const app = (/** @type {string} */ file) => path.join(site, 'app', file);
const { resolve } = createRequire(import.meta.url);

/** Modules of the build that the pages import by a name of their own. */
const VIRTUAL = {
  'page:examples': () => JSON.stringify(examples),
  'page:rules': () => JSON.stringify(ruleNames),
};

/** What stands for Node, and for the parts of ESLint that a page has no use for. */
const INSTEAD = new Map([
  ['eslint', app('lint/eslint.ts')],
  ['eslint/use-at-your-own-risk', app('lint/eslint.ts')],
  ['path', resolve('path-browserify')],
  ['node:path', resolve('path-browserify')],
  ...[
    'tinyglobby',
    'fs',
    'node:fs',
    'node:os',
    'node:util',
    'node:module',
    'typescript/lib/tsserverlibrary',
  ].map((name) => /** @type {const} */ ([name, app('lint/nothing.ts')])),
]);

/** Of the plugin, what asks Node for more than computation. */
const SEAMS = new Map([
  [path.join(root, 'src/files.ts'), app('lint/files.ts')],
  [path.join(root, 'src/types/native/index.ts'), app('lint/no-process.ts')],
]);

/** @type {import('esbuild').Plugin} */
const forTheBrowser = {
  name: 'for-the-browser',
  setup(build) {
    build.onResolve({ filter: /^page:/ }, ({ path: name }) => ({ path: name, namespace: 'page' }));
    build.onLoad({ filter: /.*/, namespace: 'page' }, ({ path: name }) => {
      const contents = VIRTUAL[/** @type {keyof typeof VIRTUAL} */ (name)]();
      return { contents, loader: 'json' };
    });
    build.onResolve({ filter: /^[\w@]/ }, ({ path: name }) => {
      const file = INSTEAD.get(name);
      return file === undefined ? null : { path: file };
    });
    build.onResolve(
      { filter: /\/(?:files|native\/index)\.js$/ },
      ({ path: name, importer, kind }) => {
        if (kind === 'entry-point' || importer.startsWith(app(''))) return null;
        const instead = SEAMS.get(path.resolve(path.dirname(importer), name).replace(/js$/, 'ts'));
        return instead === undefined ? null : { path: instead };
      },
    );
    // ESLint's own rules: nobody turns them on here, and they are half of its size.
    build.onLoad({ filter: /eslint[/\\]lib[/\\]rules[/\\]index\.js$/ }, () => ({
      contents: 'module.exports = new Map();',
    }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: true,
  target: 'es2022',
  platform: 'browser',
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
  define: { 'process.env.NODE_ENV': '"production"' },
  inject: [app('lint/process.ts')],
  plugins: [forTheBrowser],
  outdir: path.join(site, '.public/assets'),
};

/** @type {import('esbuild').BuildOptions[]} */
export const bundles = [
  {
    ...common,
    format: 'esm',
    splitting: true,
    entryPoints: {
      play: app('play/main.ts'),
      error: app('error/main.ts'),
      history: app('history/main.ts'),
    },
  },
  // Workers are one file each: what a worker imports later it fetches by itself.
  {
    ...common,
    format: 'esm',
    splitting: true,
    chunkNames: 'lint-[hash]',
    entryPoints: { lint: app('lint/worker.ts') },
  },
  {
    ...common,
    format: 'esm',
    entryPoints: {
      repair: app('history/worker.ts'),
      prepare: app('run/prepare-worker.ts'),
      typed: app('lint/typed-parser.ts'),
    },
  },
  // A classic worker: a module worker does not start in the frame's origin.
  { ...common, format: 'iife', entryPoints: { runtime: app('run/runtime.ts') } },
];

/** The script of the sandboxed frame, which stands in its page. */
export const frameScript = () =>
  esbuild.buildSync({
    ...common,
    plugins: [],
    inject: [],
    write: false,
    format: 'iife',
    entryPoints: [app('run/frame.ts')],
  }).outputFiles[0]?.text ?? '';
