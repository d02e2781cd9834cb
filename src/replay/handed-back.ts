import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { comesAfter } from '../flow/paths/index.js';
import { sourceOf } from '../modules/module.js';
import {
  accessOf,
  enclosingFunction,
  isFunction,
  methodOf,
  variableOf,
  wrapped,
} from '../syntax/nodes.js';
import type { Guide } from '../flow/trail.js';
import { type Keeper, keepersOf, keepersOfCall } from './keepers.js';

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
  list: TSESTree.Node,
  place: TSESTree.Node,
  sanitizerOf: Guide['sanitizerOf'],
): boolean {
  const givers = keepersOf(list);
  if (givers.size === 0) return false;
  const taken = takenBy.get(givers) ?? new Map<TSESLint.Scope.Variable, readonly TSESTree.Node[]>();
  takenBy.set(givers, taken);
  return isTaken({ sanitizerOf, list, givers, taken }, place);
}

interface Search {
  sanitizerOf: Guide['sanitizerOf'];
  list: TSESTree.Node;
  givers: ReadonlySet<Keeper>;
  /** Where a giver takes what a variable holds. */
  taken: Map<TSESLint.Scope.Variable, readonly TSESTree.Node[]>;
}

const takenBy = new WeakMap<ReadonlySet<Keeper>, Search['taken']>();

/** Whether a giver gets the value at a place: by a call around it, by `return`, or by its next name. */
function isTaken(search: Search, place: TSESTree.Node): boolean {
  const { sanitizerOf, givers } = search;
  for (let at = wrapped(place); at.parent; at = wrapped(at.parent)) {
    const { parent } = at;
    if (parent.type === T.ReturnStatement) return givers.has(enclosingFunction(parent) ?? parent);
    if (isFunction(parent)) return parent.body === at && givers.has(parent);
    if (parent.type === T.CallExpression && parent.callee !== at) {
      if (sanitizerOf(parent.callee) !== null) return false;
      if (keepersOfCall(parent).some((keeper) => givers.has(keeper))) return true;
      // Any other call can make something of it that is no conversation: a count, a text to be read.
      if (!PASSING.has(methodOf(parent)?.name ?? '')) return false;
    } else if (parent.type === T.Property && isToBeShown(search, parent)) {
      return false;
    } else if (!HANDING.has(parent.type)) {
      const variable = namedBy(parent, at);
      return variable !== null && takenOf(search, variable).some((use) => comesAfter(use, at));
    }
  }
  return false;
}

function takenOf(search: Search, variable: TSESLint.Scope.Variable): readonly TSESTree.Node[] {
  const known = search.taken.get(variable);
  if (known !== undefined) return known;
  // A name can get its own value back.
  search.taken.set(variable, []);
  const uses = variable.references.map(({ identifier }) => identifier);
  const taken = uses.filter((use) => isTaken(search, use));
  search.taken.set(variable, taken);
  return taken;
}

/** The variable that a statement gives a value to: `const next = value`, `next = value`. */
function namedBy(parent: TSESTree.Node, value: TSESTree.Node): TSESLint.Scope.Variable | null {
  const isDeclared = parent.type === T.VariableDeclarator && parent.init === value;
  const isAssigned = parent.type === T.AssignmentExpression && parent.right === value;
  const name = isDeclared ? parent.id : isAssigned ? parent.left : null;
  return name?.type === T.Identifier ? variableOf(name) : null;
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

/** Methods that give what they were given: `JSON.stringify`, `Response.json`, `Promise.resolve`. */
const PASSING = new Set(['concat', 'from', 'json', 'resolve', 'slice', 'stringify']);

/** Names that say that something is only looked at. */
const SHOWN = /^(?:audit|debug|exchange|logs?|report|trace|transcript)$/i;

/** `{ transcript: [...input, ...output] }`, unless the list comes from such a property itself. */
function isToBeShown({ list }: Search, property: TSESTree.Property): boolean {
  const access = accessOf(property);
  return SHOWN.test(access) && !sourceOf(list).getText(list).includes(access);
}
