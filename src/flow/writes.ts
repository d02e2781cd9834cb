import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { sessionCache } from '../modules/load.js';
import { bindingOf } from '../syntax/bindings.js';
import { resolveFunction } from '../syntax/functions.js';
import { homeOf, readsOf } from '../syntax/imports.js';
import { type ThisOwner } from '../syntax/members.js';
import { usesOfOwner } from './owners.js';
import {
  accessOf,
  ANY_ELEMENT,
  argumentAt,
  isElement,
  isGlobal,
  keyAccess,
  methodOf,
  type Path,
  sameAccess,
  unwrap,
  variableOf,
  wrapped,
} from '../syntax/nodes.js';

/**
 * How a value enters: as a whole list, spread into one, as one element, by `concat`; `request`
 * as long as only the request's parameters are known, not yet what stands under `input` there;
 * `item` where one item is handed on by itself.
 */
export type Entrance = 'concat' | 'element' | 'item' | 'request' | 'spread' | 'whole';

/** One value that is put into a container: what is read at `path` of the container is `value` at `path`. */
export interface Write {
  value: TSESTree.Expression;
  path: Path;
  entrance: Entrance;
}

/** Methods that put their arguments, from this one on, into the list, set or map they are called on. */
const ADDED_FROM: ReadonlyMap<string, number> = new Map([
  ['push', 0],
  ['unshift', 0],
  ['add', 0],
  ['splice', 2],
  ['fill', 0],
  ['set', 1],
]);

/** How many names a container may be passed on under before the search gives up. */
const MAX_ALIASES = 32;

interface Search {
  found: Write[];
  aliases: Set<string>;
}

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
    default:
      return;
  }
}

function visitMember(search: Search, member: TSESTree.MemberExpression, path: Path): void {
  const [next, ...rest] = path;
  if (next === undefined) return;
  const access = accessOf(member);
  const outer = wrapped(member);
  const { parent } = outer;
  if (parent?.type === T.CallExpression && parent.callee === outer) {
    if (!isElement(next)) return;
    // A map (or list) of lists: what is stored in it is changed in place.
    if (access === 'get' || access === 'at') {
      if (sameAccess(keyAccess(parent), next)) visitUse(search, parent, rest);
    } else addArguments(search, parent, access, path);
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

/** `list.push.apply(list, others)`, `Array.prototype.push.apply(list, others)` */
function addApplied(search: Search, call: TSESTree.CallExpression, [next, ...rest]: Path): boolean {
  const apply = methodOf(call);
  const method = apply?.name === 'apply' ? unwrap(apply.receiver) : null;
  if (method?.type !== T.MemberExpression || !isElement(next)) return false;
  if (!ADDED_FROM.has(accessOf(method))) return false;
  const value = argumentAt(call, 1);
  if (value) search.found.push({ value, path: [ANY_ELEMENT, ...rest], entrance: 'spread' });
  return true;
}

function addArguments(
  search: Search,
  call: TSESTree.CallExpression,
  method: string,
  [next, ...rest]: Path,
): void {
  const skipped = ADDED_FROM.get(method);
  if (skipped === undefined || next === undefined) return;
  if (method === 'set' && !sameAccess(keyAccess(call), next)) return;
  for (const argument of call.arguments.slice(skipped)) {
    if (argument.type === T.SpreadElement)
      search.found.push({
        value: argument.argument,
        path: [ANY_ELEMENT, ...rest],
        entrance: 'spread',
      });
    else search.found.push({ value: argument, path: rest, entrance: 'element' });
  }
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
  if (index === 0 && addApplied(search, call, path)) return;
  const method = methodOf(call);
  if (method?.name === 'assign' && index === 0 && isGlobal(method.receiver, 'Object')) {
    for (const source of call.arguments.slice(1))
      if (source.type !== T.SpreadElement)
        search.found.push({ value: source, path, entrance: 'whole' });
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
