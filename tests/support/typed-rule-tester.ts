import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import type { ParserServices, ParserServicesWithTypeInformation } from '@typescript-eslint/utils';
import { TSESLint } from '@typescript-eslint/utils';

import { beginAt } from '../../src/modules/load.js';
import { NATIVE } from './native-folder.js';
import { openModule } from '../../src/modules/module.js';

/** Installed versions of `openai`; each has a folder `tests/fixtures/openai-<version>`. */
export const OPENAI_VERSIONS = ['v4-87', 'v4', 'v5', 'v6', 'v6-49', 'v7'] as const;
export type OpenaiVersion = (typeof OPENAI_VERSIONS)[number];

/** File names that exist in every fixture folder, so that the project service knows them. */
export type FixtureFile =
  'file.ts' | 'file.mts' | 'file.cts' | 'file.js' | 'file.cjs' | 'react.tsx';

export interface FixtureOptions {
  version?: OpenaiVersion;
  filename?: FixtureFile;
}

export const fixtureFolder = (version: OpenaiVersion): string =>
  fileURLToPath(new URL(`../fixtures/openai-${version}`, import.meta.url));

/** The vitest project `typescript-7` runs the typed tests once more, with types of its own. */
const isNative = process.env['TYPES_BY'] === 'typescript-7';

/** A parser that makes no program: its files have the types of whoever else is asked. */
const withoutProgram: TSESLint.Parser.LooseParserModule = {
  parseForESLint: (text, options) =>
    parser.parseForESLint(text, { ...(options ?? {}), projectService: false }),
};

/** What gives the files of a version their types. */
function typedBy(version: OpenaiVersion): TypedBy {
  const tsconfigRootDir = isNative ? join(NATIVE, `openai-${version}`) : fixtureFolder(version);
  return {
    ...(isNative ? { parser: withoutProgram } : {}),
    parserOptions: { projectService: true, tsconfigRootDir },
  };
}

interface TypedBy {
  parser?: TSESLint.Parser.LooseParserModule;
  parserOptions: TSESLint.ParserOptions & { tsconfigRootDir: string };
}

/** A RuleTester whose cases see the real types of one `openai` version, imported as `openai`. */
export function typedRuleTester(version: OpenaiVersion = 'v7'): RuleTester {
  return new RuleTester({ languageOptions: typedBy(version) });
}

/** A RuleTester without type information. */
export function untypedRuleTester(): RuleTester {
  return new RuleTester();
}

/** Code as a rule sees it. */
export interface Parsed {
  sourceCode: Readonly<TSESLint.SourceCode>;
  filename: string;
  /** The Program and the node maps; null without type information. */
  services: ParserServicesWithTypeInformation | null;
}

/** Parses with the types of one `openai` version. */
export function parseTyped(code: string, options: FixtureOptions = {}): Parsed {
  const { version = 'v7', filename = 'file.ts' } = options;
  const typed = typedBy(version);
  const path = join(typed.parserOptions.tsconfigRootDir, filename);
  return parseAs(code, path, typed.parserOptions, typed.parser);
}

/** Parses without type information. */
export function parseUntyped(code: string, filename: FixtureFile = 'file.ts'): Parsed {
  return parseAs(code, join(fixtureFolder('v7'), filename), {});
}

/**
 * Parses by a run of ESLint, so that parents, scopes and services are those that a rule gets.
 *
 * @param filename absolute path; with `projectService` a tsconfig has to include it
 * @throws Error when the code does not parse
 */
export function parseAs(
  code: string,
  filename: string,
  parserOptions: TSESLint.ParserOptions,
  by: TSESLint.Parser.LooseParserModule = parser,
): Parsed {
  const seen: Readonly<TSESLint.SourceCode>[] = [];
  const capture: TSESLint.RuleModule<never> = {
    meta: { type: 'problem', schema: [], messages: {} },
    create: (context) => {
      beginAt(openModule(context));
      seen.push(context.sourceCode);
      return {};
    },
  };
  const messages = new TSESLint.Linter({ configType: 'flat', cwd: dirname(filename) }).verify(
    code,
    [
      {
        files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
        languageOptions: { parser: by, parserOptions },
        plugins: { test: { rules: { capture } } },
        rules: { 'test/capture': 'error' },
      },
    ],
    filename,
  );
  const [sourceCode] = seen;
  if (sourceCode === undefined) throw new Error(messages.map((m) => m.message).join('\n'));
  return { sourceCode, filename, services: typedServices(sourceCode) };
}

function typedServices(
  sourceCode: Readonly<TSESLint.SourceCode>,
): ParserServicesWithTypeInformation | null {
  const services = sourceCode.parserServices;
  return services !== undefined && hasTypes(services) ? services : null;
}

function hasTypes(
  services: Partial<ParserServices>,
): services is ParserServicesWithTypeInformation {
  return services.program !== undefined && services.program !== null;
}
