// @ts-check
// `npm run bench`: how much time our rules take beside four typed rules of typescript-eslint, on
// the same files, in one process, by ESLint's own measure of each rule.
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ESLint } from 'eslint';
import openaiResponses from 'eslint-plugin-openai-responses';
import tseslint from 'typescript-eslint';
import { clearCaches } from '@typescript-eslint/parser';
import { generateProject } from './generate.mjs';

const files = 500;
const seed = 20261120;
const prefix = 'openai-responses/';
const others = [
  'await-thenable',
  'no-floating-promises',
  'no-misused-promises',
  'no-unsafe-argument',
].map((name) => `@typescript-eslint/${name}`);
const ours = Object.keys(openaiResponses.configs.recommended.rules ?? {});
/** What takes turns at being first: ours count once, for the first of them finds for them all. */
const units = [...others, ours];
const rules = units.flat();

/**
 * Lints the project once with a new program, so that types are looked up anew, and the rules in an
 * order of its own, because the first rule to look at a type pays for it.
 * @param {string} dir
 * @param {readonly string[]} order
 * @returns {Promise<{ perRule: Map<string, number>, total: number, findings: number }>} milliseconds
 */
async function measureRound(dir, order) {
  clearCaches();
  const eslint = new ESLint({
    cwd: dir,
    stats: true,
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.ts'],
      plugins: { '@typescript-eslint': tseslint.plugin, 'openai-responses': openaiResponses },
      languageOptions: {
        parser: tseslint.parser,
        parserOptions: { projectService: true, tsconfigRootDir: dir },
      },
      rules: Object.fromEntries(order.map((name) => [name, 'error'])),
    },
  });
  const start = performance.now();
  const results = await eslint.lintFiles(['src']);
  const total = performance.now() - start;
  const perRule = new Map(rules.map((name) => [name, 0]));
  for (const { stats } of results) {
    for (const pass of stats?.times.passes ?? []) {
      for (const [name, { total: time }] of Object.entries(pass.rules ?? {})) {
        perRule.set(name, (perRule.get(name) ?? 0) + time);
      }
    }
  }
  const messages = results.flatMap((result) => result.messages);
  if (messages.some(({ fatal }) => fatal)) throw new Error('A generated file does not parse.');
  const findings = messages.filter(({ ruleId }) => ruleId?.startsWith(prefix)).length;
  return { perRule, total, findings };
}

/** @param {readonly number[]} numbers */
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const dir = await realpath(await mkdtemp(path.join(tmpdir(), 'openai-responses-bench-')));
try {
  await generateProject(dir, { files, seed });
  const { findings } = await measureRound(dir, rules);
  /** @type {Awaited<ReturnType<typeof measureRound>>[]} */
  const rounds = [];
  for (let first = 0; first < units.length; first += 1) {
    const order = [...units.slice(first), ...units.slice(0, first)].flat();
    rounds.push(await measureRound(dir, order));
  }
  const time = (/** @type {string} */ name) =>
    mean(rounds.map(({ perRule }) => perRule.get(name) ?? 0));
  const ourTime = mean(
    rounds.map(({ perRule }) => ours.reduce((sum, name) => sum + (perRule.get(name) ?? 0), 0)),
  );
  const whole = mean(rounds.map(({ total }) => total));
  const row = (/** @type {string} */ name, /** @type {number} */ ms) =>
    `${name.padEnd(44)} ${ms.toFixed(0).padStart(7)} ms  ${(ourTime / ms).toFixed(2).padStart(6)}`;

  console.log(`${files} files, ${findings} findings of ours in them; seed ${seed}.`);
  console.log(
    `Mean of ${rounds.length} rounds after a warm-up; a whole round ${whole.toFixed(0)} ms.`,
  );
  console.log(`\n${'rule'.padEnd(44)} ${'time'.padStart(10)}  ours / it`);
  for (const name of rules) console.log(row(name, time(name)));
  console.log(row(`all ${ours.length} of ours`, ourTime));
  const cheapest = Math.min(...others.map(time));
  console.log(`\nOurs together / the cheapest of the four: ${(ourTime / cheapest).toFixed(2)}`);
} finally {
  await rm(dir, { recursive: true, force: true });
}
