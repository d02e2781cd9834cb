import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { followCall } from './follow-call.js';
import { followArray, followObject } from './follow-literal.js';
import { followOwner, followVariable } from './follow-name.js';
import { thisOwnerAt } from '../syntax/members.js';
import { guardsAt } from './guards.js';
import { both, ofTypes } from './known.js';
import { SentLists } from './sent-lists.js';
import { subjectOf } from './subject.js';
import { accessOf, innerOf, isElement, type Path, variableOf } from '../syntax/nodes.js';
import {
  advance,
  followAll,
  type Guide,
  signatureOf,
  type Trail,
  type Walk,
  withKnown,
  withStep,
} from './trail.js';

/** Expressions looked at in one walk before it gives up; what is not found by then stays silent. */
const MAX_FOLLOWED = 20_000;

/** Expressions within expressions, names within names: deeper than this the walk gives up. */
const MAX_DEPTH = 150;

/** Looks ahead are short: what is not known by then counts as something else. */
const MAX_AHEAD = 300;

/** Expressions that hand on the object itself, or hold it; any other makes a new one. */
const HOLDING = new Set([
  T.Identifier,
  T.MemberExpression,
  T.ObjectExpression,
  T.TSAsExpression,
  T.TSNonNullExpression,
  T.TSSatisfiesExpression,
  T.ThisExpression,
]);

/** Makes a guide that says where trails arrive. */
export type GuideFor<Arrival> = (arrived: (arrival: Arrival) => void) => Guide;

/** What all walks over one file share. */
export interface FileFlow<Arrival> {
  readonly guideFor: GuideFor<Arrival>;
  readonly visited: Set<unknown>;
  readonly inputs: SentLists;
  readonly written: Map<TSESTree.ObjectExpression, Trail>;
  readonly entered: Map<string, boolean>;
  /** A walk that hits a bound ends in silence; this says so to those who ask. */
  boundHits: number;
}

export const openFile = <Arrival>(guideFor: GuideFor<Arrival>): FileFlow<Arrival> => ({
  guideFor,
  visited: new Set(),
  inputs: new SentLists(),
  written: new Map(),
  entered: new Map(),
  boundHits: 0,
});

/**
 * Follows a value back to where it came from, through variables, parameters, fields, containers,
 * calls and copies of the same file. The guide decides where a trail ends.
 */
export function startWalk<Arrival>(
  file: FileFlow<Arrival>,
  arrived: (arrival: Arrival) => void,
  most = MAX_FOLLOWED,
): Walk {
  const guide = file.guideFor(arrived);
  const seen = new WeakMap<TSESTree.Node, Set<string>>();
  let followed = 0;
  let depth = 0;
  const walk: Walk = {
    ...file,
    guide,
    follow,
    isOutput: (node, path) => isOutput(file, node, path),
  };
  return walk;

  function follow(node: TSESTree.Node, from: Trail): boolean {
    const trail = from.alias && !HOLDING.has(node.type) ? advance(from, { alias: null }) : from;
    const signature = signatureOf(trail);
    const before = seen.get(node) ?? new Set();
    if (before.has(signature)) return true;
    seen.set(node, before.add(signature));
    followed += 1;
    if (followed > most || depth > MAX_DEPTH) {
      file.boundHits += 1;
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
}

/** Whether all that a value can be is output: looks ahead, on a walk that reports to nobody. */
export function isOutput<Arrival>(
  { guideFor }: FileFlow<Arrival>,
  node: TSESTree.Expression,
  path: Path,
): boolean {
  let arrivals = 0;
  const ahead = startWalk(openFile(guideFor), () => (arrivals += 1), MAX_AHEAD);
  const entry = { node, entrance: 'whole', stepsAfter: 0 } as const;
  return ahead.follow(node, { path, entry, steps: [], frames: [], alias: null }) && arrivals > 0;
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

/** Adds what the ways to the place say of the value there, and of the elements if it is a list. */
function guarded(walk: Walk, node: TSESTree.Node, trail: Trail): Trail {
  const subject = subjectOf(node);
  if (!subject) return trail;
  const said = guardsAt(node, { subject });
  // A guard of another module narrows the type all the same.
  const byType = said?.types || trail.path.length > 0 ? null : ofTypes(walk.guide.typesOf(node));
  const own = withKnown(trail, node, both(said, byType), trail.path);
  if (!isElement(trail.path[0])) return own;
  const ofEach = guardsAt(node, { subject, isOfList: true });
  return withKnown(own, node, ofEach, trail.path.slice(1));
}

function followRead(
  walk: Walk,
  node: TSESTree.Identifier | TSESTree.MemberExpression | TSESTree.ThisExpression,
  trail: Trail,
): boolean {
  if (node.type === T.MemberExpression) {
    const access = accessOf(node);
    const path = [access, ...trail.path];
    return walk.follow(node.object, withStep(trail, { kind: 'read', node, access }, path));
  }
  if (node.type === T.ThisExpression) {
    const owner = thisOwnerAt(node);
    return owner !== null && followOwner(walk, owner, trail);
  }
  if (node.name === 'undefined') return true;
  const variable = variableOf(node);
  return variable !== null && followVariable(walk, node, variable, trail);
}

function followNew(walk: Walk, node: TSESTree.NewExpression, trail: Trail): boolean {
  const { callee } = node;
  const [argument] = node.arguments;
  if (callee.type === T.Identifier && (callee.name === 'Set' || callee.name === 'Map')) {
    if (!argument) return true;
    return argument.type !== T.SpreadElement && walk.follow(argument, trail);
  }
  const variable = callee.type === T.Identifier ? variableOf(callee) : null;
  const declared = variable?.defs[0]?.node;
  const isClass = declared?.type === T.ClassDeclaration || declared?.type === T.ClassExpression;
  return isClass && followOwner(walk, { node: declared, isStatic: false }, trail);
}
