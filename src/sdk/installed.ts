import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { join } from 'node:path';

import { existsSync } from '../files.js';
import { installedPackage, packageNameOf } from '../packages/installed-package.js';
import type { NearestPackage } from '../packages/nearest-package.js';
import { type LintedFile, typesOf } from '../types/index.js';
import { openaiPackageOf, sdkProgramOf, type SdkProgram } from './sdk-program.js';

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

const installed = new WeakMap<LintedFile['sourceCode'], InstalledSdk | null>();

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
  const found = importedHere(file) ?? inProgram(file) ?? beside(file);
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
      const home = declaredPackage(source, file) ?? installedAs(importName, file);
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
function declaredPackage(source: TSESTree.StringLiteral, file: LintedFile): NearestPackage | null {
  const types = typesOf(file);
  const module = types?.moduleOf(source);
  return types && module ? openaiPackageOf(module, sdkProgramOf(types.program)) : null;
}

function installedAs(name: string, file: LintedFile): NearestPackage | null {
  const found = installedPackage(name, file.filename);
  return found?.name === 'openai' ? found : null;
}

function beside(file: LintedFile): Found | null {
  const home = installedAs('openai', file);
  return home === null ? null : { home, importName: 'openai' };
}

const packagesInProgram = new WeakMap<SdkProgram, readonly NearestPackage[]>();

/** By the program, when it knows one `openai` only: the file itself imports none. */
function inProgram(file: LintedFile): Found | null {
  const types = typesOf(file);
  if (types === null) return null;
  const sdk = sdkProgramOf(types.program);
  const packages = packagesInProgram.get(sdk) ?? openaiPackagesIn(sdk);
  packagesInProgram.set(sdk, packages);
  const [home, second] = packages;
  return home === undefined || second !== undefined ? null : { home, importName: 'openai' };
}

function openaiPackagesIn(sdk: SdkProgram): NearestPackage[] {
  const byDir = new Map<string, NearestPackage>();
  for (const file of sdk.program.files) {
    const home = openaiPackageOf(file, sdk);
    if (home !== null) byDir.set(home.dir, home);
  }
  return [...byDir.values()];
}

export function isAtLeast(version: string, least: readonly number[]): boolean {
  const parts = version.split(/[.+-]/).map(Number);
  for (const [index, wanted] of least.entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}
