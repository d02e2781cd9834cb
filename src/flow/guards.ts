import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { bindingOf } from '../syntax/bindings.js';
import { asksForPresence, type Question, whenCondition } from './conditions.js';
import { resolveFunction, resultsOf } from '../syntax/functions.js';
import { names, type Subject } from './subject.js';
import { type FunctionNode, isGlobal, literalOf, unwrap, variableOf } from '../syntax/nodes.js';
import { complement, type Constraint, intersect, isEmpty, only, unite } from './type-set.js';

/** How deep guards may call other guards. */
const MAX_GUARD_DEPTH = 4;

function questionOf(subject: Subject, depth = 0): Question {
  const isAt = (expression: TSESTree.Node, ...path: string[]) =>
    names(expression, { ...subject, path: [...subject.path, ...path] });
  return {
    isItem: (expression) => isAt(expression),
    isType: (expression) => isAt(expression, 'type'),
    isRole: (expression) => isAt(expression, 'role'),
    isId: (expression) => isAt(expression, 'id'),
    ofGuard: (guard, truth, index) =>
      depth < MAX_GUARD_DEPTH ? whenReturned(guard, truth, index, depth + 1) : null,
  };
}

/** A parameter `({ type, role })`: its names are the item's fields. */
function questionOfPattern(pattern: TSESTree.ObjectPattern): Question {
  const isField = (expression: TSESTree.Node, field: string): boolean => {
    const root = expression.type === T.Identifier ? variableOf(expression) : null;
    const [definition] = root?.defs ?? [];
    const binding = definition ? bindingOf(pattern, definition.name) : null;
    return binding?.path.join('.') === field;
  };
  return {
    isItem: () => false,
    isType: (expression) => isField(expression, 'type'),
    isRole: (expression) => isField(expression, 'role'),
    isId: (expression) => isField(expression, 'id'),
    ofGuard: () => null,
  };
}

function questionOfParameter(
  parameter: TSESTree.Parameter | undefined,
  depth: number,
): Question | null {
  if (parameter?.type === T.ObjectPattern) return questionOfPattern(parameter);
  const root = parameter?.type === T.Identifier ? variableOf(parameter) : null;
  return root && questionOf({ root, path: [] }, depth);
}

/** Which types a predicate returns true (or false) for, asked of its parameter at `index`. */
export function whenReturned(fn: FunctionNode, truth: boolean, index = 0, depth = 0): Constraint {
  const question = questionOfParameter(fn.params[index], depth);
  if (!question) return null;
  let possible: Constraint = only();
  for (const result of resultsOf(fn)) {
    const value = literalOf(result);
    if (typeof value === 'boolean' && value !== truth) continue;
    const here = guardsAround(result, question, fn);
    const says = whenCondition(result, truth, question);
    possible = unite(possible, intersect(here, says));
  }
  return possible;
}

/** Whether a predicate keeps every item: `Boolean`, `(item) => item != null`. */
export function keepsAll(predicate: TSESTree.Node): boolean {
  const node = unwrap(predicate);
  if (isGlobal(node, 'Boolean')) return true;
  const fn = resolveFunction(node);
  const question = questionOfParameter(fn?.params[0], 0);
  if (!fn || !question) return false;
  const results = resultsOf(fn);
  return results.length === 1 && results.every((result) => asksForPresence(result, question));
}

/**
 * What the conditions around a node say of `subject.type` there: `if` and `else`, `&&`, `||`, `? :`,
 * `switch` cases, and an `if (…) continue;` (`return`, `throw`, `break`) above it in the same block.
 */
export const guardsAt = (node: TSESTree.Node, subject: Subject): Constraint =>
  guardsAround(node, questionOf(subject));

function guardsAround(
  node: TSESTree.Node,
  question: Question,
  boundary?: TSESTree.Node,
): Constraint {
  let constraint: Constraint = null;
  let below = node;
  for (let up = node.parent; up && below !== boundary; below = up, up = up.parent) {
    constraint = intersect(constraint, guardOf(up, below, question));
    if (isEmpty(constraint)) return constraint;
  }
  return constraint;
}

function guardOf(up: TSESTree.Node, below: TSESTree.Node, question: Question): Constraint {
  const says = (test: TSESTree.Node, truth: boolean) => whenCondition(test, truth, question);
  switch (up.type) {
    case T.ConditionalExpression:
    case T.IfStatement:
      if (below === up.consequent) return says(up.test, true);
      return below === up.alternate ? says(up.test, false) : null;
    case T.LogicalExpression:
      if (below !== up.right || up.operator === '??') return null;
      return says(up.left, up.operator === '&&');
    case T.WhileStatement:
      return below === up.body ? says(up.test, true) : null;
    case T.SwitchStatement:
      return below.type === T.SwitchCase ? inCase(up, below, question) : null;
    case T.BlockStatement:
      return afterExits(up, up.body, below, question);
    case T.SwitchCase:
      return afterExits(up, up.consequent, below, question);
    default:
      return null;
  }
}

function inCase(
  node: TSESTree.SwitchStatement,
  at: TSESTree.SwitchCase,
  question: Question,
): Constraint {
  if (!question.isType(node.discriminant)) return null;
  const labels = node.cases.map((one) => literalOf(one.test));
  const all = labels.filter((label) => typeof label === 'string');
  let entered: Constraint = only();
  for (let index = node.cases.indexOf(at), first = true; index >= 0; index -= 1, first = false) {
    const one = node.cases[index];
    const label = labels[index];
    if (!one || (!first && exits(one.consequent))) break;
    if (one.test && typeof label !== 'string') return null;
    entered = unite(entered, typeof label === 'string' ? only(label) : complement(only(...all)));
  }
  return entered;
}

const exitChecks = new WeakMap<TSESTree.Node, readonly TSESTree.IfStatement[]>();

function afterExits(
  block: TSESTree.Node,
  statements: readonly TSESTree.Statement[],
  at: TSESTree.Node,
  question: Question,
): Constraint {
  let checks = exitChecks.get(block);
  if (!checks) {
    checks = statements.filter(
      (one): one is TSESTree.IfStatement => one.type === T.IfStatement && exitsEitherWay(one),
    );
    exitChecks.set(block, checks);
  }
  let constraint: Constraint = null;
  for (const check of checks) {
    if (check.range[1] > at.range[0]) break;
    const isThenExit = exits([check.consequent]);
    constraint = intersect(constraint, whenCondition(check.test, !isThenExit, question));
  }
  return constraint;
}

const exitsEitherWay = (check: TSESTree.IfStatement): boolean =>
  exits([check.consequent]) !== (check.alternate !== null && exits([check.alternate]));

/** Whether control never falls out of the end of these statements. */
function exits(statements: readonly TSESTree.Statement[]): boolean {
  const last = statements.at(-1);
  switch (last?.type) {
    case T.BreakStatement:
    case T.ContinueStatement:
    case T.ReturnStatement:
    case T.ThrowStatement:
      return true;
    case T.BlockStatement:
      return exits(last.body);
    case T.IfStatement:
      return last.alternate !== null && exits([last.consequent]) && exits([last.alternate]);
    default:
      return false;
  }
}
