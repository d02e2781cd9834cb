import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  createProject,
  installLinked,
  parsedReplay,
  read,
  removeProjects,
  runBin,
  runLinked,
  runUnprivileged,
  tsconfig,
  typedReplay,
} from './project.js';

afterAll(removeProjects);

describe('wrong usage ends with 2 and says what is right', () => {
  it.each<[string, string[], string]>([
    ['no command', [], 'Give a command first: check, eject, explain, repair or serve.'],
    ['an unknown command', ['lint'], 'There is no command `lint`.'],
    ['an unknown option', ['check', '--fox'], 'There is no option `--fox`.\n'],
    ['an unknown letter', ['check', '-q'], 'There is no option `-q`.\n'],
    ['an unknown option with a value', ['check', '--fox=3'], 'There is no option `--fox`.\n'],
    [
      'an option before the command',
      ['--fix', 'check'],
      'Give a command first: check, eject, explain, repair or serve.',
    ],
    ['a value that is missing', ['check', '-f'], '`-f` takes a value: <name>.'],
    ['an option as value', ['check', '--format', '--fix'], '`--format` takes a value: <name>.'],
    ['a value too many', ['check', '--fix=all'], '`--fix` takes no value.\n'],
    ['eject without a file', ['eject'], '`eject` takes one file to write.'],
    ['eject with two files', ['eject', 'a.ts', 'b.ts'], '`eject` takes one file to write.'],
    ['eject with --fix', ['eject', 'a.ts', '--fix'], 'There is no option `--fix`.'],
  ])('%s', async (_name, args, sentence) => {
    const { code, stdout, stderr } = await runBin('/', ...args);
    expect(stderr.startsWith(sentence)).toBe(true);
    expect(stderr).toMatch(/^Usage: eslint-plugin-openai-responses (?:<command>|check|eject)/m);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('--help and --version are right', async () => {
    const help = await runBin('/', '--help');
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain(
      'Exit codes: 0 nothing found, 1 findings (warnings too), 2 wrong',
    );
    const ofOne = await runBin('/', 'check', '--help');
    expect(ofOne.stdout).toMatch(/^Usage: eslint-plugin-openai-responses check \[paths\]\n/);
    expect(ofOne.stdout).not.toContain('serve');
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
      /^There is no formatter `nicest`\. ESLint has stylish \(the default\), json, .* and html; sarif is ours\. Name another by its package, .* --format \.\/formatter\.js\n$/,
    ],
    [
      'a formatter at a path that is not there',
      { 'a.js': '' },
      ['--format', './nicest.js'],
      /^There is no formatter `\.\/nicest\.js`\. /,
    ],
    [
      'a formatter that does not load',
      { 'a.js': '', 'nicest.js': 'import "no-such-package";' },
      ['--format', './nicest.js'],
      /^The formatter `\.\/nicest\.js` does not load: .*no-such-package/s,
    ],
    [
      'a formatter that fails',
      { 'a.js': '', 'nicest.mjs': 'export default () => { throw new Error("No ink."); };' },
      ['--format', './nicest.mjs'],
      /^The formatter failed: No ink\.\n$/,
    ],
    [
      'a pattern',
      { 'src/a.js': '' },
      ['src/**/*.js'],
      /^`src\/\*\*\/\*\.js` looks like a pattern: `check` takes files and folders, .* Give `src`\.\n$/,
    ],
    [
      'a tsconfig.json that does not parse',
      { 'tsconfig.json': '{\n  "include": [', 'src/a.ts': typedReplay },
      ['--fix'],
      /tsconfig\.json is broken, as TypeScript 6\.\S+ reads it:\n {2}tsconfig\.json:2:15 {2}'\]' expected\.\n/,
    ],
    [
      'a tsconfig.json that extends what is not installed',
      { 'tsconfig.json': '{ "extends": "@tsconfig/none" }', 'src/a.ts': typedReplay },
      ['--fix'],
      / {2}tsconfig\.json:1:14 {2}File '@tsconfig\/none' not found\.\nRepair it, or install what it extends, and check again\.\n$/,
    ],
    [
      'a tsconfig.json with wrong options',
      {
        'tsconfig.json':
          '{\n  "compilerOptions": { "strict": "yes", "module": "nodenxt", "foo": 1 },\n  "files": ["src/a.ts", "src/b.ts"]\n}',
        'src/a.ts': typedReplay,
      },
      [],
      / {2}tsconfig\.json:2:34 {2}Compiler option 'strict' requires a value of type boolean\.\n {2}tsconfig\.json:2:51 {2}Argument for '--module' option must be: .+\n {2}tsconfig\.json:2:62 {2}Unknown compiler option 'foo'\.\n {2}tsconfig\.json:3:25 {2}File '.*src\/b\.ts' not found\.\n/,
    ],
    [
      'wrong options in what a tsconfig.json extends',
      {
        'src/tsconfig.json': '{ "extends": "../base.json" }',
        'base.json': '{ "compilerOptions": { "foo": 1 }, "files": ["none.ts"] }',
        'src/a.ts': typedReplay,
      },
      [],
      / {2}\.\.\/base\.json:1:24 {2}Unknown compiler option 'foo'\.\n {2}File '.*none\.ts' not found\.\n/,
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
    expect(script.stdout).toContain(
      'Analysed by syntax alone (TypeScript is not installed beside the plugin): chat.mjs. Bring TypeScript 6 along: npx -p typescript@6 ',
    );
    expect(script.code).toBe(1);
    await writeFile(path.join(folder, 'chat.ts'), typedReplay);
    const typed = await runLinked(folder, bin, 'check', '--fix');
    expect(typed.stderr).toMatch(
      /^TypeScript is not installed beside the plugin\. Bring TypeScript 6 along: npx -p typescript@6 -p eslint-plugin-openai-responses .* check\nIt is needed to read .*chat\.ts\.\n$/,
    );
    expect(typed.code).toBe(2);
    expect(await read(folder, 'chat.mjs')).toBe(parsedReplay);
  });

  describe('TypeScript 6: 7 has no API', () => {
    const seven = {
      'node_modules/typescript/package.json':
        '{ "name": "typescript", "version": "7.0.2", "main": "version.js" }',
      'node_modules/typescript/version.js': "exports.version = '7.0.2';\n",
    };

    it('where 7 is installed beside the plugin', async () => {
      const folder = await createProject({
        files: { ...files, ...seven, 'chat.ts': typedReplay, 'tsconfig.json': tsconfig },
        openaiIn: [],
      });
      const bin = await installLinked(folder, ['typescript']);
      const { code, stdout, stderr } = await runLinked(folder, bin, 'check');
      expect(stderr).toMatch(
        /^TypeScript 7\.0\.2 cannot be used by linters: .* npm install --save-dev/,
      );
      expect(stdout).toBe('');
      expect(code).toBe(2);
      const script = await runLinked(folder, bin, 'check', 'chat.mjs');
      expect(script.stdout).toContain('syntax alone (TypeScript 7.0.2 cannot be used by linters:');
    });

    it('where the project has 7, and the plugin stands elsewhere', async () => {
      const elsewhere = await createProject({ files: {}, openaiIn: [] });
      const bin = await installLinked(elsewhere, ['typescript']);
      const folder = await createProject({ files: { ...seven, 'chat.ts': typedReplay } });
      const { code, stderr } = await runLinked(folder, bin, 'check');
      expect(stderr).toMatch(
        /^TypeScript 7\.0\.2 cannot be used by linters: .* Bring TypeScript 6 along: npx -p typescript@6 /,
      );
      expect(code).toBe(2);
    });
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
