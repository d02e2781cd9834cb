import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { bindingOf, definitionsOf } from '../syntax/bindings.js';
import { whenGuarded } from './called-conditions.js';
import type { Question } from './conditions.js';
import { resolveFunction } from '../syntax/functions.js';
import { both, inField, type Knowledge, withField, without } from './known.js';
import { rootOf } from './paths/index.js';
import { earlierNames, fieldOfSubject, names, type Subject } from './subject.js';
import {
  accessOf,
  argumentAt,
  isElement,
  isGlobal,
  literalOf,
  methodOf,
  type Path,
  sameAccess,
  variableOf,
  wrapped,
} from '../syntax/nodes.js';

/** An item that is asked about, in one function and those around it. */
export interface About extends Question {
  /** Where what it names becomes another item. */
  kills: readonly TSESTree.Node[];
  /** Whether it begins in a function, so that nothing is known of it outside. */
  isHome: (root: TSESTree.Node) => boolean;
  /** Whether it stands for each element of a list. */
  isOfElements: boolean;
  /** The variables that name it, or null where that is not known. */
  variables: readonly TSESLint.Scope.Variable[] | null;
  /** What tests say, as far as they were asked. */
  said: Map<TSESTree.Node, Map<boolean, Knowledge>>;
  /** What loops leave of each element, as far as it was asked. */
  loops: Map<TSESTree.Node, Knowledge>;
  /** Nodes that take fields away from it, put them back, or throw unless it is of a kind. */
  changes: ReadonlyMap<TSESTree.Node, Change>;
  /** Those of them that take a field away, by the field. */
  removals: ReadonlyMap<string, readonly TSESTree.Node[]>;
}

type Change = (before: Knowledge) => Knowledge;

/** What is done to an item under all its names. */
class Changes {
  readonly byNode = new Map<TSESTree.Node, Change>();
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

type OfGuard = Question['ofGuard'];

const known = new WeakMap<OfGuard, WeakMap<TSESLint.Scope.Variable, Map<string, About>>>();

/** What a subject names; an element of a list stands for each. */
export function aboutSubject(subject: Subject, ofGuard: OfGuard): About {
  const { root, path } = subject;
  if (root === 'this') return findAbout(subject, ofGuard);
  const byRoot = known.get(ofGuard) ?? new WeakMap<TSESLint.Scope.Variable, Map<string, About>>();
  known.set(ofGuard, byRoot);
  const byPath = byRoot.get(root) ?? new Map<string, About>();
  byRoot.set(root, byPath);
  const about = byPath.get(path.join('.')) ?? findAbout(subject, ofGuard);
  byPath.set(path.join('.'), about);
  return about;
}

function findAbout(subject: Subject, ofGuard: OfGuard): About {
  const list = isElement(subject.path.at(-1))
    ? { root: subject.root, path: subject.path.slice(0, -1) }
    : null;
  const question: Question = {
    isItem: (expression) => names(expression, subject),
    isList: (expression) => list !== null && names(expression, list),
    fieldOf: (expression) => fieldOfSubject(expression, subject),
    ofGuard,
  };
  const all = earlierNames(subject);
  const { root } = all.at(-1) ?? subject;
  const changes = new Changes();
  for (const { root: variable, path } of all)
    if (variable !== 'this') collectChanges(variable, path, question, changes);
  return {
    ...question,
    isOfElements: list !== null,
    variables:
      root === 'this' ? null : all.flatMap((one) => (one.root === 'this' ? [] : [one.root])),
    loops: new Map(),
    said: new Map(),
    kills: root === 'this' ? [] : definitionsOf(root).map(({ node }) => node),
    isHome: (place) => root !== 'this' && root.identifiers.some((name) => rootOf(name) === place),
    changes: changes.byNode,
    removals: changes.removals,
  };
}

/** A parameter `({ type, role })`: its names are the item's fields. */
export function aboutPattern(pattern: TSESTree.ObjectPattern): About {
  const fieldOf = (expression: TSESTree.Node): string | null => {
    const root = expression.type === T.Identifier ? variableOf(expression) : null;
    const [definition] = root?.defs ?? [];
    const binding = definition ? bindingOf(pattern, definition.name) : null;
    return binding?.path.length === 1 ? (binding.path[0] ?? null) : null;
  };
  const never = (): boolean => false;
  return {
    isItem: never,
    isList: never,
    fieldOf,
    ofGuard: () => null,
    isOfElements: false,
    variables: null,
    loops: new Map(),
    said: new Map(),
    kills: [],
    isHome: (root) => root === pattern.parent,
    changes: new Map(),
    removals: new Map(),
  };
}

/** How many names of one thing are looked at. */
const MAX_NAMES = 8;

function collectChanges(
  variable: TSESLint.Scope.Variable,
  path: Path,
  question: Question,
  found: Changes,
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
    if (other) collectChanges(other, rest, question, found, seen);
    else if (rest.length === 0) addItemChange(at, question, found);
    if (rest.length === 1 && isElement(rest[0])) addListChange(at, question, found);
  }
}

/** The longest access from a name on that lies on a path, and what is left of the path. */
function readAt(from: TSESTree.Node, path: Path): [at: TSESTree.Node, rest: Path] {
  const [next, ...rest] = path;
  const { parent } = from;
  if (next === undefined || parent?.type !== T.MemberExpression || parent.object !== from)
    return [from, path];
  return sameAccess(accessOf(parent), next) ? readAt(wrapped(parent), rest) : [from, path];
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
  const call = member && wrapped(member).parent;
  if (member?.type !== T.MemberExpression || member.object !== list) return;
  if (call?.type !== T.CallExpression || accessOf(member) !== 'forEach') return;
  const callback = argumentAt(call, 0);
  const fn = callback && resolveFunction(callback);
  if (!fn) return;
  found.say(call, () => {
    const known = question.ofGuard(fn, null, 0, false);
    return field === null ? known : inField(field, known);
  });
}
