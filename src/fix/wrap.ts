import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES, ASTUtils } from '@typescript-eslint/utils';

/** Replaces `range` (offsets into the text without BOM, end exclusive) by `text`. */
export interface TextEdit {
  range: readonly [number, number];
  text: string;
}

export interface WrapOptions {
  /** The value is one item: `callee([value])`. */
  asItem?: boolean;
  /** Casts and parentheses around the value go, where no comment and no narrowing goes with them. */
  dropCasts?: boolean;
}

type Source = Readonly<TSESLint.SourceCode>;
type Range = readonly [number, number];
type Cast =
  | TSESTree.TSAsExpression
  | TSESTree.TSNonNullExpression
  | TSESTree.TSSatisfiesExpression
  | TSESTree.TSTypeAssertion;

/**
 * `value` → `callee(value)`; with `asItem` → `callee([value])`. Parentheses around the value go.
 * A default for a nullish value is wrapped with it: `value ?? []` → `callee(value ?? [])`.
 *
 * `node` is the value or a cast of it. With `dropCasts` every cast between the value and the place
 * it stands goes, inside `node` and around it. Three things stay: casts that hold a comment, the
 * `!` directly on the value and the cast of an optional chain, because the last two are what makes
 * a nullable value acceptable as the argument.
 */
export function wrapValue(
  sourceCode: Source,
  node: TSESTree.Expression,
  callee: string,
  options: WrapOptions = {},
): TextEdit[] {
  const whole = wholeValue(node, options);
  const value = options.dropCasts ? castValue(whole) : whole;
  const outer = parenthesizedRange(sourceCode, whole);
  const inner = losesComment(sourceCode, outer, value.range)
    ? contentRange(outer, whole)
    : value.range;
  return surround(sourceCode, { outer, inner, callee, value }, options);
}

/** One item among the elements of an array or the arguments of a call: `item` → `...callee([item])`. */
export function wrapElement(
  sourceCode: Source,
  node: TSESTree.Expression,
  callee: string,
  options: Pick<WrapOptions, 'dropCasts'> = {},
): TextEdit[] {
  return wrapValue(sourceCode, node, `...${callee}`, { ...options, asItem: true });
}

/**
 * Replaces `outer`, such as `structuredClone(x)` or `x.filter(f)`, by its `inner` value, wrapped.
 * Null when a comment between the two would be lost.
 */
export function replaceWithWrapped(
  sourceCode: Source,
  outer: TSESTree.Expression,
  inner: TSESTree.Expression,
  callee: string,
  options: WrapOptions = {},
): TextEdit[] | null {
  const value = options.dropCasts ? castValue(inner) : inner;
  const whole = options.dropCasts ? outermostCast(outer) : outer;
  const fitting = [
    { node: whole, range: parenthesizedRange(sourceCode, whole), value },
    { node: outer, range: parenthesizedRange(sourceCode, outer), value: inner },
  ].find((choice) => !losesComment(sourceCode, choice.range, choice.value.range));
  if (!fitting) return null;
  const defaulted = withDefault(fitting.node);
  if (defaulted === fitting.node) {
    const { range, value: kept } = fitting;
    return surround(sourceCode, { outer: range, inner: kept.range, callee, value: kept }, options);
  }
  const [open, close] = isOperand(fitting.value) ? ['', ''] : ['(', ')'];
  return [
    ...wrapValue(sourceCode, defaulted, callee, options),
    { range: [fitting.range[0], fitting.value.range[0]], text: open },
    { range: [fitting.value.range[1], fitting.range[1]], text: close },
  ];
}

/** `value as T` → `value`, as `wrapValue` drops casts; no edits where a comment would go with them. */
export function dropCasts(sourceCode: Source, node: TSESTree.Expression): TextEdit[] {
  const value = castValue(node);
  if (value === node || losesComment(sourceCode, node.range, value.range)) return [];
  return [
    { range: [node.range[0], value.range[0]], text: '' },
    { range: [value.range[1], node.range[1]], text: '' },
  ];
}

/** One ESLint fix of all `edits`; ESLint sorts them by place and keeps the order of equal places. */
export function applyEdits(
  fixer: TSESLint.RuleFixer,
  edits: readonly TextEdit[],
): TSESLint.RuleFix[] {
  return edits.map(({ range, text }) => fixer.replaceTextRange([range[0], range[1]], text));
}

