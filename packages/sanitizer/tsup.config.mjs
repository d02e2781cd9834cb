import { defineConfig } from 'tsup';

// Run from the root of the repository: the package has no sources of its own.
export default defineConfig({
  entry: { index: 'src/sanitizer/index.ts' },
  outDir: 'packages/sanitizer/dist',
  format: ['esm', 'cjs'],
  target: 'node18',
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  cjsInterop: true,
  clean: true,
});
