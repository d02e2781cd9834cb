import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  createProject,
  exists,
  parsedReplay,
  read,
  removeProjects,
  runBin,
  tsconfig,
  typedReplay,
} from './project.js';

afterAll(removeProjects);

const raw = parsedReplay.replace('.parse(', '.create(');
const typed = { 'tsconfig.json': tsconfig, 'src/chat.ts': typedReplay };

describe('check --fix --eject', () => {
  it('writes the sanitizer, and imports it from there', async () => {
    const folder = await createProject({
      files: { ...typed, 'package.json': '{ "type": "module" }' },
    });
    const { code, stdout } = await runBin(folder, 'check', '--fix', '--eject', 'src/lib/clean.ts');
    expect(stdout).toMatch(
      /^No findings in 1 file\.\nRepaired src\/chat\.ts\.\n\nWrote src\/lib\/clean\.ts\. It is yours/,
    );
    expect(code).toBe(0);
    const fixed = await read(folder, 'src/chat.ts');
    expect(fixed).toContain("import { sanitizeResponseInput } from './lib/clean.js';\n");
    expect(fixed).toContain('input.push(...sanitizeResponseInput(reply.output.filter(');
    expect(await read(folder, 'src/lib/clean.ts')).toContain('function sanitizeResponseInput');
  });

  it('imports it by `require` in CommonJS, and wraps once', async () => {
    const common = raw.replace("import OpenAI from 'openai'", "const OpenAI = require('openai')");
    const code = common.replace('const client', 'async function main() {\nconst client');
    const folder = await createProject({ files: { 'chat.cjs': `${code}}\nmain();\n` } });
    const { code: exit } = await runBin(folder, 'check', '--fix', '--eject', 'lib/clean.cjs');
    const fixed = await read(folder, 'chat.cjs');
    expect(fixed).toContain("const { sanitizeResponseInput } = require('./lib/clean");
    expect(fixed).toContain('input.push(...sanitizeResponseInput(response.output));\n');
    expect(exit).toBe(0);
  });

  it('leaves no file behind where nothing was repaired', async () => {
    const folder = await createProject({ files: { 'clean.mjs': 'export const answer = 42;\n' } });
    const { code, stdout } = await runBin(folder, 'check', '--fix', '--eject', 'lib/clean.mjs');
    expect(stdout).toContain('Nothing was repaired, so the sanitizer was not written.\n');
    expect(code).toBe(0);
    expect(exists(folder, 'lib/clean.mjs')).toBe(false);
  });

  it.each<[string, string[], string]>([
    ['a file that is there', ['--fix', '--eject', 'chat.mjs'], 'chat.mjs is there already.'],
    ['no --fix', ['--eject', 'clean.mjs'], '`--eject` writes the file that fixes import:'],
    [
      'another sanitizer',
      ['--fix', '--eject', 'clean.mjs', '--sanitizer', './a.js#b'],
      'Give `--eject` or `--sanitizer`:',
    ],
  ])('refuses %s, and writes nothing', async (_name, args, sentence) => {
    const folder = await createProject({ files: { 'chat.mjs': raw } });
    const { code, stdout, stderr } = await runBin(folder, 'check', ...args);
    expect(stderr).toContain(sentence);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(await read(folder, 'chat.mjs')).toBe(raw);
    expect(exists(folder, 'clean.mjs')).toBe(false);
  });
});

