import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Definition } from '../syntax/bindings.js';
import { Assignments } from './assignments.js';
import { type Live, pathsAt } from './paths/index.js';
import { runsIn } from './runs.js';
import { enclosingFunction, type FunctionNode, isInside } from '../syntax/nodes.js';

/**
 * Which of a variable's definitions, and of the changes to what it holds, can be seen at a use.
 * What stands in another function than the use can, unless the use is in one inside it, which is
 * known to run before. In the same function:
 *
 * | event | seen at the use |
 * |---|---|
 * | on a way to the use, with no assignment behind it | yes |
 * | on ways that are all replaced, or that leave before the use | no |
 * | after the use | only around a loop |
 *
 * What outlives a call (a variable from outside, a list that the caller has too) makes the function
 * itself a loop.
 */
export class Reach {
  /** The same asked of the places in an outer function at which the use runs. */
  readonly #in: (outer: FunctionNode | null) => readonly Reach[] | null;
  /** Where in the function of the use an event of a function inside it happens. */
  readonly #runsHere: (event: TSESTree.Node) => readonly TSESTree.Node[] | null;
  /** The function that the variable is declared in; null for the module. */
  readonly #home: FunctionNode | null | undefined;
  readonly #use: TSESTree.Node;
  readonly #fn: TSESTree.Node | null;
  readonly #assignments: Assignments;
  readonly #isLocal: boolean;

  constructor(
    use: TSESTree.Node,
    variable: TSESLint.Scope.Variable,
    definitions: readonly Definition[],
  ) {
    const asked = new Map<FunctionNode | null, readonly Reach[] | null>();
    this.#in = (outer) => {
      const known = asked.get(outer);
      if (known !== undefined) return known;
      const runs = runsIn(use, outer);
      const found = runs?.map((run) => new Reach(run, variable, definitions)) ?? null;
      asked.set(outer, found);
      return found;
    };
    this.#runsHere = (event) => runsIn(event, enclosingFunction(use));
    const [declared] = variable.identifiers;
    this.#home = declared && enclosingFunction(declared);
    this.#use = use;
    this.#fn = enclosingFunction(use);
    this.#isLocal = isDeclaredIn(variable, this.#fn);
    this.#assignments = Assignments.of(variable, definitions);
  }

  /** A name that is asked about where it is declared has the value that it gets there. */
  sees(event: TSESTree.Node): boolean {
    return event === this.#use || this.#isSeen(event);
  }

  #isSeen(event: TSESTree.Node): boolean {
    const outer = enclosingFunction(event);
    if (outer !== this.#fn) {
      const runs = this.#runsHere(event);
      if (runs) return runs.some((run) => this.#isSeen(run));
      return this.#in(outer)?.some((reach) => reach.sees(event)) ?? true;
    }
    const paths = pathsAt(this.#use);
    // A field of an instance gets its value when one is made.
    if (pathsAt(event) !== paths) return true;
    if (this.#assignments.isConstant(event)) return paths.runs(this.#use);
    return this.#live.has(event) || this.#isValueSeen(event) || this.#comesAround(event);
  }

  /** The ways back from the use, each to the next assignment. */
  get #live(): Live {
    return pathsAt(this.#use).before(this.#use, this.#assignments.kills);
  }

  /** `a = append(a, x)`: what happens while the value is made that the use sees. */
  #isValueSeen(event: TSESTree.Node): boolean {
    const made = this.#assignments.around(event);
    return made !== null && this.#live.has(made.node);
  }

  /** What a function leaves is there at its next call: in a variable from outside, or in a shared value. */
  #comesAround(event: TSESTree.Node): boolean {
    const isAssigned = this.#assignments.has(event);
    if (this.#fn === null || (this.#isLocal && isAssigned)) return false;
    const around = this.#comesAroundOutside();
    if (around !== null) return around;
    const { kills, shared } = this.#assignments;
    const paths = pathsAt(event);
    const [use, at] = [this.#live, paths.before(event, kills)];
    if (!isAssigned && shared.some(({ node }) => use.has(node) && at.has(node))) return true;
    if (this.#isLocal || !use.fromEntry) return false;
    const exits = paths.exits(event, kills);
    return exits.has('end') || exits.has('return') || (!isAssigned && at.fromEntry);
  }

  /**
   * What a variable of an outer function holds comes around where this one is known to run again. One
   * of the module is there for as many runs as there will be.
   */
  #comesAroundOutside(): boolean | null {
    const runs = this.#home && this.#home !== this.#fn ? this.#in(this.#home) : null;
    if (!runs) return null;
    return runs.length > 1 || runs.some((run) => run.#isSeen(run.#use));
  }
}

function isDeclaredIn(variable: TSESLint.Scope.Variable, fn: TSESTree.Node | null): boolean {
  const [declared] = variable.identifiers;
  return fn !== null && declared !== undefined && isInside(declared, fn);
}
