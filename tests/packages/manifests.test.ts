import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { manifestsFor } from '../../src/packages/manifests.js';
import { projectOf } from './projects.js';

/** The folders that speak for a file, and what they list. */
function seenFrom(file: string, files: Readonly<Record<string, unknown>>): string[] {
  const folder = projectOf(files);
  return manifestsFor(path.join(folder, file)).map(({ dir, production, development }) =>
    [path.relative(folder, dir) || '.', ...production, '|', ...development].join(' '),
  );
}

const one = { a: '1' };

describe('the manifests that speak for a file', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['none', {}, []],
    ['the nearest', { 'package.json': { dependencies: one } }, ['. a |']],
    [
      'what is there at run time beside what is for development',
      {
        'package.json': {
          devDependencies: { a: '1', b: '1' },
          peerDependencies: one,
          optionalDependencies: { c: '1' },
        },
      },
      ['. c a | b'],
    ],
    [
      'not one that lists nothing',
      { 'package.json': { dependencies: one }, 'src/package.json': { name: 'x', type: 'module' } },
      ['. a |'],
    ],
    [
      'the root of its workspace after it',
      {
        'package.json': { workspaces: ['packages/*'], dependencies: one },
        'src/package.json': { dependencies: { b: '1' } },
      },
      ['src b |', '. a |'],
    ],
    [
      'a workspace of pnpm',
      {
        'pnpm-workspace.yaml': 'packages: [src]\n',
        'package.json': { dependencies: one },
        'src/package.json': { devDependencies: { b: '1' } },
      },
      ['src | b', '. a |'],
    ],
    [
      'nothing that stands above by chance',
      {
        'package.json': { dependencies: one },
        'src/package.json': { dependencies: { b: '1' } },
      },
      ['src b |'],
    ],
    [
      'past one that is broken, and with a byte order mark',
      { 'package.json': '\uFEFF{ "dependencies": { "a": "1" } }', 'src/package.json': '{ "depend' },
      ['. a |'],
    ],
  ])('%s', (_, files, expected) => {
    expect(seenFrom('src/main.ts', files)).toEqual(expected);
  });
});
