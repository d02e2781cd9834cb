import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextEdit } from './wrap.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Takes a statement out, with its line where it stands alone there; null where a comment would go. */
export function removeStatement(sourceCode: Source, node: TSESTree.Node): TextEdit[] | null {
  if (sourceCode.getCommentsInside(node).length > 0) return null;
  const { text } = sourceCode;
  const [start, end] = node.range;
  const before = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^[ \t]*(?:\r\n|[\n\r])/.exec(text.slice(end))?.[0].length ?? 0;
  const opensLine = start === before || /[\n\r]/.test(text.charAt(start - before - 1));
  return [{ range: opensLine && after > 0 ? [start - before, end + after] : node.range, text: '' }];
}

/** Puts a statement on a line of its own before another. */
export function insertStatement(sourceCode: Source, node: TSESTree.Node, text: string): TextEdit[] {
  const before = sourceCode.text.slice(0, node.range[0]);
  const indent = /[^\S\n\r]*$/.exec(before)?.[0] ?? '';
  const lineEnd = /\r\n/.test(sourceCode.text) ? '\r\n' : '\n';
  return [{ range: [node.range[0], node.range[0]], text: `${text}${lineEnd}${indent}` }];
}
