import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { AST, ESLint, Scope, SourceCode } from 'eslint';
import type ts from 'typescript';

import { PLUGIN } from '../packages/published.js';
import { Refusal } from './refusal.js';

const requireOwn = createRequire(import.meta.url);

/** What makes up a parser for TypeScript: the packages that `@typescript-eslint/utils` brings. */
export interface TypescriptTools {
  parse(code: string, options: object): { ast: AST.Program; services: object };
  analyze(ast: AST.Program, options: object): Scope.ScopeManager;
  visitorKeys: SourceCode.VisitorKeys;
  ts: typeof ts;
}

interface EslintModule {
  loadESLint(options: { useFlatConfig: true }): Promise<typeof ESLint>;
}

/**
 * The ESLint that is installed beside the plugin. The one of the project is of no use where there
 * is none beside it: what the plugin depends on needs it there too.
 *
 * @throws {Refusal} If there is none, or one before 8.57.0, the first that has `loadESLint`.
 */
export async function loadEslint(): Promise<typeof ESLint> {
  const loaded = tryRequire('eslint');
  if (hasFunction<EslintModule>(loaded, 'loadESLint'))
    return loaded.loadESLint({ useFlatConfig: true });
  throw new Refusal(
    `ESLint 8.57 or later is not installed. Bring it along: npx -p eslint -p typescript@6 -p ${PLUGIN} ${PLUGIN} check`,
  );
}

/** Why there is no TypeScript, without a period, and a sentence that says what to do. */
export interface MissingTypescript {
  readonly missing: string;
  readonly advice: string;
}

/**
 * TypeScript as typescript-eslint sees it, or why it sees none for the files of a folder.
 *
 * The parser of typescript-eslint itself is no dependency of the plugin, and a project without
 * ESLint does not have it. Its parts are there, and in the versions that belong together.
 */
export function loadTypescript(folder: string): TypescriptTools | MissingTypescript {
  try {
    const requireUtils = createRequire(requireOwn.resolve('@typescript-eslint/utils'));
    const estreePath = requireUtils.resolve('@typescript-eslint/typescript-estree');
    const requireEstree = createRequire(estreePath);
    const estree: unknown = requireUtils(estreePath);
    const scopes: unknown = requireUtils('@typescript-eslint/scope-manager');
    const keys: unknown = requireEstree('@typescript-eslint/visitor-keys');
    const typescript: unknown = requireEstree('typescript');
    if (
      hasFunction<{ parseAndGenerateServices: TypescriptTools['parse'] }>(
        estree,
        'parseAndGenerateServices',
      ) &&
      hasFunction<Pick<TypescriptTools, 'analyze'>>(scopes, 'analyze') &&
      hasFunction<typeof ts>(typescript, 'readConfigFile') &&
      hasVisitorKeys(keys)
    )
      return {
        parse: estree.parseAndGenerateServices,
        analyze: scopes.analyze,
        visitorKeys: keys.visitorKeys,
        ts: typescript,
      };
  } catch {
    // TypeScript is missing, or has no API: what is installed tells which.
  }
  return whyNoTypescript(folder);
}

function whyNoTypescript(folder: string): MissingTypescript {
  const own = installedTypescript(requireOwn);
  if (own !== null)
    return {
      missing: unusable(own),
      advice:
        'Install TypeScript 6 beside it: npm install --save-dev typescript@npm:@typescript/typescript6@^6.0.2 @typescript/native@npm:typescript@^7.0.2',
    };
  // The plugin can stand elsewhere than the project, where npx puts it; a compiler there is no use.
  const ofProject = installedTypescript(createRequire(join(folder, 'package.json')));
  return {
    missing:
      ofProject !== null && Number.parseInt(ofProject, 10) >= 7
        ? unusable(ofProject)
        : 'TypeScript is not installed beside the plugin',
    advice: `Bring TypeScript 6 along: npx -p typescript@6 -p ${PLUGIN} ${PLUGIN} check`,
  };
}

const unusable = (version: string): string =>
  `TypeScript ${version} cannot be used by linters: from 7 on it has no API for them`;

function installedTypescript(require: NodeJS.Require): string | null {
  for (const folder of require.resolve.paths('typescript') ?? []) {
    const file = join(folder, 'typescript/package.json');
    if (!existsSync(file)) continue;
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
    return hasVersion ? String(manifest.version) : '';
  }
  return null;
}

function tryRequire(name: string): unknown {
  try {
    const loaded: unknown = requireOwn(name);
    return loaded;
  } catch {
    return undefined;
  }
}

/** A module is taken for what it should be by one function of it. */
function hasFunction<Module>(value: unknown, name: keyof Module): value is Module {
  return (
    typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'function'
  );
}

function hasVisitorKeys(value: unknown): value is Pick<TypescriptTools, 'visitorKeys'> {
  return typeof value === 'object' && value !== null && 'visitorKeys' in value;
}
