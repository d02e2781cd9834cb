import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';
import { sanitizeResponseInput } from '../../src/sanitizer/index.js';
import { fieldDamages, listDamages } from '../sanitizer/damages.js';
import { playConversations } from '../sanitizer/histories.js';
import {
  createProject,
  parsedReplay,
  read,
  removeProjects,
  root,
  runBin,
  runNode,
} from './project.js';

afterAll(removeProjects);

let folder: string;

beforeAll(async () => {
  folder = await createProject({
    files: {
      'package.json': '{ "type": "module" }',
      'common/package.json': '{ "type": "commonjs" }',
    },
  });
});

describe('the file', () => {
  it.each([
    ['lib/history.ts', './lib/history.js'],
    ['lib/history.mts', './lib/history.mjs'],
    ['common/history.ts', './common/history'],
    ['lib/history.js', './lib/history.js'],
    ['common/history.js', './common/history.js'],
    ['lib/history.cjs', './lib/history.cjs'],
  ])('%s is written, and named in a setting', async (file, from) => {
    const { code, stdout, stderr } = await runBin(folder, 'eject', file);
    expect(stderr).toBe('');
    expect(stdout).toContain(`Wrote ${file}.`);
    expect(stdout).toContain("'openai-responses': {\n");
    expect(stdout).toContain(`sanitizer: { from: '${from}', name: 'sanitizeResponseInput' },`);
    expect(code).toBe(0);
  });

  it('has the licence, the version and the comments, and imports nothing', async () => {
    const licence = await readFile(path.join(root, 'LICENSE'), 'utf8');
    for (const file of ['lib/history.ts', 'lib/history.js']) {
      const text = await read(folder, file);
      const comment = text.slice(0, text.indexOf('*/')).replaceAll(/^ \* ?/gm, '');
      expect(comment).toContain(licence.trim());
      expect(comment).toMatch(/^The sanitizer of eslint-plugin-openai-responses \d+\.\d+\.\d+:$/m);
      expect(text).toContain('@param items Any iterable of items');
      expect(text).not.toMatch(/^import |\bimport\(|require\(/m);
    }
  });

  it('is never overwritten', async () => {
    const before = await read(folder, 'lib/history.ts');
    const { code, stdout, stderr } = await runBin(folder, 'eject', 'lib/history.ts');
    expect(stderr).toMatch(
      /history\.ts is there already\. Give another name, or delete it first\.\n$/,
    );
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(await read(folder, 'lib/history.ts')).toBe(before);
  });

  it.each(['history', 'history.txt', 'history.tsx', 'history.d.ts', 'history.d.mts'])(
    '%s is no name of a module',
    async (file) => {
      const { code, stderr } = await runBin(folder, 'eject', file);
      expect(stderr).toContain(`\`${file}\` is no name of a module: end it with .ts`);
      expect(existsSync(path.join(folder, file))).toBe(false);
      expect(code).toBe(2);
    },
  );

  it('cannot be written where there is a file in the way', async () => {
    const { code, stderr } = await runBin(folder, 'eject', 'package.json/history.ts');
    expect(stderr).toMatch(/^Cannot write .*history\.ts \((EEXIST|ENOTDIR)\)\. Give a place/);
    expect(code).toBe(2);
  });
});

describe('the TypeScript file', () => {
  it('compiles under every strict option', () => {
    const file = path.join(folder, 'lib/history.ts');
    const program = ts.createProgram([file], {
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      isolatedModules: true,
      verbatimModuleSyntax: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      types: [],
    });
    const texts = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    expect(texts).toEqual([]);
  });
});

interface Sanitizer {
  sanitizeResponseInput: typeof sanitizeResponseInput;
}

function isSanitizer(module: unknown): module is Sanitizer {
  return typeof module === 'object' && module !== null && 'sanitizeResponseInput' in module;
}

describe.each(['lib/history.ts', 'lib/history.js'])('%s', (file) => {
  it('repairs as the sanitizer of the package does', async () => {
    const ejected: unknown = await import(pathToFileURL(path.join(folder, file)).href);
    if (!isSanitizer(ejected)) throw new TypeError(`${file} gives no sanitizer.`);
    const damages = Object.values({ ...fieldDamages, ...listDamages });
    for (const { history, store, model } of await playConversations()) {
      for (const damage of damages) {
        const damaged = damage(history, 0.5);
        for (const unansweredCalls of ['keep', 'answer', 'drop'] as const) {
          const options = { store, model, unansweredCalls };
          const expected: unknown[] = sanitizeResponseInput(damaged, options);
          expect(ejected.sanitizeResponseInput(damaged, options)).toEqual(expected);
        }
      }
    }
  });
});

describe.each([
  ['common/history.js', "const { sanitizeResponseInput } = require('./common/history.js');"],
  ['lib/history.cjs', "const { sanitizeResponseInput } = require('./lib/history.cjs');"],
])('%s', (_file, load) => {
  it('runs in CommonJS', async () => {
    const use =
      "console.log(sanitizeResponseInput([{ role: 'user', content: 'hi', created_by: 1 }]))";
    const { stdout, stderr } = await runNode(folder, ['--input-type=commonjs', '-e', load + use]);
    expect(stderr).toBe('');
    expect(stdout).toBe("[ { role: 'user', content: 'hi' } ]\n");
  });
});

describe('the setting', () => {
  it('is seen from the folder of the configuration, where there is one', async () => {
    const project = await createProject({ files: { 'eslint.config.mjs': '', 'src/a.js': '' } });
    const run = await runBin(path.join(project, 'src'), 'eject', 'new/history.js');
    expect(run.stdout).toContain('Wrote new/history.js.');
    expect(run.stdout).toContain("sanitizer: { from: './src/new/history.js', name:");
    expect(run.stdout).toContain(`from the folder where ESLint runs: from ${project}.\n`);
  });

  it('is seen from where the command runs, where there is none', async () => {
    const project = await createProject({ files: { 'src/a.js': '' } });
    const run = await runBin(path.join(project, 'src'), 'eject', '../lib/history.js');
    expect(run.stdout).toContain("sanitizer: { from: '../lib/history.js', name:");
    expect(run.stdout).toContain(`from the folder where ESLint runs: from ${project}/src.\n`);
  });

  it('makes fixes import the file, and the second run finds nothing', async () => {
    const eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: {
        ...plugin.configs.recommended,
        settings: {
          'openai-responses': {
            sanitizer: { from: './lib/history.js', name: 'sanitizeResponseInput' },
          },
        },
      },
      fix: true,
    });
    const [once] = await eslint.lintText(parsedReplay, { filePath: path.join(folder, 'chat.js') });
    expect(once?.output).toContain("import { sanitizeResponseInput } from './lib/history.js';\n");
    expect(once?.output).toContain('input.push(...sanitizeResponseInput(response.output));\n');
    expect(once?.messages).toEqual([]);
  });
});
