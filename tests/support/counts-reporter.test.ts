import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../examples/workspace.mjs';

const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const reporter = fileURLToPath(new URL('counts-reporter.ts', import.meta.url));

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'openai-responses-counts-'));
});

afterAll(() => rm(dir, { recursive: true, force: true }));

async function lastLineOf(files: Record<string, string>): Promise<string | undefined> {
  const root = await mkdtemp(path.join(dir, 'run-'));
  for (const [name, code] of Object.entries(files)) await writeFile(path.join(root, name), code);
  const args = [vitest, 'run', '--globals', '--root', root, '--reporter', reporter];
  const { stdout } = await run(process.execPath, args, { cwd: root });
  return stdout.trimEnd().split('\n').at(-1);
}

describe('the line that ends a run', () => {
  it('counts tests, and not the skipped ones', async () => {
    const code = `
      it('passes', () => {});
      it('passes too', () => {});
      it('fails', () => expect(1).toBe(2));
      it.skip('is skipped', () => {});`;
    expect(await lastLineOf({ 'some.test.js': code })).toBe('2 passed, 1 failed');
  });

  it('counts a file that does not load, and a hook that throws, as failed', async () => {
    const files = {
      'broken.test.js': "throw new Error('broken');",
      'hook.test.js':
        "describe('x', () => { afterAll(() => { throw new Error('hook'); }); it('passes', () => {}); });",
      'fine.test.js': "it('passes', () => {});",
    };
    expect(await lastLineOf(files)).toBe('2 passed, 2 failed');
  });
});
