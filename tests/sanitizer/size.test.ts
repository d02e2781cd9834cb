import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const entry = fileURLToPath(new URL('../../src/sanitizer/index.ts', import.meta.url));

it('the sanitizer is under 6 kB, minified and gzipped, and needs nothing', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    write: false,
    metafile: true,
  });
  const [bundle] = outputFiles;
  expect(gzipSync(bundle?.contents ?? '').byteLength).toBeLessThan(6000);
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.filter((path) => !/^src\/(sanitizer|contract)\//.test(path))).toEqual([]);
});
