// @ts-check
// Builds the bin, and what it ejects. Runs after the plugin itself is built, which it imports.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';
import { writeEjectable } from './ejectable.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

await build({
  config: false,
  silent: true,
  entry: { 'cli/index': path.join(root, 'src/cli/index.ts') },
  outDir: path.join(root, 'dist'),
  format: 'esm',
  target: 'node18',
  // From dist/cli the same names lead to the built plugin.
  external: ['../index.js', '../repair/way.js'],
});
await writeEjectable(path.join(root, 'dist/cli/ejectable'));
