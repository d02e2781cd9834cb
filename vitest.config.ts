import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import WaitingFirst from './tests/support/waiting-first.js';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/fixtures/**', 'tests/programs/**'],
    setupFiles: ['tests/support/rule-tester-setup.ts'],
    // One worker per core, and all its files in one memory: the types of each version of `openai`
    // are read once per worker and not once per file.
    isolate: false,
    maxWorkers: availableParallelism(),
    sequence: { sequencer: WaitingFirst },
    reporters: [
      'default',
      './tests/support/slowest-reporter.ts',
      './tests/support/counts-reporter.ts',
    ],
    slowTestThreshold: 5_000,
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
