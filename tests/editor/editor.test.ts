import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ruleUrl } from '../../src/create-rule.js';
import { type CodeAction, type Diagnostic, Editor } from './editor.js';

// The plugin as an editor shows it: VS Code's own ESLint server, a project with types, one buffer.

const root = fileURLToPath(new URL('../..', import.meta.url));
const plugin = pathToFileURL(path.join(root, 'dist/index.js')).href;

const files = {
  'package.json': '{ "type": "module", "dependencies": { "openai": "*" } }',
  'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "strict": true } }',
  'eslint.config.js': `import openaiResponses from '${plugin}';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig({
  files: ['**/*.ts'],
  extends: [tseslint.configs.base, openaiResponses.configs.recommended],
  languageOptions: { parserOptions: { projectService: true } },
});
`,
  'src/chat.ts': '',
};

const REPLAY = 'history.push(...(response.output as ResponseInput));';

/** A chat that sends its replies back by the statements given. */
const chat = (replay: string, method = 'parse'): string => `import OpenAI from 'openai';
import type { ResponseInput, Tool } from 'openai/resources/responses/responses';

const client = new OpenAI();
const tools: Tool[] = [];

export async function ask(history: ResponseInput, question: string): Promise<string> {
  history.push({ role: 'user', content: question });
  const request = { model: 'gpt-5', input: history, tools };
  const response = await client.responses.${method}({ ...request, input: history });
  ${replay}
  return response.output_text;
}
`;

let folder: string;
let editor: Editor;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'openai-responses-editor-')));
  await mkdir(path.join(folder, 'src'));
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text);
  editor = await Editor.open(folder, 'src/chat.ts');
}, 60_000);

afterEach(() => {
  expect(editor.complaints).toEqual([]);
  expect(editor.isRunning).toBe(true);
});

afterAll(async () => {
  await editor.close();
  await rm(folder, { recursive: true, force: true });
});

/** Writes a program that has one finding, and gives it. */
async function findingIn(code: string): Promise<Diagnostic> {
  editor.write(code);
  const [finding, ...others] = await editor.diagnose();
  expect(others).toEqual([]);
  if (!finding) throw new Error(`Nothing is reported in\n${code}`);
  return finding;
}

/** What repairs a finding, without the offers to disable the rule or to read about it. */
async function repairsOf(finding: Diagnostic): Promise<CodeAction[]> {
  const offers = await editor.offersAt(finding);
  const repairs = ['eslint.applySingleFix', 'eslint.applySuggestion'];
  return offers.filter(({ command }) => repairs.includes(command.command));
}

describe('a squiggle', () => {
  it.each([
    ['no-parsed-output-replay', REPLAY, 'response.output as ResponseInput'],
    [
      'no-parsed-output-replay',
      'for (const item of response.output) history.push(item as ResponseInput[number]);',
      'item as ResponseInput[number]',
    ],
    [
      'no-parsed-output-replay',
      'if (question) return JSON.stringify(history.concat(response.output as ResponseInput));',
      'response.output as ResponseInput',
    ],
    [
      'no-cloned-output-replay',
      'history.push(...JSON.parse(JSON.stringify(response.output)));',
      'JSON.parse(JSON.stringify(response.output))',
    ],
    [
      'no-dropped-reasoning',
      "history.push(...response.output.filter((item) =>\n    item.type === 'message'));",
      "response.output.filter((item) =>\n    item.type === 'message')",
    ],
  ])('of %s marks the value alone: %s', async (rule, replay, value) => {
    const method = rule === 'no-parsed-output-replay' ? 'parse' : 'create';
    const finding = await findingIn(chat(replay, method));
    expect(finding.code).toBe(`openai-responses/${rule}`);
    expect(editor.textIn(finding.range)).toBe(value);
  });

  it('has the severity of the preset, the message and the page of its rule', async () => {
    const parsed = await findingIn(chat(REPLAY));
    expect(parsed.severity).toBe(1);
    expect(parsed.message).toContain("400 `Unknown parameter: 'input[N].parsed_arguments'.`");
    expect(parsed.codeDescription?.href).toBe(ruleUrl('no-parsed-output-replay'));
    const raw = await findingIn(chat(REPLAY, 'create'));
    expect(raw.severity).toBe(2);
    expect(raw.codeDescription?.href).toBe(ruleUrl('no-raw-output-replay'));
  });
});

