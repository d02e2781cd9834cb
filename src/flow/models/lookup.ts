import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { packageNameOf } from '../../packages/installed-package.js';
import { type Chain, chainOf } from '../../syntax/chains.js';
import { accessOf, argumentAt, isGlobal, literalOf, unwrap } from '../../syntax/nodes.js';
import { kindOf } from './kinds.js';
import { GLOBALS, type Kind, METHODS, OF_ANY, PROTOTYPES } from './language.js';
import type { Model, Rows } from './model.js';
import { GLOBALS_OF_PACKAGES, PACKAGES } from './packages.js';

/** One argument; what is spread in gives its elements. */
export interface Passed {
  readonly value: TSESTree.Expression;
  readonly isSpread: boolean;
}

/** What a call does, by the row of what it calls. */
export interface Modelled {
  readonly model: Model;
  /** As a report names it. */
  readonly name: string;
  readonly call: TSESTree.CallExpression;
  /** What takes the place of `this`. */
  readonly subject: TSESTree.Expression | null;
  /** The others. */
  readonly args: readonly Passed[];
}

/** The row of a function, and what it is called on if it is named as a member of that. */
interface Row {
  readonly model: Model;
  readonly name: string;
  readonly receiver: TSESTree.Expression | null;
  /** A method that is named without what it is called on: `Array.prototype.push`. */
  readonly isLoose?: true;
}

const known = new WeakMap<TSESTree.CallExpression, Modelled | null>();

/** Null for a call of what no row speaks of. */
export function modelOf(call: TSESTree.CallExpression): Modelled | null {
  const before = known.get(call);
  if (before !== undefined) return before;
  const found = findModel(call);
  known.set(call, found);
  return found;
}

function findModel(call: TSESTree.CallExpression): Modelled | null {
  const applied = appliedBy(call);
  const method = applied && rowOf(applied.fn);
  if (method && method.model.on === undefined)
    return { model: method.model, name: method.name, call, ...applied };
  const row = rowOf(call.callee);
  if (!row || row.isLoose) return null;
  const args = passedTo(call.arguments);
  const { model, name, receiver } = row;
  if (model.on === undefined) return { model, name, call, subject: receiver, args };
  const index = model.on < 0 ? args.length + model.on : model.on;
  // What a spread holds can stand at any place behind it.
  const isPlaced = args.slice(0, index + 1).every(({ isSpread }) => !isSpread);
  const subject = isPlaced ? args[index]?.value : undefined;
  if (!subject) return null;
  return { model, name, call, subject, args: args.filter((_, at) => at !== index) };
}

interface Applied extends Pick<Modelled, 'args' | 'subject'> {
  readonly fn: TSESTree.Node;
}

/**
 * A function that is called by way of another:
 *
 * | code | calls | with |
 * |---|---|---|
 * | `f.call(on, x, y)` | `f` | `x`, `y` |
 * | `f.apply(on, list)`, `Reflect.apply(f, on, list)` | `f` | the elements of `list` |
 * | `list.forEach(f, on)` | `f` | each element of `list` |
 */
function appliedBy(call: TSESTree.CallExpression): Applied | null {
  const callee = unwrap(call.callee);
  if (callee.type !== T.MemberExpression) return null;
  const [first, second, third] = [0, 1, 2].map((index) => argumentAt(call, index));
  const { object } = callee;
  switch (accessOf(callee)) {
    case 'call':
      return { fn: object, subject: first ?? null, args: passedTo(call.arguments.slice(1)) };
    case 'apply':
      if (!isGlobal(object, 'Reflect'))
        return { fn: object, subject: first ?? null, args: spread(second) };
      return first ? { fn: first, subject: second ?? null, args: spread(third) } : null;
    case 'forEach':
      if (!first || !second || unwrap(first).type !== T.MemberExpression) return null;
      return { fn: first, subject: second, args: spread(object) };
    default:
      return null;
  }
}

const spread = (value: TSESTree.Expression | null | undefined): readonly Passed[] =>
  value ? [{ value, isSpread: true }] : [];

