import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { childrenOf, memberOf, resolveFunction, thisOwnerAt } from '../flow/functions.js';
import {
  accessOf,
  ANY_ELEMENT,
  isInside,
  methodOf,
  type Path,
  type SourceCode,
  unwrap,
  variableOf,
  wrapped,
} from '../flow/syntax.js';
import type { Entry, Guide } from '../flow/trail.js';
import type { Sdk } from '../sdk/index.js';

export interface RequestSink {
  request: TSESTree.Expression;
  itemsKey: 'input' | 'items';
}

/** A value to follow back: what stands at `path` of `node` goes to an input. */
export interface Sink {
  node: TSESTree.Expression;
  path: Path;
  entry: Entry;
}

const nodeLists = new WeakMap<SourceCode, readonly TSESTree.Node[]>();

/** Every node of a file, once. */
export function nodesOf(sourceCode: SourceCode): readonly TSESTree.Node[] {
  const known = nodeLists.get(sourceCode);
  if (known) return known;
  const nodes: TSESTree.Node[] = [sourceCode.ast];
  // The list grows while it is walked: children come behind their parents.
  for (const node of nodes) nodes.push(...childrenOf(sourceCode, node));
  nodeLists.set(sourceCode, nodes);
  return nodes;
}

/** The calls of a file that send items to the API. */
export function requestsIn(sourceCode: SourceCode, sdk: Sdk): RequestSink[] {
  return nodesOf(sourceCode).flatMap((node) => {
    if (node.type !== T.CallExpression) return [];
    const { request = null, itemsKey = null } = sdk.callOf(node) ?? {};
    const isGiven = request !== null && request.type !== T.SpreadElement && itemsKey !== null;
    return isGiven ? [{ request, itemsKey }] : [];
  });
}

interface Known {
  /** The containers that the requests of this file were followed through: judged there. */
  visited: ReadonlySet<unknown>;
  sanitizerOf: Guide['sanitizerOf'];
}

/** The places of a file that are typed as input and that no request of the file leads to. */
export function typedSinksIn(sourceCode: SourceCode, sdk: Sdk, known: Known): Sink[] {
  if (!sdk.typed) return [];
  const isOpen = (container: TSESTree.Node): boolean => leadsOut(sourceCode, container, known);
  return nodesOf(sourceCode).flatMap((node) => {
    if (node.type === T.CallExpression) {
      const added = additionsOf(sourceCode, sdk, node);
      if (added.length > 0)
        return isOpen(methodOf(sourceCode, node)?.receiver ?? node) ? added : [];
    }
    if (!canBeValue(node) || !isHandedOn(sourceCode, node) || !isOpen(containerOf(node))) return [];
    return handedOn(sdk, node) ?? [];
  });
}

const ADDING: Readonly<Record<string, number>> = { concat: 0, push: 0, splice: 2, unshift: 0 };

/** `input.push(x)`, `input.concat(x)`, where `input` is a list of input items. */
function additionsOf(sourceCode: SourceCode, sdk: Sdk, call: TSESTree.CallExpression): Sink[] {
  const method = methodOf(sourceCode, call);
  const skipped = method ? ADDING[method.name] : undefined;
  if (!method || skipped === undefined || call.arguments.length <= skipped) return [];
  if (!isInputList(sdk, unwrap(method.receiver))) return [];
  return call.arguments.slice(skipped).map((argument) => {
    if (argument.type === T.SpreadElement)
      return sinkOf(argument.argument, [ANY_ELEMENT], 'spread');
    return method.name === 'concat'
      ? sinkOf(argument, [ANY_ELEMENT], 'concat')
      : sinkOf(argument, [], 'element');
  });
}

const sinkOf = (node: TSESTree.Expression, path: Path, entrance: Entry['entrance']): Sink => ({
  node,
  path,
  entry: { node, entrance, stepsAfter: 0 },
});

function isInputList(sdk: Sdk, node: TSESTree.Node): boolean {
  const type = sdk.typeOf(node);
  return type.is === 'list' && (type.of === 'input' || type.of === 'mixed');
}

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

/** A value that is handed to a place which is declared to take input. */
function handedOn(sdk: Sdk, node: Value): Sink | null {
  const isCast = node.type === T.TSAsExpression || node.type === T.TSTypeAssertion;
  const own = sdk.typeOf(node);
  if (isCast && own.is === 'list' && own.of === 'input')
    return sinkOf(node, [ANY_ELEMENT], 'whole');
  const isSettled =
    own.is === 'other' || ((own.is === 'list' || own.is === 'item') && own.of === 'input');
  if (isSettled && node.type !== T.ArrayExpression && !isCast) return null;
  const expected = sdk.expectedTypeOf(node);
  if (expected.is === 'list' && expected.of === 'input')
    return sinkOf(node, [ANY_ELEMENT], 'whole');
  return expected.is === 'item' && expected.of === 'input' ? sinkOf(node, [], 'item') : null;
}

