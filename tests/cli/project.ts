import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = path.join(root, 'dist/cli/index.js');
const NAME = 'eslint-plugin-openai-responses';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Layout {
  /** Texts by their paths. */
  readonly files: Readonly<Record<string, string>>;
  /** Folders in which `openai` is installed. */
  readonly openaiIn?: readonly string[];
  /** The name under which it is installed there. */
  readonly openaiAs?: string;
}

export const tsconfig = JSON.stringify({
  compilerOptions: { strict: true, module: 'nodenext', target: 'es2022', types: [] },
  include: ['src'],
});

/** Turn 2 without the reasoning of turn 1, and nothing in the syntax that says what `reply` is. */
export const typedReplay = `import OpenAI from 'openai';
import type { Response, ResponseInput } from 'openai/resources/responses/responses';
const client = new OpenAI();
export async function next(reply: Response, input: ResponseInput): Promise<void> {
  input.push(...reply.output.filter((item) => item.type === 'message'));
  await client.responses.create({ model: 'gpt-5', input });
}
`;

/** Turn 2 with the parse fields of turn 1, all in one file. */
export const parsedReplay = `import OpenAI from 'openai';
const client = new OpenAI();
const input = [{ role: 'user', content: 'hi' }];
const response = await client.responses.parse({ model: 'gpt-5', input });
input.push(...response.output);
await client.responses.create({ model: 'gpt-5', input });
`;

const folders: string[] = [];

/** For `afterAll` of each file that creates some: a hook here would be the first file's alone. */
export async function removeProjects(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** A folder outside the repository with a project in it, readable by every user. */
export async function createProject({
  files,
  openaiIn = ['.'],
  openaiAs = 'openai',
}: Layout): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'openai-responses-cli-')));
  folders.push(folder);
  await chmod(folder, 0o755);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  for (const place of openaiIn) {
    const modules = path.join(folder, place, 'node_modules');
    await mkdir(modules, { recursive: true });
    await symlink(path.join(root, 'node_modules/openai'), path.join(modules, openaiAs), 'junction');
  }
  return folder;
}

async function link(file: string, folder: string): Promise<void> {
  const place = path.join(folder, file);
  await mkdir(path.dirname(place), { recursive: true });
  await symlink(path.join(root, file), place, 'junction');
}

/**
 * Installs the plugin in a project as links that Node is told not to resolve, so that it sees the
 * packages of the project and not ours.
 */
export async function installLinked(folder: string, without: readonly string[]): Promise<string> {
  const packages = await readdir(path.join(root, 'node_modules'));
  const wanted = packages.filter(
    (name) => !name.startsWith('.') && ![NAME, ...without].includes(name),
  );
  for (const name of wanted) await link(`node_modules/${name}`, folder);
  const installed = path.join(folder, 'node_modules', NAME);
  for (const file of ['dist', 'package.json']) await link(file, installed);
  return path.join(installed, 'dist/cli/index.js');
}

/** Runs the built bin in a folder. */
export function runBin(folder: string, ...args: readonly string[]): Promise<Run> {
  return runNode(folder, [bin, ...args]);
}

/** Runs a linked bin. */
export const runLinked = (folder: string, linked: string, ...args: readonly string[]) =>
  runNode(folder, ['--preserve-symlinks', '--preserve-symlinks-main', linked, ...args]);

/** Runs the built bin as a user for whom the modes of files count. */
export const runUnprivileged = (folder: string, ...args: readonly string[]) =>
  runNode(folder, [bin, ...args], process.getuid?.() === 0 ? { uid: 65_534 } : {});

/** Runs the built bin with a reader that is gone before anything is printed. */
export const runUnread = (folder: string, ...args: readonly string[]) =>
  runNode(folder, [bin, ...args], { isUnread: true });

interface Circumstances {
  readonly uid?: number;
  readonly isUnread?: boolean;
}

export function runNode(
  cwd: string,
  args: readonly string[],
  { isUnread, ...user }: Circumstances = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined };
    const child = spawn(process.execPath, args, { cwd, env, ...user });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    if (isUnread) child.stdout.destroy();
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr: stderr.replace(PROGRESS, '') });
    });
  });
}

/** What a run says now and then when the machine is slow. */
const PROGRESS = /^\d+ of \d+ files checked\n/gm;

export const exists = (folder: string, file: string): boolean =>
  existsSync(path.join(folder, file));

export const read = (folder: string, file: string): Promise<string> =>
  readFile(path.join(folder, file), 'utf8');
