import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

import { typesOf } from '../../src/types/index.js';
import { NATIVE } from '../support/native-folder.js';
import { parseAs } from '../support/typed-rule-tester.js';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'native-types-')));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** A project of its own with a TypeScript 7 of its own, so that a process of its own answers. */
function project(name: string, files: Record<string, string>): string {
  const folder = join(root, name);
  const compiler = fileURLToPath(new URL('../../node_modules/typescript-7', import.meta.url));
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(compiler, join(folder, 'node_modules/typescript'), 'junction');
  writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "types": [] } }');
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

/** The literal that the first name of a text is, by the types of its file. */
function literalIn(file: string, text: string, settings = {}): string | null | undefined {
  const { sourceCode } = parseAs(text, file, {});
  const [statement] = sourceCode.ast.body;
  const declared = statement?.type === 'ExportNamedDeclaration' ? statement.declaration : null;
  const name = declared?.type === 'VariableDeclaration' ? declared.declarations[0].id : null;
  if (!name) throw new Error('the text declares no name');
  return typesOf({ sourceCode, filename: file, settings })?.typeOf(name)?.literal;
}

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
    await new Promise((resolve) => setTimeout(resolve, 600));
    writeFileSync(join(folder, 'b.ts'), "export const b = 'new';");
    expect(typeOfA()).toBe('new');
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

describe('a compiler that is gone', () => {
  const children = (): number[] =>
    execFileSync('ps', ['-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
      .split('\n')
      .filter(
        (line) => line.includes(' --api ') && line.trim().split(/\s+/)[1] === String(process.pid),
      )
      .map((line) => Number(line.trim().split(/\s+/)[0]));

  it.skipIf(process.platform === 'win32').each(['SIGKILL', 'SIGSTOP'] as const)(
    'by %s ends in no types, within bounded time',
    (signal) => {
      const file = join(NATIVE, 'openai-v7/file.ts');
      expect(literalIn(file, `export const a = '${signal}';`)).toBeDefined();
      for (const pid of children()) process.kill(pid, signal);
      expect(literalIn(file, "export const a = 'later';")).toBeUndefined();
      expect(children()).toEqual([]);
    },
  );
});
