import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Counts of a whole run: a test that ran counts once, and so does each file that failed to load
 * and each error outside a test, because a run that lost tests must not look complete.
 */
export function countResults(
  modules: readonly TestModule[],
  unhandledErrors: readonly SerializedError[],
): { passed: number; failed: number } {
  let passed = 0;
  let failed = unhandledErrors.length;
  for (const module of modules) {
    failed += module.errors().length;
    for (const suite of module.children.allSuites()) failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed += 1;
      if (state === 'failed') failed += 1;
    }
  }
  return { passed, failed };
}

/** Ends a run with one line of its own, `N passed, N failed`, for whoever reads the log. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const { passed, failed } = countResults(modules, errors);
    process.stdout.write(`${String(passed)} passed, ${String(failed)} failed\n`);
  }
}
