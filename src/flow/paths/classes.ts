import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { Builder } from './builder.js';
import { layOutExpression } from './expressions.js';
import { layOutStatements } from './statements.js';

/**
 * Lays a class out where it is made: what it extends, its computed keys, then its static fields and
 * blocks in their order. Methods and fields of its instances are one point each.
 */
export function layOutClass(
  builder: Builder,
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
): void {
  // ESLint's own parser knows no decorators, and leaves the list out.
  const { decorators } = node as { decorators?: readonly TSESTree.Decorator[] };
  for (const decorator of decorators ?? []) layOutExpression(builder, decorator);
  layOutExpression(builder, node.superClass);
  for (const member of node.body.body) {
    if ('computed' in member && member.computed) layOutExpression(builder, member.key);
    if (member.type !== T.StaticBlock && !isStaticField(member)) builder.mark(member);
  }
  for (const member of node.body.body) {
    if (member.type === T.StaticBlock) {
      builder.mark(member);
      layOutStatements(builder, member.body);
    } else if (isStaticField(member)) {
      layOutExpression(builder, member.value);
      builder.mark(member);
    }
  }
  builder.mark(node);
}

const isStaticField = (member: TSESTree.ClassElement): member is TSESTree.PropertyDefinition =>
  (member.type === T.PropertyDefinition || member.type === T.AccessorProperty) && member.static;
