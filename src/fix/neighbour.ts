import type { TSESLint } from '@typescript-eslint/utils';

import type { ModuleLoad } from './module-loads.js';
import { isValueImport } from './module-loads.js';
import type { ImportSource } from './plan-import.js';

/**
 * The load after which a new one belongs, so that packages stay together: one of the package that
 * it goes with, else the last one of a package, else the last one at all. Type imports, which may
 * be a group of their own, come after those of values.
 */
export function findNeighbour(
  sourceCode: Readonly<TSESLint.SourceCode>,
  { from, near }: ImportSource,
  loads: readonly ModuleLoad[],
): ModuleLoad | null {
  const last = loads.at(-1) ?? null;
  if (!isPackage(from)) return last;
  const packages = loads.filter((load) => isPackage(load.from.value));
  const values = packages.filter(
    (load) => load.form !== 'import' || isValueImport(sourceCode, load.statement),
  );
  const beside = values.filter((load) => `${load.from.value}/`.startsWith(`${near ?? from}/`));
  return beside.at(-1) ?? values.at(-1) ?? packages.at(-1) ?? last;
}

/** `openai`, `node:fs`, `@scope/x`; neither paths nor what only a bundler resolves. */
const isPackage = (from: string): boolean => /^(?:@[\w-]+\/)?[a-z\d]/i.test(from);
