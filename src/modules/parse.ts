import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { createRequire } from '../files.js';
import type { Module, SourceCode } from './module.js';

interface Parsed {
  ast: TSESTree.Program;
  scopeManager?: TSESLint.Scope.ScopeManager | null;
  visitorKeys?: Readonly<Record<string, readonly string[]>>;
  services?: Record<string, unknown>;
}

/** Options that bind a parser to a project of its own; the program that is there is handed on. */
const OF_PROJECTS = new Set([
  'EXPERIMENTAL_useProjectService',
  'project',
  'projectService',
  'programs',
]);

/**
 * Parses another module as the linted file was parsed, with the same parser and, where there are
 * types, the same program, so that both answer about the same types.
 *
 * @returns null where the parser of the linter cannot be asked, or the text is no code
 */
export function parseAs(from: Module, filename: string, text: string): SourceCode | null {
  const { language } = from;
  if (!language) return null;
  try {
    const parsed = parse(language.parser, text, optionsFor(from, filename));
    return parsed && sourceCodeOf(parsed, text, from);
  } catch {
    return null;
  }
}

function optionsFor({ language, sourceCode }: Module, filename: string): Record<string, unknown> {
  const given = Object.entries(language?.parserOptions ?? {}).filter(
    ([key]) => !OF_PROJECTS.has(key),
  );
  const program = sourceCode.parserServices?.program;
  return {
    ecmaVersion: 'latest',
    ...Object.fromEntries(given),
    ...asParsersSay(sourceTypeOf(filename) ?? language?.sourceType ?? 'module'),
    filePath: filename,
    loc: true,
    range: true,
    tokens: true,
    comment: true,
    eslintVisitorKeys: true,
    eslintScopeManager: true,
    ...(program ? { programs: [program] } : {}),
  };
}

/** Parsers know no `commonjs`: it is a script whose top may return. */
const asParsersSay = (sourceType: string): object =>
  sourceType === 'commonjs'
    ? { sourceType: 'script', ecmaFeatures: { globalReturn: true } }
    : { sourceType };

function sourceTypeOf(filename: string): string | null {
  if (/\.c[jt]s$/.test(filename)) return 'commonjs';
  return /\.(?:m[jt]s|tsx?)$/.test(filename) ? 'module' : null;
}

function parse(parser: unknown, text: string, options: object): Parsed | null {
  const { parseForESLint, parse: parseOnly } = parser as {
    parseForESLint?: (text: string, options: object) => Parsed;
    parse?: (text: string, options: object) => TSESTree.Program;
  };
  if (typeof parseForESLint === 'function') return parseForESLint(text, options);
  return typeof parseOnly === 'function' ? { ast: parseOnly(text, options) } : null;
}

/** A file as a rule gets it: with parents, scopes and, if the parser gives them, types. */
function sourceCodeOf(
  parsed: Parsed,
  text: string,
  { sourceCode: like, filename: near }: Module,
): SourceCode | null {
  const { ast, services = {} } = parsed;
  const visitorKeys = parsed.visitorKeys ?? like.visitorKeys;
  const scopeManager = parsed.scopeManager ?? analyze(ast, visitorKeys, near);
  if (!scopeManager) return null;
  setParents(ast, visitorKeys);
  const Constructor = like.constructor as new (file: object) => TSESLint.SourceCode;
  return new Constructor({
    text,
    ast,
    parserServices: services,
    scopeManager,
    visitorKeys,
    hasBOM: false,
  });
}

/** The scopes of JavaScript whose parser gives none, by the analysis that ESLint itself uses. */
function analyze(
  ast: TSESTree.Program,
  childVisitorKeys: SourceCode['visitorKeys'],
  near: string,
): TSESLint.Scope.ScopeManager | null {
  const eslint = createRequire(near).resolve('eslint');
  const scopes = createRequire(eslint)('eslint-scope') as {
    analyze: (ast: object, options: object) => TSESLint.Scope.ScopeManager;
  };
  const sourceType = ast.sourceType === 'module' ? 'module' : 'script';
  return scopes.analyze(ast, { ecmaVersion: 2024, sourceType, childVisitorKeys });
}

function setParents(ast: TSESTree.Program, visitorKeys: SourceCode['visitorKeys']): void {
  const open: TSESTree.Node[] = [ast];
  for (let node = open.pop(); node; node = open.pop())
    for (const key of visitorKeys[node.type] ?? []) {
      const value: unknown = node[key as keyof typeof node];
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (typeof child !== 'object' || child === null || !('type' in child)) continue;
        (child as { parent?: TSESTree.Node }).parent = node;
        open.push(child as TSESTree.Node);
      }
    }
}
