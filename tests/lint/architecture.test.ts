import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/architecture.md', 'utf8');

interface Line {
  file: string;
  /** The nearest line above it that stands further out. */
  importer: string | null;
}

/** The list of files in the page, each with the one that it says to be imported by. */
function listedImports(): Line[] {
  const [, list = ''] = /<!-- begin: imports -->\s*```\n([\s\S]*?)```/.exec(page) ?? [];
  const open: { file: string; depth: number }[] = [];
  return list
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const depth = line.search(/\S/);
      while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
      const importer = open.at(-1)?.file ?? null;
      const file = line.trim();
      open.push({ file, depth });
      return { file, importer };
    });
}

function importsOf(file: string): string[] {
  const path = join('src', file);
  const specifiers = readFileSync(path, 'utf8').matchAll(/ from '(\.[^']+)\.js';/g);
  return [...specifiers].map(([, specifier = '']) => `${join(dirname(file), specifier)}.ts`);
}

describe('docs/architecture.md', () => {
  const lines = listedImports();

  it("lists one value's way from source to report", () => {
    expect(lines.length).toBeGreaterThan(20);
    expect(lines[0]).toEqual({ file: 'rules/no-raw-output-replay.ts', importer: null });
  });

  it.each(lines.filter(({ importer }) => importer !== null))(
    '$importer imports $file',
    ({ file, importer }) => {
      expect(importsOf(importer ?? '')).toContain(file);
    },
  );

  it('names files that are there', () => {
    const names = [...page.matchAll(/`((?:replay|flow|facts|types|repair|sdk)\/[\w/-]+\.ts)`/g)];
    const missing = names.flatMap(([, name = '']) => (existsSync(join('src', name)) ? [] : [name]));
    expect(names.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });
});
