import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { definitionsOf } from '../flow/bindings.js';
import { resolveFunction, thisOwnerAt } from '../flow/functions.js';
import {
  accessOf,
  enclosingFunction,
  isFunction,
  isGlobal,
  type SourceCode,
  unwrap,
  variableOf,
  wrapped,
} from '../flow/syntax.js';
import type { Guide } from '../flow/trail.js';
import { rootOf } from './leads-out.js';

/**
 * Who has what does not live in a function alone: its caller (as the function itself), a module by
 * its name, a variable such as the client of a database.
 */
type Keeper = TSESTree.Node | TSESLint.Scope.Variable | string;

/**
 * Whether the value at `place` goes back to where the conversation in `list` was taken from: who
 * gave it sends it again.
 *
 * | code | keeper |
 * |---|---|
 * | `(prior) => { const items = [...prior, x]; …; return { items }; }` | the caller |
 * | `(req, res) => { const items = [...req.body.items]; …; res.json({ items }); }` | the caller |
 * | `const items = [...(await db.load(id))]; …; await db.save(id, items);` | `db` |
 * | `const items = await this.repo.load(id); …; await this.repo.save(id, items);` | `this.repo` |
 * | `const items = [question]; …; return items;` | none: made here, it may be shown only |
 */
export function isHandedBack(
  sourceCode: SourceCode,
  list: TSESTree.Node,
  place: TSESTree.Node,
  sanitizerOf: Guide['sanitizerOf'],
): boolean {
  const givers = keepersOf(sourceCode, list);
  if (givers.size === 0) return false;
  const taken = takenBy.get(givers) ?? new Map<TSESLint.Scope.Variable, number>();
  takenBy.set(givers, taken);
  return isTaken({ sourceCode, sanitizerOf, givers, taken }, place);
}

const keepers = new WeakMap<TSESLint.Scope.Variable, Set<Keeper>>();

/** How many names the content of a list is traced through. */
const MAX_NAMES = 100;

/** `seen` are the names on the way: a list is often put together from itself. */
function keepersOf(
  sourceCode: SourceCode,
  list: TSESTree.Node,
  seen = new Set<TSESLint.Scope.Variable>(),
): Set<Keeper> {
  const node = unwrap(list);
  const all = (nodes: readonly TSESTree.Node[]): Set<Keeper> =>
    new Set(nodes.flatMap((one) => [...keepersOf(sourceCode, one, seen)]));
  switch (node.type) {
    case T.ArrayExpression:
      return all(
        node.elements.flatMap((one) => (one?.type === T.SpreadElement ? [one.argument] : [])),
      );
    case T.ConditionalExpression:
      return all([node.consequent, node.alternate]);
    case T.LogicalExpression:
      return all([node.left, node.right]);
    case T.MemberExpression: {
      const field = fieldOfThis(node.object, accessOf(sourceCode, node));
      return field === null ? all([node.object]) : new Set([field]);
    }
    case T.CallExpression:
      if (resolveFunction(sourceCode, node.callee)) return all([]);
      return all(keeps(sourceCode, node) ? [node.callee] : node.arguments);
    case T.Identifier:
      return keepersOfName(sourceCode, node, seen);
    default:
      return all([]);
  }
}

function keepersOfName(
  sourceCode: SourceCode,
  name: TSESTree.Identifier,
  seen: Set<TSESLint.Scope.Variable>,
): Set<Keeper> {
  const variable = variableOf(sourceCode, name);
  if (!variable || seen.has(variable) || seen.size >= MAX_NAMES) return new Set();
  // What is asked of a list is asked at each of its uses; on the way from another it is cut short.
  const isFirst = seen.size === 0;
  const known = isFirst ? keepers.get(variable) : undefined;
  if (known) return known;
  seen.add(variable);
  const found = definitionsOf(sourceCode, variable).flatMap((one): Keeper[] => {
    if (one.kind === 'parameter') return [one.fn];
    if (one.kind === 'import') return [one.from];
    if (one.kind !== 'value') return [];
    const field = fieldOfThis(one.value, one.binding.path[0]);
    if (field !== null) return [field];
    const isMade = unwrap(one.value).type === T.NewExpression;
    return isMade ? [variable] : [...keepersOf(sourceCode, one.value, seen)];
  });
  const all = new Set(found);
  if (isFirst) keepers.set(variable, all);
  return all;
}

