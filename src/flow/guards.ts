import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { type About, aboutPair, aboutPattern, aboutSubject, type Asked } from './about.js';
import { type Question, whenCondition, whenEqual } from './conditions.js';
import { resolveFunction, resultsOf } from './functions.js';
import {
  both,
  either,
  inField,
  isNever,
  type Knowledge,
  NEVER,
  sameKnowledge,
  without,
} from './known.js';
import { isLoop, type Loop, meet, type Paths, pathsAt, type Place, rootOf } from './paths/index.js';
import type { Subject } from './subject.js';
import { intersect, isEmpty } from './type-set.js';
import { testedIn } from './tested.js';
import {
  ANY_ELEMENT,
  type FunctionNode,
  isGlobal,
  literalOf,
  unwrap,
  variableOf,
} from '../syntax/nodes.js';

/** How deep guards may call other guards. */
const MAX_GUARD_DEPTH = 4;

/**
 * What the conditions on all ways to a node say of the item that a subject names there: `if` and
 * `else`, `&&`, `||`, `? :`, `switch`, loops, what leaves before, and guards that throw; and which of
 * its fields are taken away on all of them.
 */
export function guardsAt(node: TSESTree.Node, asked: Asked): Knowledge {
  const about = aboutSubject(asked, guardsFrom(0));
  return both(knownAt(node, about), goneAfter(node, about));
}

/** `input.push(item); delete item.id;`: the item is changed where it was put. */
function goneAfter(node: TSESTree.Node, { changes, kills }: About): Knowledge {
  const paths = pathsAt(node);
  const fields = [...changes.removals].flatMap(([field, nodes]) => {
    const exits = paths.exits(node, nodes);
    const isLeft = exits.has('end') || exits.has('return');
    return isLeft || [node, ...kills].some((end) => paths.reaches(node, end, nodes)) ? [] : [field];
  });
  return fields.length > 0 ? without(...fields) : null;
}

/** The same function for the same depth: what is known of an item is kept by it. */
const guardsFrom = (depth: number): Question['ofGuard'] => ASKED[depth] ?? (() => null);

const ASKED = Array.from(
  { length: MAX_GUARD_DEPTH },
  (_, depth): Question['ofGuard'] =>
    (guard, truth, index, isOfList) =>
      whenReturned(guard, truth, { index, isOfList, depth: depth + 1 }),
);

/** Which parameter of a guard is asked about: itself, or each of its elements. */
interface AskedOfGuard {
  index?: number;
  isOfList?: boolean;
  /** It gets a key and a value of the item, not the item. */
  isPair?: boolean;
  depth?: number;
}

/**
 * What a predicate says of its parameter where it returns true (or false), and any function where it
 * comes back at all (null).
 */
export function whenReturned(
  fn: FunctionNode,
  truth: boolean | null,
  { index = 0, isOfList = false, isPair = false, depth = 0 }: AskedOfGuard = {},
): Knowledge {
  const parameter = fn.params[index];
  const pair = isPair && parameter?.type === T.ArrayPattern ? aboutPair(parameter) : null;
  const about = pair ?? aboutParameter(parameter, isOfList, depth);
  if (!about) return null;
  const paths = pathsAt(fn.body);
  if (truth === null) return knownBefore(fn.body, paths.placesOfExits(['end', 'return']), about);
  let possible = truth ? NEVER : knownBefore(fn.body, paths.placesOfExits(['end']), about);
  for (const result of resultsOf(fn)) {
    const value = literalOf(result);
    if (typeof value === 'boolean' && value !== truth) continue;
    possible = either(possible, both(knownAt(result, about), whenCondition(result, truth, about)));
  }
  return possible;
}

function aboutParameter(
  parameter: TSESTree.Parameter | undefined,
  isOfList: boolean,
  depth: number,
): About | null {
  if (parameter?.type === T.ObjectPattern) return isOfList ? null : aboutPattern(parameter);
  const root = parameter?.type === T.Identifier ? variableOf(parameter) : null;
  return root && aboutSubject({ subject: { root, path: [] }, isOfList }, guardsFrom(depth));
}

/**
 * Whether a condition asks for nothing but the type of the item that a subject names: no type is
 * among those that it is true for and among those that it is false for.
 */
