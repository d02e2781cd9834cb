import { parse as parsePath } from 'node:path';

import type { Linter } from 'eslint';

import { PLUGIN } from '../packages/published.js';
import type { TypescriptTools } from './toolchain.js';

/** What ESLint wants beside the syntax tree: comments, tokens and places. */
const TREE = { comment: true, tokens: true, loc: true, range: true };

/** What ESLint tells a parser. */
interface FileOptions {
  readonly filePath?: string;
  readonly sourceType?: 'script' | 'module';
  readonly ecmaFeatures?: { readonly globalReturn?: boolean };
}

export interface FallbackParser {
  readonly parser: Linter.Parser;
  /** The files that no tsconfig.json includes: parsed without types. */
  readonly untyped: ReadonlySet<string>;
}

/**
 * A parser for TypeScript and JavaScript that gives types where a tsconfig.json includes the file,
 * and the syntax alone where none does; without `typed`, the syntax alone for all.
 */
export function createParser(
  tools: TypescriptTools,
  folder: string,
  typed: boolean,
): FallbackParser {
  const untyped = new Set<string>();
  // No tsconfig.json above it is looked for; the one of a file can stand above all that is checked.
  const tsconfigRootDir = parsePath(folder).root;
  const parse = (code: string, options: FileOptions, projectService: boolean) =>
    tools.parse(code, { ...options, ...TREE, jsx: true, projectService, tsconfigRootDir });

  const parseWithFallback = (code: string, options: FileOptions): ReturnType<typeof parse> => {
    try {
      return parse(code, options, true);
    } catch (error) {
      if (!isOutsideProjects(error)) throw error;
      untyped.add(options.filePath ?? '');
      return parse(code, options, false);
    }
  };

  const parser: Linter.Parser = {
    meta: { name: `${PLUGIN}/parser` },
    parseForESLint(code, options: FileOptions = {}) {
      const { ast, services } = typed
        ? parseWithFallback(code, options)
        : parse(code, options, false);
      ast.sourceType = options.sourceType ?? 'script';
      const scopeManager = tools.analyze(ast, {
        sourceType: ast.sourceType,
        globalReturn: options.ecmaFeatures?.globalReturn,
        lib: ['esnext.full'],
      });
      return { ast, services, scopeManager, visitorKeys: tools.visitorKeys };
    },
  };
  return { parser, untyped };
}

/** typescript-eslint has no other sign of it than the text. */
const isOutsideProjects = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('was not found by the project service');
