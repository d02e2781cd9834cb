import { spawnSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  createProject,
  parsedReplay,
  removeProjects,
  runBin,
  tsconfig,
  typedReplay,
} from './project.js';

afterAll(removeProjects);

const clean = 'export const answer = 42;\n';

describe('folders of built files', () => {
  const files = {
    '.gitignore': 'node_modules/\ndist/\n',
    'src/build/chat.mjs': parsedReplay,
    'dist/chat.mjs': parsedReplay,
    'top.mjs': clean,
  };

  it('are what git ignores, not what they are called', async () => {
    const folder = await createProject({ files });
    spawnSync('git', ['init', '--quiet'], { cwd: folder });
    const { stdout } = await runBin(folder, 'check');
    expect(stdout).toContain('1 finding in 1 of 2 files.');
    expect(stdout).toMatch(/src\/build\/chat\.mjs\n/);
    expect(stdout).toContain('Left out: dist. Give its path to check what is in there.\n');
  });

  it('go by their names where there is no git, which is said', async () => {
    const folder = await createProject({ files });
    const { stdout } = await runBin(folder, 'check');
    expect(stdout).toContain('Nothing was found in what could be seen of 1 file.\n');
    expect(stdout).toMatch(/Left out: (?:dist, src\/build|src\/build, dist)\. Give their paths/);
  });

  it('are checked where they are named', async () => {
    const folder = await createProject({ files });
    const { stdout } = await runBin(folder, 'check', 'src/build');
    expect(stdout).toContain('1 finding in 1 of 1 file.');
  });
});

it('linked folders are left out, which is said', async () => {
  const folder = await createProject({ files: { 'a.mjs': clean, 'real/chat.mjs': clean } });
  await symlink(path.join(folder, 'real'), path.join(folder, 'linked'), 'junction');
  const { stdout } = await runBin(folder, 'check');
  expect(stdout).toContain('Left out: linked. Give its path to check what is in there.\n');
});

it('components are not looked into, which is said', async () => {
  const folder = await createProject({
    files: { 'a.mjs': clean, 'src/Chat.vue': '', 'src/Chat.svelte': '', 'src/page.astro': '' },
  });
  const { stdout } = await runBin(folder, 'check');
  expect(stdout).not.toContain('No findings');
  expect(stdout).toMatch(/Not looked into: 3 components \(.*src\/Chat\.vue.*\)\. ESLint sees them/);
});

describe('files in no tsconfig.json', () => {
  it('are analysed by syntax alone, which is said', async () => {
    const folder = await createProject({
      files: { 'tsconfig.json': tsconfig, 'src/a.ts': clean, 'scripts/chat.ts': typedReplay },
    });
    const { code, stdout } = await runBin(folder, 'check');
    expect(stdout).toBe(
      'Nothing was found in what could be seen of 2 files.\nAnalysed by syntax alone (in no tsconfig.json): scripts/chat.ts.\n',
    );
    expect(code).toBe(0);
  });

  it('JavaScript has types with a jsconfig.json', async () => {
    const folder = await createProject({ files: { 'jsconfig.json': '{}', 'a.mjs': clean } });
    const { stdout } = await runBin(folder, 'check');
    expect(stdout).toBe('No findings in 1 file.\n');
  });
});