describe('what fixes wrap with', () => {
  const own = {
    'package.json': '{ "type": "module" }',
    'lib/history.js': 'export const clean = (items) => items;\n',
    'src/chat.js': raw,
  };
  const imported = "import { clean } from '../lib/history.js';\n";

  it('--sanitizer, from the folder where the command runs', async () => {
    const folder = await createProject({ files: own });
    const from = path.join(folder, 'src');
    const run = await runBin(from, 'check', '--fix', '--sanitizer', '../lib/history.js#clean');
    const fixed = await read(folder, 'src/chat.js');
    expect(fixed).toContain(imported);
    expect(fixed).toContain('input.push(...clean(response.output));\n');
    // Whatever the function does: it is the user's word that its result is safe.
    expect(run.code).toBe(0);
  });

  const config = (from: string): string =>
    `export default [{ settings: { 'openai-responses': { sanitizer: { from: '${from}', name: 'clean' } } } }];\n`;

  it("the setting of the project's own configuration, from its folder", async () => {
    const folder = await createProject({
      files: { ...own, 'eslint.config.js': config('./lib/history.js') },
    });
    await runBin(path.join(folder, 'src'), 'check', '--fix');
    expect(await read(folder, 'src/chat.js')).toContain(imported);
  });

  it('--sanitizer before that setting', async () => {
    const folder = await createProject({
      files: { ...own, 'eslint.config.js': config('./lib/none.js') },
    });
    await runBin(folder, 'check', '--fix', '--sanitizer', './lib/history.js#clean');
    expect(await read(folder, 'src/chat.js')).toContain(imported);
  });

  it('says it where the configuration cannot be read', async () => {
    const folder = await createProject({
      files: { ...own, 'eslint.config.js': 'throw new Error("Not now.");\n' },
    });
    const { stdout } = await runBin(folder, 'check');
    expect(stdout).toMatch(
      /The settings in .*eslint\.config\.js could not be read \(Not now\.\), so none were used\. Name the sanitizer of fixes by --sanitizer\.\n/,
    );
  });

  it('refuses what names no function', async () => {
    const { code, stderr } = await runBin('/', 'check', 'tmp', '--sanitizer', './lib/history.js');
    expect(stderr).toMatch(/^`--sanitizer \.\/lib\/history\.js` names no function: give a package/);
    expect(code).toBe(2);
  });
});

describe('--max-warnings', () => {
  it('lets so many pass, and no error', async () => {
    const folder = await createProject({ files: { 'chat.mjs': raw } });
    expect(await runBin(folder, 'check', '--max-warnings', '1')).toMatchObject({ code: 0 });
    await writeFile(path.join(folder, 'chat.mjs'), parsedReplay);
    expect(await runBin(folder, 'check', '--max-warnings', '1')).toMatchObject({ code: 1 });
  });

  it('takes a number', async () => {
    const { code, stderr } = await runBin('/', 'check', '--max-warnings', 'few');
    expect(stderr).toMatch(/^`--max-warnings` takes a number, and `few` is none\.\n/);
    expect(code).toBe(2);
  });
});

describe('the next step', () => {
  it.each([
    ['pnpm-lock.yaml', 'pnpm add openai-responses-sanitizer', 'pnpm dlx '],
    ['yarn.lock', 'yarn add openai-responses-sanitizer', 'npx '],
    ['bun.lock', 'bun add openai-responses-sanitizer', 'bunx '],
    ['deno.lock', 'deno add npm:openai-responses-sanitizer', 'deno run -A npm:'],
  ])('speaks as the manager of %s', async (lock, add, run) => {
    const folder = await createProject({ files: { ...typed, 'package.json': '{}', [lock]: '' } });
    const { stdout } = await runBin(folder, 'check');
    expect(stdout).toContain(
      `1 of 1 needs a sanitizer at run time: \`${add}\`, or a file of your own: \`${run}eslint-plugin-openai-responses check --fix --eject src/lib/sanitize.ts\`\n`,
    );
  });
});

describe('what cannot be written', () => {
  it('is said, and no sanitizer is left behind', async () => {
    const folder = await createProject({ files: { 'chat.mjs': raw } });
    const { stderr } = await runBin(folder, 'check', '--fix', '--eject', 'chat.mjs/clean.mjs');
    expect(stderr).toMatch(/^Cannot write .*clean\.mjs \((?:EEXIST|ENOTDIR)\)\. Give a place/);
    expect(await read(folder, 'chat.mjs')).toBe(raw);
  });
});
