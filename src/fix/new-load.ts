import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES } from '@typescript-eslint/utils';

import type { CodeStyle } from './code-style.js';
import { opensLine } from './code-style.js';
import { findHeaderEnd } from './file-header.js';
import type { ModuleLoad } from './module-loads.js';
import type { TextEdit } from './wrap.js';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * Adds `statement`, given without a semicolon: after its neighbour, else after the directives, else
 * after the header comments. The place is the same for every report of a file, so that two fixes
 * that add a load overlap and ESLint applies only one of them in a pass.
 */
export function insertLoad(
  sourceCode: Source,
  neighbour: ModuleLoad | null,
  statement: string,
  style: CodeStyle,
): TextEdit {
  const load = neighbour?.statement;
  const previous = load ?? lastDirective(sourceCode.ast);
  if (!previous) {
    const headerEnd = findHeaderEnd(sourceCode);
    return headerEnd === null
      ? insertAtTop(sourceCode, statement, style)
      : insertSection(sourceCode, headerEnd, statement, style);
  }
  const end = statementEnd(sourceCode, previous);
  const lineEnd = endOfLine(sourceCode, end);
  // More code on the same line, as in `'use strict'; start();`.
  if (lineEnd === null) {
    const gap = sourceCode.text.charAt(end - 1) === ';' ? ' ' : style.lineBreak;
    return insertion(end, `${gap}${statement};`);
  }
  if (!load) return insertSection(sourceCode, lineEnd, statement, style);
  const gap = style.lineBreak + indentation(sourceCode, load);
  return insertion(lineEnd, gap + statement + terminator(sourceCode, lineEnd, style));
}

function lastDirective({ body }: TSESTree.Program): TSESTree.ProgramStatement | undefined {
  const firstCode = body.findIndex(
    (statement) => statement.type !== AST_NODE_TYPES.ExpressionStatement || !statement.directive,
  );
  return body.slice(0, firstCode === -1 ? body.length : firstCode).at(-1);
}

function statementEnd(sourceCode: Source, statement: TSESTree.ProgramStatement): number {
  const last = sourceCode.getLastToken(statement);
  const guarded = last?.value === ';' && opensLine(sourceCode, last);
  return (guarded ? sourceCode.getTokenBefore(last) : null)?.range[1] ?? statement.range[1];
}

/** Where the comments end that follow `offset` on its line; null when code follows there. */
function endOfLine({ text }: Source, offset: number): number | null {
  const rest = /^(?:[^\S\r\n]*\/\*(?:(?!\*\/)[^\r\n])*\*\/)*(?:[^\S\r\n]*\/\/[^\r\n]*)?/.exec(
    text.slice(offset),
  );
  const end = offset + (rest?.[0].length ?? 0);
  return /^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(end)) ? end : null;
}

function insertSection(
  sourceCode: Source,
  offset: number,
  statement: string,
  style: CodeStyle,
): TextEdit {
  const isSeparated = /^\s*$|^[^\S\n]*\n[^\S\n]*\n/.test(sourceCode.text.slice(offset));
  const before = style.lineBreak.repeat(2);
  const after = isSeparated ? '' : style.lineBreak;
  return insertion(offset, before + statement + terminator(sourceCode, offset, style) + after);
}

function insertAtTop(sourceCode: Source, statement: string, style: CodeStyle): TextEdit {
  const offset = sourceCode.text.search(/\S/);
  const end = terminator(sourceCode, offset, style);
  return insertion(Math.max(offset, 0), statement + end + style.lineBreak.repeat(2));
}

/** A line that starts with one of these would go on with the statement before it. */
const CONTINUES = new Set(['(', '[', '`', '+', '-', '/', '*']);

function terminator(sourceCode: Source, offset: number, style: CodeStyle): string {
  const next = sourceCode.ast.tokens.find(({ range }) => range[0] >= offset);
  return next && CONTINUES.has(next.value.charAt(0)) ? ';' : style.semicolon;
}

function indentation(sourceCode: Source, { loc }: TSESTree.Node): string {
  const line = sourceCode.lines[loc.start.line - 1] ?? '';
  return /^\s*/.exec(line)?.[0] ?? '';
}

function insertion(offset: number, text: string): TextEdit {
  return { range: [offset, offset], text };
}
