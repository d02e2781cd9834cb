import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../examples/workspace.mjs';
import { generateProject } from './generate.mjs';

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'openai-responses-bench-'));
  await generateProject(path.join(dir, 'first'), { files: 60, seed: 7 });
  await generateProject(path.join(dir, 'second'), { files: 60, seed: 7 });
});

afterAll(() => rm(dir, { recursive: true, force: true }));

async function readSources(project: string): Promise<Map<string, string>> {
  const src = path.join(dir, project, 'src');
  const files = await readdir(src, { recursive: true });
  const sources = files.filter((file) => file.endsWith('.ts'));
  const texts = sources.map((file) => readFile(path.join(src, file), 'utf8'));
  return new Map((await Promise.all(texts)).map((text, index) => [sources[index] ?? '', text]));
}

describe('the generated project', () => {
  it('is the same for the same seed', async () => {
    expect(await readSources('second')).toEqual(await readSources('first'));
  });

  it('has one file in ten on the Responses API', async () => {
    const texts = [...(await readSources('first')).values()];
    expect(texts.filter((text) => text.includes("'openai"))).toHaveLength(6);
  });

  it('compiles, so that its types are real', async () => {
    const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
    const { code, stdout } = await run(process.execPath, [tsc], { cwd: path.join(dir, 'first') });
    expect(stdout).toBe('');
    expect(code).toBe(0);
  });
});
