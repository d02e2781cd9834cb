import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import { afterAll, describe, expect, it } from 'vitest';

import { typesOf } from '../../src/types/index.js';
import { NATIVE } from '../support/native-folder.js';
import { parseAs } from '../support/typed-rule-tester.js';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'native-types-')));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** `npm run drift:typescript` has another one. */
const compiler =
  process.env['TYPESCRIPT_7'] ??
  fileURLToPath(new URL('../../node_modules/typescript-7', import.meta.url));

/** A project of its own. */
function project(name: string, files: Record<string, string>): string {
  const folder = join(root, name);
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(compiler, join(folder, 'node_modules/typescript'), 'junction');
  writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "types": [] } }');
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

/** A project with a TypeScript 7 of its own, so that a process of its own answers. */
function ownCompiler(name: string, files: Record<string, string>): string {
  const folder = project(name, files);
  const modules = join(folder, 'node_modules');
  rmSync(join(modules, 'typescript'));
  cpSync(compiler, join(modules, 'typescript'), { recursive: true });
  symlinkSync(join(compiler, '../@typescript'), join(modules, '@typescript'), 'junction');
  return folder;
}

/** The literal that the first name of a text is, by the types of its file. */
function literalIn(file: string, text: string, settings = {}): string | null | undefined {
  const { sourceCode } = parseAs(text, file, {});
  const [statement] = sourceCode.ast.body;
  const declared = statement?.type === T.ExportNamedDeclaration ? statement.declaration : null;
  const name = declared?.type === T.VariableDeclaration ? declared.declarations[0].id : null;
  if (!name) throw new Error('the text declares no name');
  return typesOf({ sourceCode, filename: file, settings })?.typeOf(name)?.literal;
}

/** As long as somebody needs to edit a file. */
const idle = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 600));

describe('types of TypeScript 7', () => {
  it('are those of the text that is linted, not of the one on disk', () => {
    const folder = project('overlay', { 'a.ts': "export const a = 'disk';" });
    const file = join(folder, 'a.ts');
    expect(literalIn(file, "export const a = 'disk';")).toBe('disk');
    expect(literalIn(file, "export const a = 'buffer';")).toBe('buffer');
    expect(literalIn(file, "export const a = 'again';")).toBe('again');
  });

  it('know what another file became while nobody asked', async () => {
    const text = "import { b } from './b'; export const a = b;";
    const folder = project('changed', { 'a.ts': text, 'b.ts': "export const b = 'old';" });
    const file = join(folder, 'a.ts');
    const typeOfA = (): string | null | undefined => {
      const { sourceCode } = parseAs(text, file, {});
      const name = sourceCode.getNodeByRangeIndex(text.indexOf('a ='));
      return name && typesOf({ sourceCode, filename: file })?.typeOf(name)?.literal;
    };
    expect(typeOfA()).toBe('old');
    await idle();
    writeFileSync(join(folder, 'b.ts'), "export const b = 'new';");
    expect(typeOfA()).toBe('new');
  });

  it('are those of a file that is new, and of one that a project takes in later', async () => {
    const text = "export const a = 'x';";
    const folder = project('grows', { 'a.ts': text });
    expect(literalIn(join(folder, 'a.ts'), text)).toBe('x');
    mkdirSync(join(folder, 'lib'));
    writeFileSync(join(folder, 'lib/new.ts'), text);
    await idle();
    expect(literalIn(join(folder, 'lib/new.ts'), text)).toBe('x');
    writeFileSync(join(folder, 'tsconfig.json'), '{ "files": ["a.ts"] }');
    writeFileSync(join(folder, 'later.ts'), text);
    await idle();
    expect(literalIn(join(folder, 'later.ts'), text)).toBeUndefined();
    writeFileSync(join(folder, 'tsconfig.json'), '{ "files": ["a.ts", "later.ts"] }');
    await idle();
    expect(literalIn(join(folder, 'later.ts'), text)).toBe('x');
  });

  it('are none in a file of no project, with `types: off`, and of text that is in no file', () => {
    const folder = project('stray', { 'a.ts': "export const a = 'x';" });
    writeFileSync(join(folder, 'tsconfig.json'), '{ "files": ["other.ts"] }');
    writeFileSync(join(folder, 'other.ts'), 'export {};');
    const text = "export const a = 'x';";
    expect(literalIn(join(folder, 'a.ts'), text)).toBeUndefined();
    const off = { 'openai-responses': { types: 'off' } };
    expect(literalIn(join(NATIVE, 'openai-v7/file.ts'), text, off)).toBeUndefined();
    expect(literalIn(join(NATIVE, 'openai-v7/file.ts'), text)).toBe('x');
    expect(literalIn(join(NATIVE, 'openai-v7/missing.ts'), text)).toBeUndefined();
  });
});

describe.skipIf(process.platform === 'win32')('a compiler that is gone', () => {
  const children = (): number[] =>
    execFileSync('ps', ['-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, parent, ...args]) => parent === String(process.pid) && args.includes('--api'))
      .map(([pid]) => Number(pid));

  it.each(['SIGKILL', 'SIGSTOP'] as const)('by %s ends in no types', (signal) => {
    const before = new Set(children());
    const text = "export const a = 'x';";
    const file = join(ownCompiler(signal, { 'a.ts': text }), 'a.ts');
    expect(literalIn(file, text)).toBe('x');
    const own = children().filter((pid) => !before.has(pid));
    expect(own).toHaveLength(1);
    for (const pid of own) process.kill(pid, signal);
    const from = performance.now();
    expect(literalIn(file, "export const a = 'later';")).toBeUndefined();
    // A compiler that runs may take far longer for its answer.
    expect(performance.now() - from).toBeLessThan(10_000);
    expect(children().filter((pid) => own.includes(pid))).toEqual([]);
  });
});
