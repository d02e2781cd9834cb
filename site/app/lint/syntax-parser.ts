import { parse, type ParserPlugin } from '@babel/parser';
import { analyze } from '@typescript-eslint/scope-manager';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { Linter } from 'eslint';

type Analyzed = Parameters<typeof analyze>[0];

interface Place {
  readonly start: number;
  readonly end: number;
  readonly loc: object;
}

interface BabelToken extends Place {
  readonly type: string | { readonly label: string; readonly keyword?: string };
  readonly value: string;
}

const LITERALS: Readonly<Record<string, string>> = {
  name: 'Identifier',
  '#name': 'PrivateIdentifier',
  string: 'String',
  num: 'Numeric',
  bigint: 'Numeric',
  regexp: 'RegularExpression',
  jsxName: 'JSXIdentifier',
  jsxText: 'JSXText',
  true: 'Boolean',
  false: 'Boolean',
  null: 'Null',
};

/**
 * TypeScript and JavaScript as ESLint reads them, without a compiler: a tenth of its size, so that
 * the first report is there at once. The trees are those of typescript-eslint's parser; the scopes
 * of JavaScript are those of ESLint itself, as they are where its own parser has read the file.
 */
export const syntaxParser: Linter.Parser = {
  meta: { name: 'page/syntax-parser' },
  parseForESLint(code, options: { filePath?: string } = {}) {
    const isTypeScript = options.filePath?.endsWith('.ts') ?? false;
    const file = read(code, ['estree', isTypeScript ? 'typescript' : 'jsx', 'decorators']);
    const { program } = file;
    const tokens = file.tokens as unknown as readonly BabelToken[];
    const comments = file.comments ?? [];
    const ast = Object.assign(program, {
      tokens: tokens.flatMap((token) => tokenOf(token, code) ?? []),
      comments: comments.map(({ type, ...comment }) => ({
        ...comment,
        type: type === 'CommentBlock' ? 'Block' : 'Line',
        range: [comment.start, comment.end],
      })),
    }) as unknown as Analyzed;
    if (!isTypeScript) return { ast };
    const scopeManager = analyze(ast, { sourceType: 'module', lib: ['esnext.full'] });
    return { ast, scopeManager, visitorKeys } as unknown as Linter.ESLintParseResult;
  },
};

function read(code: string, plugins: ParserPlugin[]) {
  try {
    return parse(code, {
      sourceType: 'module',
      allowReturnOutsideFunction: true,
      ranges: true,
      tokens: true,
      attachComment: false,
      plugins,
    });
  } catch (error) {
    // ESLint reads these two.
    if (error instanceof SyntaxError && 'loc' in error) {
      const { line, column } = error.loc as { line: number; column: number };
      error.message = error.message.replace(/ \(\d+:\d+\)$/, '');
      Object.assign(error, { lineNumber: line, column: column + 1 });
    }
    throw error;
  }
}

function tokenOf({ type, start, end, loc }: BabelToken, code: string): object | null {
  // A comment has a string for its type; the end of the file has no text.
  if (typeof type === 'string' || start === end) return null;
  const { label, keyword } = type;
  const isTemplate = label.startsWith('...`') || label.startsWith('...${');
  const kind = keyword === undefined ? 'Punctuator' : 'Keyword';
  const known = Object.hasOwn(LITERALS, label) ? LITERALS[label] : undefined;
  return {
    type: isTemplate ? 'Template' : (known ?? kind),
    value: code.slice(start, end),
    range: [start, end],
    loc,
  };
}
