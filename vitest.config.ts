import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/fixtures/**', 'tests/programs/**'],
    setupFiles: ['tests/support/rule-tester-setup.ts'],
    reporters: ['default', './tests/support/counts-reporter.ts'],
    testTimeout: 60_000,
    coverage: {
      include: ['src/{contract,sanitizer,testing}/**'],
      thresholds: {
        branches: 95,
        ...Object.fromEntries(
          ['contract', 'sanitizer', 'testing'].map((name) => [`src/${name}/**`, { branches: 95 }]),
        ),
      },
    },
  },
});
