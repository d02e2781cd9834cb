import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createProject,
  parsedReplay,
  read,
  removeProjects,
  type Run,
  runBin,
  runUnprivileged,
  runUnread,
  tsconfig,
  typedReplay,
} from './project.js';

afterAll(removeProjects);

const clean = 'export const answer = 42;\n';

describe('a project with findings', () => {
  let folder: string;
  let run: Run;

  beforeAll(async () => {
    folder = await createProject({
      files: {
        'tsconfig.json': tsconfig,
        'src/chat.ts': typedReplay,
        'src/page.tsx': 'export const page = <p>{42}</p>;\n',
        'src/broken.ts': 'export const = 1;\n',
        'tool.mjs': `/* eslint no-var: error, other/rule: error, openai-responses/no-rule: error */\nvar a = 1; var b = 1; // eslint-disable-line no-var\n${parsedReplay}`,
        'eslint.config.js': 'throw new Error("The configuration of the project is not used.");\n',
        'dist/chat.mjs': parsedReplay,
        'node_modules/p/chat.mjs': parsedReplay,
        'src/chat.d.ts': typedReplay,
      },
    });
    run = await runBin(folder, 'check');
  }, 60_000);

  it('prints them as ESLint does, and ends with 1', () => {
    expect(run.stdout).toMatch(
      /src\/chat\.ts\n +5:17 +error .*openai-responses\/no-dropped-reasoning/,
    );
    expect(run.stdout).toMatch(
      /tool\.mjs\n +7:15 +error .*openai-responses\/no-parsed-output-replay/,
    );
    expect(run.stderr).toBe('');
    expect(run.code).toBe(1);
  });

  it('sums them up by rule, with the answer of the API', () => {
    expect(run.stdout).toContain('2 findings in 2 of 4 files. What the API would answer:\n');
    expect(run.stdout).toMatch(
      / 1 {2}openai-responses\/no-dropped-reasoning +400 Item '…' of type 'message' was provided/,
    );
    expect(run.stdout).toMatch(
      / 1 {2}openai-responses\/no-parsed-output-replay +400 Unknown parameter: 'input\[N\]\.parsed_arg/,
    );
    expect(run.stdout).toContain(
      '--fix repairs 1 of 2; the other 1 needs a sanitizer at run time: `npm i openai-responses-sanitizer`, or a file of your own: `npx eslint-plugin-openai-responses check --fix --eject src/lib/sanitize.ts`\n',
    );
  });

  it('says what it could not analyse, and why', () => {
    expect(run.stdout).toContain(
      '1 file could not be parsed: src/broken.ts (1:13 Variable declaration expected).\n',
    );
    expect(run.stdout).toContain(
      'Analysed by syntax alone (in no tsconfig.json): eslint.config.js, tool.mjs.\n',
    );
    expect(run.stdout).toContain('Left out: dist. Give its path to check what is in there.\n');
  });

  it('reports nothing of rules that comments of the project turn on', () => {
    expect(run.stdout).not.toMatch(/no-var|other\/rule|no-rule/);
  });

  it('writes nothing', async () => {
    expect(await read(folder, 'src/chat.ts')).toBe(typedReplay);
  });

  it('gives other formats alone on stdout', async () => {
    const { code, stdout, stderr } = await runBin(folder, 'check', 'src/chat.ts', '-f', 'json');
    const results: unknown = JSON.parse(stdout);
    expect(results).toMatchObject([{ errorCount: 1, fixableErrorCount: 0 }]);
    expect(stderr).toContain('1 finding in 1 of 1 file.');
    expect(code).toBe(1);
  });

  it.each(['html', 'json-with-metadata'])(
    'gives %s, which asks about the rules',
    async (format) => {
      const { code, stdout } = await runBin(folder, 'check', 'src/chat.ts', '-f', format);
      expect(stdout).toContain('openai-responses/no-dropped-reasoning');
      expect(code).toBe(1);
    },
  );

  it.each(['./rules.mjs', 'formatters/rules.mjs'])('gives %s, a module', async (format) => {
    const rules = 'export default (_, { rulesMeta }) => Object.keys(rulesMeta).join();\n';
    await mkdir(path.join(folder, 'formatters'), { recursive: true });
    await writeFile(path.join(folder, format), rules);
    const { stdout } = await runBin(folder, 'check', 'tool.mjs', '-f', format);
    expect(stdout).toBe('openai-responses/no-parsed-output-replay');
  });

  it('is quiet when its reader stops early', async () => {
    const { code, stderr } = await runUnread(folder, 'check');
    expect(stderr).toBe('');
    expect(code).toBe(1);
  });
});

