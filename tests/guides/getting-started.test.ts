import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../examples/workspace.mjs';
import manifest from '../../package.json' with { type: 'json' };
import { codeBlocks, readPage, root } from './pages.js';

// A new user's first ten minutes, in the order of the page: files are written, commands are run
// with the packed plugin, and what they print is what the page says.

const { name } = manifest;
const blocks = codeBlocks(readPage('getting-started'));

let base: string;
let folder: string;
let tarball: string;
let isInstalled = false;
let printed = '';

/** Runs a line of shell. What npm fetches is cached, what npx installs goes with the folder. */
const shell = (line: string) =>
  run('sh', ['-c', line], {
    cwd: folder,
    env: { npm_config_cache: path.join(base, 'cache'), npm_config_prefer_offline: 'true' },
  });

beforeAll(async () => {
  base = await realpath(await mkdtemp(path.join(tmpdir(), 'openai-responses-start-')));
  folder = path.join(base, 'chat');
  await mkdir(folder);
  await mkdir(path.join(base, 'cache'));
  const { stdout: cache } = await run('npm', ['config', 'get', 'cache'], { cwd: root });
  await mkdir(path.join(cache.trim(), '_cacache'), { recursive: true });
  await symlink(path.join(cache.trim(), '_cacache'), path.join(base, 'cache/_cacache'), 'junction');
  const pack = ['pack', '--silent', '--pack-destination', base];
  const { stdout: file } = await run('npm', pack, { cwd: root });
  tarball = path.join(base, file.trim());
}, 60_000);

afterAll(() => rm(base, { recursive: true, force: true }));

/** A command of the page, with the packed plugin in place of the published one. */
function withTarball(command: string): string {
  if (command.startsWith('npm install')) return command.replace(` ${name}`, ` ${tarball}`);
  if (!command.startsWith(`npx ${name} `) || isInstalled) return command;
  return command.replace('npx ', `npx --yes --package=${tarball} `);
}

async function runBlock(commands: string): Promise<void> {
  for (const command of commands.trim().split('\n')) {
    const { code, stdout, stderr } = await shell(withTarball(command));
    printed = stdout + stderr;
    if (command.startsWith('npm install') && command.includes(name)) isInstalled = true;
    if (command === 'npx eslint .') expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    if (command === 'node --test') expect(printed).toMatch(/\bfail 0\b/);
  }
}

/** What a command printed, without what npm says of itself. */
const withoutNpm = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^npm (?:warn|notice)/.test(line))
    .join('\n')
    .trim();

/** The whole of a text: `…` stands for any part of a line, and alone in a line for any lines. */
function patternOf(text: string): RegExp {
  const lines = text.split('\n').map((line) =>
    line === '…'
      ? '[^]*'
      : line
          .split('…')
          .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
          .join('.*'),
  );
  return new RegExp(`^${lines.join('\n')}$`);
}

async function diffLines(): Promise<string[]> {
  const chat = blocks.find(({ file }) => file === 'chat.mjs');
  const before = chat?.code.split('\n').slice(1) ?? [];
  const after = (await readFile(path.join(folder, 'chat.mjs'), 'utf8')).split('\n').slice(1);
  const added = after.filter((line) => !before.includes(line)).map((line) => `+${line}`);
  const removed = before.filter((line) => !after.includes(line)).map((line) => `-${line}`);
  return [...added, ...removed].sort();
}

it.each(
  blocks.map((block, index) => ({ ...block, step: `${String(index + 1)}, ${block.language}` })),
)(
  'block $step holds',
  async ({ language, file, code }) => {
    if (language === 'js') await writeFile(path.join(folder, file ?? ''), code);
    else if (language === 'sh') await runBlock(code);
    else if (language === 'diff') expect(code.trim().split('\n').sort()).toEqual(await diffLines());
    else expect(withoutNpm(printed)).toMatch(patternOf(code.trim()));
  },
  120_000,
);
