import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { addCommand, runCommand } from '../../src/packages/package-manager.js';
import { projectOf } from './projects.js';

const manifest = { dependencies: { openai: '7' } };

function commandsIn(files: Readonly<Record<string, unknown>>, inside = '.'): string[] {
  const folder = path.join(projectOf({ 'package.json': manifest, ...files }), inside);
  return [addCommand('it', folder), runCommand('it', folder)];
}

describe('the commands of a project', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['nothing says which manager', {}, ['npm i it', 'npx it']],
    ['npm', { 'package-lock.json': '{}' }, ['npm i it', 'npx it']],
    ['pnpm', { 'pnpm-lock.yaml': '' }, ['pnpm add it', 'pnpm dlx it']],
    ['yarn 1', { 'yarn.lock': '# yarn lockfile v1\n' }, ['yarn add it', 'npx it']],
    ['yarn', { 'yarn.lock': '__metadata:\n  version: 8\n' }, ['yarn add it', 'yarn dlx it']],
    ['bun', { 'bun.lock': '{}' }, ['bun add it', 'bunx it']],
    ['deno', { 'deno.json': '{}' }, ['deno add npm:it', 'deno run -A npm:it']],
    [
      'a lock file that npm left',
      { 'package-lock.json': '{}', 'pnpm-lock.yaml': '' },
      ['pnpm add it', 'pnpm dlx it'],
    ],
    [
      'a manifest that says it',
      { 'package.json': { ...manifest, packageManager: 'pnpm@10.1.0' }, 'package-lock.json': '{}' },
      ['pnpm add it', 'pnpm dlx it'],
    ],
    [
      'a manifest that says it for development',
      { 'package.json': { ...manifest, devEngines: { packageManager: { name: 'bun' } } } },
      ['bun add it', 'bunx it'],
    ],
    [
      'a manager that is not known',
      { 'package.json': { ...manifest, packageManager: 'constructor@1' }, 'yarn.lock': '' },
      ['yarn add it', 'npx it'],
    ],
    [
      'the root of a workspace',
      { 'pnpm-lock.yaml': '', 'pnpm-workspace.yaml': '' },
      ['pnpm add -w it', 'pnpm dlx it'],
    ],
  ])('%s', (_, files, expected) => {
    expect(commandsIn(files)).toEqual(expected);
  });

  it('are those of the workspace inside one of its packages', () => {
    const files = { 'pnpm-lock.yaml': '', 'pnpm-workspace.yaml': '', 'api/package.json': manifest };
    expect(commandsIn(files, 'api')).toEqual(['pnpm add it', 'pnpm dlx it']);
  });
});