/** `this.repo`: what a class was given or has made keeps what it is given. */
function fieldOfThis(object: TSESTree.Node, access: string | undefined): string | null {
  const owner = unwrap(object).type === T.ThisExpression ? thisOwnerAt(object) : null;
  return owner && access !== undefined ? `${owner.node.range.join('-')}.${access}` : null;
}

interface Search {
  sourceCode: SourceCode;
  sanitizerOf: Guide['sanitizerOf'];
  givers: ReadonlySet<Keeper>;
  /** Where a giver takes last what a variable holds; -1 if nowhere. */
  taken: Map<TSESLint.Scope.Variable, number>;
}

const takenBy = new WeakMap<ReadonlySet<Keeper>, Search['taken']>();

/** Whether a giver gets the value at a place: by a call around it, by `return`, or by its next name. */
function isTaken(search: Search, place: TSESTree.Node): boolean {
  const { sourceCode, sanitizerOf, givers } = search;
  for (let at = wrapped(place); at.parent; at = wrapped(at.parent)) {
    const { parent } = at;
    if (parent.type === T.ReturnStatement) return givers.has(enclosingFunction(parent) ?? parent);
    if (isFunction(parent)) return parent.body === at && givers.has(parent);
    if (parent.type === T.CallExpression && parent.callee !== at) {
      const root = rootOf(parent);
      const isCleaned = sanitizerOf(parent.callee) !== null;
      if (isCleaned || isGlobal(sourceCode, root, 'console')) return false;
      const taker = root.type === T.ThisExpression ? parent.callee : root;
      if ([...keepersOf(sourceCode, taker)].some((keeper) => givers.has(keeper))) return true;
    } else if (!HANDING.has(parent.type)) {
      const variable = namedBy(sourceCode, parent, at);
      return variable !== null && lastTaken(search, variable) > at.range[1];
    }
  }
  return false;
}

function lastTaken(search: Search, variable: TSESLint.Scope.Variable): number {
  const known = search.taken.get(variable);
  if (known !== undefined) return known;
  // A name can get its own value back.
  search.taken.set(variable, -1);
  const uses = variable.references.map(({ identifier }) => identifier);
  const taken = uses.filter((use) => isTaken(search, use));
  const last = Math.max(-1, ...taken.map((use) => use.range[0]));
  search.taken.set(variable, last);
  return last;
}

/** The variable that a statement gives a value to: `const next = value`, `next = value`. */
function namedBy(
  sourceCode: SourceCode,
  parent: TSESTree.Node,
  value: TSESTree.Node,
): TSESLint.Scope.Variable | null {
  const isDeclared = parent.type === T.VariableDeclarator && parent.init === value;
  const isAssigned = parent.type === T.AssignmentExpression && parent.right === value;
  const name = isDeclared ? parent.id : isAssigned ? parent.left : null;
  return name?.type === T.Identifier ? variableOf(sourceCode, name) : null;
}

const HANDING = new Set<string>([
  T.ArrayExpression,
  T.AwaitExpression,
  T.ConditionalExpression,
  T.LogicalExpression,
  T.NewExpression,
  T.ObjectExpression,
  T.Property,
  T.SpreadElement,
]);

/** `JSON.parse(text)` and `cloneDeep(list)` only make something else of what they are given. */
function keeps(sourceCode: SourceCode, call: TSESTree.CallExpression): boolean {
  const root = rootOf(call);
  if (isGlobal(sourceCode, root)) return false;
  const module = root.type === T.Identifier ? moduleOf(sourceCode, root) : null;
  return (
    module === null || call.parent.type === T.AwaitExpression || /^(?:node:)?fs\b/.test(module)
  );
}

function moduleOf(sourceCode: SourceCode, name: TSESTree.Identifier): string | null {
  const variable = variableOf(sourceCode, name);
  const [definition] = variable ? definitionsOf(sourceCode, variable) : [];
  return definition?.kind === 'import' ? definition.from : null;
}
