import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES } from '@typescript-eslint/utils';

import type { CodeStyle } from './code-style.js';
import type { ModuleLoad } from './module-loads.js';
import { isValueImport } from './module-loads.js';
import type { TextEdit } from './wrap.js';

type Source = Readonly<TSESLint.SourceCode>;

/** A load that another name can join, and where it can. */
export interface ExtendableLoad {
  load: ModuleLoad;
  place: Braces | BareImport;
}

interface Braces {
  open: TSESTree.Token;
  close: TSESTree.Token;
}

/** `import 'm'` and `import D from 'm'`. */
interface BareImport {
  bare: TSESTree.ImportDeclaration;
}

/** The first of `loads` that another name can join; one with braces before one without. */
export function findExtendableLoad(
  sourceCode: Source,
  loads: readonly ModuleLoad[],
): ExtendableLoad | null {
  const extendable = loads.flatMap((load): ExtendableLoad[] => {
    const place =
      load.form === 'import'
        ? placeInImport(sourceCode, load.statement)
        : placeInRequire(sourceCode, load);
    return place ? [{ load, place }] : [];
  });
  return extendable.find(({ place }) => 'open' in place) ?? extendable[0] ?? null;
}

function placeInImport(
  sourceCode: Source,
  node: TSESTree.ImportDeclaration,
): ExtendableLoad['place'] | null {
  const hasNamespace = node.specifiers.some(
    ({ type }) => type === AST_NODE_TYPES.ImportNamespaceSpecifier,
  );
  if (!isValueImport(sourceCode, node) || hasNamespace) return null;
  const open = sourceCode.getFirstToken(node, ({ value }) => value === '{');
  const close = sourceCode.getFirstToken(node, ({ value }) => value === '}');
  return open && close ? { open, close } : { bare: node };
}

function placeInRequire(sourceCode: Source, load: ModuleLoad): Braces | null {
  if (load.form !== 'require' || load.property !== null) return null;
  const { pattern } = load;
  if (pattern?.type !== AST_NODE_TYPES.ObjectPattern || pattern.typeAnnotation) return null;
  // One name more is one less in the rest.
  if (pattern.properties.some(({ type }) => type === AST_NODE_TYPES.RestElement)) return null;
  const [open, close] = [sourceCode.getFirstToken(pattern), sourceCode.getLastToken(pattern)];
  return open && close ? { open, close } : null;
}

/** Adds `specifier`, such as `name` or `name as other`, in the layout that the list has. */
export function extendLoad(
  sourceCode: Source,
  { place }: ExtendableLoad,
  specifier: string,
  style: CodeStyle,
): TextEdit[] {
  if ('open' in place) return extendBraces(sourceCode, place, specifier, style);
  const { specifiers, source } = place.bare;
  const [defaultSpecifier] = specifiers;
  return defaultSpecifier
    ? [insertAt(defaultSpecifier.range[1], `, ${style.braced(specifier)}`)]
    : [insertAt(source.range[0], `${style.braced(specifier)} from `)];
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
