import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Definition } from '../syntax/bindings.js';
import { CLONES } from './follow-callback.js';
import { isKept } from './stored.js';
import { leaves, type Loop, loopsAround } from './loops.js';
import { runsIn } from './runs.js';
import { enclosingFunction, type FunctionNode, isInside, unwrap } from '../syntax/nodes.js';

/**
 * Which of a variable's definitions, and of the changes to what it holds, can be seen at a use.
 * What stands in another function than the use can, unless the use is in one inside it, which is
 * known to run before. In the same function:
 *
 * | event | seen at the use |
 * |---|---|
 * | before the last assignment that surely runs before the use | no |
 * | after it, before the use | yes |
 * | after the use | only around a loop, unless an assignment at the end of the loop body replaces it |
 * | after the use, before a `return` or `break` | not around that loop |
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
  readonly #sure: readonly Replacement[];
  readonly #last: Replacement | undefined;
  readonly #outlives: boolean;
  readonly #isLocal: boolean;
  readonly #isKept: boolean;
  readonly #loops: readonly Loop[];

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
    this.#outlives = this.#fn !== null && outlives(variable, definitions, this.#fn);
    this.#isLocal = isDeclaredIn(variable, this.#fn);
    this.#isKept = isKept(variable);
    this.#sure = replacementsIn(definitions);
    this.#last = this.#lastBefore();
    this.#loops = loopsAround(use);
  }

  sees(event: TSESTree.Node): boolean {
    const outer = enclosingFunction(event);
    if (outer !== this.#fn) {
      const runs = this.#runsHere(event);
      if (runs) return runs.some((run) => this.sees(run));
      return this.#in(outer)?.some((reach) => reach.sees(event)) ?? true;
    }
    const last = this.#last?.statement;
    if (last && isInside(event, last)) return true;
    const isBefore = event.range[0] < this.#use.range[0] && !isValueOf(event, this.#use);
    if (isBefore) return !(last && event.range[0] < last.range[0]);
    return this.#comesAround(event);
  }

  #lastBefore(): Replacement | undefined {
    for (let index = this.#sure.length - 1; index >= 0; index -= 1) {
      const replacement = this.#sure[index];
      if (replacement && this.#surelyRunsBefore(replacement.statement)) return replacement;
    }
    return undefined;
  }

  #surelyRunsBefore(statement: TSESTree.Node): boolean {
    const block = statement.parent;
    return (
      statement.range[1] <= this.#use.range[0] &&
      block !== undefined &&
      isInside(this.#use, block) &&
      enclosingFunction(statement) === this.#fn
    );
  }

  /** A loop around both brings the event to the use of the next round. */
  #comesAround(event: TSESTree.Node): boolean {
    for (const loop of this.#loops) {
      if (!isInside(event, loop) || leaves(event, loop)) continue;
      if (this.#last && isInside(this.#last.statement, loop)) continue;
      const { body } = loop;
      const isReplaced = this.#sure.some(
        ({ statement }) => statement.parent === body && statement.range[0] > event.range[1],
      );
      if (!isReplaced) return true;
    }
    if (this.#fn === null || (this.#isLocal && isRebinding(event))) return false;
    const around = this.#comesAroundOutside();
    if (around !== null) return around;
    if (this.#last) return !isFresh(this.#last.value) || this.#isKept;
    return this.#outlives && !this.#isReplacedBefore(event);
  }

  /**
   * What a variable of an outer function holds comes around where this one is known to run again. One
   * of the module is there for as many runs as there will be.
   */
  #comesAroundOutside(): boolean | null {
    const runs = this.#home && this.#home !== this.#fn ? this.#in(this.#home) : null;
    if (!runs) return null;
    return runs.length > 1 || runs.some((run) => run.#comesAround(run.#use));
  }

  /** `messages = [...messages]`: what is changed then is no longer what the caller has. */
  #isReplacedBefore(event: TSESTree.Node): boolean {
    if (!this.#isLocal || this.#isKept) return false;
    return this.#sure.some(
      ({ statement, value }) =>
        statement.range[1] > this.#use.range[0] &&
        statement.range[1] <= event.range[0] &&
        isFresh(value) &&
        isInside(event, statement.parent ?? statement) &&
        enclosingFunction(statement) === this.#fn,
    );
  }
}

/** `a = x` gives the name another value; whoever else has the value of before keeps that. */
const isRebinding = (event: TSESTree.Node): boolean =>
  event.parent?.type === T.AssignmentExpression && event.parent.left === event;

/** `a = [...a, x]`: what is assigned is made before. */
function isValueOf({ parent }: TSESTree.Node, use: TSESTree.Node): boolean {
  return parent?.type === T.AssignmentExpression && isInside(use, parent.right);
}

/** Whether what a variable holds is still there at the next call of the function. */
function outlives(
  variable: TSESLint.Scope.Variable,
  definitions: readonly Definition[],
  fn: TSESTree.Node,
): boolean {
  if (variable.identifiers.length > 0 && !isDeclaredIn(variable, fn)) return true;
  const known = shared.get(definitions) ?? definitions.some(isShared);
  shared.set(definitions, known);
  return known;
}

const shared = new WeakMap<readonly Definition[], boolean>();

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

const replacements = new WeakMap<readonly Definition[], readonly Replacement[]>();

/** In source order, as the definitions are. */
function replacementsIn(definitions: readonly Definition[]): readonly Replacement[] {
  const known = replacements.get(definitions);
  if (known) return known;
  const found = definitions.flatMap((one) => replacingStatement(one) ?? []);
  replacements.set(definitions, found);
  return found;
}

/** The statement that gives the variable a wholly new value; null when it is only part of one. */
function replacingStatement(definition: Definition): Replacement | null {
  if (definition.kind !== 'value') return null;
  const { value } = definition;
  const { parent } = value;
  if (parent.type === T.VariableDeclarator) return { statement: parent.parent, value };
  if (parent.type !== T.AssignmentExpression || parent.operator !== '=') return null;
  return parent.parent.type === T.ExpressionStatement ? { statement: parent.parent, value } : null;
}

interface Replacement {
  statement: TSESTree.Node;
  value: TSESTree.Expression;
}
