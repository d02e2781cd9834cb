import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../syntax/nodes.js';

export type Loop = Extract<
  TSESTree.Node,
  { body: TSESTree.Statement; type: `${'For' | 'While' | 'DoWhile' | 'ForOf' | 'ForIn'}Statement` }
>;

const isLoop = (node: TSESTree.Node): node is Loop =>
  node.type === T.ForStatement ||
  node.type === T.ForOfStatement ||
  node.type === T.ForInStatement ||
  node.type === T.WhileStatement ||
  node.type === T.DoWhileStatement;

/** The loops of its function that a node stands in, from the inside out. */
export function loopsAround(node: TSESTree.Node): readonly Loop[] {
  const found: Loop[] = [];
  for (let up = node.parent; up && !isFunction(up); up = up.parent) if (isLoop(up)) found.push(up);
  return found;
}

/** Whether what comes after a node in its blocks leaves the loop: `{ a.push(x); return; }` */
export function leaves(node: TSESTree.Node, loop: Loop): boolean {
  for (let up = node.parent; up && up !== loop; up = up.parent) {
    const rest = up.type === T.BlockStatement ? up.body : [];
    const behind = rest.filter((statement) => statement.range[0] >= node.range[1]);
    const other = behind.find((statement) => !GOING_ON.has(statement.type));
    if (other?.type === T.ReturnStatement || other?.type === T.ThrowStatement) return true;
    if (other) return other.type === T.BreakStatement && brokenBy(other) === loop;
  }
  return false;
}

/** Statements after which the next one runs. Others may lead anywhere: `if (…) continue;`. */
const GOING_ON = new Set([T.ExpressionStatement, T.VariableDeclaration]);

function brokenBy(statement: TSESTree.BreakStatement): TSESTree.Node | undefined {
  if (statement.label) return undefined;
  let up: TSESTree.Node | undefined = statement.parent;
  while (up && !isLoop(up) && up.type !== T.SwitchStatement) up = up.parent;
  return up;
}
