import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../examples/workspace.mjs';

const command = fileURLToPath(new URL('run.mjs', import.meta.url));
const replay = `import OpenAI from 'openai';
const client = new OpenAI();
const input = [];
const response = await client.responses.create({ model: 'gpt-5', input });
input.push(...response.output.filter((item) => item.type === 'message'));
await client.responses.create({ model: 'gpt-5', input });
`;
const files = {
  'node_modules/agent/index.mjs': replay,
  'script.cjs': 'with (a) b;',
  'view.jsx': 'export default <p>{1}</p>;',
  'types.d.ts': 'export declare const x: number;',
  'generics.js': 'const x: number = 1;',
  'broken.ts': 'const = ;',
  'notes.md': 'no source',
  'app/tsconfig.json': '{ "files": ["typed.ts"] }',
  'app/typed.ts': 'export const y = 2;',
};

let dir: string;

beforeAll(async () => {
  dir = await realpath(await mkdtemp(path.join(tmpdir(), 'openai-responses-sweep-')));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
    await writeFile(path.join(dir, name), text);
  }
});

afterAll(() => rm(dir, { recursive: true, force: true }));

const sweep = (...args: readonly string[]): ReturnType<typeof run> =>
  run(process.execPath, [command, ...args], { cwd: path.dirname(command) });

describe('the sweep', () => {
  it('lints every source file, installed ones too, as far as it can be read', async () => {
    const { code, stdout } = await sweep(dir, '--reports');
    expect(stdout).toMatch(
      /^node_modules\/agent\/index\.mjs:5 openai-responses\/no-dropped-reasoning /u,
    );
    expect(stdout).toContain('Files: 7, 1 with types, 1 not parsed\n');
    expect(stdout).toContain('Reports: 1\n  openai-responses/no-dropped-reasoning: 1\n');
    expect(stdout).toContain('Crashes: 0\n');
    expect(code).toBe(0);
  });

  it('changes nothing', async () => {
    await sweep(dir);
    for (const [name, text] of Object.entries(files)) {
      expect(await readFile(path.join(dir, name), 'utf8')).toBe(text);
    }
  });

  it.each([
    ['no folder', []],
    ['two folders', ['a', 'b']],
    ['a folder that is not there', ['no/such/folder']],
  ])('says what it wants for %s', async (_, args) => {
    const { code, stderr } = await sweep(...args);
    expect(stderr).toContain('npm run sweep -- <folder>');
    expect(code).toBe(2);
  });
});
