import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Definition } from '../syntax/bindings.js';
import { CLONES } from './follow-callback.js';
import { type Live, pathsAt } from './paths/index.js';
import { isKept } from './stored.js';
import { runsIn } from './runs.js';
import { enclosingFunction, type FunctionNode, isInside, unwrap } from '../syntax/nodes.js';

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
  readonly #variable: TSESLint.Scope.Variable;
  readonly #replacing: readonly Definition[];
  readonly #kills: readonly TSESTree.Node[];
  readonly #isLocal: boolean;
  #known: Live | undefined;

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
    this.#variable = variable;
    this.#isLocal = isDeclaredIn(variable, this.#fn);
    this.#replacing = replacingOf(definitions);
    this.#kills = [...this.#replacing.map(({ node }) => node), ...emptied(variable)];
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
    if (this.#isConstant(event)) return paths.runs(this.#use);
    return this.#live.has(event) || this.#isValueSeen(event) || this.#comesAround(event);
  }

  /** The ways back from the use, each to the next assignment. */
  get #live(): Live {
    this.#known ??= pathsAt(this.#use).before(this.#use, this.#kills);
    return this.#known;
  }

  /** `const a = …` and nothing else: no search is needed. */
  #isConstant(event: TSESTree.Node): boolean {
    const [only, ...others] = this.#replacing;
    if (only?.node !== event || others.length > 0) return false;
    const { parent } = event;
    return parent?.type === T.VariableDeclarator && parent.parent.kind === 'const';
  }

  /** `a = append(a, x)`: what happens while the value is made that the use sees. */
  #isValueSeen(event: TSESTree.Node): boolean {
    return this.#replacing.some(
      (one) => one.kind === 'value' && isInside(event, one.value) && this.#live.has(one.node),
    );
  }

  /** What a function leaves is there at its next call: in a variable from outside, or in a shared value. */
  #comesAround(event: TSESTree.Node): boolean {
    const isAssigned = this.#replacing.some(({ node }) => node === event);
    if (this.#fn === null || (this.#isLocal && isAssigned)) return false;
    const around = this.#comesAroundOutside();
    if (around !== null) return around;
    const paths = pathsAt(event);
    const at = paths.before(event, this.#kills);
    if (!isAssigned && this.#replacing.some((one) => this.#outlives(one) && at.has(one.node)))
      return true;
    if (this.#isLocal || !this.#live.fromEntry) return false;
    const exits = paths.exits(event, this.#kills);
    return exits.has('end') || exits.has('return') || (!isAssigned && at.fromEntry);
  }

  /** Whether the use sees a value that others have too. */
  #outlives(one: Definition): boolean {
    if (!this.#live.has(one.node)) return false;
    const origins =
      isShared(one) && this.#isOfItself(one)
        ? this.#replacing.filter((other) => !this.#isOfItself(other))
        : [one];
    return origins.some(isShared) || isKept(this.#variable);
  }

  /** `a = clean(a)`: whether others have it depends on what it was before. */
  #isOfItself(one: Definition): boolean {
    if (one.kind !== 'value') return false;
    return this.#variable.references.some(({ identifier }) => isInside(identifier, one.value));
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

const isShared = (one: Definition): boolean =>
  one.kind === 'parameter' || (one.kind === 'value' && !isFresh(one.value));

function isDeclaredIn(variable: TSESLint.Scope.Variable, fn: TSESTree.Node | null): boolean {
  const [declared] = variable.identifiers;
  return fn !== null && declared !== undefined && isInside(declared, fn);
}

/** Made where it stands, so that nobody else can hold it. */
function isFresh(value: TSESTree.Expression): boolean {
  const made = unwrap(value);
  if (made.type === T.CallExpression) {
    const name = nameOf(made.callee);
    return CLONES.has(name) || (made.callee.type === T.MemberExpression && FRESH.has(name));
  }
  return [
    T.ArrayExpression,
    T.Literal,
    T.NewExpression,
    T.ObjectExpression,
    T.TemplateLiteral,
  ].includes(made.type);
}

/** Methods that give a new list. */
const FRESH = new Set([
  'concat',
  'create',
  'filter',
  'flat',
  'flatMap',
  'from',
  'map',
  'parse',
  'slice',
  'toReversed',
  'toSorted',
]);

function nameOf(callee: TSESTree.Expression): string {
  const name = callee.type === T.MemberExpression ? callee.property : callee;
  return name.type === T.Identifier ? name.name : '';
}

const replacing = new WeakMap<readonly Definition[], readonly Definition[]>();

/** The definitions that give a variable a wholly new value; `a += x` and `a++` go on with the old one. */
function replacingOf(definitions: readonly Definition[]): readonly Definition[] {
  const known = replacing.get(definitions);
  if (known) return known;
  const found = definitions.filter(({ node }) => !goesOn(node.parent));
  replacing.set(definitions, found);
  return found;
}

function goesOn(parent: TSESTree.Node | undefined): boolean {
  if (parent?.type === T.UpdateExpression) return true;
  return parent?.type === T.AssignmentExpression && !ASSIGNING.has(parent.operator);
}

const ASSIGNING = new Set(['=', '??=', '&&=', '||=']);

/** `let a;` is without a value in each round of a loop. */
const emptied = ({ defs }: TSESLint.Scope.Variable): TSESTree.Node[] =>
  defs.flatMap(({ name, node }) => {
    const isEmpty = node.type === T.VariableDeclarator && node.init === null;
    return isEmpty && node.parent.kind === 'let' ? [name] : [];
  });
