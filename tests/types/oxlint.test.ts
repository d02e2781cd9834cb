import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

import { run } from '../../examples/workspace.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'oxlint-types-')));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** By name in the project, what stands in the repository. */
const LINKS = {
  openai: 'node_modules/openai',
  typescript: 'node_modules/typescript-7',
  'eslint-plugin-openai-responses': '.',
};

mkdirSync(join(folder, 'node_modules'));
for (const [name, from] of Object.entries(LINKS))
  symlinkSync(join(repository, from), join(folder, 'node_modules', name), 'junction');

/** Both need types: a response that comes as a parameter, and one that a helper returns. */
const FILES = {
  'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "types": [] } }',
  'history.ts': `import type OpenAI from 'openai';
type Response = OpenAI.Responses.Response;
export const history: OpenAI.Responses.ResponseInput = [];
export function keep(response: Response) {
  for (const item of response.output) if (item.type === 'message') history.push(item);
}
`,
  'other.ts': `export const other: { output: unknown[] } = { output: [] };
export const list: unknown[] = [];
list.push(...other.output);
`,
};
for (const [file, text] of Object.entries(FILES)) writeFileSync(join(folder, file), text);

/** The rules that oxlint reports, as `file:line rule`. */
async function reports(settings: object): Promise<string[]> {
  const rules = { 'openai-responses/no-dropped-reasoning': 'error' };
  const own = { categories: { correctness: 'off' }, ignorePatterns: ['node_modules'] };
  const config = { jsPlugins: ['eslint-plugin-openai-responses'], ...own, rules, settings };
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config));
  const bin = join(repository, 'node_modules/oxlint/bin/oxlint');
  const { stdout, stderr } = await run(process.execPath, [bin, '-f', 'json'], { cwd: folder });
  expect(stderr).toBe('');
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  return diagnostics.map(
    ({ filename, code, labels }) => `${filename}:${String(labels[0]?.span.line)} ${code}`,
  );
}

interface Diagnostic {
  filename: string;
  code: string;
  labels: { span: { line: number } }[];
}

describe('oxlint', () => {
  it('has the types of TypeScript 7', async () => {
    expect(await reports({})).toEqual(['history.ts:5 openai-responses(no-dropped-reasoning)']);
  });

  it('has none with `types: off`', async () => {
    expect(await reports({ 'openai-responses': { types: 'off' } })).toEqual([]);
  });
});
