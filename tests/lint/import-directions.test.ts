import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const rule = '@typescript-eslint/no-restricted-imports';

/** The project's own configuration without types, because the files below do not exist. */
const eslint = new ESLint({
  overrideConfig: [{ languageOptions: { parserOptions: { projectService: false } } }],
  ruleFilter: ({ ruleId }) => ruleId === rule,
});

async function findForbiddenImports(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return (result?.messages ?? []).map((message) => message.message);
}

const allowed: [file: string, code: string][] = [
  ['src/rules/no-x.ts', "import { findReplays } from '../replay/index.js';"],
  ['src/rules/no-x.ts', "import { planImport } from '../fix/plan-import.js';"],
  ['src/rules/no-x.ts', "import { reportReplay } from '../repair/report-replay.js';"],
  ['src/repair/x.ts', "import { planImport } from '../fix/plan-import.js';"],
  ['src/rules/no-x.ts', "import { planRepair } from '../repair/index.js';"],
  ['src/repair/x.ts', "import { planImport } from '../fix/plan-import.js';"],
  ['src/rules/no-x.ts', "import { createRule } from '../create-rule.js';"],
  ['src/replay/sinks/x.ts', "import { follow } from '../../flow/follow.js';"],
  ['src/replay/x.ts', "import { readSettings } from '../settings.js';"],
  ['src/replay/sinks/x.ts', "import { steps } from '../steps.js';"],
  ['src/flow/x.ts', "import { typesOf } from '../types/index.js';"],
  ['src/flow/x.ts', "import { unwrap } from '../syntax/nodes.js';"],
  ['src/sdk/x.ts', "import { typesOf } from '../types/index.js';"],
  ['src/sdk/x.ts', "import { chainOf } from '../syntax/chains.js';"],
  ['src/repair/x.ts', "import { typesOf } from '../types/index.js';"],
  ['src/types/x.ts', "import type ts from 'typescript';"],
  ['src/sdk/x.ts', "import { readFileSync } from '../files.js';"],
  ['src/files.ts', "export { readFileSync } from 'node:fs';"],
  ['src/cli/x.ts', "import { readFileSync } from 'node:fs';"],
  ['src/fix/x.ts', "import { ASTUtils } from '@typescript-eslint/utils';"],
  ['src/sanitizer/x.ts', "import { itemTypes } from '../contract/index.js';"],
  ['src/testing/sse/x.ts', "import { itemTypes } from '../../contract/index.js';"],
  ['src/index.ts', "import { rules } from './rules/index.js';"],
];

const forbidden: [file: string, code: string, message: RegExp][] = [
  ['src/contract/x.ts', "import { sdkOf } from '../sdk/index.js';", /no other folder/],
  ['src/contract/x.ts', "import type { Sdk } from '../sdk/index.js';", /no other folder/],
  ['src/contract/x.ts', "import path from 'node:path';", /no package/],
  ['src/contract/deep/x.ts', "export * from '../../sdk/index.js';", /no other folder/],
  [
    'src/types/x.ts',
    "import { sdkOf } from '../sdk/index.js';",
    /types may import debug, settings/,
  ],
  ['src/syntax/x.ts', "import { typesOf } from '../types/index.js';", /syntax may import modules/],
  ['src/packages/x.ts', "import { sdkOf } from '../sdk/index.js';", /packages may import files/],
  ['src/sdk/x.ts', "import { follow } from '../flow/index.js';", /sdk may import modules/],
  ['src/flow/x.ts', "import { sdkOf } from '../sdk/index.js';", /flow may import modules/],
  ['src/flow/x.ts', "import { findReplays } from '../replay/index.js';", /flow may import modules/],
  ['src/replay/x.ts', "import { rules } from '../rules/index.js';", /replay may import facts/],
  ['src/flow/x.ts', "import { readSettings } from '../settings.js';", /flow may import modules/],
  ['src/replay/x.ts', "import { planImport } from '../fix/plan-import.js';", /replay may import/],
  ['src/replay/x.ts', "import { reportReplay } from '../repair/report-replay.js';", /replay may/],
  ['src/repair/x.ts', "import { rules } from '../rules/index.js';", /repair may import facts/],
  ['src/replay/x.ts', "import { planRepair } from '../repair/index.js';", /replay may import/],
  ['src/repair/x.ts', "import { rules } from '../rules/index.js';", /repair may import facts/],
  ['src/fix/x.ts', "import { sdkOf } from '../sdk/index.js';", /no other folder/],
  ['src/fix/x.ts', "import { readSettings } from '../settings.js';", /no other folder/],
  ['src/sanitizer/x.ts', "import { validate } from '../testing/index.js';", /sanitizer may import/],
  ['src/sanitizer/x.ts', "import { Linter } from 'eslint';", /no package/],
  ['src/testing/x.ts', "import { createServer } from 'node:http';", /no package/],
  ['src/testing/x.ts', "import { ASTUtils } from '@typescript-eslint/utils';", /no package/],
  ['src/sdk/x.ts', "import { readFileSync } from 'node:fs';", /src\/files\.ts/],
  ['src/settings.ts', "import { readFileSync } from 'node:fs';", /src\/files\.ts/],
  ['src/types/x.ts', "import ts from 'typescript';", /import types only/],
  ['src/cli/x.ts', "import ts from 'typescript';", /import types only/],
  ['src/sdk/x.ts', "import type ts from 'typescript';", /ask it/],
  ['src/repair/x.ts', "import type ts from 'typescript';", /ask it/],
  ['src/rules/no-x.ts', "import { isTypeFlagSet } from 'ts-api-utils';", /ask it/],
  ['src/fix/x.ts', "import { parse } from '@typescript-eslint/parser';", /ask it/],
  ['src/settings.ts', "import { rules } from './rules/index.js';", /Only index and configs/],
  ['src/index.ts', "import ts from 'typescript';", /import types only/],
];

describe('import directions', () => {
  it.each(allowed)('%s allows %s', async (file, code) => {
    expect(await findForbiddenImports(file, code)).toEqual([]);
  });

  it.each(forbidden)('%s forbids %s', async (file, code, message) => {
    expect(await findForbiddenImports(file, code)).toEqual([expect.stringMatching(message)]);
  });
});
