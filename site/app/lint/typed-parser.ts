import * as parser from '@typescript-eslint/parser';
import type { Linter } from 'eslint';
import ts from 'typescript';

import { compilerOptions } from '../../build/compiler-options.mjs';

/** Declarations by their path on the page. */
export type Declarations = Readonly<Record<string, string>>;

const LIB = '/lib';

/**
 * A parser that answers with types. Each pass of `--fix` lints other code, so each parse of changed
 * code gets a program of its own; what it shares with the one before is kept.
 */
export function createTypedParser(declarations: Declarations): Linter.Parser {
  const files = new Map(Object.entries(declarations));
  const sources = new Map<string, ts.SourceFile>();
  let program: ts.Program | undefined;
  let current: { readonly path: string; readonly code: string } | undefined;

  const host: ts.CompilerHost = {
    fileExists: (path) => path === current?.path || files.has(path),
    readFile: (path) => (path === current?.path ? current.code : files.get(path)),
    getSourceFile(path, version) {
      const known = sources.get(path);
      if (known) return known;
      const text = host.readFile(path);
      if (text === undefined) return undefined;
      const made = ts.createSourceFile(path, text, version, true);
      sources.set(path, made);
      return made;
    },
    getDefaultLibFileName: () => `${LIB}/lib.es2022.d.ts`,
    getDefaultLibLocation: () => LIB,
    getCurrentDirectory: () => '/app',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
  };

  const programFor = (path: string, code: string): ts.Program => {
    if (program && current?.path === path && current.code === code) return program;
    sources.delete(path);
    current = { path, code };
    program = ts.createProgram({
      rootNames: [path],
      options: compilerOptions,
      host,
      ...(program && { oldProgram: program }),
    });
    return program;
  };

  return {
    meta: { name: 'page/typed-parser' },
    parseForESLint: (code, options: parser.ParserOptions = {}) =>
      parser.parseForESLint(code, {
        ...options,
        jsDocParsingMode: 'none',
        programs: [programFor(options.filePath ?? '/app/chat.ts', code)],
      }) as unknown as Linter.ESLintParseResult,
  };
}