export function asksTypeAlone(condition: TSESTree.Node, subject: Subject): boolean {
  const about = aboutSubject({ subject }, guardsFrom(0));
  const kept = whenCondition(condition, true, about)?.types;
  const dropped = whenCondition(condition, false, about)?.types;
  return kept != null && dropped != null && isEmpty(intersect(kept, dropped));
}

/** Whether a predicate keeps every item: `Boolean`, `(item) => item != null`. */
export function keepsAll(predicate: TSESTree.Node): boolean {
  const node = unwrap(predicate);
  if (isGlobal(node, 'Boolean')) return true;
  const fn = resolveFunction(node);
  return fn !== null && isNever(whenReturned(fn, false));
}

const knownAt = (node: TSESTree.Node, about: About): Knowledge =>
  knownBefore(node, pathsAt(node).placesOf(node), about);

/** What is known at some places in the function of a node. */
function knownBefore(node: TSESTree.Node, places: readonly Place[], about: About): Knowledge {
  const root = rootOf(node);
  const start = about.isHome(root) || !root.parent ? null : knownAt(root, about);
  const paths = pathsAt(node);
  if (!start && about.changes.byNode.size === 0 && !isTested(about, paths))
    return places.length > 0 ? null : NEVER;
  const known = meet<Knowledge>(paths, places, {
    kills: about.kills,
    start,
    nothing: null,
    changes: about.changes.byNode,
    both,
    either,
    isNever,
    same: sameKnowledge,
    says: (test, truth) => sayOf(test, truth, about),
  });
  return known === undefined ? NEVER : known;
}

const isTested = ({ variables }: About, paths: Paths): boolean =>
  variables === null || variables.some((variable) => testedIn(paths).has(variable));

function sayOf(test: TSESTree.Node, truth: boolean, about: About): Knowledge {
  const byTruth = about.said.get(test) ?? new Map<boolean, Knowledge>();
  about.said.set(test, byTruth);
  const known = byTruth.get(truth);
  if (known !== undefined) return known;
  const said = both(whenTested(test, truth, about), whenLooped(test, truth, about));
  byTruth.set(truth, said);
  return said;
}

function whenTested(test: TSESTree.Node, truth: boolean, about: About): Knowledge {
  if (isLoop(test)) return null;
  if (test.type !== T.SwitchCase) return whenCondition(test, truth, about);
  return test.test && whenEqual(test.parent.discriminant, test.test, truth, about);
}

/** What is known of each element of a list behind a loop over it: what its body leaves. */
function whenLooped(test: TSESTree.Node, truth: boolean, about: About): Knowledge {
  const loop = isLoop(test) ? test : loopOf(test);
  if (truth || !loop) return null;
  const known = about.loops.get(loop);
  if (known !== undefined) return known;
  // In an outer loop it comes by itself.
  about.loops.set(loop, null);
  const found =
    loop.type === T.ForOfStatement ? leftByEach(loop, about) : leftByRounds(loop, about);
  about.loops.set(loop, found);
  return found;
}

/** `for (let i = 0; …) delete list[i].id;` */
function leftByRounds(loop: Loop, { list, ofGuard }: About): Knowledge {
  if (!list) return null;
  const subject = { root: list.root, path: [...list.path, ANY_ELEMENT] };
  const item = aboutSubject({ subject }, ofGuard);
  return knownBefore(loop.body, pathsAt(loop).placesOfRounds(loop), item);
}

/** `for (const item of list) …`, `for (const part of item.content) …` */
function leftByEach(loop: TSESTree.ForOfStatement, about: About): Knowledge {
  const list = listOf(loop.right);
  const field = about.fieldOf(list);
  const { left } = loop;
  const name = left.type === T.VariableDeclaration ? left.declarations[0].id : left;
  const root = name.type === T.Identifier ? variableOf(name) : null;
  if (!root || (field === null && !about.isList(list))) return null;
  const item = aboutSubject({ subject: { root, path: [] } }, about.ofGuard);
  const known = knownBefore(loop.body, pathsAt(loop).placesOfRounds(loop), item);
  return field === null ? known : inField(field, known);
}

/** `list ?? []` goes over the same elements. */
function listOf(expression: TSESTree.Node): TSESTree.Node {
  const node = unwrap(expression);
  return node.type === T.LogicalExpression && node.operator !== '&&' ? node.left : node;
}

/** The loop that ends where a test does not hold. */
function loopOf(test: TSESTree.Node): Loop | null {
  const { parent } = test;
  return parent && isLoop(parent) && 'test' in parent && parent.test === test ? parent : null;
}
