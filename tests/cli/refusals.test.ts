import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createProject,
  installLinked,
  parsedReplay,
  read,
  runBin,
  runLinked,
  runUnprivileged,
  tsconfig,
  typedReplay,
} from './project.js';

describe('wrong usage ends with 2 and says what is right', () => {
  it.each<[string, string[], string]>([
    ['no command', [], 'Give a command: check or eject.'],
    ['an unknown command', ['lint'], 'There is no command `lint`.'],
    ['an unknown option', ['check', '--fox'], "Unknown option '--fox'"],
    ['eject without a file', ['eject'], '`eject` takes one file to write.'],
    ['eject with two files', ['eject', 'a.ts', 'b.ts'], '`eject` takes one file to write.'],
    ['eject with --fix', ['eject', 'a.ts', '--fix'], '`eject` takes no options.'],
  ])('%s', async (_name, args, sentence) => {
    const { code, stdout, stderr } = await runBin('/', ...args);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('Usage: eslint-plugin-openai-responses <command>');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('--help and --version are right', async () => {
    expect(await runBin('/', '--help')).toMatchObject({ code: 0, stderr: '' });
    expect((await runBin('/', '--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('what cannot be checked ends with 2 and a sentence', () => {
  it.each<[string, Record<string, string>, string[], RegExp]>([
    ['a missing path', {}, ['nowhere'], /^Cannot read .*nowhere \(ENOENT\)\. Give a folder/],
    ['no sources', { 'a.txt': '' }, [], /^There are no TypeScript or JavaScript sources in /],
    ['built files only', { 'dist/a.js': '' }, [], /folders of built files are left out\.$/m],
    ['another kind of file', { 'a.vue': '' }, ['a.vue'], /neither a TypeScript nor a JavaScript/],
    [
      'a formatter that is not there',
      { 'a.js': '' },
      ['--format', 'nicest'],
      /^There is no formatter `nicest`: /,
    ],
    [
      'a tsconfig.json that does not parse',
      { 'tsconfig.json': '{ "include": [', 'src/a.ts': typedReplay },
      ['--fix'],
      /tsconfig\.json is broken: .+\nRepair it, or install what it extends, and check again\.$/m,
    ],
    [
      'a tsconfig.json that extends what is not installed',
      { 'tsconfig.json': '{ "extends": "@tsconfig/none" }', 'src/a.ts': typedReplay },
      ['--fix'],
      /tsconfig\.json is broken: File '@tsconfig\/none' not found\./,
    ],
  ])('%s', async (_name, files, args, sentence) => {
    const folder = await createProject({ files });
    const { code, stdout, stderr } = await runBin(folder, 'check', ...args);
    expect(stderr).toMatch(sentence);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    for (const [file, text] of Object.entries(files)) expect(await read(folder, file)).toBe(text);
  });

  it('a project without `openai`: the syntax alone, and nothing is written', async () => {
    const folder = await createProject({ files: { 'chat.mjs': parsedReplay }, openaiIn: [] });
    const { code, stdout, stderr } = await runBin(folder, 'check', '--fix');
    expect(stderr).toMatch(/^`openai` is not installed in .* Install the dependencies/);
    expect(stdout).toContain('1 finding in 1 of 1 file.');
    expect(await read(folder, 'chat.mjs')).toBe(parsedReplay);
    expect(code).toBe(2);
  });

  it('a file that may not be read: nothing is written', async () => {
    const folder = await createProject({
      files: { 'chat.mjs': parsedReplay, 'secret.mjs': parsedReplay },
    });
    await chmod(path.join(folder, 'secret.mjs'), 0);
    const { code, stdout, stderr } = await runUnprivileged(folder, 'check', '--fix');
    expect(stderr).toMatch(/^Some files cannot be read.*\n.*secret\.mjs \(EACCES\)\nMake them/);
    expect(stdout).toBe('');
    expect(await read(folder, 'chat.mjs')).toBe(parsedReplay);
    expect(code).toBe(2);
  });

  it('a folder that may not be read', async () => {
    const folder = await createProject({ files: { 'chat.mjs': parsedReplay, 'secret/a.mjs': '' } });
    await chmod(path.join(folder, 'secret'), 0);
    const { code, stderr } = await runUnprivileged(folder, 'check');
    await chmod(path.join(folder, 'secret'), 0o755);
    expect(stderr).toMatch(/^Cannot read .*secret \(EACCES\)\./);
    expect(code).toBe(2);
  });
});

describe('what npx did not bring', () => {
  const files = { 'chat.mjs': parsedReplay };

  it('TypeScript: JavaScript is linted by syntax, TypeScript files need it', async () => {
    const folder = await createProject({ files, openaiIn: [] });
    const bin = await installLinked(folder, ['typescript']);
    const script = await runLinked(folder, bin, 'check');
    expect(script.stdout).toContain('1 finding in 1 of 1 file.');
    expect(script.stdout).toContain('for TypeScript is not installed: chat.mjs.');
    expect(script.code).toBe(1);
    await writeFile(path.join(folder, 'chat.ts'), typedReplay);
    const typed = await runLinked(folder, bin, 'check', '--fix');
    expect(typed.stderr).toMatch(
      /^TypeScript is not installed\. Bring it along: npx -p typescript@6 -p eslint-plugin-openai-responses .* check\nIt is needed to read .*chat\.ts\.\n$/,
    );
    expect(typed.code).toBe(2);
    expect(await read(folder, 'chat.mjs')).toBe(parsedReplay);
  });

  it('TypeScript 6: 7 has no API', async () => {
    const folder = await createProject({ files: { 'chat.ts': typedReplay }, openaiIn: [] });
    const bin = await installLinked(folder, ['typescript']);
    await mkdir(path.join(folder, 'node_modules/typescript'));
    const seven = path.join(folder, 'node_modules/typescript');
    await writeFile(
      path.join(seven, 'package.json'),
      '{ "name": "typescript", "version": "7.0.2", "main": "version.js" }',
    );
    await writeFile(path.join(seven, 'version.js'), "exports.version = '7.0.2';\n");
    const { code, stdout, stderr } = await runLinked(folder, bin, 'check');
    expect(stderr).toMatch(
      /^TypeScript 7\.0\.2 cannot be used by linters: .* npm install --save-dev/,
    );
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('ESLint', async () => {
    const folder = await createProject({
      files: { 'tsconfig.json': tsconfig, ...files },
      openaiIn: [],
    });
    const bin = await installLinked(folder, ['eslint']);
    const { code, stderr } = await runLinked(folder, bin, 'check');
    expect(stderr).toMatch(
      /^ESLint 8\.57 or later is not installed\. Bring it along: npx -p eslint /,
    );
    expect(code).toBe(2);
  });
});
