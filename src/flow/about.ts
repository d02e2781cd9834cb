import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { bindingOf, definitionsOf } from '../syntax/bindings.js';
import { variableOf } from '../syntax/nodes.js';
import { type Changes, changesOf } from './changes.js';
import type { Question } from './conditions.js';
import type { Knowledge } from './known.js';
import { rootOf } from './paths/index.js';
import { earlierNames, fieldOfSubject, names, type Subject } from './subject.js';

/** An item that is asked about, in one function and those around it. */
export interface About extends Question {
  /** Where what it names becomes another item. */
  kills: readonly TSESTree.Node[];
  /** Whether it begins in a function, so that nothing is known of it outside. */
  isHome: (root: TSESTree.Node) => boolean;
  /** The list, where each of its elements is asked about. */
  list: Subject | null;
  /** The variables that name it, or null where that is not known. */
  variables: readonly TSESLint.Scope.Variable[] | null;
  /** What tests say, as far as they were asked. */
  said: Map<TSESTree.Node, Map<boolean, Knowledge>>;
  /** What loops leave of each element, as far as it was asked. */
  loops: Map<TSESTree.Node, Knowledge>;
  /** What is done to it. */
  changes: Pick<Changes, 'byNode' | 'removals'>;
}

type OfGuard = Question['ofGuard'];

/** Which item it is: what a subject names, or each element of the list that it names. */
export interface Asked {
  subject: Subject;
  isOfList?: boolean;
}

const known = new WeakMap<OfGuard, WeakMap<TSESLint.Scope.Variable, Map<string, About>>>();

export function aboutSubject(asked: Asked, ofGuard: OfGuard): About {
  const { isOfList = false, subject } = asked;
  const { root, path } = subject;
  if (root === 'this') return findAbout(asked, ofGuard);
  const byRoot = known.get(ofGuard) ?? new WeakMap<TSESLint.Scope.Variable, Map<string, About>>();
  known.set(ofGuard, byRoot);
  const byPath = byRoot.get(root) ?? new Map<string, About>();
  byRoot.set(root, byPath);
  const key = `${isOfList ? 'each of' : ''} ${path.join('.')}`;
  const about = byPath.get(key) ?? findAbout(asked, ofGuard);
  byPath.set(key, about);
  return about;
}

function findAbout({ isOfList = false, subject }: Asked, ofGuard: OfGuard): About {
  const question: Question = {
    isItem: (expression) => !isOfList && names(expression, subject),
    isList: (expression) => isOfList && names(expression, subject),
    fieldOf: (expression) => (isOfList ? null : fieldOfSubject(expression, subject)),
    ofGuard,
  };
  const all = earlierNames(subject);
  const { root } = all.at(-1) ?? subject;
  return {
    ...question,
    list: isOfList ? subject : null,
    variables:
      root === 'this' ? null : all.flatMap((one) => (one.root === 'this' ? [] : [one.root])),
    loops: new Map(),
    said: new Map(),
    kills: root === 'this' ? [] : definitionsOf(root).map(({ node }) => node),
    isHome: (place) => root !== 'this' && root.identifiers.some((name) => rootOf(name) === place),
    changes: changesOf(all, isOfList, question),
  };
}

/**
 * A parameter `([key, value])` that gets the fields of an item one by one: the key is asked about as a
 * type is, the value as an item that is there.
 */
export function aboutPair(pattern: TSESTree.ArrayPattern): About {
  const placeOf = (expression: TSESTree.Node): string | null => {
    const root = expression.type === T.Identifier ? variableOf(expression) : null;
    const [definition] = root?.defs ?? [];
    const path = definition ? bindingOf(pattern, definition.name)?.path : null;
    return path?.length === 1 ? (path[0] ?? null) : null;
  };
  return {
    ...aboutNames(pattern, (expression) => (placeOf(expression) === '[0]' ? 'type' : null)),
    isItem: (expression) => placeOf(expression) === '[1]',
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
  return aboutNames(pattern, fieldOf);
}

function aboutNames(pattern: TSESTree.DestructuringPattern, fieldOf: About['fieldOf']): About {
  const never = (): boolean => false;
  return {
    isItem: never,
    isList: never,
    fieldOf,
    ofGuard: () => null,
    list: null,
    variables: null,
    loops: new Map(),
    said: new Map(),
    kills: [],
    isHome: (root) => root === pattern.parent,
    changes: { byNode: new Map(), removals: new Map() },
  };
}
