import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { sessionCache } from '../modules/load.js';
import { bindingOf } from '../syntax/bindings.js';
import { resolveFunction } from './functions.js';
import { homeOf, readsOf } from '../syntax/imports.js';
import { type ThisOwner } from '../syntax/members.js';
import { addArguments, type Search, type Write } from './additions.js';
import { usesOf } from './call-sites.js';
import { modelOf, type Modelled } from './models/lookup.js';
import { usesOfOwner } from './owners.js';
import {
  type Access,
  accessOf,
  ANY_ELEMENT,
  elementAt,
  enclosingFunction,
  type FunctionNode,
  isElement,
  keyAccess,
  literalOf,
  type Path,
  sameAccess,
  unwrap,
  variableOf,
  wrapped,
} from '../syntax/nodes.js';

export type { Entrance, Write } from './additions.js';

/** How many names a container may be passed on under before the search gives up. */
const MAX_ALIASES = 32;

/**
 * Everything that is put into what a variable holds at `path`, other than by assigning the variable:
 *
 * | code | write |
 * |---|---|
 * | `a.push(x)`, `a.unshift(x)`, `a.splice(i, n, x)`, `a.add(x)` | element |
 * | `a.push(...x)` | spread |
 * | `a[i] = x`, `a.set(key, x)` | element |
 * | `a.input = x`, `a.input.push(x)`, `Object.assign(a, { input: x })` | at the property |
 * | `const b = a.input; b.push(x)`, `const { input } = a` | through the alias |
 * | `append(a, x)`, where `append` of this file pushes to its parameter | through the parameter |
 * | `append({ list: a, item: x })` | through the parameter's property |
 * | `get().push(x)`, where `get` of this file returns it | through what the call gives |
 */
export function writesToVariable(variable: TSESLint.Scope.Variable, path: Path): readonly Write[] {
  return remembered(variable, path, () => {
    const search: Search = { found: [], aliases: new Set() };
    visitVariable(search, variable, path);
    return search.found;
  });
}

const SEARCHED = Symbol('writes');

function remembered(root: object, path: Path, search: () => Write[]): readonly Write[] {
  const searched = sessionCache<object, Map<string, readonly Write[]>>(SEARCHED);
  const byPath = searched.get(root) ?? new Map<string, readonly Write[]>();
  searched.set(root, byPath);
  const key = path.join('.');
  const found = byPath.get(key) ?? search();
  byPath.set(key, found);
  return found;
}

/** The same for `this` of a class or object literal, and for the variables that hold an instance. */
export function writesToOwner(owner: ThisOwner, path: Path): readonly Write[] {
  return remembered(owner.node, [owner.isStatic ? 'static' : 'this', ...path], () => {
    const search: Search = { found: [], aliases: new Set() };
    for (const use of usesOfOwner(owner)) visitUse(search, use, path);
    return search.found;
  });
}

function visitVariable(search: Search, named: TSESLint.Scope.Variable, path: Path): void {
  const variable = homeOf(named);
  const [declared] = variable.identifiers;
  const key = `${String(declared?.range[0])}:${variable.name}:${path.join('.')}`;
  if (search.aliases.has(key) || search.aliases.size >= MAX_ALIASES) return;
  search.aliases.add(key);
  for (const read of readsOf(variable)) visitUse(search, read, path);
}

/** One place where the container (or a property on the way to it) is named. */
function visitUse(search: Search, use: TSESTree.Node, path: Path): void {
  const at = wrapped(use);
  const { parent } = at;
  switch (parent?.type) {
    case T.MemberExpression:
      if (parent.object === at) visitMember(search, parent, path);
      return;
    case T.VariableDeclarator:
      if (parent.init === at) visitPattern(search, parent.id, path);
      return;
    case T.AssignmentExpression:
      if (parent.right === at) visitPattern(search, parent.left, path);
      return;
    case T.CallExpression:
      visitArgument(search, parent, at, path);
      return;
    case T.Property:
      if (parent.value === at) visitProperty(search, parent, path);
      return;
    case T.ReturnStatement:
      visitCalls(search, enclosingFunction(parent), path);
      return;
    case T.ArrowFunctionExpression:
      if (parent.body === at) visitCalls(search, parent, path);
      return;
    default:
      return;
  }
}

/** `historyOf(id).push(x)`: what a function hands back is changed where it is called. */
function visitCalls(search: Search, fn: FunctionNode | null, path: Path): void {
  const key = `${fn?.range.join('-') ?? ''}:${path.join('.')}`;
  if (!fn || fn.generator || search.aliases.has(key) || search.aliases.size >= MAX_ALIASES) return;
  search.aliases.add(key);
  for (const use of usesOf(fn)?.nodes ?? []) {
    const call = wrapped(use).parent;
    if (call?.type === T.CallExpression && unwrap(call.callee) === use)
      visitUse(search, call, path);
  }
}

