import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import * as parser from '@typescript-eslint/parser';
import { TSESLint } from '@typescript-eslint/utils';
import { VERSION } from 'openai/version';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rules } from '../../src/rules/index.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'openai-responses-surroundings-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const TURN = `
const openai = new OpenAI();
const input = [];
const response = await openai.responses.create({ model: 'gpt-5.4', input });
input.push(...response.output);
await openai.responses.create({ model: 'gpt-5.4', input });
`;

const ESM = `import OpenAI from 'openai';${TURN}`;

interface Project {
  /** Files beside the linted one, by their paths. */
  files?: Readonly<Record<string, string>>;
  settings?: unknown;
  code?: string;
  filename?: string;
}

/** Lints and fixes one file of a new project with all rules, without types. */
function lint(
  name: string,
  { files = {}, settings, code = ESM, filename = 'src/chat.mjs' }: Project,
) {
  const root = join(folder, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const config: TSESLint.FlatConfig.Config = {
    files: ['**/*.*'],
    plugins: { 'openai-responses': { rules } },
    rules: Object.fromEntries(
      Object.keys(rules).map((rule) => [`openai-responses/${rule}`, 'error']),
    ),
    ...(filename.endsWith('.ts') ? { languageOptions: { parser } } : {}),
    ...(settings === undefined ? {} : { settings: { 'openai-responses': settings } }),
  };
  const linter = new TSESLint.Linter({ configType: 'flat', cwd: root });
  const at = { filename: join(root, filename) };
  return {
    messages: linter.verify(code, [config], at),
    fixed: linter.verifyAndFix(code, [config], at).output,
  };
}

/** An installed `openai`, as far as its manifest and its helper go. */
const installed = (version: string, hasHelper: boolean): Record<string, string> => ({
  'node_modules/openai/package.json': JSON.stringify({ name: 'openai', version }),
  ...(hasHelper ? { 'node_modules/openai/lib/responses/ResponseInputItems.js': '' } : {}),
});

const WRAPPED = 'input.push(...sanitizeResponseInput(response.output));';

describe('what a fix may import', () => {
  it('the bundled sanitizer, where the plugin is a dependency', () => {
    const { fixed } = lint('dependency', {
      files: {
        'package.json': '{ "dependencies": { "eslint-plugin-openai-responses": "^1.0.0" } }',
        ...installed(VERSION, true),
      },
    });
    expect(fixed).toContain(
      "import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';",
    );
    expect(fixed).toContain(WRAPPED);
  });

  it('the sanitizer alone, where it is a dependency, and before the plugin', () => {
    const { fixed } = lint('alone', {
      files: {
        'package.json':
          '{ "dependencies": { "openai-responses-sanitizer": "1", "eslint-plugin-openai-responses": "1" } }',
        ...installed(VERSION, true),
      },
    });
    expect(fixed).toContain("import { sanitizeResponseInput } from 'openai-responses-sanitizer';");
    expect(fixed).toContain(WRAPPED);
  });

  it('not one that is too old: the report says how to renew it', () => {
    const { messages, fixed } = lint('old', {
      files: {
        'package.json': '{ "dependencies": { "openai-responses-sanitizer": "0" } }',
        'node_modules/openai-responses-sanitizer/package.json':
          '{ "name": "openai-responses-sanitizer", "version": "0.0.9" }',
      },
    });
    expect(fixed).toBe(ESM);
    expect(messages[0]?.message).toContain(
      '`openai-responses-sanitizer 0.0.9` is too old for this repair. `--fix` repairs it after `npm i openai-responses-sanitizer@latest`.',
    );
  });

  it("the SDK's helper, where the plugin is a development dependency", () => {
    const { fixed } = lint('development', {
      files: {
        'package.json': '{ "devDependencies": { "eslint-plugin-openai-responses": "^1.0.0" } }',
        ...installed(VERSION, true),
      },
    });
    expect(fixed).toContain(
      "import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';",
    );
    expect(fixed).toContain('input.push(...toResponseInputItems(response.output));');
  });

  it.each([
    ['an old openai', installed('6.32.0', false)],
    ['no openai', {}],
    ['a broken manifest of openai', { 'node_modules/openai/package.json': '{ "name": "openai"' }],
  ])('nothing with %s: the report says what to install', (name, files) => {
    const { messages, fixed } = lint(name, { files: { 'package.json': '{}', ...files } });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['openai-responses/no-raw-output-replay']);
    expect(messages[0]?.message).toContain(
      '`--fix` repairs it after `npm i openai-responses-sanitizer`.',
    );
    expect(fixed).toBe(ESM);
  });

  it('a module of the project, by its path from the file', () => {
    const { fixed } = lint('own', {
      files: { 'lib/clean.mts': '' },
      settings: { sanitizer: { from: './lib/clean.mjs', name: 'clean' } },
    });
    expect(fixed).toContain("import { clean } from '../lib/clean.mjs';");
    expect(fixed).toContain('input.push(...clean(response.output));');
  });
});

