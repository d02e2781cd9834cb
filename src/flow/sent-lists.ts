import type { TSESLint } from '@typescript-eslint/utils';

import type { Path } from '../syntax/nodes.js';

/** Lists, such as those that the requests of a file send: variables, and what stands at a path of one. */
export class SentLists {
  readonly #paths = new Map<TSESLint.Scope.Variable, Set<string>>();

  add(variable: TSESLint.Scope.Variable, path: Path): void {
    const paths = this.#paths.get(variable) ?? new Set();
    this.#paths.set(variable, paths.add(path.join('.')));
  }

  has(variable: TSESLint.Scope.Variable, path: Path): boolean {
    return this.#paths.get(variable)?.has(path.join('.')) === true;
  }

  /** Those that are variables themselves. */
  get variables(): readonly TSESLint.Scope.Variable[] {
    return [...this.#paths].flatMap(([variable, paths]) => (paths.has('') ? [variable] : []));
  }
}