function visitMember(search: Search, member: TSESTree.MemberExpression, path: Path): void {
  const [next, ...rest] = path;
  if (next === undefined) return;
  const access = accessOf(member);
  const outer = wrapped(member);
  const { parent } = outer;
  if (parent?.type === T.CallExpression && parent.callee === outer) {
    const modelled = modelOf(parent);
    if (modelled?.subject === member.object) visitModelled(search, modelled, path);
    return;
  }
  if (!sameAccess(access, next)) return;
  if (parent?.type === T.AssignmentExpression && parent.left === outer) {
    const entrance = isElement(next) ? 'element' : 'whole';
    search.found.push({ value: parent.right, path: rest, entrance });
    return;
  }
  visitUse(search, member, rest);
}

/** A call of a modelled function on the container: what it puts in, and what it gives of it. */
function visitModelled(search: Search, modelled: Modelled, path: Path): void {
  const { call, model } = modelled;
  addArguments(search, modelled, path);
  visitCallback(search, modelled, path);
  // What is made anew is not the container any more.
  if (model.isFresh) return;
  const given = accessGiven(modelled);
  const [next, ...rest] = path;
  if (given === null) return;
  if (given === undefined) visitUse(search, call, path);
  // A map (or list) of lists: what is stored in it is changed in place.
  else if (next !== undefined && sameAccess(given, next)) visitUse(search, call, rest);
}

/** What is read of a container by a call; undefined for the container itself, null for nothing. */
function accessGiven({ model, args }: Modelled): Access | null | undefined {
  switch (model.gives) {
    case 'at': {
      const index = literalOf(args[0]?.value);
      return typeof index === 'number' ? elementAt(index) : ANY_ELEMENT;
    }
    case 'first':
      return elementAt(0);
    case 'last':
      return elementAt(-1);
    case 'any':
    case 'found':
      return ANY_ELEMENT;
    case 'stored':
      return keyAccess(args[0]?.value);
    case 'assigned':
    case 'elements':
    case 'itself':
      return undefined;
    default:
      return null;
  }
}

/** `sessions.forEach((session) => session.items.push(item))` */
function visitCallback(search: Search, { model, args }: Modelled, [next, ...rest]: Path): void {
  const { calls } = model;
  const callback = calls && args[calls.at];
  const index = calls?.given.indexOf('element') ?? -1;
  if (!callback || index < 0 || !isElement(next)) return;
  const parameter = resolveFunction(callback.value)?.params[index];
  if (parameter) visitPattern(search, patternOf(parameter), rest);
}

/** The container gets another name: `const items = this.items`, `({ items } = this)`. */
function visitPattern(search: Search, pattern: TSESTree.Node, path: Path): void {
  if (pattern.type === T.Identifier) {
    const variable = variableOf(pattern);
    if (variable) visitVariable(search, variable, path);
    return;
  }
  if (pattern.type !== T.ObjectPattern) return;
  for (const property of pattern.properties) {
    if (property.type !== T.Property) continue;
    const { value } = property;
    const name = value.type === T.AssignmentPattern ? value.left : value;
    const binding = bindingOf(pattern, name);
    const isOnTheWay = binding?.path.every((access, index) => path[index] === access);
    const variable = name.type === T.Identifier ? variableOf(name) : null;
    if (binding && isOnTheWay && variable)
      visitVariable(search, variable, path.slice(binding.path.length));
  }
}

function visitArgument(
  search: Search,
  call: TSESTree.CallExpression,
  argument: TSESTree.Node,
  path: Path,
): void {
  const index = call.arguments.findIndex((passed) => passed === argument);
  if (index < 0) return;
  const modelled = modelOf(call);
  if (modelled?.subject === argument) {
    visitModelled(search, modelled, path);
    return;
  }
  const parameter = resolveFunction(call.callee)?.params[index];
  if (parameter) visitPattern(search, patternOf(parameter), path);
}

/** `append({ list: a, item: x })`, where `append` of this file pushes to what it finds at `list`. */
function visitProperty(search: Search, property: TSESTree.Property, path: Path): void {
  const object = wrapped(property.parent);
  const call = object.parent?.type === T.CallExpression ? object.parent : null;
  const index = call?.arguments.findIndex((passed) => passed === object) ?? -1;
  const fn = call && index >= 0 ? resolveFunction(call.callee) : null;
  const parameter = fn?.params[index];
  const at = [accessOf(property), ...path];
  if (parameter) visitPattern(search, patternOf(parameter), at);
}

const patternOf = (parameter: TSESTree.Parameter): TSESTree.Node =>
  parameter.type === T.AssignmentPattern ? parameter.left : parameter;
