// @ts-check
// `npm run bench:types`: cold runs of `recommended`, each a process of its own, on the project of
// `npm run bench`: with the types of typescript-eslint and TypeScript 6, with those of TypeScript 7,
// and with none. The parser is the same in all three.
import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import openaiResponses from 'eslint-plugin-openai-responses';
import tseslint from 'typescript-eslint';
import { run } from '../../examples/workspace.mjs';
import { generateProject } from './generate.mjs';

const ROUNDS = 5;
const files = 500;
const seed = 20261120;
const sources = /** @type {const} */ (['TypeScript 6', 'TypeScript 7', 'none']);

/**
 * @param {string} dir
 * @param {string} source of types
 * @returns {Promise<number>} findings
 */
async function lint(dir, source) {
  const projectService = source === 'TypeScript 6';
  const eslint = new ESLint({
    cwd: dir,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.ts'],
        languageOptions: {
          parser: tseslint.parser,
          parserOptions: { projectService, tsconfigRootDir: dir },
        },
        settings: { 'openai-responses': { types: source === 'none' ? 'off' : 'auto' } },
      },
      openaiResponses.configs.recommended,
    ],
  });
  const results = await eslint.lintFiles(['src/**/*.ts']);
  return results.reduce((sum, { messages }) => sum + messages.length, 0);
}

/** @param {readonly number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;

async function compare() {
  const dir = await realpath(await mkdtemp(path.join(tmpdir(), 'openai-responses-bench-')));
  try {
    await generateProject(dir, { files, seed });
    // The nearest to the files; the compiler that typescript-eslint takes stands above.
    const compiler = fileURLToPath(new URL('../../node_modules/typescript-7', import.meta.url));
    await mkdir(path.join(dir, 'src/node_modules'));
    await symlink(compiler, path.join(dir, 'src/node_modules/typescript'), 'junction');
    const times = new Map(sources.map((source) => [source, /** @type {number[]} */ ([])]));
    const findings = new Map();
    for (let round = 0; round < ROUNDS; round += 1)
      for (const source of sources) {
        const start = performance.now();
        const args = [fileURLToPath(import.meta.url), dir, source];
        const { code, stdout, stderr } = await run(process.execPath, args, { cwd: dir });
        if (code !== 0) throw new Error(stderr);
        times.get(source)?.push(performance.now() - start);
        findings.set(source, stdout.trim());
      }
    print(times, findings);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/**
 * @param {ReadonlyMap<string, readonly number[]>} times
 * @param {ReadonlyMap<string, string>} findings
 */
function print(times, findings) {
  const least = median(times.get('TypeScript 6') ?? []);
  console.log(`${files} files, seed ${seed}; the median of ${ROUNDS} cold runs.\n`);
  for (const [source, all] of times) {
    const time = median(all);
    const cells = [source.padEnd(14), `${time.toFixed(0).padStart(7)} ms`];
    cells.push((time / least).toFixed(2).padStart(6), `${findings.get(source)} findings`);
    console.log(cells.join('  '));
  }
}

const [dir, source] = process.argv.slice(2);
if (dir !== undefined && source !== undefined) console.log(await lint(dir, source));
else await compare();
