import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programs, projects, Workspace } from '../../examples/workspace.mjs';

// The examples, with the packed plugin installed beside them and linted by ESLint's own CLI.

let workspace: Workspace;

beforeAll(async () => {
  workspace = await Workspace.create();
}, 300_000);

afterAll(() => workspace.remove());

const compiled = projects.filter((project) => project.compiled).map(({ name }) => name);
const names = projects.map(({ name }) => name);

interface Reported {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

async function findReports(project: string): Promise<string[]> {
  const { stdout, stderr } = await workspace.lint(project, '--format', 'json');
  expect(stderr).toBe('');
  const results = JSON.parse(stdout) as Reported[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId }) => `${path.basename(filePath)} ${ruleId ?? 'broken file'}`),
  );
}

describe('the packed plugin', () => {
  it('holds the built files and no sources', async () => {
    const installed = path.join(workspace.dir, 'node_modules/eslint-plugin-openai-responses');
    const files = await readdir(installed);
    expect(files.sort()).toEqual(['LICENSE', 'README.md', 'dist', 'docs', 'package.json']);
  });

  it.each(['commonjs', 'module'])('loads as the plugin itself in a %s', async (type) => {
    const load =
      type === 'module'
        ? "import plugin from 'eslint-plugin-openai-responses';"
        : "const plugin = require('eslint-plugin-openai-responses');";
    const print = 'console.log(plugin.meta.name, Object.keys(plugin.configs).join());';
    const { stdout } = await workspace.evaluate(type, load + print);
    expect(stdout).toBe('eslint-plugin-openai-responses recommended,strict,recommended-legacy\n');
  });

  it.each(['commonjs', 'module'])('gives its other entries to a %s', async (type) => {
    const load = (name: string, entry: string): string =>
      type === 'module'
        ? `import { ${name} } from 'eslint-plugin-openai-responses/${entry}';`
        : `const { ${name} } = require('eslint-plugin-openai-responses/${entry}');`;
    const { stdout } = await workspace.evaluate(
      type,
      load('sanitizeResponseInput', 'sanitizer') +
        load('createResponsesFetch', 'testing') +
        'console.log(sanitizeResponseInput.name, createResponsesFetch.name);',
    );
    expect(stdout).toBe('sanitizeResponseInput createResponsesFetch\n');
  });
});

describe('the examples as written', () => {
  it.each(compiled)('%s compiles: the types see nothing', async (name) => {
    expect(await workspace.compile(name)).toMatchObject({ code: 0, stdout: '' });
  });

  it.each(programs)('$project/$main is refused on turn 2', async (program) => {
    const { code, stdout, stderr } = await workspace.play(program);
    expect(stdout).toContain('POST /v1/responses 200');
    expect(stdout).toContain('POST /v1/responses 400');
    expect(stderr).toMatch(/BadRequestError: 400 .*(Unknown parameter|required 'reasoning' item)/);
    expect(code).not.toBe(0);
  });

  it.each([
    ['chat', ['chat.ts no-dropped-reasoning', 'intake.ts no-parsed-output-replay']],
    ['agent', ['agent.ts no-dropped-reasoning', 'agent.ts require-tool-output']],
    ['agent-js', ['agent.js no-dropped-reasoning', 'stream.js no-parsed-output-replay']],
  ])('%s is reported', async (name, expected) => {
    const reports = await findReports(name);
    expect(reports).toEqual(expected.map((report) => report.replace(' ', ' openai-responses/')));
  });
});

describe('the examples after --fix', () => {
  beforeAll(async () => {
    for (const name of names) await workspace.lint(name, '--fix');
  }, 120_000);

  it.each(names)('%s is clean', async (name) => {
    expect(await findReports(name)).toEqual([]);
  });

  it.each(compiled)('%s compiles', async (name) => {
    expect(await workspace.compile(name)).toMatchObject({ code: 0, stdout: '' });
  });

  it.each(programs)('$project/$main goes on after turn 2', async (program) => {
    const { code, stdout, stderr } = await workspace.play(program);
    expect(stderr).toBe('');
    expect(stdout.match(/POST \/v1\/responses \d+/g)).toEqual(
      expect.arrayContaining(['POST /v1/responses 200', 'POST /v1/responses 200']),
    );
    expect(stdout).not.toContain(' 400');
    expect(code).toBe(0);
  });

  it('imports at run time only what the project depends on at run time', async () => {
    const read = (file: string): Promise<string> =>
      readFile(path.join(workspace.dir, file), 'utf8');
    expect(await read('chat/src/chat.ts')).toContain(
      "from 'openai/lib/responses/ResponseInputItems'",
    );
    expect(await read('agent/src/agent.ts')).toContain("from 'openai-responses-sanitizer'");
    expect(await read('agent-js/agent.js')).toContain(
      "require('eslint-plugin-openai-responses/sanitizer')",
    );
  });

  it('changes nothing the second time', async () => {
    const once = await workspace.diff();
    for (const name of names) await workspace.lint(name, '--fix');
    expect(once).not.toBe('');
    expect(await workspace.diff()).toBe(once);
  });
});
