import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { type Definition, definitionsOf } from '../syntax/bindings.js';
import { resolveFunction, resultsOf } from './functions.js';
import { thisOwnerAt } from '../syntax/members.js';
import {
  enclosingFunction,
  type FunctionNode,
  methodOf,
  unwrap,
  variableOf,
  wrapped,
} from '../syntax/nodes.js';
import { usesOf } from './call-sites.js';
import { kindOf } from './models/kinds.js';
import { modelOf } from './models/lookup.js';
import { classVariable } from './owners.js';
import { pathsAt } from './paths/index.js';
import { runsOf } from './runs.js';
import { isStored } from './stored.js';

/**
 * What becomes of a list where the function that changes it is left by a throw:
 *
 * | it is | |
 * |---|---|
 * | `this.items`, a variable or a map around the function, in a program that goes on | `kept` |
 * | given by a caller who is not in sight | `given` |
 * | made here; around a program that ends with the throw; not known | `lost` |
 */
export type Life = 'given' | 'kept' | 'lost';

/** How many names and calls are looked through. */
const MAX_DEPTH = 8;

/** What becomes of the list that an expression names, where what runs at the expression throws. */
export function lifeOf(list: TSESTree.Node, depth = MAX_DEPTH): Life {
  const node = unwrap(list);
  if (depth === 0) return 'lost';
  const next = (one: TSESTree.Node): Life => lifeOf(one, depth - 1);
  switch (node.type) {
    case T.ThisExpression:
      return outlivesInstance(node) ? 'kept' : 'lost';
    case T.MemberExpression:
      return next(node.object);
    case T.LogicalExpression:
      return longest([next(node.left), next(node.right)]);
    case T.ConditionalExpression:
      return longest([next(node.consequent), next(node.alternate)]);
    case T.AssignmentExpression:
      return longest([next(node.left), next(node.right)]);
    case T.CallExpression:
      return lifeOfResult(node, depth);
    case T.Identifier:
      return lifeOfName(node, depth);
    default:
      return 'lost';
  }
}

const longest = (lives: readonly Life[]): Life =>
  (['kept', 'given'] as const).find((life) => lives.includes(life)) ?? 'lost';

/** `sessions.get(id)` of a map, and a function of ours that hands out what it keeps. */
function lifeOfResult(call: TSESTree.CallExpression, depth: number): Life {
  const fn = resolveFunction(call.callee);
  if (fn) {
    const lives = resultsOf(fn).map((result) => lifeOf(result, depth - 1));
    return lives.includes('kept') ? 'kept' : 'lost';
  }
  const modelled = modelOf(call);
  const isRead = modelled?.model.gives === 'stored' && modelled.subject !== null;
  return isRead && kindOf(modelled.subject) === 'map'
    ? lifeOf(modelled.subject, depth - 1)
    : 'lost';
}

function lifeOfName(name: TSESTree.Identifier, depth: number): Life {
  const variable = variableOf(name);
  const [declared] = variable?.identifiers ?? [];
  if (!variable || !declared) return 'lost';
  const home = enclosingFunction(declared);
  const lives = definitionsOf(variable).map((one) => lifeOfDefinition(one, depth));
  if (lives.includes('kept') || isStoredBefore(variable, name)) return 'kept';
  if (home === enclosingFunction(name)) return longest(lives);
  return goesOn(name, home) ? 'kept' : longest(lives);
}

function lifeOfDefinition(definition: Definition, depth: number): Life {
  switch (definition.kind) {
    case 'value':
    case 'element':
      return lifeOf(definition.value, depth - 1);
    case 'parameter':
      return lifeOfParameter(definition, depth);
    case 'import':
      return 'kept';
    default:
      return 'lost';
  }
}

/** Where all callers are in sight, what they hand over says it. */
function lifeOfParameter(
  { fn, index }: Extract<Definition, { kind: 'parameter' }>,
  depth: number,
): Life {
  const uses = usesOf(fn as FunctionNode);
  const calls = uses?.nodes.flatMap((use) => callAt(use) ?? []) ?? [];
  if (!uses?.isComplete || calls.length < uses.nodes.length) return 'given';
  return longest(
    calls.map((call) => {
      const argument = call.arguments[index];
      if (!argument) return 'lost';
      const isName = unwrap(argument).type === T.Identifier;
      return isName && comesAgain(call) ? 'kept' : lifeOf(argument, depth - 1);
    }),
  );
}

