// @ts-check
// Asks the newest TypeScript after 7.0, pre-releases included, what the tests ask TypeScript 7.0:
//
//   npm run drift:typescript
//
// Its interface may still change; what fails here is to be mended in src/types/native/compiler.ts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'typescript-drift-'));

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 */
function run(command, args, options) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options });
  return status ?? 1;
}

try {
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const install = ['install', '--no-audit', '--no-fund', '--silent', 'typescript@>=7.1.0-0'];
  const shell = process.platform === 'win32';
  process.exitCode = run('npm', install, { cwd: folder, shell });
  if (process.exitCode === 0) {
    const compiler = path.join(folder, 'node_modules/typescript');
    const manifest = readFileSync(path.join(compiler, 'package.json'), 'utf8');
    console.log(`TypeScript ${JSON.parse(manifest).version}`);
    const tests = ['node_modules/vitest/vitest.mjs', 'run', 'tests/types/native.test.ts'];
    const env = { ...process.env, TYPESCRIPT_7: compiler };
    process.exitCode = run(process.execPath, tests, { cwd: root, env });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
