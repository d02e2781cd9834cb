import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { layOutClass } from './classes.js';
import type { Builder } from './builder.js';
import { type Block, RETURN } from './graph.js';
import { layOutPattern } from './patterns.js';

type Maybe = TSESTree.Node | null | undefined;

/** Lays an expression out in the order in which it is evaluated; its own point is when it is done. */
export function layOutExpression(builder: Builder, node: Maybe): void {
  if (!node) return;
  const special = SPECIAL.get(node.type);
  if (special) {
    special(builder, node);
    return;
  }
  for (const part of partsOf(node)) layOutExpression(builder, part);
  if (THROWING.has(node.type)) builder.throwing(node);
  builder.mark(node);
}

const THROWING = new Set<string>([T.AwaitExpression, T.TaggedTemplateExpression]);

/** What is evaluated on the way, in order, of expressions that have nothing to decide. */
function partsOf(node: TSESTree.Node): readonly Maybe[] {
  switch (node.type) {
    case T.ArrayExpression:
      return node.elements;
    case T.ObjectExpression:
      return node.properties;
    case T.Property:
      return node.computed ? [node.key, node.value] : [node.value];
    case T.BinaryExpression:
      return [node.left, node.right];
    case T.TaggedTemplateExpression:
      return [node.tag, node.quasi];
    case T.SequenceExpression:
    case T.TemplateLiteral:
      return node.expressions;
    case T.SpreadElement:
    case T.UnaryExpression:
    case T.UpdateExpression:
    case T.AwaitExpression:
      return [node.argument];
    case T.ImportExpression:
      return [node.source, node.options];
    case T.TSAsExpression:
    case T.TSInstantiationExpression:
    case T.TSNonNullExpression:
    case T.TSSatisfiesExpression:
    case T.TSTypeAssertion:
    case T.Decorator:
      return [node.expression];
    default:
      return partsOfMarkup(node);
  }
}

function partsOfMarkup(node: TSESTree.Node): readonly Maybe[] {
  switch (node.type) {
    case T.JSXExpressionContainer:
    case T.JSXSpreadChild:
      return [node.expression];
    case T.JSXElement:
      return [...node.openingElement.attributes, ...node.children];
    case T.JSXFragment:
      return node.children;
    case T.JSXAttribute:
      return [node.value];
    case T.JSXSpreadAttribute:
      return [node.argument];
    default:
      return [];
  }
}

type LayOut = (builder: Builder, node: TSESTree.Node) => void;

const SPECIAL = new Map<string, LayOut>();

function on<Type extends TSESTree.Node['type']>(
  types: readonly Type[],
  layOut: (builder: Builder, node: Extract<TSESTree.Node, { type: Type }>) => void,
): void {
  for (const type of types) SPECIAL.set(type, layOut as LayOut);
}

on([T.ClassDeclaration, T.ClassExpression], layOutClass);

on([T.MemberExpression], (builder, node) => {
  layOutExpression(builder, node.object);
  if (node.optional) skipIfNothing(builder, node.object);
  if (node.computed) layOutExpression(builder, node.property);
  const isSure = node.object.type === T.ThisExpression || node.object.type === T.MetaProperty;
  if (!isSure) builder.throwing(node);
  builder.mark(node);
});

on([T.CallExpression, T.NewExpression], (builder, node) => {
  layOutExpression(builder, node.callee);
  if (node.type === T.CallExpression && node.optional) skipIfNothing(builder, node.callee);
  for (const argument of node.arguments) layOutExpression(builder, argument);
  builder.throwing(node);
  builder.mark(node);
});

on([T.ChainExpression], (builder, node) => {
  const { chainEnd } = builder;
  const end = builder.newBlock();
  builder.chainEnd = end;
  layOutExpression(builder, node.expression);
  builder.chainEnd = chainEnd;
  joinAt(builder, end);
  builder.mark(node);
});

function skipIfNothing(builder: Builder, node: TSESTree.Node): void {
  if (builder.chainEnd === null) return;
  builder.goTo(builder.chainEnd, { node, how: 'false' });
  joinAt(builder, builder.newBlock());
}

