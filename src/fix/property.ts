import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './wrap.js';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * Takes a property out of its object, or an element out of its list, with the comma that belongs to
 * it. Null where a comment would be lost.
 */
export function removeFromList(sourceCode: Source, node: TSESTree.Node): TextEdit[] | null {
  const before = sourceCode.getTokenBefore(node);
  const after = sourceCode.getTokenAfter(node);
  if (!before || !after) return null;
  const isFirst = before.value !== ',';
  const next = after.value === ',' ? sourceCode.getTokenAfter(after) : after;
  if (!next) return null;
  // `{ a, b }` without `a` begins at `b`, without `b` it ends behind `a`.
  const hasNext = after.value === ',' && next.value !== '}' && next.value !== ']';
  const start = isFirst || hasNext ? node.range[0] : before.range[0];
  const end = hasNext ? next.range[0] : isFirst ? next.range[0] : node.range[1];
  if (sourceCode.getCommentsInside(node).length > 0) return null;
  const isBare =
    !/\/[/*]/.test(sourceCode.text.slice(start, node.range[0])) &&
    !/\/[/*]/.test(sourceCode.text.slice(node.range[1], end));
  return isBare ? [{ range: [start, end], text: '' }] : null;
}

/** Puts a property behind the last one of an object; null for an object without any. */
export function addProperty(node: TSESTree.ObjectExpression, text: string): TextEdit[] | null {
  const last = node.properties.at(-1);
  return last ? [{ range: [last.range[1], last.range[1]], text: `, ${text}` }] : null;
}
