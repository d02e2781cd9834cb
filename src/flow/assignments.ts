import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Definition } from '../syntax/bindings.js';
import { unwrap } from '../syntax/nodes.js';
import { modelOf } from './models/lookup.js';
import { isKept } from './stored.js';

type Variable = TSESLint.Scope.Variable;

/** What gives a variable a wholly new value; `a += x` and `a++` go on with the old one. */
export class Assignments {
  /** The names at which it gets its values, and `let a;`, where it has none. */
  readonly kills: readonly TSESTree.Node[];
  readonly #variable: Variable;
  readonly #byName = new Map<TSESTree.Node, Definition>();
  readonly #byValue = new Map<TSESTree.Node, Definition>();
  #shared: readonly Definition[] | undefined;

  private constructor(variable: Variable, definitions: readonly Definition[]) {
    this.#variable = variable;
    for (const one of definitions) {
      if (goesOn(one.node.parent)) continue;
      this.#byName.set(one.node, one);
      if (one.kind === 'value') this.#byValue.set(one.value, one);
    }
    this.kills = [...this.#byName.keys(), ...emptied(variable)];
  }

  static readonly #known = new WeakMap<readonly Definition[], Assignments>();

  static of(variable: Variable, definitions: readonly Definition[]): Assignments {
    const found = this.#known.get(definitions) ?? new Assignments(variable, definitions);
    this.#known.set(definitions, found);
    return found;
  }

  /** Whether a name is one of those at which the variable gets a value. */
  has(name: TSESTree.Node): boolean {
    return this.#byName.has(name);
  }

  /** `const a = …` and nothing else. */
  isConstant(name: TSESTree.Node): boolean {
    const { parent } = name;
    return (
      this.#byName.size === 1 &&
      this.has(name) &&
      parent?.type === T.VariableDeclarator &&
      parent.parent.kind === 'const'
    );
  }

  /** `a = append(a, x)`: the assignment whose value a node is part of. */
  around(node: TSESTree.Node): Definition | null {
    for (let up: TSESTree.Node | undefined = node; up; up = up.parent) {
      const found = this.#byValue.get(up);
      if (found) return found;
    }
    return null;
  }

  /** The assignments of values that others have too. */
  get shared(): readonly Definition[] {
    this.#shared ??= this.#findShared();
    return this.#shared;
  }

  #findShared(): readonly Definition[] {
    const all = [...this.#byName.values()];
    if (isKept(this.#variable)) return all;
    // `a = clean(a)`: whether others have it depends on what it was before.
    const onward = new Set(
      this.#variable.references.map(({ identifier }) => this.around(identifier)),
    );
    const isBegun = all.some((one) => !onward.has(one) && isFromOutside(one));
    return all.filter((one) => isFromOutside(one) && (isBegun || !onward.has(one)));
  }
}

function goesOn(parent: TSESTree.Node | undefined): boolean {
  if (parent?.type === T.UpdateExpression) return true;
  return parent?.type === T.AssignmentExpression && !ASSIGNING.has(parent.operator);
}

const ASSIGNING = new Set(['=', '??=', '&&=', '||=']);

/** `let a;` is without a value in each round of a loop. */
const emptied = ({ defs }: Variable): TSESTree.Node[] =>
  defs.flatMap(({ name, node }) => {
    const isEmpty = node.type === T.VariableDeclarator && node.init === null;
    return isEmpty && node.parent.kind === 'let' ? [name] : [];
  });

const isFromOutside = (one: Definition): boolean =>
  one.kind === 'parameter' || (one.kind === 'value' && !isFresh(one.value));

/** Made where it stands, so that nobody else can hold it. */
function isFresh(value: TSESTree.Expression): boolean {
  const made = unwrap(value);
  if (made.type === T.CallExpression) return modelOf(made)?.model.isFresh === true;
  return [
    T.ArrayExpression,
    T.Literal,
    T.NewExpression,
    T.ObjectExpression,
    T.TemplateLiteral,
  ].includes(made.type);
}
