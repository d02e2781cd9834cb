import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { followCall } from './follow-call.js';
import { followResults } from './follow-function.js';
import { followOwner, followVariable } from './follow-name.js';
import { thisOwnerAt } from './functions.js';
import { guardsAt } from './guards.js';
import { subjectOf } from './subject.js';
import {
  type Access,
  accessOf,
  ANY_ELEMENT,
  innerOf,
  isElement,
  isFunction,
  literalOf,
  type Path,
  type SourceCode,
  variableOf,
} from './syntax.js';
import {
  advance,
  enter,
  entering,
  followAll,
  type Guide,
  signatureOf,
  type Trail,
  type Walk,
  wholeOf,
  withStep,
} from './trail.js';

/** Expressions looked at in one walk before it gives up; what is not found by then stays silent. */
const MAX_FOLLOWED = 20_000;

/** Expressions within expressions, names within names: deeper than this the walk gives up. */
const MAX_DEPTH = 150;

/** Looks ahead are short: what is not known by then counts as something else. */
const MAX_AHEAD = 300;

/** Makes a guide that says where trails arrive. */
export type GuideFor<Arrival> = (arrived: (arrival: Arrival) => void) => Guide;

/** A walk that hit a bound ends in silence; this says so to those who ask. */
export interface WalkBounds {
  hits: number;
}

/**
 * Follows a value back to where it came from, through variables, parameters, fields, containers,
 * calls and copies of the same file. The guide decides where a trail ends.
 */
export function startWalk<Arrival>(
  sourceCode: SourceCode,
  guideFor: GuideFor<Arrival>,
  bounds: WalkBounds,
  arrived: (arrival: Arrival) => void,
  entered = new Map<string, boolean>(),
  most = MAX_FOLLOWED,
): Walk {
  const guide = guideFor(arrived);
  const seen = new WeakMap<TSESTree.Node, Set<string>>();
  let followed = 0;
  let depth = 0;
  const walk: Walk = { sourceCode, guide, visited: new Set(), entered, follow, isOutput };
  return walk;

  function follow(node: TSESTree.Node, trail: Trail): boolean {
    const signature = signatureOf(trail);
    const before = seen.get(node) ?? new Set();
    if (before.has(signature)) return true;
    seen.set(node, before.add(signature));
    followed += 1;
    if (followed > most || depth > MAX_DEPTH) {
      bounds.hits += 1;
      return true;
    }
    depth += 1;
    const isKnown =
      guide.arrives(node, trail) ||
      followNode(walk, node, trail) ||
      guide.settlesByType(node, trail);
    depth -= 1;
    return isKnown;
  }

  /** Looks ahead, on a walk of its own that reports to nobody. */
  function isOutput(node: TSESTree.Expression, path: Path): boolean {
    let arrivals = 0;
    const ahead = startWalk(
      sourceCode,
      guideFor,
      { hits: 0 },
      () => (arrivals += 1),
      new Map(),
      MAX_AHEAD,
    );
    const entry = { node, entrance: 'whole', stepsAfter: 0 } as const;
    return ahead.follow(node, { path, entry, steps: [], frames: [] }) && arrivals > 0;
  }
}

function followNode(walk: Walk, node: TSESTree.Node, trail: Trail): boolean {
  const inner = innerOf(node);
  if (inner) {
    const isCast = node.type === T.TSAsExpression || node.type === T.TSTypeAssertion;
    return walk.follow(inner, isCast ? withStep(trail, { kind: 'cast', node }) : trail);
  }
  switch (node.type) {
    case T.Identifier:
    case T.ThisExpression:
    case T.MemberExpression:
      return followRead(walk, node, guarded(walk, node, trail));
    case T.CallExpression:
      return followCall(walk, node, trail);
    case T.NewExpression:
      return followNew(walk, node, trail);
    case T.ArrayExpression:
      return followArray(walk, node, trail);
    case T.ObjectExpression:
      return followObject(walk, node, trail);
    case T.ConditionalExpression:
      return followBranches(walk, node, [node.consequent, node.alternate], trail);
    case T.LogicalExpression:
      return followBranches(
        walk,
        node,
        node.operator === '&&' ? [node.right] : [node.left, node.right],
        trail,
      );
    case T.AssignmentExpression:
      return walk.follow(node.right, trail);
    case T.SequenceExpression:
      return followAll(node.expressions.slice(-1), (one) => walk.follow(one, trail));
    default:
      return node.type === T.Literal || node.type === T.TemplateLiteral;
  }
}

/** Where the value that enters is a choice of several, the one that leads to output is what enters. */
function followBranches(
  walk: Walk,
  node: TSESTree.Expression,
  branches: readonly TSESTree.Expression[],
  trail: Trail,
): boolean {
  const isEntry = trail.entry.node === node;
  return followAll(branches, (branch) =>
    walk.follow(
      branch,
      isEntry ? advance(trail, { entry: { ...trail.entry, node: branch } }) : trail,
    ),
  );
}

/** Adds what the conditions around the place say of the value's type there. */
function guarded(walk: Walk, node: TSESTree.Node, trail: Trail): Trail {
  const subject = subjectOf(walk.sourceCode, node);
  const types = subject && guardsAt(walk.sourceCode, node, subject);
  return types ? withStep(trail, { kind: 'guard', node, types, rest: trail.path }) : trail;
}