describe('a file that does not parse', () => {
  const broken = 'export const = 1;\n';

  it.each<[string, Record<string, string>, RegExp]>([
    ['alone', {}, /\n1 file could not be parsed: broken\.mjs \(1:13 .+\)\.\nAnalysed by syntax/],
    [
      'beside one that is clean',
      { 'clean.mjs': clean },
      /\n1 file could not be parsed: .+\nNothing was found in the other file\.\n/,
    ],
    [
      'beside others that are clean',
      { 'a.mjs': clean, 'b.mjs': clean, 'broken.cjs': 'const' },
      /\n2 files could not be parsed: .+\nNothing was found in the other 2 files\.\n/,
    ],
  ])('%s: nothing says that all is well', async (_name, files, end) => {
    const folder = await createProject({ files: { 'broken.mjs': broken, ...files } });
    const { code, stdout } = await runBin(folder, 'check');
    expect(stdout).toMatch(end);
    expect(stdout).not.toContain('No findings');
    expect(code).toBe(2);
  });
});

describe('--fix', () => {
  it('repairs, keeps line ends and BOM, and leaves other files alone', async () => {
    const typed = parsedReplay
      .replace('const input', 'const input: OpenAI.Responses.ResponseInput')
      .replace('.parse(', '.create(');
    const windows = `\uFEFF${typed.replaceAll('\n', '\r\n')}`;
    const folder = await createProject({
      files: { 'tsconfig.json': tsconfig, 'src/chat.ts': windows, 'src/clean.ts': clean },
    });
    const before = await stat(path.join(folder, 'src/clean.ts'));
    const { code, stdout } = await runBin(folder, 'check', '--fix');
    expect(stdout).toBe('No findings in 2 files.\nRepaired src/chat.ts.\n');
    expect(code).toBe(0);
    const fixed = await read(folder, 'src/chat.ts');
    expect(fixed.replace(/^\uFEFF/, '').replaceAll('\r\n', '')).not.toContain('\n');
    expect(fixed.startsWith('\uFEFFimport OpenAI')).toBe(true);
    expect(fixed).toContain('input.push(...toResponseInputItems(response.output));\r\n');
    expect((await stat(path.join(folder, 'src/clean.ts'))).mtimeMs).toBe(before.mtimeMs);
  });

  it('names every file that it wrote, and reports what stands in those it could not write', async () => {
    const raw = parsedReplay.replace('.parse(', '.create(');
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.mjs`);
    const folder = await createProject({
      files: Object.fromEntries(names.map((name) => [name, raw])),
    });
    for (const name of names)
      await chmod(path.join(folder, name), name === 'b.mjs' ? 0o444 : 0o666);
    const { code, stdout, stderr } = await runUnprivileged(folder, 'check', '--fix');
    expect(stdout).toMatch(/b\.mjs\n +5:15 +warning .*no-raw-output-replay/);
    expect(stdout).toContain('1 finding in 1 of 5 files.');
    expect(stdout).toContain(
      'Repaired 4 files:\n  a.mjs\n  c.mjs\n  d.mjs\n  e.mjs\n--fix repairs 1 of 1.\n',
    );
    expect(stderr).toMatch(
      /^Some files cannot be written, and are as they were:\n.*b\.mjs \(EACCES\)\nMake them writable, and run the command again\.\n$/,
    );
    expect(code).toBe(2);
    expect(await read(folder, 'b.mjs')).toBe(raw);
    expect(await read(folder, 'e.mjs')).toContain('toResponseInputItems(response.output)');
  });
});

describe('kinds of projects', () => {
  it('monorepos: each file by its own tsconfig.json and its own `openai`', async () => {
    const folder = await createProject({
      files: {
        'package.json': '{}',
        'packages/a/tsconfig.json': tsconfig,
        'packages/a/src/chat.ts': typedReplay,
        'packages/b/tsconfig.json': tsconfig.replace('es2022', 'es2023'),
        'packages/b/src/[id].ts': typedReplay,
      },
      openaiIn: ['packages/a', 'packages/b'],
    });
    const { code, stdout } = await runBin(folder, 'check', 'packages/a', 'packages/b/src');
    expect(stdout).toContain('2 findings in 2 of 2 files.');
    expect(stdout).not.toContain('syntax alone');
    expect(code).toBe(1);
  });

  it('`openai` under another name', async () => {
    const folder = await createProject({
      files: {
        'package.json': '{ "dependencies": { "llm": "npm:openai@*" } }',
        'src/chat.mjs': parsedReplay.replace("'openai'", "'llm'"),
      },
      openaiAs: 'llm',
    });
    const { code, stdout, stderr } = await runBin(folder, 'check');
    expect(stderr).toBe('');
    expect(stdout).toContain('1 finding in 1 of 1 file.');
    expect(code).toBe(1);
  });

  it('JavaScript without tsconfig.json, and without any package.json', async () => {
    const folder = await createProject({ files: { 'chat.mjs': parsedReplay } });
    const { code, stdout } = await runBin(folder, 'check');
    expect(stdout).toContain('1 finding in 1 of 1 file.');
    expect(stdout).toContain(
      'Analysed by syntax alone (in no tsconfig.json): chat.mjs. JavaScript has types with a jsconfig.json: docs/no-types.md.\n',
    );
    expect(code).toBe(1);
  });

  it('a folder below the tsconfig.json', async () => {
    const folder = await createProject({
      files: { 'tsconfig.json': tsconfig, 'src/deep/chat.ts': typedReplay },
    });
    const { code, stdout } = await runBin(path.join(folder, 'src'), 'check', 'deep');
    expect(stdout).toMatch(/5:17 +error .*no-dropped-reasoning/);
    expect(stdout).not.toContain('syntax alone');
    expect(code).toBe(1);
  });
});

describe('a finding whose error has no text of its own', () => {
  it('says so in its line of the summary', async () => {
    const spoken = `import OpenAI from 'openai';
const client = new OpenAI();
const input = [{ role: 'user', content: 'hi' }];
const response = await client.responses.create({ model: 'gpt-5', input });
input.push({ role: 'assistant', content: response.output_text });
await client.responses.create({ model: 'gpt-5', input });
`;
    const folder = await createProject({ files: { 'chat.mjs': spoken } });
    const { stdout } = await runBin(folder, 'check', '--strict');
    expect(stdout).toMatch(
      / 1 {2}openai-responses\/no-output-text-history {2}no text of its own: see the report\n/,
    );
  });
});

describe('--strict', () => {
  it('makes errors of warnings, which are findings without it too', async () => {
    const raw = parsedReplay.replace('.parse(', '.create(');
    const folder = await createProject({ files: { 'chat.mjs': raw } });
    const recommended = await runBin(folder, 'check');
    expect(recommended.stdout).toMatch(/5:15 +warning .*no-raw-output-replay/);
    expect(recommended.code).toBe(1);
    const strict = await runBin(folder, 'check', '--strict');
    expect(strict.stdout).toMatch(/5:15 +error .*no-raw-output-replay/);
  });
});
