import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction } from '../../syntax/nodes.js';
import { Builder } from './builder.js';
import { layOutExpression } from './expressions.js';
import { END, type Graph, RETURN } from './graph.js';
import { layOutPattern } from './patterns.js';
import { layOutStatement, layOutStatements } from './statements.js';

/** What runs from a beginning of its own: a function, a field of an instance, a file. */
export type Root = TSESTree.Node;

const isField = (node: TSESTree.Node): node is TSESTree.PropertyDefinition =>
  node.type === T.PropertyDefinition || node.type === T.AccessorProperty;

const roots = new WeakMap<TSESTree.Node, Root>();

/** The root that a node runs in. A function and a field are made in the one around them. */
export function rootOf(node: TSESTree.Node): Root {
  const root = roots.get(node) ?? findRoot(node);
  roots.set(node, root);
  return root;
}

function findRoot(node: TSESTree.Node): Root {
  let below = node;
  for (let up = node.parent; up; below = up, up = up.parent) {
    if (isFunction(up)) return up;
    if (isField(up) && !up.static && up.value === below) return up;
  }
  return below;
}

/** Lays out what runs in a root. */
export function layOutRoot(root: Root): Graph {
  const builder = new Builder(layOutStatement);
  if (isFunction(root)) layOutFunction(builder, root);
  else if (root.type === T.Program) layOutStatements(builder, root.body);
  else if (isField(root)) layOutExpression(builder, root.value);
  else layOutStatement(builder, root);
  builder.goTo(END);
  return builder.graph;
}

function layOutFunction(builder: Builder, { body, params }: FunctionNode): void {
  for (const parameter of params) layOutPattern(builder, parameter);
  if (body.type === T.BlockStatement) {
    layOutStatement(builder, body);
    return;
  }
  layOutExpression(builder, body);
  builder.goTo(RETURN);
  builder.startDead();
}
