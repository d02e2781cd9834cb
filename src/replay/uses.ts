import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { moduleOf, sourceOf } from '../modules/module.js';
import { sdkOf } from '../sdk/index.js';
import { resolveFunction } from '../flow/functions.js';
import {
  enclosingFunction,
  type FunctionNode,
  isGlobal,
  methodOf,
  variableOf,
  wrapped,
} from '../syntax/nodes.js';
import { isReadBack } from './read-back.js';
import { type Call, parameterFor, receiverOf } from './receivers.js';

type Variable = TSESLint.Scope.Variable;

/** What is known on the way from a variable to its uses. */
interface Way {
  /** The names on it: a function can call itself with what it was given. */
  seen: ReadonlySet<Variable>;
  /** The calls that it leads into: what their functions return comes out there. */
  calls: readonly { fn: FunctionNode; call: Call }[];
  /** The items are a text by now. */
  isText: boolean;
}

const START: Way = { seen: new Set(), calls: [], isText: false };

/**
 * Whether some use of a variable could send the items in it. Looking at them, logging them and adding
 * to their list could not:
 *
 * | use | |
 * |---|---|
 * | `keep(list)`, `return list`, `state.list = list` | used |
 * | `list.slice()`, `{ list }`, `list ?? []`, `const other = list` | used where that is |
 * | `for (const item of list)`, `list.map((item) => …)` | used where `item` is, and what comes out |
 * | `store.save(JSON.stringify(list))` | used, if something is read from `store` as well |
 * | `list.length`, `item.type`, `list.push(x)`, `` `${list}` ``, `if (list)` | not used |
 */
export function isUsed(variable: Variable, way: Way = START): boolean {
  if (way.seen.has(variable)) return false;
  const next = { ...way, seen: new Set([...way.seen, variable]) };
  return variable.references.some((one) => one.isRead() && isUse(one.identifier, next));
}

function isUse(node: TSESTree.Node, way: Way): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  switch (parent?.type) {
    case T.MemberExpression:
      return parent.object === outer && isMemberUsed(parent, way);
    case T.CallExpression:
    case T.NewExpression:
      return parent.callee === outer || isTaken(parent, outer, way);
    case T.ForOfStatement:
      return parent.right === outer && areUsed(parent.left, way);
    case T.VariableDeclarator:
      return parent.parent.kind !== 'const' || areUsed(parent, way);
    case T.ArrayExpression:
    case T.LogicalExpression:
    case T.ObjectExpression:
    case T.Property:
    case T.SpreadElement:
      return isUse(parent, way);
    case T.ConditionalExpression:
      return parent.test !== outer && isUse(parent, way);
    case T.ArrowFunctionExpression:
    case T.ReturnStatement:
      return isResultUsed(parent, way);
    default:
      return parent !== undefined && !way.isText && !LOOKING.has(parent.type);
  }
}

/** Where a value is only looked at: what comes of it is a text, an answer, or nothing. */
const LOOKING = new Set<string>([
  T.BinaryExpression,
  T.DoWhileStatement,
  T.ExpressionStatement,
  T.ForInStatement,
  T.IfStatement,
  T.SwitchStatement,
  T.TemplateLiteral,
  T.UnaryExpression,
  T.WhileStatement,
]);

/** Whoever calls a function has what it returns: the call that led into it, or we do not know who. */
function isResultUsed(
  result: TSESTree.ArrowFunctionExpression | TSESTree.ReturnStatement,
  way: Way,
): boolean {
  const fn = result.type === T.ReturnStatement ? enclosingFunction(result) : result;
  const index = way.calls.findIndex((one) => one.fn === fn);
  const led = way.calls[index];
  return led ? isUse(led.call, { ...way, calls: way.calls.slice(0, index) }) : !way.isText;
}

/** What is read of a list or made of it, by its callbacks too. */
function isMemberUsed(member: TSESTree.MemberExpression, way: Way): boolean {
  const outer = wrapped(member);
  const call = outer.parent;
  if (call?.type !== T.CallExpression || call.callee !== outer)
    return holdsItems(member) && isUse(member, way);
  const callbacks = call.arguments.flatMap((argument) => resolveFunction(argument) ?? []);
  if (callbacks.some((fn) => areUsed(fn, leadingInto(fn, call, way)))) return true;
  return holdsItems(call) && isUse(call, way);
}

const leadingInto = (fn: FunctionNode, call: Call, way: Way): Way => ({
  ...way,
  calls: [...way.calls, { fn, call }],
});

function holdsItems(node: TSESTree.Node): boolean {
  const sdk = sdkOf(moduleOf(node));
  return !sdk.isPlain(node) && sdk.typeOf(node).is !== 'other';
}

/** Whether a call keeps or hands on an argument. */
function isTaken(call: Call, argument: TSESTree.Node, way: Way): boolean {
  if (call.type === T.CallExpression && isToText(call))
    return isUse(call, { ...way, isText: true });
  const receiver = receiverOf(call);
  if (receiver === 'reads') return false;
  if (receiver === 'adds' || receiver === 'takes') return !way.isText || isReadBack(call);
  const parameter = parameterFor(receiver, call, argument);
  const variable = parameter && variableOf(parameter);
  return !variable || isUsed(variable, leadingInto(receiver, call, way));
}

function isToText(call: TSESTree.CallExpression): boolean {
  const method = methodOf(call);
  return method?.name === 'stringify' && isGlobal(method.receiver, 'JSON');
}

/** The names that a declaration gives to what is in a list; those of fields hold no items. */
const areUsed = (declaration: TSESTree.Node, way: Way): boolean =>
  sourceOf(declaration)
    .getDeclaredVariables(declaration)
    .some(
      (variable) =>
        (way.isText || variable.identifiers.some((name) => holdsItems(name))) &&
        isUsed(variable, way),
    );
