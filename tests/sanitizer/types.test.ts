import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = `${root}tests/fixtures/sanitizer-types/`;
const versions = ['openai-v4-87', 'openai-v4', 'openai-v5', 'openai-v6', 'openai-v6-49', 'openai'];

/** Diagnostics of one fixture, compiled against one version of the SDK: `line: message`. */
function diagnose(fixture: string, version: string): string[] {
  const file = `${fixtures}${fixture}`;
  const program = ts.createProgram([file], {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node'],
    typeRoots: [`${root}node_modules/@types`],
    paths: {
      openai: [`${root}node_modules/${version}`],
      'openai/*': [`${root}node_modules/${version}/*`],
      'eslint-plugin-openai-responses/sanitizer': [`${root}src/sanitizer/index.ts`],
    },
  });
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const { line } = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0) ?? {
      line: -1,
    };
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
    return `${String(line + 1)}: ${text}`;
  });
}

describe.each(versions)('the type of the result, with %s', (version) => {
  it('is accepted as input, from whatever the items come', () => {
    expect(diagnose('accepted.ts', version)).toEqual([]);
  });

  it('does not hide mistakes', () => {
    const lines = diagnose('refused.ts', version).map((text) => text.split(':')[0]);
    expect(lines).toEqual(['5', '6', '7', '8', '9']);
  });
});
