import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programs, projects, Workspace } from '../../examples/workspace.mjs';
import plugin from '../../src/index.js';

// The packed plugin beside ESLint, oxlint and TypeScript 7 alone: without typescript-eslint.

let workspace: Workspace;

/** What oxlint needs to be told, as docs/setup.md says it. */
let recipe: string;

/** Only its type says that the parameter is a response. */
const TYPED = `/**
 * @param {import('openai').OpenAI.Responses.Response} response
 * @param {import('openai').OpenAI.Responses.ResponseInput} history
 */
exports.keep = (response, history) => {
  for (const item of response.output) if (item.type === 'message') history.push(item);
};
`;

const JSCONFIG = '{ "compilerOptions": { "module": "nodenext" } }';

beforeAll(async () => {
  workspace = await Workspace.create(['eslint', 'oxlint', 'typescript-7']);
  const setup = fileURLToPath(new URL('../../docs/setup.md', import.meta.url));
  const page = await readFile(setup, 'utf8');
  recipe = /## oxlint\n[^]*?```json\n([^]*?)```/.exec(page)?.[1] ?? '';
  for (const { name } of projects)
    await writeFile(path.join(workspace.dir, name, '.oxlintrc.json'), recipe);
  await writeFile(path.join(workspace.dir, 'agent-js/jsconfig.json'), JSCONFIG);
  await writeFile(path.join(workspace.dir, 'agent-js/typed.js'), TYPED);
}, 300_000);

afterAll(() => workspace.remove());

const IN_JAVASCRIPT = [
  'agent.js no-dropped-reasoning',
  'stream.js no-parsed-output-replay',
  'typed.js no-dropped-reasoning',
];

async function byOxlint(project: string): Promise<string[]> {
  const { stdout, stderr } = await workspace.oxlint(project, '--format', 'json');
  expect(stderr).toBe('');
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { filename: string; code: string }[];
  };
  const own = diagnostics.filter(({ code }) => code.startsWith('openai-responses('));
  return own.map(({ filename, code }) => `${path.basename(filename)} ${code.slice(17, -1)}`).sort();
}

interface Linted {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

async function byEslint(project: string): Promise<string[]> {
  const { stdout, stderr } = await workspace.lint(project, '--format', 'json');
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as Linted[]).flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => {
      return `${path.basename(filePath)} ${ruleId?.split('/').at(-1) ?? message}`;
    }),
  );
}

describe('the recipe for oxlint', () => {
  it('is the preset `recommended`', () => {
    expect((JSON.parse(recipe) as { rules: object }).rules).toEqual(
      plugin.configs.recommended.rules,
    );
  });
});

describe('with TypeScript 7 alone', () => {
  it('ESLint reports JavaScript with types', async () => {
    expect(await byEslint('agent-js')).toEqual(IN_JAVASCRIPT);
  });

  it.each([
    ['chat', ['chat.ts no-dropped-reasoning', 'intake.ts no-parsed-output-replay']],
    ['agent', ['agent.ts no-dropped-reasoning', 'agent.ts require-tool-output']],
    ['agent-js', IN_JAVASCRIPT],
  ])('oxlint reports %s as ESLint does with TypeScript 6', async (name, expected) => {
    expect(await byOxlint(name)).toEqual(expected);
  });
});

describe('after the fixes of both', () => {
  beforeAll(async () => {
    await workspace.lint('agent-js', '--fix');
    // One pass at a time: docs/setup.md says so.
    for (const name of ['chat', 'agent']) {
      await workspace.oxlint(name, '--fix');
      await workspace.oxlint(name, '--fix');
    }
  }, 120_000);

  it.each(['chat', 'agent'])('%s compiles', async (name) => {
    expect(await workspace.compile(name)).toMatchObject({ code: 0, stdout: '' });
  });

  it('nothing is left to report', async () => {
    expect(await byEslint('agent-js')).toEqual([]);
    expect(await byOxlint('chat')).toEqual([]);
    expect(await byOxlint('agent')).toEqual([]);
  });

  it.each(programs)('$project/$main goes on after turn 2', async (program) => {
    const { code, stdout, stderr } = await workspace.play(program);
    expect(stderr).toBe('');
    expect(stdout.match(/POST \/v1\/responses 200/g)?.length).toBeGreaterThan(1);
    expect(stdout).not.toContain(' 400');
    expect(code).toBe(0);
  });
});
