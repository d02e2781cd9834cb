import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../examples/workspace.mjs';

// `npm run demo -- path/to/project`; the demo without a path does what examples.test.ts tests.

const root = fileURLToPath(new URL('../..', import.meta.url));
const demo = path.join(root, 'examples/demo.mjs');
const unsafe = `import OpenAI from 'openai';
const client = new OpenAI();
const input = [{ role: 'user', content: 'hi' }];
const response = await client.responses.parse({ model: 'gpt-5', input });
input.push(...response.output);
await client.responses.create({ model: 'gpt-5', input });
`;

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'openai-responses-demo-'));
  await symlink(path.join(root, 'node_modules'), path.join(dir, 'node_modules'), 'junction');
});

afterAll(() => rm(dir, { recursive: true, force: true }));

const lint = (target: string): ReturnType<typeof run> =>
  run(process.execPath, [demo, target], { cwd: dir, env: { FORCE_COLOR: '' } });

describe('npm run demo -- path', () => {
  it('reports an unsafe replay and writes nothing', async () => {
    const file = path.join(dir, 'unsafe/chat.mjs');
    await mkdir(path.dirname(file));
    await writeFile(file, unsafe);
    const { code, stdout } = await lint('unsafe');
    expect(stdout).toMatch(/5:\d+ +error .*openai-responses\/no-parsed-output-replay/);
    expect(stdout).toContain('1 finding in 1 of 1 file.');
    expect(code).toBe(1);
    expect(await readFile(file, 'utf8')).toBe(unsafe);
    expect(await readdir(path.dirname(file))).toEqual(['chat.mjs']);
  });

  it('takes a single file', async () => {
    await writeFile(path.join(dir, 'one.mjs'), unsafe);
    expect(await lint('one.mjs')).toMatchObject({ code: 1 });
  });

  it('says that a project is clean', async () => {
    await mkdir(path.join(dir, 'clean'));
    await writeFile(path.join(dir, 'clean/jsconfig.json'), '{}');
    await writeFile(path.join(dir, 'clean/index.js'), 'export const answer = 42;\n');
    const { code, stdout } = await lint('clean');
    expect(stdout).toContain('No findings in 1 file.');
    expect(code).toBe(0);
  });

  it('ends with 2 and a sentence when the path is not there', async () => {
    const { code, stderr } = await lint('missing');
    expect(stderr).toMatch(/^Cannot read .*missing \(ENOENT\)\. Give a folder or a file/);
    expect(code).toBe(2);
  });

  it('ends with 2 and a sentence when there are no sources', async () => {
    await mkdir(path.join(dir, 'empty'));
    await writeFile(path.join(dir, 'empty/notes.txt'), 'nothing here\n');
    const { code, stderr } = await lint('empty');
    expect(stderr).toMatch(/^There are no TypeScript or JavaScript sources in .*empty\./);
    expect(code).toBe(2);
  });
});
