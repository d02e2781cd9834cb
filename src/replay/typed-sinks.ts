import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { resolveFunction } from '../syntax/functions.js';
import { ANY_ELEMENT, isGlobal, methodOf, unwrap, variableOf } from '../syntax/nodes.js';
import type { SourceCode } from '../modules/module.js';
import type { Sdk, SdkType } from '../sdk/index.js';
import { isOfRoot } from '../flow/trail.js';
import { isWatching } from './keepers.js';
import { isSanitized, type Known, leadsOut, rootOf, valueLeadsOut } from './leads-out.js';
import { nodesOf } from './nodes.js';
import { type Sink, sinkOf } from './sinks.js';

/** The places of a file that are typed as input and that no request of the file leads to. */
export function typedSinksIn(sourceCode: SourceCode, sdk: Sdk, known: Known): Sink[] {
  if (!sdk.typed) return [];
  return nodesOf(sourceCode).flatMap((node) => {
    if (node.type === T.CallExpression) {
      const added = additionsOf(sdk, node);
      if (added.length > 0) return leadsOut(methodOf(node)?.receiver ?? node, known) ? added : [];
    }
    if (!canBeValue(node) || !isHandedOn(node, known)) return [];
    if (isAddition(sdk, node) || isCleaned(node, known)) return [];
    if (isPlain(node) || !valueLeadsOut(node, known)) return [];
    const sink = handedOn(sdk, node);
    return sink === null || isOnlyRead(sdk, node) ? [] : sink;
  });
}

/** Methods that add their arguments to a list, and from which argument on. */
export const ADDED_FROM: ReadonlyMap<string, number> = new Map([
  ['concat', 0],
  ['push', 0],
  ['splice', 2],
  ['unshift', 0],
]);

/** `input.push(x)`, `input.concat(x)`, where `input` is a list of input items. */
function additionsOf(sdk: Sdk, call: TSESTree.CallExpression): Sink[] {
  const method = methodOf(call);
  const skipped = ADDED_FROM.get(method?.name ?? '');
  if (!method || skipped === undefined || call.arguments.length <= skipped) return [];
  // A list whose type admits output is no input: it is one where it is sent, which is followed.
  if (!isListOfInput(sdk.typeOf(unwrap(method.receiver)))) return [];
  return call.arguments.slice(skipped).map((argument) => {
    if (argument.type === T.SpreadElement)
      return sinkOf(argument.argument, [ANY_ELEMENT], 'spread');
    return method.name === 'concat'
      ? sinkOf(argument, [ANY_ELEMENT], 'concat')
      : sinkOf(argument, [], 'element');
  });
}

const isCleaned = ({ parent }: TSESTree.Node, { sanitizerOf }: Known): boolean =>
  parent?.type === T.CallExpression && sanitizerOf(parent.callee) !== null;

/** An argument of `input.push(x)` goes where the list goes. */
const isAddition = (sdk: Sdk, { parent }: TSESTree.Node): boolean =>
  parent?.type === T.CallExpression && additionsOf(sdk, parent).length > 0;

type Value = TSESTree.Expression;

/** Expressions that can be a list of items, or one: not literals, functions and the like. */
function canBeValue(node: TSESTree.Node): node is Value {
  switch (node.type) {
    case T.ArrayExpression:
      return node.elements.length > 0;
    case T.AwaitExpression:
    case T.CallExpression:
    case T.ChainExpression:
    case T.ConditionalExpression:
    case T.Identifier:
    case T.LogicalExpression:
    case T.MemberExpression:
    case T.TSAsExpression:
    case T.TSTypeAssertion:
      return true;
    default:
      return false;
  }
}

/** A name that is declared as a text, a number and the like. */
function isPlain(node: Value): boolean {
  const variable = node.type === T.Identifier ? variableOf(node) : null;
  const name = variable?.identifiers[0];
  if (!name || variable.identifiers.length > 1) return false;
  if (name.typeAnnotation) return PLAIN_TYPES.has(name.typeAnnotation.typeAnnotation.type);
  const declarator = name.parent.type === T.VariableDeclarator ? name.parent : null;
  const value = declarator?.parent.kind === 'const' ? declarator.init : null;
  return value !== null && PLAIN_VALUES.has(value.type);
}

const PLAIN_TYPES = new Set<string>([T.TSBooleanKeyword, T.TSNumberKeyword, T.TSStringKeyword]);

const PLAIN_VALUES = new Set<string>([
  T.ArrowFunctionExpression,
  T.BinaryExpression,
  T.Literal,
  T.TemplateLiteral,
  T.UnaryExpression,
]);

const isCast = ({ type }: Value): boolean =>
  type === T.TSAsExpression || type === T.TSTypeAssertion;

/** `remember(...items)`: a call of a function that we do not see. */
function isPassedOn(spread: TSESTree.SpreadElement, known: Known): boolean {
  const { parent } = spread;
  if (parent.type !== T.CallExpression || isReader(parent)) return false;
  const name = methodOf(parent)?.name ?? '';
  return !ADDED_FROM.has(name) && !decidesItself(parent, spread, known);
}

