import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES, AST_TOKEN_TYPES } from '@typescript-eslint/utils';

type Source = Readonly<TSESLint.SourceCode>;

/** How a file writes its loads: learned from its own loads and re-exports, else from all its code. */
export interface CodeStyle {
  lineBreak: string;
  semicolon: '' | ';';
  /** `name` → `{ name }` or `{name}` */
  braced: (specifier: string) => string;
  /** `m` → `'m'` or `"m"`; the extension of a relative `m` follows the neighbours */
  quoted: (from: string) => string;
}

/** A statement with a module specifier. */
export interface Neighbour {
  statement: TSESTree.ProgramStatement;
  from: TSESTree.StringLiteral;
}

/** `neighbours` in text order: the last one counts most. */
export function findCodeStyle(sourceCode: Source, loads: readonly Neighbour[]): CodeStyle {
  const neighbours = loads.length > 0 ? loads : findReexports(sourceCode.ast);
  const nearest = neighbours.at(-1);
  const quote = findQuote(sourceCode, nearest?.from);
  const space = hasTightBraces(sourceCode, neighbours) ? '' : ' ';
  return {
    lineBreak: /\r?\n/.exec(sourceCode.text)?.[0] ?? '\n',
    semicolon: hasSemicolons(sourceCode, nearest?.statement) ? ';' : '',
    braced: (specifier) => `{${space}${specifier}${space}}`,
    quoted: (from) => `${quote}${withUsualExtension(from, neighbours)}${quote}`,
  };
}

function findReexports(program: TSESTree.Program): Neighbour[] {
  return program.body.flatMap((statement) =>
    (statement.type === AST_NODE_TYPES.ExportNamedDeclaration ||
      statement.type === AST_NODE_TYPES.ExportAllDeclaration) &&
    statement.source
      ? [{ statement, from: statement.source }]
      : [],
  );
}

function findQuote(sourceCode: Source, nearest: TSESTree.StringLiteral | undefined): string {
  if (nearest) return nearest.raw.charAt(0);
  const strings = sourceCode.ast.tokens.filter(({ type }) => type === AST_TOKEN_TYPES.String);
  const double = strings.filter(({ value }) => value.startsWith('"'));
  return double.length * 2 > strings.length ? '"' : "'";
}

function hasSemicolons(
  sourceCode: Source,
  nearest: TSESTree.ProgramStatement | undefined,
): boolean {
  if (nearest) {
    const last = sourceCode.getLastToken(nearest);
    return last?.value === ';' && !opensLine(sourceCode, last);
  }
  // A file without semicolons has them in front of `(` and `[`, between statements of one line and
  // in `for (;;)`, never at the end of a line or a block.
  return sourceCode.ast.tokens.some(
    (token) =>
      token.value === ';' && /^[^\S\n]*(?:\n|$|[}/])/.test(sourceCode.text.slice(token.range[1])),
  );
}

/** A `;` at the start of a line guards that line, it is not a habit of the statement before it. */
export function opensLine(sourceCode: Source, token: TSESTree.Token): boolean {
  const before = sourceCode.getTokenBefore(token);
  return before !== null && before.loc.end.line < token.loc.start.line;
}

function hasTightBraces(sourceCode: Source, neighbours: readonly Neighbour[]): boolean {
  return (
    neighbours
      .map(({ statement }) => /\{(\s*)[^\s}]/.exec(sourceCode.getText(statement))?.[1])
      .filter((space) => space !== undefined)
      .at(-1) === ''
  );
}

const CODE_EXTENSION = /\.([cm]?)([jt])sx?$/;

/** `./a`, `./a.js` and `./a.ts` are one module, written in three ways. */
export function isSameModule(one: string, other: string): boolean {
  const [plain, otherPlain] = [one, other].map((from) =>
    from.startsWith('.') ? from.replace(CODE_EXTENSION, '') : from,
  );
  return plain === otherPlain;
}

/** Writes the extension of a relative `from` as the neighbours do, if they all do it in one way. */
function withUsualExtension(from: string, neighbours: readonly Neighbour[]): string {
  const habits = new Set(
    neighbours
      .map((neighbour) => neighbour.from.value)
      .filter(isRelativeCode)
      .map((value) => CODE_EXTENSION.exec(value)?.[2] ?? ''),
  );
  const [habit] = habits;
  if (habits.size !== 1 || habit === undefined || !isRelativeCode(from)) return from;
  const [, family = '', language = ''] = CODE_EXTENSION.exec(from) ?? [];
  // `.mjs` and `.cjs` are never left out; `.tsx` needs no change where `.ts` is usual.
  if (language === habit || (family && !habit)) return from;
  return from.replace(CODE_EXTENSION, '') + (habit && `.${family}${habit}s`);
}

function isRelativeCode(from: string): boolean {
  return from.startsWith('.') && (CODE_EXTENSION.test(from) || /\/[^./]+$/.test(from));
}
