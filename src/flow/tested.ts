import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { definitionsOf } from '../syntax/bindings.js';
import { childrenOf, isFunction, variableOf } from '../syntax/nodes.js';
import type { Paths } from './paths/index.js';

type Variable = TSESLint.Scope.Variable;

const known = new WeakMap<Paths, ReadonlySet<Variable>>();

/**
 * The variables that the tests of a function read, also through names that hold what is read of them.
 * Of any other its ways say nothing: most questions end here.
 */
export function testedIn(paths: Paths): ReadonlySet<Variable> {
  const found = known.get(paths) ?? readTests(paths);
  known.set(paths, found);
  return found;
}

function readTests({ graph }: Paths): ReadonlySet<Variable> {
  const found = new Set<Variable>();
  const open: TSESTree.Node[] = [];
  for (const label of graph.labels)
    if (label && label.how !== 'threw') open.push(...readBy(label.node));
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type !== T.Identifier) {
      if (!isMade(node)) open.push(...childrenOf(node));
      continue;
    }
    const variable = variableOf(node);
    if (!variable || found.has(variable)) continue;
    found.add(variable);
    for (const definition of definitionsOf(variable))
      if (definition.kind === 'value') open.push(definition.value);
  }
  return found;
}

/** What is made of other values says nothing of them where it is tested. */
const isMade = (node: TSESTree.Node): boolean =>
  isFunction(node) ||
  node.type === T.ObjectExpression ||
  node.type === T.ArrayExpression ||
  node.type === T.NewExpression;

/** What is read where a way parts. */
function readBy(test: TSESTree.Node): readonly TSESTree.Node[] {
  if (test.type === T.ForOfStatement || test.type === T.ForInStatement) return [test.right];
  return test.type === T.SwitchCase && test.test ? [test.parent.discriminant, test.test] : [test];
}
