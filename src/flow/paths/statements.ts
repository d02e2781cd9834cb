import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { Builder, Targets } from './builder.js';
import { layOutCondition, layOutExpression } from './expressions.js';
import { RETURN, THROW } from './graph.js';
import { layOutLoop } from './loops.js';
import { layOutPattern } from './patterns.js';
import { layOutTry } from './try.js';

/** Lays statements out one after the other; what is hoisted is there before the first. */
export function layOutStatements(builder: Builder, statements: readonly TSESTree.Node[]): void {
  for (const statement of statements) if (isHoisted(statement)) builder.mark(statement);
  for (const statement of statements)
    if (!isHoisted(statement)) layOutStatement(builder, statement);
}

function isHoisted(statement: TSESTree.Node): boolean {
  const isExport =
    statement.type === T.ExportNamedDeclaration || statement.type === T.ExportDefaultDeclaration;
  const declared = isExport ? statement.declaration?.type : statement.type;
  return declared === T.FunctionDeclaration || declared === T.ImportDeclaration;
}

/** Lays one statement out; its own point is where it begins. */
export function layOutStatement(builder: Builder, node: TSESTree.Node): void {
  const { labels } = builder;
  builder.labels = [];
  builder.mark(node);
  switch (node.type) {
    case T.ExpressionStatement:
    case T.TSExportAssignment:
      layOutExpression(builder, node.expression);
      return;
    case T.VariableDeclaration:
      for (const declarator of node.declarations) layOutDeclarator(builder, declarator);
      return;
    case T.ExportNamedDeclaration:
      if (node.declaration) layOutStatement(builder, node.declaration);
      return;
    case T.ExportDefaultDeclaration:
      layOutExpression(builder, node.declaration);
      return;
    case T.ClassDeclaration:
      layOutExpression(builder, node);
      return;
    case T.BlockStatement:
    case T.TSModuleBlock:
      layOutStatements(builder, node.body);
      return;
    case T.TSModuleDeclaration:
      if (node.body) layOutStatement(builder, node.body);
      return;
    default:
      layOutBranching(builder, node, labels);
  }
}

function layOutDeclarator(builder: Builder, node: TSESTree.VariableDeclarator): void {
  layOutExpression(builder, node.init);
  layOutPattern(builder, node.id);
  builder.mark(node);
}

function layOutBranching(builder: Builder, node: TSESTree.Node, labels: readonly string[]): void {
  switch (node.type) {
    case T.IfStatement:
      layOutIf(builder, node);
      return;
    case T.SwitchStatement:
      layOutSwitch(builder, node, labels);
      return;
    case T.TryStatement:
      layOutTry(builder, node);
      return;
    case T.LabeledStatement:
      layOutLabeled(builder, node, labels);
      return;
    case T.ReturnStatement:
    case T.ThrowStatement:
    case T.BreakStatement:
    case T.ContinueStatement:
      layOutJump(builder, node);
      return;
    case T.WithStatement:
      layOutExpression(builder, node.object);
      layOutStatement(builder, node.body);
      return;
    default:
      layOutLoop(builder, node, labels);
  }
}

function layOutIf(builder: Builder, node: TSESTree.IfStatement): void {
  const [yes, no, end] = [builder.newBlock(), builder.newBlock(), builder.newBlock()];
  layOutCondition(builder, node.test, yes, no);
  builder.startAt(yes);
  layOutStatement(builder, node.consequent);
  builder.goTo(end);
  builder.startAt(no);
  if (node.alternate) layOutStatement(builder, node.alternate);
  builder.goTo(end);
  builder.startAt(end);
}

/** The tests one after the other, then the bodies, each of which falls through to the next. */
function layOutSwitch(
  builder: Builder,
  node: TSESTree.SwitchStatement,
  labels: readonly string[],
): void {
  layOutExpression(builder, node.discriminant);
  const breakTo = builder.newBlock();
  const bodies = node.cases.map((one) => [one, builder.newBlock()] as const);
  for (const [one, body] of bodies) {
    if (!one.test) continue;
    layOutExpression(builder, one.test);
    builder.goTo(body, { node: one, how: 'true' });
    const next = builder.newBlock();
    builder.goTo(next, { node: one, how: 'false' });
    builder.startAt(next);
  }
  builder.goTo(bodies.find(([one]) => !one.test)?.[1] ?? breakTo);
  builder.startDead();
  const { scope: outer } = builder;
  const scope: Targets = {
    kind: 'targets',
    labels,
    isPlain: true,
    breakTo,
    continueTo: null,
    outer,
  };
  builder.inside(scope, () => {
    for (const [one, body] of bodies) {
      builder.goTo(body);
      builder.startAt(body);
      builder.mark(one);
      layOutStatements(builder, one.consequent);
    }
  });
  builder.goTo(breakTo);
  builder.startAt(breakTo);
}

function layOutLabeled(
  builder: Builder,
  node: TSESTree.LabeledStatement,
  before: readonly string[],
): void {
  const labels = [...before, node.label.name];
  const breakTo = builder.newBlock();
  const { scope: outer } = builder;
  const scope: Targets = {
    kind: 'targets',
    labels,
    isPlain: false,
    breakTo,
    continueTo: null,
    outer,
  };
  builder.inside(scope, () => {
    builder.labels = labels;
    layOutStatement(builder, node.body);
  });
  builder.labels = [];
  builder.goTo(breakTo);
  builder.startAt(breakTo);
}

function layOutJump(
  builder: Builder,
  node:
    | TSESTree.BreakStatement
    | TSESTree.ContinueStatement
    | TSESTree.ReturnStatement
    | TSESTree.ThrowStatement,
): void {
  if ('argument' in node) {
    layOutExpression(builder, node.argument);
    if (node.type === T.ReturnStatement) builder.leaveFor(RETURN);
    else builder.leaveFor(THROW, { node, how: 'threw' });
  } else {
    const target = targetOf(builder, node);
    if (target !== null) builder.leaveFor(target);
  }
  builder.startDead();
}

function targetOf(
  builder: Builder,
  { type, label }: TSESTree.BreakStatement | TSESTree.ContinueStatement,
): number | null {
  for (let { scope } = builder; scope; scope = scope.outer) {
    if (scope.kind !== 'targets') continue;
    const { breakTo, continueTo, isPlain, labels } = scope;
    const isContinue = type === T.ContinueStatement;
    if (label ? !labels.includes(label.name) : !(isContinue ? continueTo !== null : isPlain))
      continue;
    if (!isContinue) return breakTo;
    if (continueTo !== null) return continueTo;
  }
  return null;
}
