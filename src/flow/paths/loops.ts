import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { Builder } from './builder.js';
import { layOutCondition, layOutExpression } from './expressions.js';
import type { Block } from './graph.js';
import { layOutPattern } from './patterns.js';
import { layOutStatement } from './statements.js';

interface Place {
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

export type Loop = Extract<
  TSESTree.Node,
  { body: TSESTree.Statement; type: `${'For' | 'While' | 'DoWhile' | 'ForOf' | 'ForIn'}Statement` }
>;

export const isLoop = (node: TSESTree.Node): node is Loop => LOOPS.has(node.type);

/** Lays a loop out; the point of its body is passed once in each round. Any other node is a point. */
export function layOutLoop(builder: Builder, node: TSESTree.Node, labels: readonly string[]): void {
  const place: Place = { builder, labels, breakTo: builder.newBlock() };
  switch (node.type) {
    case T.WhileStatement:
      layOutWhile(place, node);
      break;
    case T.DoWhileStatement:
      layOutDoWhile(place, node);
      break;
    case T.ForStatement:
      layOutFor(place, node);
      break;
    case T.ForInStatement:
    case T.ForOfStatement:
      layOutForEach(place, node);
      break;
    default:
      builder.goTo(place.breakTo);
  }
  builder.startAt(place.breakTo);
}

/** The body, and the way from its end. */
function layOutBody({ builder, labels, breakTo }: Place, loop: Loop, continueTo: Block): void {
  const { scope: outer } = builder;
  builder.inside({ kind: 'targets', labels, isPlain: true, breakTo, continueTo, outer }, () => {
    layOutStatement(builder, loop.body);
  });
  builder.goTo(continueTo);
  builder.graph.rounds.set(loop, continueTo);
}

function startAtNew(builder: Builder): Block {
  const block = builder.newBlock();
  builder.goTo(block);
  builder.startAt(block);
  return block;
}

function layOutWhile(place: Place, node: TSESTree.WhileStatement): void {
  const { builder, breakTo } = place;
  const head = startAtNew(builder);
  const body = builder.newBlock();
  layOutCondition(builder, node.test, body, breakTo);
  builder.startAt(body);
  const next = builder.newBlock();
  layOutBody(place, node, next);
  builder.startAt(next);
  builder.goTo(head);
}

function layOutDoWhile(place: Place, node: TSESTree.DoWhileStatement): void {
  const { builder, breakTo } = place;
  const body = startAtNew(builder);
  const test = builder.newBlock();
  layOutBody(place, node, test);
  builder.startAt(test);
  layOutCondition(builder, node.test, body, breakTo);
}

function layOutFor(place: Place, node: TSESTree.ForStatement): void {
  const { builder, breakTo } = place;
  if (node.init?.type === T.VariableDeclaration) layOutStatement(builder, node.init);
  else layOutExpression(builder, node.init);
  const head = startAtNew(builder);
  const body = builder.newBlock();
  if (node.test) layOutCondition(builder, node.test, body, breakTo);
  else builder.goTo(body);
  builder.startAt(body);
  const update = builder.newBlock();
  layOutBody(place, node, update);
  builder.startAt(update);
  layOutExpression(builder, node.update);
  builder.goTo(head);
}

function layOutForEach(
  place: Place,
  node: TSESTree.ForInStatement | TSESTree.ForOfStatement,
): void {
  const { builder, breakTo } = place;
  layOutExpression(builder, node.right);
  const head = startAtNew(builder);
  if (node.type === T.ForOfStatement) builder.throwing(node);
  builder.goTo(breakTo, { node, how: 'false' });
  startAtNew(builder);
  const { left } = node;
  if (left.type === T.VariableDeclaration) {
    for (const { id } of left.declarations) layOutPattern(builder, id);
    builder.mark(left);
  } else layOutPattern(builder, left);
  const next = builder.newBlock();
  layOutBody(place, node, next);
  builder.startAt(next);
  builder.goTo(head);
}