function followRead(
  walk: Walk,
  node: TSESTree.Identifier | TSESTree.MemberExpression | TSESTree.ThisExpression,
  trail: Trail,
): boolean {
  if (node.type === T.MemberExpression) {
    const access = accessOf(walk.sourceCode, node);
    const path = [access, ...trail.path];
    return walk.follow(node.object, withStep(trail, { kind: 'read', node, access }, path));
  }
  if (node.type === T.ThisExpression) {
    const owner = thisOwnerAt(node);
    return owner !== null && followOwner(walk, owner, trail);
  }
  if (node.name === 'undefined') return true;
  const variable = variableOf(walk.sourceCode, node);
  return variable !== null && followVariable(walk, node, variable, trail);
}

function followNew(walk: Walk, node: TSESTree.NewExpression, trail: Trail): boolean {
  const { callee } = node;
  const [argument] = node.arguments;
  if (callee.type === T.Identifier && (callee.name === 'Set' || callee.name === 'Map')) {
    if (!argument) return true;
    return argument.type !== T.SpreadElement && walk.follow(argument, trail);
  }
  const variable = callee.type === T.Identifier ? variableOf(walk.sourceCode, callee) : null;
  const declared = variable?.defs[0]?.node;
  const isClass = declared?.type === T.ClassDeclaration || declared?.type === T.ClassExpression;
  return isClass && followOwner(walk, { node: declared, isStatic: false }, trail);
}

function followArray(walk: Walk, node: TSESTree.ArrayExpression, trail: Trail): boolean {
  const [access, ...rest] = trail.path;
  // A list where one item was asked for holds none at that place.
  if (access === undefined) return true;
  if (!isElement(access)) return true;
  const index = /^\[(\d+)\]$/.exec(access)?.[1];
  const before = index === undefined ? [null] : node.elements.slice(0, Number(index));
  const exact = index === undefined ? null : node.elements[Number(index)];
  const isPlaced = before.every((one) => one !== null && one.type !== T.SpreadElement);
  if (exact && isPlaced && exact.type !== T.SpreadElement)
    return walk.follow(exact, advance(trail, { path: rest }));
  const isOutput = walk.guide.collects(node) === 'output';
  return followAll(node.elements, (element) => {
    if (!element) return true;
    if (element.type !== T.SpreadElement)
      return enter(walk, element, entering(node, trail, element, 'element', rest, isOutput));
    const { argument } = element;
    return enter(
      walk,
      argument,
      entering(node, trail, argument, 'spread', [ANY_ELEMENT, ...rest], isOutput),
    );
  });
}

function followObject(walk: Walk, node: TSESTree.ObjectExpression, trail: Trail): boolean {
  const [access] = trail.path;
  if (access === undefined) return followItemLiteral(walk, node, trail);
  let isKnown = true;
  // The last one wins: what stands before a property of that name is never read.
  for (const property of [...node.properties].reverse()) {
    if (property.type === T.SpreadElement) {
      isKnown = walk.follow(property.argument, trail) && isKnown;
      continue;
    }
    const key = accessOf(walk.sourceCode, property);
    const value = followProperty(walk, property, key, trail);
    if (value === null) continue;
    if (key === access) return value && isKnown;
    isKnown = value && isKnown;
  }
  return isKnown;
}

/** Null when the property is not what is read. */
function followProperty(
  walk: Walk,
  property: TSESTree.Property,
  key: Access,
  trail: Trail,
): boolean | null {
  const [access = '', ...rest] = trail.path;
  const { value, kind } = property;
  if (kind === 'get' && key === access && isFunction(value))
    return followResults(walk, value, advance(trail, { path: rest }), null);
  if (access === `${key}()` && isFunction(value))
    return followResults(walk, value, advance(trail, { path: rest }), null);
  if (key !== access && key !== ANY_ELEMENT && access !== ANY_ELEMENT) return null;
  return walk.follow(value, wholeOf(advance(trail, { path: rest }), value));
}

/** `{ ...item }` is a copy; `{ type, id: item.id, … }` is the item rebuilt; without an id it is new. */
function followItemLiteral(walk: Walk, node: TSESTree.ObjectExpression, trail: Trail): boolean {
  const { sourceCode } = walk;
  const properties = node.properties.filter((one) => one.type === T.Property);
  const spreads = node.properties.filter((one) => one.type === T.SpreadElement);
  const keyed = properties.map((one) => [accessOf(sourceCode, one), one.value] as const);
  if (spreads.length > 0) {
    // A field that is written anew, were it with `undefined`, is no longer the item's own.
    const fields = keyed.map(([key]) => key);
    const copied = withStep(trail, { kind: 'clone', node, how: '{ ... }' });
    const changed = fields.length > 0 ? withStep(copied, { kind: 'omit', node, fields }) : copied;
    return followAll(spreads, (one) => walk.follow(one.argument, changed));
  }
  const id = keyed.find(([key]) => key === 'id')?.[1];
  if (!id) return true;
  const fields = keyed.map(([key]) => key);
  const type = literalOf(sourceCode, keyed.find(([key]) => key === 'type')?.[1]);
  const rebuilt = withStep(trail, { kind: 'rebuild', node, fields });
  if (typeof type !== 'string') return walk.follow(id, rebuilt);
  const types = { mode: 'only', types: new Set([type]) } as const;
  return walk.follow(id, withStep(rebuilt, { kind: 'guard', node, types, rest: [] }));
}