describe('what a fix may not import', () => {
  const manifest = (text: string): Record<string, string> => ({
    'package.json': `{ "devDependencies": { "eslint-plugin-openai-responses": "1" }${text} }`,
    ...installed(VERSION, true),
  });

  it('the bundled sanitizer, where the plugin is a development dependency', () => {
    const { messages, fixed } = lint('moved', {
      files: manifest(''),
      settings: { sanitizer: 'bundled' },
    });
    expect(fixed).toBe(ESM);
    expect(messages[0]?.message).toContain(
      '`--fix` repairs it after `npm i openai-responses-sanitizer`.',
    );
  });

  it.each(['dependencies', 'peerDependencies'])('but it may among %s', (field) => {
    const { fixed } = lint(field, {
      files: manifest(`, "${field}": { "eslint-plugin-openai-responses": "1" }`),
      settings: { sanitizer: 'bundled' },
    });
    expect(fixed).toContain(WRAPPED);
  });

  it('a module that is not there', () => {
    const { messages, fixed } = lint('ejected', {
      files: { 'packages/api/src/clean.ts': '' },
      settings: { sanitizer: { from: './src/clean.js', name: 'clean' } },
    });
    expect(fixed).toBe(ESM);
    expect(messages[0]?.message).toMatch(
      /`\.\/src\/clean\.js` of the setting `sanitizer` is no file: it is looked for from the folder in which ESLint runs, `.*ejected`\.$/,
    );
  });
});

describe('a sanitizer that the file imports already', () => {
  const withImport = (line: string): string => `${line}\n${ESM}`;

  it('is used, though no package.json lists the plugin', () => {
    const code = withImport("import { sanitizeResponseInput } from 'openai-responses-sanitizer';");
    const { fixed } = lint('bundled-at-hand', { code, files: installed(VERSION, true) });
    expect(fixed).toBe(
      code.replace('...response.output', '...sanitizeResponseInput(response.output)'),
    );
  });

  it('is none where it is imported as a type', () => {
    const code = withImport("import type { SanitizerRepair } from 'openai-responses-sanitizer';");
    const files = installed(VERSION, true);
    const { fixed } = lint('type-at-hand', { code, files, filename: 'src/chat.ts' });
    expect(fixed).toContain('...toResponseInputItems(response.output)');
  });

  it("is used before one that has to be imported: the SDK's helper", () => {
    const code = withImport(
      "import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';",
    );
    const files = {
      'package.json': '{ "dependencies": { "eslint-plugin-openai-responses": "1" } }',
      ...installed(VERSION, true),
    };
    const { fixed } = lint('helper-at-hand', { code, files });
    expect(fixed).toBe(
      code.replace('...response.output', '...toResponseInputItems(response.output)'),
    );
  });
});

describe('broken surroundings', () => {
  it.each([
    ['is no JSON', '{ "dependencies": '],
    ['is empty', ''],
    ['is a list', '[]'],
    ['has dependencies that are no object', '{ "dependencies": "none" }'],
  ])('a package.json that %s', (name, text) => {
    const { messages } = lint(name, {
      files: { 'package.json': text, ...installed(VERSION, true) },
    });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['openai-responses/no-raw-output-replay']);
  });

  it('code that does not parse is reported as such, and by no rule', () => {
    const { messages } = lint('unparsed', { code: `${ESM}\nconst = ;` });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ fatal: true, ruleId: null });
  });

  it.each(['', '#!/usr/bin/env node\n', '// responses output\n'])(
    'a file with nothing in it: %j',
    (code) => {
      expect(lint('empty', { code }).messages).toEqual([]);
    },
  );
});

describe('no type information', () => {
  it.each(['src/chat.mjs', 'src/chat.js', 'src/chat.ts'])(
    '%s is read by its syntax',
    (filename) => {
      const { messages, fixed } = lint('untyped', { filename, settings: { sanitizer: 'bundled' } });
      expect(messages).toHaveLength(1);
      expect(messages[0]).toMatchObject({
        ruleId: 'openai-responses/no-raw-output-replay',
        line: 5,
        column: 15,
        endColumn: 30,
      });
      expect(fixed).toContain(WRAPPED);
    },
  );

  it('CommonJS keeps its require', () => {
    const code = `const OpenAI = require('openai');\n(async () => {${TURN}})();\n`;
    const { fixed } = lint('commonjs', {
      code,
      filename: 'src/chat.cjs',
      settings: { sanitizer: 'bundled' },
    });
    expect(fixed).toContain(
      "const { sanitizeResponseInput } = require('openai-responses-sanitizer');",
    );
    expect(fixed).toContain(WRAPPED);
  });

  it('a client that may be anything: the fix is a suggestion', () => {
    const code = ESM.replace("OpenAI from 'openai'", "OpenAI from './acme.js'");
    const { messages, fixed } = lint('acme', { code, settings: { sanitizer: 'bundled' } });
    expect(fixed).toBe(code);
    expect(
      messages.map(({ suggestions }) => suggestions?.map(({ messageId }) => messageId)),
    ).toEqual([['wrap']]);
  });

  it.each(["import('openai')", "require('openai/azure')"])('%s tells the client', (load) => {
    const code = ESM.replace("import OpenAI from 'openai';", `const { OpenAI } = await ${load};`);
    const { fixed } = lint('late', { code, settings: { sanitizer: 'bundled' } });
    expect(fixed).toContain(WRAPPED);
  });

  it('a client of another package is silent', () => {
    expect(lint('groq', { code: ESM.replace("'openai'", "'groq-sdk'") }).messages).toEqual([]);
  });
});
