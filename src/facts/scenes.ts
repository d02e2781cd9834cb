import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { Life } from '../flow/outlives.js';
import { type Paths, pathsAt } from '../flow/paths/index.js';
import { names, type Subject, subjectOf } from '../flow/subject.js';
import { nodesOf } from '../replay/nodes.js';
import type { Sdk } from '../sdk/index.js';
import {
  enclosingFunction,
  type FunctionNode,
  methodOf,
  unwrap,
  variableOf,
} from '../syntax/nodes.js';
import type { Answer, CallEntry } from './calls.js';
import type { Facts } from './facts.js';
import { placesIn } from './places.js';

export interface File {
  facts: Facts;
  entries: readonly CallEntry[];
  answers: readonly Answer[];
  requests: readonly TSESTree.Node[];
}

/** One function in which calls enter a list and are answered, or call what does. */
export interface Scene {
  sdk: Sdk;
  fn: FunctionNode | null;
  paths: Paths;
  start: TSESTree.Node;
  answers: readonly { at: TSESTree.Node; answer: Answer }[];
  requests: readonly TSESTree.Node[];
  resets: readonly TSESTree.Node[];
  /** Where calls enter: what comes behind is about those. */
  entered: readonly TSESTree.Node[];
  life: () => Life;
}

/** The functions in which calls of one entry come together with answers. */
export function scenesOf(file: File, entry: CallEntry, life: () => Life): Scene[] {
  const { entries, answers, requests, facts } = file;
  const places = [entry.place, ...answers.map(({ place }) => place)];
  const functions = new Set(places.map((place) => enclosingFunction(place)));
  return [...functions].flatMap((fn) => {
    const [start, ...others] = placesIn(fn, entry.place);
    if (!start || others.length > 0) return [];
    const entered = entries.flatMap(({ place }) => placesIn(fn, place));
    const found = answers.flatMap((answer) =>
      placesIn(fn, answer.place).flatMap((at) => (entered.includes(at) ? [] : [{ at, answer }])),
    );
    if (found.length === 0) return [];
    return [
      {
        sdk: facts.sdk,
        fn,
        paths: pathsAt(start),
        start,
        answers: found,
        entered,
        requests: requests.flatMap((call) => placesIn(fn, call)),
        resets: resetsOf(facts, entry).flatMap((node) => placesIn(fn, node)),
        life,
      },
    ];
  });
}

/** Methods that take elements out of a list, or a list out of a map. */
const TAKING = new Set(['clear', 'delete', 'pop', 'shift', 'splice']);

/** Where the list gets another content: a checkpoint that is put back, a conversation that is begun anew. */
function resetsOf({ context }: Facts, { list, place, subject }: CallEntry): TSESTree.Node[] {
  const root = rootOf(list);
  return nodesOf(context.sourceCode).filter((node) => {
    if (node === place) return false;
    if (node.type === T.AssignmentExpression)
      return subject !== null && isOf(node.left, subject) && !isGrown(node.right, subject);
    const method = node.type === T.CallExpression ? methodOf(node) : null;
    return (
      method !== null &&
      TAKING.has(method.name) &&
      root !== null &&
      rootOf(method.receiver) === root
    );
  });
}

/** `list` and `list.length`, `this.items` and `this`. */
function isOf(target: TSESTree.Node, subject: Subject): boolean {
  const node = unwrap(target);
  if (names(node, subject)) return true;
  return node.type === T.MemberExpression && names(node.object, subject);
}

/** `[...list, item]`, `list.concat(items)`: the list with more in it. */
function isGrown(value: TSESTree.Node, subject: Subject): boolean {
  const node = unwrap(value);
  if (node.type === T.ArrayExpression)
    return node.elements.some(
      (one) => one?.type === T.SpreadElement && names(one.argument, subject),
    );
  const method = node.type === T.CallExpression ? methodOf(node) : null;
  return method?.name === 'concat' && names(method.receiver, subject);
}

function rootOf(node: TSESTree.Node): unknown {
  const inner = unwrap(node);
  if (inner.type === T.MemberExpression) {
    const subject = subjectOf(inner);
    return subject?.root === 'this' ? `this.${subject.path[0] ?? ''}` : rootOf(inner.object);
  }
  if (inner.type === T.CallExpression) {
    const method = methodOf(inner);
    return method && rootOf(method.receiver);
  }
  return inner.type === T.Identifier ? variableOf(inner) : null;
}