function joinAt(builder: Builder, block: Block): void {
  builder.goTo(block);
  builder.startAt(block);
}

on([T.YieldExpression], (builder, node) => {
  layOutExpression(builder, node.argument);
  // Whoever iterates can stop here, or throw into it.
  builder.leaveFor(RETURN);
  builder.throwing(node);
  builder.mark(node);
});

on([T.ConditionalExpression], (builder, node) => {
  const [yes, no, end] = [builder.newBlock(), builder.newBlock(), builder.newBlock()];
  layOutCondition(builder, node.test, yes, no);
  builder.startAt(yes);
  layOutExpression(builder, node.consequent);
  builder.goTo(end);
  builder.startAt(no);
  layOutExpression(builder, node.alternate);
  joinAt(builder, end);
  builder.mark(node);
});

on([T.LogicalExpression], (builder, node) => {
  const [rest, end] = [builder.newBlock(), builder.newBlock()];
  layOutExpression(builder, node.left);
  branch(builder, node.left, node.operator, rest, end);
  builder.startAt(rest);
  layOutExpression(builder, node.right);
  joinAt(builder, end);
  builder.mark(node);
});

/** Goes on to the rest of `left && rest`, `left || rest`, `left ?? rest`, or past it. */
function branch(
  builder: Builder,
  left: TSESTree.Node,
  operator: '??' | '&&' | '||',
  rest: Block,
  end: Block,
): void {
  const value = constantOf(left);
  if (operator === '??') {
    // `a ??= b` gives the name a value right after it was found to have none.
    const isTested = left.parent?.type !== T.AssignmentExpression;
    const label = isTested ? ({ node: left, how: 'false' } as const) : undefined;
    if (value === undefined || value === null) builder.goTo(rest, label);
    if (value !== null) builder.goTo(end);
    return;
  }
  const [yes, no] = operator === '&&' ? [rest, end] : [end, rest];
  if (value === undefined || value) builder.goTo(yes, { node: left, how: 'true' });
  if (!value) builder.goTo(no, { node: left, how: 'false' });
}

on([T.AssignmentExpression], (builder, node) => {
  const { left, operator, right } = node;
  if (operator === '??=' || operator === '&&=' || operator === '||=') {
    const [rest, end] = [builder.newBlock(), builder.newBlock()];
    if (left.type === T.MemberExpression) layOutExpression(builder, left);
    branch(builder, left, operator.slice(0, 2) as '??' | '&&' | '||', rest, end);
    builder.startAt(rest);
    layOutExpression(builder, right);
    if (left.type !== T.MemberExpression) layOutPattern(builder, left);
    joinAt(builder, end);
  } else if (left.type === T.MemberExpression) {
    layOutExpression(builder, left.object);
    if (left.computed) layOutExpression(builder, left.property);
    layOutExpression(builder, right);
    builder.mark(left);
  } else {
    layOutExpression(builder, right);
    layOutPattern(builder, left);
  }
  builder.mark(node);
});

/** What a literal is, also under `!`; undefined for what is not known. */
function constantOf(node: TSESTree.Node): unknown {
  if (node.type === T.Literal) return 'regex' in node || 'bigint' in node ? true : node.value;
  if (node.type !== T.UnaryExpression || node.operator !== '!') return undefined;
  const value = constantOf(node.argument);
  return value === undefined ? undefined : !value;
}

/** Lays a test out: on to one block where it holds, to the other where it does not. */
export function layOutCondition(
  builder: Builder,
  test: TSESTree.Node,
  yes: Block,
  no: Block,
): void {
  if (test.type === T.LogicalExpression && test.operator !== '??') {
    builder.mark(test);
    const rest = builder.newBlock();
    if (test.operator === '&&') layOutCondition(builder, test.left, rest, no);
    else layOutCondition(builder, test.left, yes, rest);
    builder.startAt(rest);
    layOutCondition(builder, test.right, yes, no);
  } else if (test.type === T.UnaryExpression && test.operator === '!') {
    builder.mark(test);
    layOutCondition(builder, test.argument, no, yes);
  } else {
    layOutExpression(builder, test);
    branch(builder, test, '&&', yes, no);
  }
}
