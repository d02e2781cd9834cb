import { AST_NODE_TYPES, type TSESLint, type TSESTree } from '@typescript-eslint/utils';
import { join } from 'node:path';
import type * as ts from 'typescript';

import { existsSync } from '../files.js';
import { installedPackage, packageNameOf } from './module-source.js';
import type { NearestPackage } from './nearest-package.js';
import { fileOf, openaiPackageOf, sdkProgramOf, type SdkProgram } from './sdk-program.js';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** A rule's context is one. */
export interface LintedFile {
  sourceCode: SourceCode;
  /** Absolute. */
  filename: string;
}

/** The `openai` package that a linted file resolves. */
export interface InstalledSdk {
  /** As its package.json says it, `7.55.0`. */
  version: string;
  /** The name it has in this file's imports: `openai`, or an alias such as `openai-v4`. */
  importName: string;
  /** `lib/responses/ResponseInputItems` can be imported (openai 6.45.0 and later). */
  hasInputItemsHelper: boolean;
  /** That helper removes `parsed` and `parsed_arguments` (openai 7.12.1 and later, F3). */
  stripsParsed: boolean;
}

/** The Responses API came with 4.87.0. */
const FIRST = [4, 87, 0] as const;
const STRIPS_PARSED = [7, 12, 1] as const;

const installed = new WeakMap<SourceCode, InstalledSdk | null>();

/** Null when no `openai` with the Responses API is installed, or its package.json is broken. */
export function installedSdk(file: LintedFile): InstalledSdk | null {
  const known = installed.get(file.sourceCode);
  if (known !== undefined) return known;
  const answer = readInstalled(file);
  installed.set(file.sourceCode, answer);
  return answer;
}

interface Found {
  home: NearestPackage;
  importName: string;
}

function readInstalled(file: LintedFile): InstalledSdk | null {
  const found = importedHere(file) ?? inProgram(file.sourceCode) ?? beside(file);
  const version = found?.home.version ?? null;
  if (found === null || version === null || !isAtLeast(version, FIRST)) return null;
  const helper = join(found.home.dir, 'lib', 'responses', 'ResponseInputItems.js');
  const hasInputItemsHelper = existsSync(helper);
  return {
    version,
    importName: found.importName,
    hasInputItemsHelper,
    stripsParsed: hasInputItemsHelper && isAtLeast(version, STRIPS_PARSED),
  };
}

/** By an import of this file: under which name, and which of several versions. */
function importedHere(file: LintedFile): Found | null {
  for (const statement of file.sourceCode.ast.body) {
    for (const source of sourcesOf(statement)) {
      const importName = packageNameOf(source.value);
      if (importName === null) continue;
      const home = declaredPackage(source, file.sourceCode) ?? installedAs(importName, file);
      if (home !== null) return { home, importName };
    }
  }
  return null;
}

/** Module specifiers of a top-level import, re-export or `require`. */
function sourcesOf(statement: TSESTree.ProgramStatement): TSESTree.StringLiteral[] {
  switch (statement.type) {
    case AST_NODE_TYPES.ImportDeclaration:
    case AST_NODE_TYPES.ExportAllDeclaration:
      return [statement.source];
    case AST_NODE_TYPES.ExportNamedDeclaration:
      return statement.source === null ? [] : [statement.source];
    case AST_NODE_TYPES.VariableDeclaration:
      return statement.declarations.flatMap((declarator) => requireSource(declarator.init));
    default:
      return [];
  }
}

function requireSource(init: TSESTree.Expression | null): TSESTree.StringLiteral[] {
  // `require('openai').OpenAI` as well.
  if (init?.type === AST_NODE_TYPES.MemberExpression) return requireSource(init.object);
  if (
    init?.type !== AST_NODE_TYPES.CallExpression ||
    init.callee.type !== AST_NODE_TYPES.Identifier
  )
    return [];
  const [source] = init.arguments;
  const isSource = source?.type === AST_NODE_TYPES.Literal && typeof source.value === 'string';
  return init.callee.name === 'require' && isSource ? [source] : [];
}

/** By the types, which know the `paths` of a tsconfig and links between workspaces. */
function declaredPackage(
  source: TSESTree.StringLiteral,
  sourceCode: SourceCode,
): NearestPackage | null {
  const program = sourceCode.parserServices?.program ?? null;
  const node = sourceCode.parserServices?.esTreeNodeToTSNodeMap?.get(source);
  if (program === null || node === undefined) return null;
  const sdk = sdkProgramOf(program);
  const module = sdk.checker.getSymbolAtLocation(node);
  const file = module === undefined ? null : fileOf(module);
  return file === null ? null : openaiPackageOf(file, sdk);
}

function installedAs(name: string, file: LintedFile): NearestPackage | null {
  const found = installedPackage(name, file.filename);
  return found?.name === 'openai' ? found : null;
}

function beside(file: LintedFile): Found | null {
  const home = installedAs('openai', file);
  return home === null ? null : { home, importName: 'openai' };
}

const packagesInProgram = new WeakMap<ts.Program, readonly NearestPackage[]>();

/** By the Program, when it knows one `openai` only: the file itself imports none. */
function inProgram(sourceCode: SourceCode): Found | null {
  const program = sourceCode.parserServices?.program ?? null;
  if (program === null) return null;
  let packages = packagesInProgram.get(program);
  if (packages === undefined) {
    packages = openaiPackagesIn(sdkProgramOf(program));
    packagesInProgram.set(program, packages);
  }
  const [home, second] = packages;
  return home === undefined || second !== undefined ? null : { home, importName: 'openai' };
}

function openaiPackagesIn(sdk: SdkProgram): NearestPackage[] {
  const byDir = new Map<string, NearestPackage>();
  for (const file of sdk.program.getSourceFiles()) {
    const home = openaiPackageOf(file, sdk);
    if (home !== null) byDir.set(home.dir, home);
  }
  return [...byDir.values()];
}

function isAtLeast(version: string, least: readonly number[]): boolean {
  const parts = version.split(/[.+-]/).map(Number);
  for (const [index, wanted] of least.entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}
