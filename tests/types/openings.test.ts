import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { typesOf } from '../../src/types/index.js';
import { parseAs } from '../support/typed-rule-tester.js';

// A TypeScript that cannot be asked: there are no types, and `DEBUG` says why in one line.

const root = realpathSync(mkdtempSync(join(tmpdir(), 'openings-')));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let written = '';
beforeEach(() => {
  written = '';
  vi.stubEnv('DEBUG', 'openai-responses');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Whether a file has types where this is what is installed as `typescript`. */
function isTypedBy(name: string, version: string, modules: Record<string, string>): boolean {
  const folder = join(root, name);
  const compiler = join(folder, 'node_modules/typescript');
  mkdirSync(compiler, { recursive: true });
  const exports = Object.fromEntries(
    Object.keys(modules).map((entry) => [`./${entry}`, `./${entry.replace('/', '-')}.cjs`]),
  );
  const manifest = {
    name: 'typescript',
    version,
    exports: { './package.json': './package.json', ...exports },
  };
  writeFileSync(join(compiler, 'package.json'), JSON.stringify(manifest));
  for (const [entry, text] of Object.entries(modules))
    writeFileSync(join(compiler, `${entry.replace('/', '-')}.cjs`), text);
  writeFileSync(join(folder, 'tsconfig.json'), '{}');
  const file = join(folder, 'a.ts');
  writeFileSync(file, 'export {};');
  const { sourceCode } = parseAs('export {};', file, {});
  return typesOf({ sourceCode, filename: file }) !== null;
}

/** A process that is there, and an API that has something else to say. */
const OTHER_API = `
const { spawn } = require('node:child_process');
exports.SymbolFlags = { Alias: 1 };
exports.API = class {
  constructor() {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
    child.unref();
    this.client = { channel: { child } };
  }
};
`;

describe('a TypeScript that cannot be asked', () => {
  it.each([
    ['no binary', '7.0.2', { 'unstable/sync': "throw new Error('no binary for this platform');" }],
    ['no entry', '7.4.0', {}],
    [
      'no process',
      '7.0.9',
      { 'unstable/sync': 'exports.API = class {}; exports.SymbolFlags = {};' },
    ],
    ['another shape', '7.0.3', { 'unstable/sync': OTHER_API }],
    ['another shape later', '8.0.0', { sync: OTHER_API, fs: 'exports.serverFS = {};' }],
  ])('%s: is no types and one line', (name, version, modules) => {
    expect(isTypedBy(name, version, modules)).toBe(false);
    expect(written.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^openai-responses TypeScript .*there are no types: /),
    ]);
  });

  it('one before 7 is not asked', () => {
    expect(isTypedBy('six', '6.0.3', {})).toBe(false);
    expect(written).toBe('');
  });
});
