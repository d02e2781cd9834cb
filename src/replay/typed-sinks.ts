import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import {
  ANY_ELEMENT,
  enclosingFunction,
  methodOf,
  unwrap,
  variableOf,
  wrapped,
} from '../syntax/nodes.js';
import type { SourceCode } from '../modules/module.js';
import type { Sdk, SdkType } from '../sdk/index.js';
import { additionOf } from '../flow/additions.js';
import { isOfRoot } from '../flow/trail.js';
import { isSanitized, type Known, leadsOut, valueLeadsOut } from './leads-out.js';
import { nodesOf } from './nodes.js';
import { type Call, parameterFor, receiverOf } from './receivers.js';
import { type Sink, sinkOf } from './sinks.js';
import { isUsed } from './uses.js';

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
    return sink ?? [];
  });
}

/** `input.push(x)`, `input.concat(x)`, where `input` is a list of input items. */
function additionsOf(sdk: Sdk, call: TSESTree.CallExpression): Sink[] {
  const method = methodOf(call);
  const addition = additionOf(call);
  if (!method || !addition) return [];
  // A list whose type admits output is no input: it is one where it is sent, which is followed.
  if (!isListOfInput(sdk.typeOf(unwrap(method.receiver)))) return [];
  return call.arguments.slice(addition.from).map((argument) => {
    if (argument.type === T.SpreadElement)
      return sinkOf(argument.argument, [ANY_ELEMENT], 'spread');
    return addition.entrance === 'concat'
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
  if (parent.type !== T.CallExpression || receiverOf(parent) === 'adds') return false;
  return isTakenBy(parent, spread, known);
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

/** Whether a call takes an argument to where we do not see; a function of this file is followed. */
function isTakenBy(call: Call, argument: TSESTree.Node, { sanitizerOf }: Known): boolean {
  const receiver = receiverOf(call);
  if (typeof receiver === 'string') return receiver !== 'reads';
  if (isOfRoot(receiver)) return false;
  const parameter = parameterFor(receiver, call, argument);
  const variable = parameter && variableOf(parameter);
  return !variable || (!isSanitized(variable, sanitizerOf) && isUsed(variable));
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
    case T.PropertyDefinition:
      return true;
    case T.ReturnStatement: {
      const fn = enclosingFunction(parent);
      return !fn || !isRead(fn);
    }
    case T.ArrowFunctionExpression:
      return parent.body === node && !isRead(parent);
    case T.Property:
      return parent.parent.type === T.ObjectExpression && !isRead(parent.parent);
    case T.CallExpression:
    case T.NewExpression:
      return parent.callee !== node && isTakenBy(parent, node, known);
    default:
      return false;
  }
}

/**
 * `console.log({ items })`, `list.map((item) => …)`: whoever gets it is none of the program, and what
 * comes of it is followed from where that goes.
 */
function isRead(node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  switch (parent?.type) {
    case T.ArrayExpression:
    case T.ObjectExpression:
    case T.Property:
      return isRead(parent);
    case T.CallExpression:
    case T.NewExpression:
      return receiverOf(parent) === 'reads';
    default:
      return false;
  }
}
