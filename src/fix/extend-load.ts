import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES } from '@typescript-eslint/utils';

import type { CodeStyle } from './code-style.js';
import type { ModuleLoad } from './module-loads.js';
import { isValueImport } from './module-loads.js';
import type { TextEdit } from './wrap.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A load that another name can join, and what is known of its braces. */
export interface ExtendableLoad {
  load: ModuleLoad;
  /** the node that holds the braces: the import or the destructuring pattern */
  list: TSESTree.ImportDeclaration | TSESTree.ObjectPattern;
  braces: Braces | null;
}

interface Braces {
  open: TSESTree.Token;
  close: TSESTree.Token;
}

/** The first of `loads` that another name can join; one with braces before one without. */
export function findExtendableLoad(
  sourceCode: Source,
  loads: readonly ModuleLoad[],
): ExtendableLoad | null {
  const extendable = loads.flatMap((load): ExtendableLoad[] => {
    const list = extendableList(sourceCode, load);
    return list ? [{ load, list, braces: findBraces(sourceCode, list) }] : [];
  });
  return extendable.find(({ braces }) => braces) ?? extendable[0] ?? null;
}

function extendableList(sourceCode: Source, load: ModuleLoad): ExtendableLoad['list'] | null {
  if (load.form === 'import') {
    const hasNamespace = load.statement.specifiers.some(
      ({ type }) => type === AST_NODE_TYPES.ImportNamespaceSpecifier,
    );
    return isValueImport(sourceCode, load.statement) && !hasNamespace ? load.statement : null;
  }
  if (load.form !== 'require' || load.property !== null) return null;
  if (load.pattern?.type !== AST_NODE_TYPES.ObjectPattern) return null;
  // A name more takes it out of the rest, and a written type would have to change with the names.
  const hasRest = load.pattern.properties.some(({ type }) => type === AST_NODE_TYPES.RestElement);
  return hasRest || load.pattern.typeAnnotation ? null : load.pattern;
}

function findBraces(sourceCode: Source, list: ExtendableLoad['list']): Braces | null {
  if (list.type === AST_NODE_TYPES.ObjectPattern) {
    const [open, close] = [sourceCode.getFirstToken(list), sourceCode.getLastToken(list)];
    return open && close ? { open, close } : null;
  }
  const open = sourceCode.getFirstToken(list, ({ value }) => value === '{');
  const close = sourceCode.getFirstToken(list, ({ value }) => value === '}');
  return open && close ? { open, close } : null;
}

/** Adds `specifier`, such as `name` or `name as other`, in the layout that the list has. */
export function extendLoad(
  sourceCode: Source,
  { list, braces }: ExtendableLoad,
  specifier: string,
  style: CodeStyle,
): TextEdit[] {
  if (braces) return extendBraces(sourceCode, braces, specifier, style);
  if (list.type === AST_NODE_TYPES.ObjectPattern) return [];
  const [defaultSpecifier] = list.specifiers;
  return defaultSpecifier
    ? [insertAt(defaultSpecifier.range[1], `, ${style.braced(specifier)}`)]
    : [insertAt(list.source.range[0], `${style.braced(specifier)} from `)];
}

function extendBraces(
  sourceCode: Source,
  { open, close }: Braces,
  specifier: string,
  style: CodeStyle,
): TextEdit[] {
  const last = sourceCode.getTokenBefore(close, { includeComments: true }) ?? open;
  const lastToken = sourceCode.getTokenBefore(close) ?? open;
  if (last === open) {
    return [{ range: [open.range[0], close.range[1]], text: style.braced(specifier) }];
  }
  if (lastToken === open) return [insertAt(open.range[1], ` ${specifier}`)];

  const hasTrailingComma = lastToken.value === ',';
  const isMultiLine = last.loc.end.line < close.loc.start.line;
  const gap = isMultiLine ? style.lineBreak + indentation(sourceCode, lastToken) : ' ';
  if (hasTrailingComma) return [insertAt(last.range[1], `${gap}${specifier},`)];
  // Where lines end with comments the comma goes in front of them.
  const [comma, rest] = isMultiLine ? [lastToken, last] : [last, last];
  return comma === rest
    ? [insertAt(rest.range[1], `,${gap}${specifier}`)]
    : [insertAt(comma.range[1], ','), insertAt(rest.range[1], `${gap}${specifier}`)];
}

function indentation(sourceCode: Source, { loc }: TSESTree.Token): string {
  return /^\s*/.exec(sourceCode.lines[loc.start.line - 1] ?? '')?.[0] ?? '';
}

function insertAt(offset: number, text: string): TextEdit {
  return { range: [offset, offset], text };
}
