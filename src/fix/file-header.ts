import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { AST_TOKEN_TYPES } from '@typescript-eslint/utils';

const LICENCE = /^!|copyright|licen[cs]e|SPDX-|@preserve/i;

/** Comments for the whole file, some of which tools only find at its top. */
const PRAGMA =
  /^[\s*/]*(?:@ts-(?:no)?check\b|@flow\b|@jsx|@(?:vitest|jest)-|@file|<reference\b|<amd-|globals?\s|eslint-(?:disable|enable|env)(?!-)|eslint\s)/;

/**
 * Where the header of a file ends: shebang, licence, pragmas, and what a blank line separates from
 * the code. A comment right above the first statement belongs to that statement. Null: no header.
 */
export function findHeaderEnd(sourceCode: Readonly<TSESLint.SourceCode>): number | null {
  const firstToken = sourceCode.ast.tokens[0];
  const comments = sourceCode
    .getAllComments()
    .filter(({ range }) => !firstToken || range[1] <= firstToken.range[0]);
  let end: number | null = null;
  let isLicence = false;
  for (const [index, comment] of comments.entries()) {
    const next = comments[index + 1] ?? firstToken;
    const distance = next ? next.loc.start.line - comment.loc.end.line : Infinity;
    // A licence in line comments goes on until the lines do.
    isLicence = LICENCE.test(comment.value) || (isLicence && comment.type === AST_TOKEN_TYPES.Line);
    if (distance > 1 || (distance === 1 && (isLicence || isPragma(sourceCode, comment)))) {
      end = comment.range[1];
    }
    isLicence &&= distance === 1;
  }
  return end;
}

function isPragma({ text }: Readonly<TSESLint.SourceCode>, comment: TSESTree.Comment): boolean {
  return PRAGMA.test(comment.value) || text.startsWith('#!', comment.range[0]);
}