/** A value that is handed to a place which is declared to take input. */
function handedOn(sdk: Sdk, node: Value): Sink | null {
  const entrance = node.parent.type === T.SpreadElement ? 'spread' : 'whole';
  if (isCast(node) && isListOfInput(sdk.typeOf(node))) return sinkOf(node, [ANY_ELEMENT], entrance);
  if (entrance === 'spread') return null;
  // What a place declares is known for less than what a value is: it is asked first.
  const expected = sdk.expectedTypeOf(node);
  const isItem = expected.is === 'item' && expected.of === 'input';
  if ((!isItem && !isListOfInput(expected)) || isSettled(sdk, node)) return null;
  return isItem ? sinkOf(node, [], 'item') : sinkOf(node, [ANY_ELEMENT], 'whole');
}

const isListOfInput = (type: SdkType): boolean => type.is === 'list' && type.of === 'input';

/** What is input already, or nothing of the SDK: a literal and casts only say so. */
function isSettled(sdk: Sdk, node: Value): boolean {
  if (node.type === T.ArrayExpression || isCast(node) || isCastOfEach(node)) return false;
  const own = sdk.typeOf(node);
  return own.is === 'other' || ((own.is === 'list' || own.is === 'item') && own.of === 'input');
}

/** `output.map((item) => item as ResponseInputItem)`, `flatMap((item) => [item as …])` */
function isCastOfEach(node: Value): boolean {
  const method = node.type === T.CallExpression ? methodOf(node) : null;
  const callback = node.type === T.CallExpression ? node.arguments[0] : null;
  if (callback?.type !== T.ArrowFunctionExpression) return false;
  const { body } = callback;
  const list = method?.name === 'flatMap' && body.type === T.ArrayExpression ? body.elements : [];
  const [made] = method?.name === 'map' ? [body] : list;
  return made?.type === T.TSAsExpression && unwrap(made).type === T.Identifier;
}

/**
 * Whether the body of a function settles what becomes of an argument: one of this file is followed,
 * one of another module may clean what it is given.
 */
function decidesItself(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  argument: TSESTree.Node,
  { sanitizerOf }: Known,
): boolean {
  const fn = resolveFunction(call.callee);
  if (!fn || isOfRoot(fn)) return fn !== null;
  const index = call.arguments.findIndex((one) => one === argument);
  const parameter = fn.params[index] ?? fn.params.at(-1);
  const name = parameter?.type === T.RestElement ? parameter.argument : parameter;
  const variable = name?.type === T.Identifier ? variableOf(name) : null;
  return variable !== null && isSanitized(variable, sanitizerOf);
}

function isHandedOn(node: Value, known: Known): boolean {
  const { parent } = node;
  switch (parent.type) {
    case T.VariableDeclarator:
      return parent.init === node;
    case T.AssignmentExpression:
      return parent.right === node && parent.operator === '=';
    case T.SpreadElement:
      return isCast(node) && isPassedOn(parent, known);
    case T.ReturnStatement:
    case T.PropertyDefinition:
      return true;
    case T.ArrowFunctionExpression:
      return parent.body === node && !isListCallback(parent);
    case T.Property:
      return parent.value === node && parent.parent.type === T.ObjectExpression;
    case T.CallExpression:
    case T.NewExpression: {
      const isArgument = parent.callee !== node && !isReader(parent);
      return isArgument && !decidesItself(parent, node, known);
    }
    default:
      return false;
  }
}

/** `list.map((item) => …)`: what the callback returns is followed from where the list goes. */
function isListCallback({ parent }: TSESTree.Node): boolean {
  if (parent?.type !== T.CallExpression) return false;
  const name = methodOf(parent)?.name ?? '';
  return ['filter', 'flatMap', 'from', 'map', 'reduce', 'then'].includes(name);
}

/** Methods of lists, maps, strings and responses that keep nothing of what they are given. */
const ASKING = new Set([
  'at',
  'delete',
  'end',
  'endsWith',
  'get',
  'has',
  'includes',
  'indexOf',
  'join',
  'json',
  'log',
  'match',
  'replace',
  'slice',
  'split',
  'startsWith',
  'test',
  'write',
]);

/** An argument of a function that gives a number, a text or an answer: `countTokens(items)`. */
function isOnlyRead(sdk: Sdk, { parent }: Value): boolean {
  const call = parent.type === T.SpreadElement ? parent.parent : parent;
  return call.type === T.CallExpression && sdk.isPlain(call);
}

/** A call that keeps nothing: of a global (`console.log`, `JSON.stringify`, `fetch`), of a method that only asks. */
function isReader(call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  if (isGlobal(rootOf(call.callee))) return true;
  if (call.type === T.CallExpression && isWatching(call)) return true;
  const method = call.type === T.CallExpression ? methodOf(call) : null;
  return method !== null && ASKING.has(method.name);
}
