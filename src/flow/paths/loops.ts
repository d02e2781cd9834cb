import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { Builder } from './builder.js';
import { layOutCondition, layOutExpression } from './expressions.js';
import type { Block } from './graph.js';
import { layOutPattern } from './patterns.js';
import { layOutStatement } from './statements.js';

interface Loop {
  builder: Builder;
  labels: readonly string[];
  breakTo: Block;
}

const LOOPS = new Set<string>([
  T.DoWhileStatement,
  T.ForInStatement,
  T.ForOfStatement,
  T.ForStatement,
  T.WhileStatement,
]);

export const isLoop = (node: TSESTree.Node): node is TSESTree.WhileStatement =>
  LOOPS.has(node.type);

/** Lays a loop out; the point of its body is passed once in each round. Any other node is a point. */
export function layOutLoop(builder: Builder, node: TSESTree.Node, labels: readonly string[]): void {
  const loop: Loop = { builder, labels, breakTo: builder.newBlock() };
  switch (node.type) {
    case T.WhileStatement:
      layOutWhile(loop, node);
      break;
    case T.DoWhileStatement:
      layOutDoWhile(loop, node);
      break;
    case T.ForStatement:
      layOutFor(loop, node);
      break;
    case T.ForInStatement:
    case T.ForOfStatement:
      layOutForEach(loop, node);
      break;
    default:
      builder.goTo(loop.breakTo);
  }
  builder.startAt(loop.breakTo);
}

/** The body, and the way from its end. */
function layOutBody(
  { builder, labels, breakTo }: Loop,
  body: TSESTree.Statement,
  continueTo: Block,
): void {
  const { scope: outer } = builder;
  builder.inside({ kind: 'targets', labels, isPlain: true, breakTo, continueTo, outer }, () => {
    layOutStatement(builder, body);
  });
  builder.goTo(continueTo);
}

function startAtNew(builder: Builder): Block {
  const block = builder.newBlock();
  builder.goTo(block);
  builder.startAt(block);
  return block;
}

function layOutWhile(loop: Loop, node: TSESTree.WhileStatement): void {
  const { builder, breakTo } = loop;
  const head = startAtNew(builder);
  const body = builder.newBlock();
  layOutCondition(builder, node.test, body, breakTo);
  builder.startAt(body);
  layOutBody(loop, node.body, head);
}

function layOutDoWhile(loop: Loop, node: TSESTree.DoWhileStatement): void {
  const { builder, breakTo } = loop;
  const body = startAtNew(builder);
  const test = builder.newBlock();
  layOutBody(loop, node.body, test);
  builder.startAt(test);
  layOutCondition(builder, node.test, body, breakTo);
}

function layOutFor(loop: Loop, node: TSESTree.ForStatement): void {
  const { builder, breakTo } = loop;
  if (node.init?.type === T.VariableDeclaration) layOutStatement(builder, node.init);
  else layOutExpression(builder, node.init);
  const head = startAtNew(builder);
  const body = builder.newBlock();
  if (node.test) layOutCondition(builder, node.test, body, breakTo);
  else builder.goTo(body);
  builder.startAt(body);
  const update = builder.newBlock();
  layOutBody(loop, node.body, update);
  builder.startAt(update);
  layOutExpression(builder, node.update);
  builder.goTo(head);
}

function layOutForEach(loop: Loop, node: TSESTree.ForInStatement | TSESTree.ForOfStatement): void {
  const { builder, breakTo } = loop;
  layOutExpression(builder, node.right);
  const head = startAtNew(builder);
  if (node.type === T.ForOfStatement) builder.throwing(node);
  builder.goTo(breakTo);
  startAtNew(builder);
  const { left } = node;
  if (left.type === T.VariableDeclaration) {
    for (const { id } of left.declarations) layOutPattern(builder, id);
    builder.mark(left);
  } else layOutPattern(builder, left);
  layOutBody(loop, node.body, head);
}