function callAt(use: TSESTree.Node): TSESTree.CallExpression | null {
  const { parent } = wrapped(use);
  return parent?.type === T.CallExpression && unwrap(parent.callee) === use ? parent : null;
}

/** `sessions.set(id, list)`, `this.items = list` before the list is used. */
const isStoredBefore = (variable: TSESLint.Scope.Variable, use: TSESTree.Node): boolean =>
  variable.references.some(
    ({ identifier }) =>
      identifier.parent.type !== T.SpreadElement &&
      isStored(identifier) &&
      enclosingFunction(identifier) === enclosingFunction(use) &&
      pathsAt(use).reaches(identifier, use),
  );

/** An instance lives on unless all that its class does is done in a program that ends. */
function outlivesInstance(node: TSESTree.ThisExpression): boolean {
  const owner = thisOwnerAt(node);
  const method = enclosingFunction(node);
  if (!owner || !method || owner.node.type === T.ObjectExpression) return true;
  const variable = classVariable(owner.node);
  if (!variable || variable.identifiers.some((name) => isExported(name))) return true;
  const calls = usesOf(method)?.nodes.map((use) => callAt(use)) ?? [];
  return calls.length === 0 || calls.some((call) => call === null || goesOn(call, null));
}

function isExported(name: TSESTree.Node): boolean {
  const around = name.parent?.parent?.type ?? '';
  if (around.startsWith('Export')) return true;
  const variable = name.type === T.Identifier ? variableOf(name) : null;
  return (
    variable?.references.some(({ identifier }) => identifier.parent.type.startsWith('Export')) ===
    true
  );
}

/**
 * Whether, after what runs at a node has thrown, it can run again with what lives in `home` (null: in
 * the module) as it was left: somebody catches it, or calls as often as he likes.
 */
function goesOn(
  node: TSESTree.Node,
  home: FunctionNode | null,
  seen = new Set<TSESTree.Node>(),
): boolean {
  const fn = enclosingFunction(node);
  const handlers = handlersAround(node, fn);
  if (comesAgain(node)) return true;
  if (fn === home || fn === null || seen.has(fn)) return false;
  seen.add(fn);
  const places = runsOf(fn);
  if (!places) return true;
  const isCaught = handlers.some((handler) => !onlyThrows(handler));
  return places.some(
    (place) =>
      goesOn(place, home, seen) || isSwallowed(place) || (isCaught && pathsAt(place).again(place)),
  );
}

/** Whether what a node throws is caught in its function, which then comes to the node again. */
const comesAgain = (node: TSESTree.Node): boolean =>
  handlersAround(node, enclosingFunction(node)).some((handler) =>
    pathsAt(node).reaches(handler, node),
  );

/** `turn().catch(report)` in a loop. */
function isSwallowed(place: TSESTree.Node): boolean {
  const { parent } = wrapped(place);
  const call = parent?.type === T.MemberExpression ? wrapped(parent).parent : null;
  const method = call?.type === T.CallExpression ? methodOf(call) : null;
  return method?.name === 'catch' && pathsAt(place).again(place);
}

/** The `catch` clauses that take what is thrown at a node. */
export function handlersAround(
  node: TSESTree.Node,
  fn: FunctionNode | null,
): readonly TSESTree.CatchClause[] {
  const found: TSESTree.CatchClause[] = [];
  let below = node;
  for (let up = node.parent; up && up !== fn; below = up, up = up.parent) {
    if (up.type !== T.TryStatement || up.block !== below || !up.handler) continue;
    found.push(up.handler);
    if (!onlyThrows(up.handler)) break;
  }
  return found;
}

/** A `catch` that throws on every way out of it takes nothing. */
const onlyThrows = (handler: TSESTree.CatchClause): boolean => {
  const last = handler.body.body.at(-1);
  return last?.type === T.ThrowStatement;
};
