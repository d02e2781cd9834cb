import path from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

const SHOWN = 10;

/** How long a file took in its worker: loading it, and running its tests. In milliseconds. */
function durationOf(module: TestModule): number {
  const { setupDuration, collectDuration, duration } = module.diagnostic();
  return setupDuration + collectDuration + duration;
}

/** Lists the files that took longest, so that what makes a run slow is seen where it is run. */
export default class SlowestReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const slowest = modules
      .map((module) => ({ file: module.moduleId, seconds: durationOf(module) / 1000 }))
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, SHOWN)
      .map(
        ({ file, seconds }) => `${seconds.toFixed(1).padStart(8)} s  ${path.relative('.', file)}`,
      );
    if (slowest.length > 0) process.stdout.write(`Slowest files:\n${slowest.join('\n')}\n`);
  }
}
