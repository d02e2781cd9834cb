import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/fixtures/**'],
    setupFiles: ['tests/support/rule-tester-setup.ts'],
    testTimeout: 60_000,
  },
});
