import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { comesAfter } from '../flow/paths/index.js';
import type { Guide } from '../flow/trail.js';
import { definitionsOf } from '../syntax/bindings.js';
import { resolveFunction } from '../flow/functions.js';
import {
  accessOf,
  enclosingFunction,
  type FunctionNode,
  isFunction,
  isGlobal,
  methodOf,
  type Path,
  unwrap,
  variableOf,
  wrapped,
} from '../syntax/nodes.js';
import { isPassing } from './passing.js';
import { type Store, storeOf } from './stores.js';

/** A place where a value leaves the function that has it. */
export interface Exit {
  /** From here on it is gone. */
  node: TSESTree.Node;
  /** By `return`; into a store; or to a function or an object that the caller gave. */
  to: Store | { is: 'caller' | 'callback'; fn: FunctionNode };
  /** The properties that it leaves under. */
  path: Path;
  /** False where something on the way can make another thing of it. */
  isSure: boolean;
}

type SanitizerOf = Guide['sanitizerOf'];
type Way = Pick<Exit, 'path' | 'isSure'>;

/**
 * Where a value leaves its function, unsanitized:
 *
 * | code | exit |
 * |---|---|
 * | `return value`, `() => value`, `const next = value; … return next;` | the caller |
 * | `return { items: value }`, `return Response.json({ items: value })` | the caller, under `items` |
 * | `store.save(id, value)`, `store.save(id, JSON.stringify(value))` | the store |
 * | `setItems(value)`, `res.json({ items: value })`, of parameters | a callback |
 * | `f(value)`, with the body of `f` in sight | none: what `f` does is known |
 */
export function exitsOf(place: TSESTree.Node, sanitizerOf: SanitizerOf): readonly Exit[] {
  return climb(place, { path: [], isSure: true }, sanitizerOf);
}

function climb(place: TSESTree.Node, way: Way, sanitizerOf: SanitizerOf): readonly Exit[] {
  const node = wrapped(place);
  const { parent } = node;
  switch (parent?.type) {
    case T.ReturnStatement:
      return byReturn(enclosingFunction(parent), node, way);
    case T.ArrowFunctionExpression:
      return parent.body === node ? byReturn(parent, node, way) : [];
    case T.Property:
      return climb(parent.parent, { ...way, path: [accessOf(parent), ...way.path] }, sanitizerOf);
    case T.ArrayExpression:
    case T.ConditionalExpression:
    case T.LogicalExpression:
    case T.SpreadElement:
      return climb(parent, way, sanitizerOf);
    case T.NewExpression:
      return climb(parent, { ...way, isSure: way.isSure && isGlobal(parent.callee) }, sanitizerOf);
    case T.CallExpression:
      return parent.callee === node ? [] : byCall(parent, node, way, sanitizerOf);
    case T.VariableDeclarator:
      return parent.init === node ? byName(parent.id, node, way, sanitizerOf) : [];
    case T.AssignmentExpression:
      return parent.right === node ? byName(parent.left, node, way, sanitizerOf) : [];
    default:
      return [];
  }
}

function byReturn(fn: FunctionNode | null, node: TSESTree.Node, way: Way): Exit[] {
  return fn ? [{ node, to: { is: 'caller', fn }, ...way }] : [];
}

function byCall(
  call: TSESTree.CallExpression,
  argument: TSESTree.Node,
  way: Way,
  sanitizerOf: SanitizerOf,
): readonly Exit[] {
  if (sanitizerOf(call.callee) !== null || resolveFunction(call.callee)) return [];
  const method = methodOf(call);
  const root = rootOf(call.callee);
  const isGiven = call.arguments[0] === argument;
  if (isGiven && isPassing(call)) return climb(call, way, sanitizerOf);
  const definition = definitionOf(root);
  if (definition?.kind === 'parameter' && isFunction(definition.fn)) {
    const to = { is: 'callback', fn: definition.fn } as const;
    const callback: Exit[] = !method || way.path.length > 0 ? [{ node: argument, to, ...way }] : [];
    const store = method ? storeOf(call) : null;
    return store ? [...callback, { node: argument, to: store, ...way }] : callback;
  }
  const store = storeOf(call);
  const kept: Exit[] = store ? [{ node: argument, to: store, ...way }] : [];
  const isOfPackage = definition?.kind === 'import' && !definition.from.startsWith('.');
  // `NextResponse.json({ items })`: what a package makes of it can still be it.
  if (!isOfPackage || !isGiven || unwrap(argument).type !== T.ObjectExpression) return kept;
  return [...kept, ...climb(call, { ...way, isSure: false }, sanitizerOf)];
}

function rootOf(callee: TSESTree.Node): TSESTree.Node {
  let node = unwrap(callee);
  while (node.type === T.MemberExpression || node.type === T.CallExpression)
    node = unwrap(node.type === T.MemberExpression ? node.object : node.callee);
  return node;
}

function definitionOf(root: TSESTree.Node) {
  const variable = root.type === T.Identifier ? variableOf(root) : null;
  return variable ? definitionsOf(variable)[0] : undefined;
}

const exits = new WeakMap<TSESLint.Scope.Variable, readonly Exit[]>();

/** The value gets a name: it leaves where that is used from there on. */
function byName(
  name: TSESTree.Node,
  value: TSESTree.Node,
  way: Way,
  sanitizerOf: SanitizerOf,
): readonly Exit[] {
  const variable = name.type === T.Identifier ? variableOf(name) : null;
  if (!variable) return [];
  let found = exits.get(variable);
  if (!found) {
    // A name can get its own value back.
    exits.set(variable, []);
    found = variable.references.flatMap(({ identifier }) => exitsOf(identifier, sanitizerOf));
    exits.set(variable, found);
  }
  return found
    .filter(({ node }) => comesAfter(node, value))
    .map((one) => ({
      ...one,
      path: [...one.path, ...way.path],
      isSure: one.isSure && way.isSure,
    }));
}