describe('a quick fix', () => {
  it('repairs the buffer, and the squiggle goes', async () => {
    const [fix, ...others] = await repairsOf(await findingIn(chat(REPLAY)));
    expect(others).toEqual([]);
    if (!fix) throw new Error('No fix is offered.');
    expect(fix).toMatchObject({
      title: 'Fix this openai-responses/no-parsed-output-replay problem',
      kind: 'quickfix',
    });
    await editor.accept(fix);
    const [, repaired = ''] = editor.text.split('const response = ');
    expect(repaired).toContain('history.push(...toResponseInputItems(response.output));');
    expect(editor.text).toContain(
      "import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';\n",
    );
    expect(await editor.diagnose()).toEqual([]);
  });

  it('repairs all findings of a file at once', async () => {
    editor.write(chat(`${REPLAY}\n  ${REPLAY}`));
    const [first, second, ...others] = await editor.diagnose();
    expect(others).toEqual([]);
    expect(second?.range.start.line).toBe(11);
    if (!first) throw new Error('Nothing is reported.');
    const offers = await editor.offersAt(first);
    const all = offers.find(({ title }) => title === 'Fix all auto-fixable problems');
    if (!all) throw new Error('No fix of all is offered.');
    await editor.accept(all);
    expect(editor.text.match(/import \{ toResponseInputItems \}/g)).toHaveLength(1);
    expect(editor.text.match(/\.\.\.toResponseInputItems\(response\.output\)/g)).toHaveLength(2);
    expect(await editor.diagnose()).toEqual([]);
  });
});

describe('a suggestion', () => {
  it('is offered where the repair sends more than before, and repairs the buffer', async () => {
    const filter = "history.push(...response.output.filter((item) => item.type === 'message'));";
    const [suggestion, ...others] = await repairsOf(await findingIn(chat(filter, 'create')));
    expect(others).toEqual([]);
    if (!suggestion) throw new Error('No suggestion is offered.');
    expect(suggestion.title).toBe(
      'Send the whole output back, wrapped in `toResponseInputItems`. (openai-responses/no-dropped-reasoning)',
    );
    expect(suggestion.command.command).toBe('eslint.applySuggestion');
    await editor.accept(suggestion);
    expect(editor.text).toContain('history.push(...toResponseInputItems(response.output));');
    expect(await editor.diagnose()).toEqual([]);
  });
});

describe('half-typed code', () => {
  const whole = chat(REPLAY);
  const fractions = Array.from({ length: 24 }, (_, index) => (index + 1) / 25);

  /** The findings of the plugin in a text; whatever else is reported has to be a syntax error. */
  async function findingsIn(text: string): Promise<string[]> {
    editor.write(text);
    const diagnostics = await editor.diagnose();
    for (const { code, message } of diagnostics)
      if (code === undefined) expect(message).toMatch(/^Parsing error: /);
    return diagnostics.flatMap(({ code }) => code ?? []);
  }

  it('is linted at every cut through a file, and the rest is typed without harm', async () => {
    for (const fraction of fractions) {
      const cut = whole.slice(0, Math.floor(whole.length * fraction));
      expect(await findingsIn(cut)).toEqual([]);
    }
    expect(await findingsIn(whole)).toEqual(['openai-responses/no-parsed-output-replay']);
  });

  it('is linted while a line is typed into a file', async () => {
    const found: string[][] = [];
    for (let typed = 0; typed <= REPLAY.length; typed += 2)
      found.push(await findingsIn(chat(REPLAY.slice(0, typed))));
    expect(found.at(0)).toEqual([]);
    expect(found.at(-1)).toEqual(['openai-responses/no-parsed-output-replay']);
  });
});