const passedTo = (all: readonly TSESTree.CallExpressionArgument[]): readonly Passed[] =>
  all.map((one) =>
    one.type === T.SpreadElement
      ? { value: one.argument, isSpread: true }
      : { value: one, isSpread: false },
  );

/** The row of the function that an expression is; also of one that is handed to another by name. */
export function rowOf(expression: TSESTree.Node): Row | null {
  const callee = unwrap(expression);
  if (callee.type !== T.Identifier && callee.type !== T.MemberExpression) return null;
  const chain = chainOf(callee);
  const named = ofGlobal(chain) ?? ofPackage(chain);
  if (named || callee.type !== T.MemberExpression) return named;
  const name = accessOf(callee);
  const model = methodOfKind(kindOf(callee.object), name);
  return model && { model, name, receiver: callee.object };
}

/** Where nothing says what it is called on, it is what the language has under that name. */
function methodOfKind(kind: Kind | 'other' | null, name: string): Model | null {
  if (kind !== null && kind !== 'other') return own(METHODS[kind], name) ?? own(OF_ANY, name);
  const found = kind === null ? Object.values(METHODS).map((rows) => own(rows, name)) : [];
  return found.find((model) => model !== null) ?? own(OF_ANY, name);
}

const own = (rows: Rows, name: string): Model | null =>
  (Object.hasOwn(rows, name) ? rows[name] : null) ?? null;

function ofGlobal({ root, definition, path }: Chain): Row | null {
  if (root.type !== T.Identifier || definition || !isGlobal(root)) return null;
  const all = root.name === 'globalThis' || root.name === 'window' ? path : [root.name, ...path];
  const [first = '', second, third, ...more] = all;
  if (second === 'prototype' && third !== undefined && more.length === 0) {
    const rows = Object.hasOwn(PROTOTYPES, first) ? PROTOTYPES[first] : null;
    const model = rows ? own(rows, third) : null;
    return model && { model, name: third, receiver: null, isLoose: true };
  }
  const model = own(GLOBALS, all.join('.'));
  return model && { model, name: all.join('.'), receiver: null };
}

function ofPackage(chain: Chain): Row | null {
  const imported = importedName(chain);
  const [specifier, name = ''] = imported ?? [];
  const packageName = specifier === undefined ? null : packageNameOf(specifier);
  const rows = packageName === null ? null : PACKAGES[packageName];
  const model = rows ? own(rows, name) : null;
  return model && { model, name, receiver: null };
}

/** The specifier, and what is named of the module: `cloneDeep` of `lodash`, `lodash/cloneDeep`, `_`. */
function importedName({ root, definition, path }: Chain): [specifier: string, name: string] | null {
  const global = root.type === T.Identifier && isGlobal(root) ? root.name : '';
  if (Object.hasOwn(GLOBALS_OF_PACKAGES, global))
    return ofWhole(GLOBALS_OF_PACKAGES[global] ?? '', path);
  if (definition?.kind === 'import') return ofImport(definition.node, definition.from, path);
  const isRequire = root.type === T.CallExpression && isGlobal(root.callee, 'require');
  const specifier = isRequire ? literalOf(argumentAt(root, 0)) : null;
  return typeof specifier === 'string' ? ofWhole(specifier, path) : null;
}

function ofImport(
  clause: TSESTree.ImportClause,
  from: string,
  path: Chain['path'],
): [string, string] | null {
  if (clause.type !== T.ImportSpecifier) return ofWhole(from, path);
  const { imported } = clause;
  const name = imported.type === T.Identifier ? imported.name : imported.value;
  if (name === 'default') return ofWhole(from, path);
  return path.length === 0 ? [from, name] : null;
}

/** The module itself, or its default export: `_.cloneDeep`, `import clone from 'clone'`. */
function ofWhole(from: string, [first, ...more]: Chain['path']): [string, string] | null {
  const packageName = packageNameOf(from) ?? '';
  const inside = from.slice(packageName.length + 1).replace(/\.[cm]?js$/, '');
  if (more.length > 0 || (first !== undefined && inside !== '')) return null;
  return [from, first ?? (inside === '' ? 'default' : (inside.split('/').at(-1) ?? ''))];
}
