import {
  AST_NODE_TYPES as T,
  ASTUtils,
  type TSESLint,
  type TSESTree,
} from '@typescript-eslint/utils';

import { sourceOf } from '../modules/module.js';

/**
 * One access on the way to a value: a property (`output`), a private name (`#history`), one element
 * (`[0]`, `[-1]`), any element (`[]`), the result of a method (`finalResponse()`), or what a
 * listener is called with (`on:response.completed`).
 */
export type Access = string;
export type Path = readonly Access[];

export const ANY_ELEMENT: Access = '[]';

export type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;

export const elementAt = (index: number): Access => `[${String(index)}]`;

export const isElement = (access: Access | undefined): access is `[${string}` =>
  access?.startsWith('[') === true;

/** Whether what is written at `written` can be what is read at `read`: any element is each element. */
export const sameAccess = (written: Access, read: Access): boolean =>
  written === read ||
  (isElement(written) && isElement(read) && (written === ANY_ELEMENT || read === ANY_ELEMENT));

export const isFunction = (node: TSESTree.Node | undefined): node is FunctionNode =>
  node?.type === T.ArrowFunctionExpression ||
  node?.type === T.FunctionDeclaration ||
  node?.type === T.FunctionExpression;

/** Wrappers that hand on the very value they hold: casts, `!`, `satisfies`, optional chains, `await`. */
export function innerOf(node: TSESTree.Node): TSESTree.Expression | null {
  switch (node.type) {
    case T.TSAsExpression:
    case T.TSNonNullExpression:
    case T.TSSatisfiesExpression:
    case T.TSTypeAssertion:
    case T.TSInstantiationExpression:
    case T.ChainExpression:
      return node.expression;
    case T.AwaitExpression:
      return node.argument;
    default:
      return null;
  }
}

/** The expression inside all wrappers. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let inner = node;
  for (let next = innerOf(inner); next; next = innerOf(inner)) inner = next;
  return inner;
}

/** The outermost wrapper around an expression, so that its parent says how the value is used. */
export function wrapped(node: TSESTree.Node): TSESTree.Node {
  let outer = node;
  while (outer.parent && innerOf(outer.parent) === outer) outer = outer.parent;
  return outer;
}

/** The function that a node stands in; null at module level. */
export function enclosingFunction(node: TSESTree.Node): FunctionNode | null {
  const known = enclosing.get(node);
  if (known !== undefined) return known;
  let up = node.parent;
  while (up && !isFunction(up)) up = up.parent;
  const found = up ?? null;
  enclosing.set(node, found);
  return found;
}

const enclosing = new WeakMap<TSESTree.Node, FunctionNode | null>();

/** Whether `node` stands inside `ancestor`, by position. */
export const isInside = (node: TSESTree.Node, ancestor: TSESTree.Node): boolean =>
  node.range[0] >= ancestor.range[0] && node.range[1] <= ancestor.range[1];

/** The literal string or number that an expression is, also through a `const` of the same file. */
export function literalOf(
  node: TSESTree.Node | null | undefined,
): string | number | boolean | null | undefined {
  if (!node) return undefined;
  const found = ASTUtils.getStaticValue(unwrap(node), sourceOf(node).getScope(node));
  const value = found?.value;
  const isPlain = value === null || ['string', 'number', 'boolean'].includes(typeof value);
  return isPlain ? (value as string | number | boolean | null) : undefined;
}

/** The access that a key makes: `.output`, `['output']`, `[0]`, `[KEY]`; any element when it varies. */
export function accessOf(
  node:
    | TSESTree.MemberExpression
    | TSESTree.Property
    | TSESTree.PropertyDefinition
    | TSESTree.MethodDefinition,
): Access {
  const key = node.type === T.MemberExpression ? node.property : node.key;
  if (key.type === T.PrivateIdentifier) return `#${key.name}`;
  if (!node.computed && key.type === T.Identifier) return key.name;
  const fromEnd = node.type === T.MemberExpression ? distanceFromEnd(node) : null;
  if (fromEnd !== null) return elementAt(-fromEnd);
  const value = literalOf(key);
  if (typeof value === 'number')
    return node.type === T.MemberExpression ? elementAt(value) : String(value);
  return typeof value === 'string' ? value : ANY_ELEMENT;
}

/** `list.length - 1` is one place, `i` is any. */
function distanceFromEnd({ object, property: key }: TSESTree.MemberExpression): number | null {
  if (key.type !== T.BinaryExpression || key.operator !== '-') return null;
  const distance = literalOf(key.right);
  const { left } = key;
  const isLength =
    left.type === T.MemberExpression &&
    accessOf(left) === 'length' &&
    sourceOf(object).getText(left.object) === sourceOf(object).getText(object);
  return isLength && typeof distance === 'number' ? distance : null;
}

/** The method name of `receiver.name(…)`; null for any other call. */
export function methodOf(
  call: TSESTree.CallExpression,
): { name: string; receiver: TSESTree.Expression } | null {
  const callee = unwrap(call.callee);
  if (callee.type !== T.MemberExpression) return null;
  return { name: accessOf(callee), receiver: callee.object };
}

/** The argument at a place, unless a spread before it moves the places. */
export function argumentAt(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  index: number,
): TSESTree.Expression | null {
  const before = call.arguments.slice(0, index + 1);
  if (before.some((argument) => argument.type === T.SpreadElement)) return null;
  const argument = call.arguments[index];
  return argument && argument.type !== T.SpreadElement ? argument : null;
}

/**
 * What a map stores under a literal key is one place of its own, under keys with the same text in
 * them another (`chat:${id}`), under any other key any place.
 */
export function keyAccess(argument: TSESTree.Node | null | undefined): Access {
  const key = literalOf(argument);
  if (typeof key === 'string') return `[=${key}]`;
  const parts = argument?.type === T.TemplateLiteral ? argument.quasis : [];
  const text = parts.map((part) => part.value.raw).join('*');
  return /[^*]/.test(text) ? `[~${text}]` : ANY_ELEMENT;
}

const variables = new WeakMap<TSESTree.Node, TSESLint.Scope.Variable | null>();

/** The variable that an identifier refers to or declares; null when it is not of this file. */
export function variableOf(
  identifier: TSESTree.Identifier | TSESTree.JSXIdentifier,
): TSESLint.Scope.Variable | null {
  const known = variables.get(identifier);
  if (known !== undefined) return known;
  const found = ASTUtils.findVariable(sourceOf(identifier).getScope(identifier), identifier.name);
  variables.set(identifier, found);
  return found;
}

/** Whether an expression names a global (this one, if a name is given) that the file does not declare. */
export function isGlobal(node: TSESTree.Node, name?: string): boolean {
  if (node.type !== T.Identifier || node.name !== (name ?? node.name)) return false;
  return (variableOf(node)?.defs.length ?? 0) === 0;
}

const isNode = (value: unknown): value is TSESTree.Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** The children of a node, in the order that the parser's visitor keys give. */
export function childrenOf(node: TSESTree.Node): TSESTree.Node[] {
  const children: TSESTree.Node[] = [];
  // Every node of a file comes by here: no lists in between.
  for (const key of sourceOf(node).visitorKeys[node.type] ?? []) {
    const value: unknown = node[key as keyof typeof node];
    if (Array.isArray(value)) {
      for (const one of value) if (isNode(one)) children.push(one);
    } else if (isNode(value)) children.push(value);
  }
  return children;
}
