import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { givesElementsOf } from '../flow/follow-list.js';
import { type Definition, definitionsOf } from '../syntax/bindings.js';
import { resolveFunction } from '../flow/functions.js';
import {
  accessOf,
  type FunctionNode,
  isFunction,
  methodOf,
  type Path,
  unwrap,
  variableOf,
} from '../syntax/nodes.js';
import { isPassing } from './passing.js';
import { type Store, storeOf } from './stores.js';

type Variable = TSESLint.Scope.Variable;

/** Who has a conversation beside the function that sends it: its caller, or a store. */
export type Home = { is: 'caller'; fn: FunctionNode; index: number } | Store;

/** A list that was taken from there, and what was read on the way to it. */
export interface Taken {
  home: Home;
  path: Path;
}

/** How many names the content of a list is traced through. */
const MAX_NAMES = 100;

const known = new WeakMap<Variable, readonly Taken[]>();

/**
 * Where the conversation in a list was taken from:
 *
 * | list | home | path |
 * |---|---|---|
 * | `prior`, `req.body.items`, `(await req.json()).items`, of a parameter | the caller | `items` last |
 * | `await db.load(id)`, `JSON.parse(await readFile(path))` | the store | none |
 * | `[...a, b]`, `a ?? b`, `c ? a : b`, `a.slice()`, `cloneDeep(a)`, a name | that of its parts | |
 * | anything else | none | |
 */
export function homesOf(list: TSESTree.Node): readonly Taken[] {
  return trace(list, [], new Set());
}

/** `seen` are the names on the way: a list is often put together from itself. */
function trace(list: TSESTree.Node, path: Path, seen: Set<Variable>): readonly Taken[] {
  const node = unwrap(list);
  const all = (nodes: readonly TSESTree.Node[]): Taken[] =>
    nodes.flatMap((one) => trace(one, path, seen));
  switch (node.type) {
    case T.ArrayExpression:
      return all(
        node.elements.flatMap((one) => (one?.type === T.SpreadElement ? [one.argument] : [])),
      );
    case T.ConditionalExpression:
      return all([node.consequent, node.alternate]);
    case T.LogicalExpression:
      return all([node.left, node.right]);
    case T.MemberExpression:
      return trace(node.object, [accessOf(node), ...path], seen);
    case T.CallExpression:
      return traceCall(node, path, seen);
    case T.Identifier:
      return traceName(node, path, seen);
    default:
      return [];
  }
}

function traceCall(call: TSESTree.CallExpression, path: Path, seen: Set<Variable>) {
  if (resolveFunction(call.callee)) return [];
  const method = methodOf(call);
  const list = givesElementsOf(call);
  if (list) return trace(list, path, seen);
  if (makes(call)) return call.arguments.flatMap((one) => trace(one, path, seen));
  const store = storeOf(call);
  const kept: Taken[] = store ? [{ home: store, path }] : [];
  // `req.json()`: what the caller gave is only unpacked.
  const isUnpacked = method !== null && call.arguments.length === 0;
  return isUnpacked ? [...kept, ...trace(method.receiver, path, seen).filter(isOfCaller)] : kept;
}

const isOfCaller = ({ home }: Taken): boolean => home.is === 'caller';

function traceName(name: TSESTree.Identifier, path: Path, seen: Set<Variable>): readonly Taken[] {
  const variable = variableOf(name);
  if (!variable || seen.has(variable) || seen.size >= MAX_NAMES) return [];
  // What is asked of a list is asked at each of its uses; on the way from another it is cut short.
  const isFirst = seen.size === 0;
  const before = isFirst ? known.get(variable) : undefined;
  if (before) return before.map((one) => ({ ...one, path: [...one.path, ...path] }));
  seen.add(variable);
  const found = definitionsOf(variable).flatMap((one) => traceDefinition(one, seen));
  if (isFirst) known.set(variable, found);
  return found.map((one) => ({ ...one, path: [...one.path, ...path] }));
}

function traceDefinition(definition: Definition, seen: Set<Variable>): readonly Taken[] {
  if (definition.kind === 'value') return trace(definition.value, definition.binding.path, seen);
  if (definition.kind !== 'parameter' || !isFunction(definition.fn)) return [];
  const { fn, index, binding } = definition;
  return [{ home: { is: 'caller', fn, index }, path: binding.path }];
}

/** `JSON.parse(text)` and `cloneDeep(list)` only make something else of what they are given. */
function makes(call: TSESTree.CallExpression): boolean {
  let root = unwrap(call.callee);
  while (root.type === T.MemberExpression) root = unwrap(root.object);
  const variable = root.type === T.Identifier ? variableOf(root) : null;
  const [definition] = variable ? definitionsOf(variable) : [];
  const isOfPackage = definition?.kind === 'import' && !definition.from.startsWith('.');
  return isPassing(call) || (isOfPackage && call.parent.type !== T.AwaitExpression);
}