function isHandedOn(sourceCode: SourceCode, node: Value): boolean {
  const { parent } = node;
  switch (parent.type) {
    case T.VariableDeclarator:
      return parent.init === node;
    case T.AssignmentExpression:
      return parent.right === node && parent.operator === '=';
    case T.ReturnStatement:
    case T.PropertyDefinition:
      return true;
    case T.ArrowFunctionExpression:
      return parent.body === node && !isListCallback(sourceCode, parent);
    case T.Property:
      return parent.value === node && parent.parent.type === T.ObjectExpression;
    case T.CallExpression:
    case T.NewExpression: {
      const isArgument = parent.callee !== node && !isBuiltIn(sourceCode, parent);
      return isArgument && resolveFunction(sourceCode, parent.callee) === null;
    }
    default:
      return false;
  }
}

/** `list.map((item) => …)`: what the callback returns is followed from where the list goes. */
function isListCallback(sourceCode: SourceCode, { parent }: TSESTree.Node): boolean {
  if (parent?.type !== T.CallExpression) return false;
  const name = methodOf(sourceCode, parent)?.name ?? '';
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

/** A call of a global (`console.log`, `JSON.stringify`, `fetch`), or a method that only asks. */
function isBuiltIn(
  sourceCode: SourceCode,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
): boolean {
  const root = rootOf(call.callee);
  if (root.type === T.Identifier) {
    const variable = variableOf(sourceCode, root);
    if (!variable || variable.defs.length === 0) return true;
  }
  const method = call.type === T.CallExpression ? methodOf(sourceCode, call) : null;
  return method !== null && ASKING.has(method.name);
}

/** What the value of a sink is put into: a variable, a member of `this`; itself when it goes elsewhere. */
function containerOf(node: Value): TSESTree.Node {
  const { parent } = node;
  if (parent.type === T.VariableDeclarator) return parent.id;
  return parent.type === T.AssignmentExpression ? parent.left : node;
}

/** Whether what a container holds leaves it for a request that we do not see, unsanitized. */
function leadsOut(sourceCode: SourceCode, container: TSESTree.Node, known: Known): boolean {
  const root = rootOf(container);
  if (root.type === T.Identifier) {
    const variable = variableOf(sourceCode, root);
    if (!variable) return true;
    if (known.visited.has(variable)) return false;
    const uses = variable.references.map((reference) => reference.identifier);
    const isSanitized = uses.some((use) => isInSanitizer(use, known.sanitizerOf));
    return !isSanitized && (isShared(variable) || uses.some((use) => isUsed(sourceCode, use)));
  }
  if (root.type !== T.ThisExpression) return true;
  const owner = thisOwnerAt(root);
  const field = wrapped(root).parent;
  if (!owner || field?.type !== T.MemberExpression) return true;
  const access = accessOf(sourceCode, field);
  const member = memberOf(sourceCode, owner, access);
  if (known.visited.has(member ?? owner.node)) return false;
  return !nodesOf(sourceCode).some(
    (node) =>
      node.type === T.MemberExpression &&
      node.object.type === T.ThisExpression &&
      isInside(node, owner.node) &&
      accessOf(sourceCode, node) === access &&
      isInSanitizer(node, known.sanitizerOf),
  );
}

/** `state.input` → `state`, `this.history` → `this`, `store.get(id)` → `store` */
function rootOf(node: TSESTree.Node): TSESTree.Node {
  const inner = unwrap(node);
  if (inner.type === T.MemberExpression) return rootOf(inner.object);
  return inner.type === T.CallExpression ? rootOf(inner.callee) : inner;
}

function isInSanitizer(use: TSESTree.Node, sanitizerOf: Guide['sanitizerOf']): boolean {
  for (let up = use.parent; up; up = up.parent) {
    if (up.type === T.CallExpression && sanitizerOf(up.callee) !== null) return true;
    if (up.type.endsWith('Statement') || up.type.endsWith('Declaration')) return false;
  }
  return false;
}

/** A parameter is its caller's, an exported variable everyone's. */
function isShared(variable: TSESLint.Scope.Variable): boolean {
  return variable.defs.some(
    ({ node }) =>
      node.type !== T.VariableDeclarator || node.parent.parent.type === T.ExportNamedDeclaration,
  );
}

/** Reading it, logging it and adding to it are no use that could send it. */
function isUsed(sourceCode: SourceCode, use: TSESTree.Node): boolean {
  const outer = wrapped(use);
  const { parent } = outer;
  if (parent?.type === T.MemberExpression && parent.object === outer) {
    const access = accessOf(sourceCode, parent);
    return !['forEach', 'length', 'splice', 'unshift', 'push', 'at', 'some', 'every'].includes(
      access,
    );
  }
  if (parent?.type === T.CallExpression && parent.callee !== outer) {
    const method = methodOf(sourceCode, parent);
    const object = method?.receiver.type === T.Identifier ? method.receiver.name : '';
    return object !== 'console' && !(object === 'JSON' && method?.name === 'stringify');
  }
  return parent?.type !== T.VariableDeclarator || parent.init === outer;
}
