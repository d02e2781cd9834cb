import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { RemoteNode, RemoteSourceFile } from './api.js';

/**
 * The node of TypeScript 7 that stands where a node of ESTree does: the innermost of the same
 * range. Null where there is none, as for what only one of the two trees has.
 */
export function remoteNodeOf(node: TSESTree.Node, tree: RemoteSourceFile): RemoteNode | null {
  const [start, end] = rangeOf(node, tree.text);
  let found: RemoteNode | null = null;
  let inner: RemoteNode | undefined = tree;
  while (inner) {
    if (inner.end === end && inner.getStart() === start) found = inner;
    inner = inner.forEachChild((child) =>
      child.pos <= start && child.end >= end ? child : undefined,
    );
  }
  return found;
}

/** Where the two trees draw the lines of the same thing elsewhere, the range that TypeScript has. */
function rangeOf(node: TSESTree.Node, text: string): TSESTree.Range {
  const [start, end] = node.range;
  switch (node.type) {
    // The annotation of a name or a pattern belongs to it in ESTree alone.
    case T.Identifier:
      return [start, start + node.name.length];
    case T.ArrayPattern:
    case T.ObjectPattern: {
      const annotated = node.typeAnnotation?.range[0] ?? end;
      return [start, start + text.slice(start, annotated).trimEnd().length];
    }
    // A parameter that is a field too has its modifiers there.
    case T.AssignmentPattern:
      return node.parent.type === T.TSParameterProperty ? node.parent.range : node.range;
    // A method is a name and a function in ESTree, and one thing in TypeScript.
    case T.FunctionExpression:
      return isMethod(node) ? node.parent.range : node.range;
    default:
      return node.range;
  }
}

function isMethod({ parent }: TSESTree.FunctionExpression): boolean {
  if (parent.type === T.Property) return parent.method || parent.kind !== 'init';
  return parent.type === T.MethodDefinition;
}
