import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tests = fileURLToPath(new URL('..', import.meta.url));

/**
 * A folder beside `tests/fixtures` that has the same projects, and TypeScript 7 installed for them:
 * what is linted there without types of its parser's has those of TypeScript 7.
 */
export const NATIVE = join(tests, '.native');

mkdirSync(join(NATIVE, 'node_modules'), { recursive: true });
link('../node_modules/typescript-7', 'node_modules/typescript');
for (const project of readdirSync(join(tests, 'fixtures'))) link(`fixtures/${project}`, project);

function link(from: string, to: string): void {
  const path = join(NATIVE, to);
  try {
    if (!existsSync(path)) symlinkSync(join(tests, from), path, 'junction');
  } catch (error) {
    // Another worker was first.
    if (!existsSync(path)) throw error;
  }
}
