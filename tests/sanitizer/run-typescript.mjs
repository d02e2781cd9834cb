// Runs a TypeScript program of the tests: `node tests/sanitizer/run-typescript.mjs <file> [...]`.
// The bundle stands two levels below the root, as the tests do, for paths to hold, and where no
// other tool looks.
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [file] = process.argv.splice(2, 1);
if (file === undefined) throw new Error('Name the program to run.');
const outfile = path.resolve('node_modules/.cache', `${path.basename(path.dirname(file))}.mjs`);
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node18',
  packages: 'external',
});
await import(pathToFileURL(outfile).href);
