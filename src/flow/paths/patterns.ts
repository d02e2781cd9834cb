import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { Builder } from './builder.js';
import { layOutExpression } from './expressions.js';

/** Lays out what a pattern does with its value: a name's point is when it gets its own. */
export function layOutPattern(builder: Builder, node: TSESTree.Node | null | undefined): void {
  switch (node?.type) {
    case undefined:
      return;
    case T.AssignmentPattern:
      layOutDefault(builder, node);
      return;
    case T.ArrayPattern:
      builder.throwing(node);
      for (const element of node.elements) layOutPattern(builder, element);
      break;
    case T.ObjectPattern:
      builder.throwing(node);
      for (const property of node.properties) layOutProperty(builder, property);
      break;
    case T.RestElement:
      layOutPattern(builder, node.argument);
      break;
    case T.TSParameterProperty:
      layOutPattern(builder, node.parameter);
      break;
    case T.Identifier:
      break;
    default:
      layOutExpression(builder, node);
      return;
  }
  builder.mark(node);
}

function layOutProperty(
  builder: Builder,
  property: TSESTree.Property | TSESTree.RestElement,
): void {
  if (property.type === T.RestElement) {
    layOutPattern(builder, property);
    return;
  }
  if (property.computed) layOutExpression(builder, property.key);
  layOutPattern(builder, property.value);
  builder.mark(property);
}

/** `a = value` stands in only where there is none. */
function layOutDefault(builder: Builder, node: TSESTree.AssignmentPattern): void {
  const [rest, end] = [builder.newBlock(), builder.newBlock()];
  builder.goTo(rest);
  builder.goTo(end);
  builder.startAt(rest);
  layOutExpression(builder, node.right);
  builder.goTo(end);
  builder.startAt(end);
  layOutPattern(builder, node.left);
  builder.mark(node);
}
