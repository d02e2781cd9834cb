import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { resolveFunction } from './functions.js';
import {
  accessOf,
  isGlobal,
  literalOf,
  methodOf,
  type Path,
  variableOf,
  wrapped,
} from '../syntax/nodes.js';
import { whenGuarded } from './called-conditions.js';
import type { Question } from './conditions.js';
import { both, inField, type Knowledge, withField, without } from './known.js';
import { modelOf } from './models/lookup.js';
import type { Subject } from './subject.js';

type Change = (before: Knowledge) => Knowledge;

/** What is done to an item under all its names. */
export class Changes {
  /** Nodes that take fields away from it, put them back, or throw unless it is of a kind. */
  readonly byNode = new Map<TSESTree.Node, Change>();
  /** Those of them that take a field away, by the field. */
  readonly removals = new Map<string, TSESTree.Node[]>();

  remove(node: TSESTree.Node, field: string): void {
    this.byNode.set(node, (before) => both(before, without(field)));
    this.removals.set(field, [...(this.removals.get(field) ?? []), node]);
  }

  set(node: TSESTree.Node, field: string): void {
    this.byNode.set(node, (before) => withField(before, field));
  }

  say(node: TSESTree.Node, say: () => Knowledge): void {
    let said: Knowledge | undefined;
    this.byNode.set(node, (before) => {
      if (said === undefined) {
        // It can lead back to itself.
        said = null;
        said = say();
      }
      return both(before, said);
    });
  }
}

/** What is done to an item (or to each element of a list) under some names. */
export function changesOf(
  subjects: readonly Subject[],
  isOfList: boolean,
  question: Question,
): Changes {
  const changes = new Changes();
  const add = isOfList ? addListChange : addItemChange;
  for (const { root, path } of subjects)
    if (root !== 'this')
      collectChanges(root, path, (at) => {
        add(at, question, changes);
      });
  return changes;
}

/** How many names of one thing are looked at. */
const MAX_NAMES = 8;

/** Visits where a path of a variable is named, also under later names. */
function collectChanges(
  variable: TSESLint.Scope.Variable,
  path: Path,
  visit: (at: TSESTree.Node) => void,
  seen = new Set<TSESLint.Scope.Variable>(),
): void {
  if (seen.has(variable) || seen.size >= MAX_NAMES) return;
  seen.add(variable);
  for (const { identifier } of variable.references) {
    if (identifier.type !== T.Identifier) continue;
    const [at, rest] = readAt(wrapped(identifier), path);
    const { parent } = at;
    const alias = parent?.type === T.VariableDeclarator && parent.init === at ? parent.id : null;
    const other = alias?.type === T.Identifier ? variableOf(alias) : null;
    if (other) collectChanges(other, rest, visit, seen);
    else if (rest.length === 0) visit(at);
  }
}

/** The longest access from a name on that lies on a path, and what is left of the path. */
function readAt(from: TSESTree.Node, path: Path): [at: TSESTree.Node, rest: Path] {
  const [next, ...rest] = path;
  const { parent } = from;
  if (next === undefined || parent?.type !== T.MemberExpression || parent.object !== from)
    return [from, path];
  return accessOf(parent) === next ? readAt(wrapped(parent), rest) : [from, path];
}

function addItemChange(item: TSESTree.Node, question: Question, found: Changes): void {
  const { parent } = item;
  if (parent?.type === T.CallExpression && parent.callee !== item) {
    const field = deletedBy(parent, item);
    if (field !== null) found.remove(parent, field);
    else addGuard(parent, question, found);
    return;
  }
  if (parent?.type !== T.MemberExpression || parent.object !== item) return;
  const field = accessOf(parent);
  const member = wrapped(parent);
  addCallbackChange(member, question, found, field);
  const { parent: at } = member;
  if (at?.type === T.UnaryExpression && at.operator === 'delete') found.remove(at, field);
  if (at?.type !== T.AssignmentExpression || at.left !== member) return;
  if (isGlobal(at.right, 'undefined')) found.remove(at, field);
  else found.set(at, field);
}

/** `assertItem(item)`, `strip(list)` */
function addGuard(call: TSESTree.CallExpression, question: Question, found: Changes): void {
  if (resolveFunction(call.callee)) found.say(call, () => whenGuarded(call, null, question));
}

/** `Reflect.deleteProperty(item, 'id')` */
function deletedBy(call: TSESTree.CallExpression, item: TSESTree.Node): string | null {
  const method = methodOf(call);
  const isDeleting =
    method?.name === 'deleteProperty' &&
    isGlobal(method.receiver, 'Reflect') &&
    call.arguments[0] === item;
  const field = isDeleting ? literalOf(call.arguments[1]) : null;
  return typeof field === 'string' ? field : null;
}

/** `list.forEach((item) => { delete item.id; })`, `strip(list)` */
function addListChange(list: TSESTree.Node, question: Question, found: Changes): void {
  const { parent } = list;
  if (parent?.type === T.CallExpression && parent.callee !== list)
    addGuard(parent, question, found);
  addCallbackChange(list, question, found, null);
}

/** `list.forEach(…)` over the elements, or over those of a field of the item. */
function addCallbackChange(
  list: TSESTree.Node,
  question: Question,
  found: Changes,
  field: string | null,
): void {
  const member = list.parent;
  const at = member?.type === T.MemberExpression && member.object === list ? wrapped(member) : list;
  const call = at.parent;
  const modelled = call?.type === T.CallExpression ? modelOf(call) : null;
  const { calls, gives } = modelled?.model ?? {};
  const isEach = calls?.given[0] === 'element' && gives === 'plain';
  if (!call || !isEach || modelled?.subject !== list) return;
  const callback = modelled.args[calls.at]?.value;
  const fn = callback && resolveFunction(callback);
  if (!fn) return;
  found.say(call, () => {
    const known = question.ofGuard(fn, null, 0, false);
    return field === null ? known : inField(field, known);
  });
}