interface Wrap {
  /** what goes, but for `inner` */
  outer: Range;
  /** what stays as it is written */
  inner: Range;
  callee: string;
  value: TSESTree.Expression;
}

/** Rewrites only what stands around `inner`, so that edits inside it can join the same fix. */
function surround(
  sourceCode: Source,
  { outer, inner, callee, value }: Wrap,
  { asItem = false }: WrapOptions,
): TextEdit[] {
  const isSequence = value.type === AST_NODE_TYPES.SequenceExpression;
  const open = `${asItem ? '([' : '('}${isSequence ? '(' : ''}`;
  const close = `${isSequence ? ')' : ''}${asItem ? '])' : ')'}`;
  // `return(x)` and `of[x]` need a space once a name follows the keyword.
  const gap = /[\w$]/.test(sourceCode.text.charAt(outer[0] - 1)) ? ' ' : '';
  return [
    { range: [outer[0], inner[0]], text: `${gap}${callee}${open}` },
    { range: [inner[1], outer[1]], text: close },
  ];
}

function isCast(node: TSESTree.Node | undefined): node is Cast {
  return (
    node?.type === AST_NODE_TYPES.TSAsExpression ||
    node?.type === AST_NODE_TYPES.TSNonNullExpression ||
    node?.type === AST_NODE_TYPES.TSSatisfiesExpression ||
    node?.type === AST_NODE_TYPES.TSTypeAssertion
  );
}

/** `node` with the defaults and, where they go, the casts around it. */
function wholeValue(node: TSESTree.Expression, options: WrapOptions): TSESTree.Expression {
  const whole = withDefault(options.dropCasts ? outermostCast(node) : node);
  return whole === node ? node : wholeValue(whole, options);
}

/** `node` with all casts of it; an optional chain is cast as a whole. */
function outermostCast(node: TSESTree.Expression): TSESTree.Expression {
  const { parent } = node;
  return isCast(parent) || parent.type === AST_NODE_TYPES.ChainExpression
    ? outermostCast(parent)
    : node;
}

/** `node ?? x` and `node || x`: what is wrapped alone would be wrapped when it is nullish too. */
function withDefault(node: TSESTree.Expression): TSESTree.Expression {
  const { parent } = node;
  if (parent.type === AST_NODE_TYPES.ChainExpression) return withDefault(parent);
  return parent.type === AST_NODE_TYPES.LogicalExpression &&
    parent.operator !== '&&' &&
    parent.left === node
    ? withDefault(parent)
    : node;
}

/** Whether `node` can stand left of an operator without parentheses. */
function isOperand({ type }: TSESTree.Expression): boolean {
  return (
    type === AST_NODE_TYPES.Identifier ||
    type === AST_NODE_TYPES.MemberExpression ||
    type === AST_NODE_TYPES.CallExpression ||
    type === AST_NODE_TYPES.ChainExpression
  );
}

function castValue(node: TSESTree.Expression): TSESTree.Expression {
  return isCast(node) && !isNarrowing(node) ? castValue(node.expression) : node;
}

/** Whether the value under the cast may be nullish: then the argument still needs the cast. */
function isNarrowing(cast: Cast): boolean {
  return (
    cast.expression.type === AST_NODE_TYPES.ChainExpression ||
    (cast.type === AST_NODE_TYPES.TSNonNullExpression && !isCast(cast.expression))
  );
}

/** The range of `node` with all parentheses around it. */
function parenthesizedRange(sourceCode: Source, node: TSESTree.Expression): Range {
  let first: TSESTree.Node | TSESTree.Token = node;
  let last: TSESTree.Node | TSESTree.Token = node;
  for (let layers = 1; ASTUtils.isParenthesized(layers, node, sourceCode); layers += 1) {
    first = sourceCode.getTokenBefore(first) ?? first;
    last = sourceCode.getTokenAfter(last) ?? last;
  }
  return [first.range[0], last.range[1]];
}

/** What stands between the outermost of the parentheses that `outer` adds to `node`, if it adds any. */
function contentRange(outer: Range, node: TSESTree.Expression): Range {
  return outer[0] < node.range[0] ? [outer[0] + 1, outer[1] - 1] : node.range;
}

function losesComment(sourceCode: Source, outer: Range, inner: Range): boolean {
  const isWithin = ({ range }: TSESTree.Comment, [start, end]: Range): boolean =>
    range[0] >= start && range[1] <= end;
  return sourceCode
    .getAllComments()
    .some((comment) => isWithin(comment, outer) && !isWithin(comment, inner));
}
