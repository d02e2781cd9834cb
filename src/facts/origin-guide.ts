import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { definitionsOf } from '../syntax/bindings.js';
import {
  accessOf,
  ANY_ELEMENT,
  childrenOf,
  isFunction,
  isGlobal,
  literalOf,
  methodOf,
  variableOf,
} from '../syntax/nodes.js';
import { only } from '../flow/type-set.js';
import { advance, type Guide, type Trail, type Walk } from '../flow/trail.js';
import { shapeOfCall, shapeOfType } from '../replay/landing.js';
import { sanitizerKind } from '../replay/sanitizers.js';
import type { Sdk } from '../sdk/index.js';
import { isUuid } from './uuid.js';
import { arrivalOf, type Origin, readOf, typesAlong, type Why } from './origin.js';

interface Search {
  record: (origin: Origin) => void;
  /** What `look` records, kept apart. */
  apart: (look: () => void) => Origin[];
  /** The same question to a part of a value. */
  inside: (part: TSESTree.Node, frames: Trail['frames']) => readonly Origin[];
  walk: () => Walk;
}

/** Ends trails at every value that says what it is, and where no more can be seen. */
export function originGuide(sdk: Sdk, search: Search): Guide {
  const { record } = search;
  return {
    sanitizerOf: (callee) => sanitizerKind(callee, []),
    collects: () => 'unknown',
    typesOf(node) {
      const type = sdk.typeOf(node);
      const isNarrowed = (type.is === 'list' || type.is === 'item') && type.of === 'both';
      const types = isNarrowed ? sdk.itemTypesOf(node) : [];
      return types.length > 0 ? only(...types) : null;
    },
    arrives(node, trail) {
      const found = writtenOut(search, node, trail) ?? ofTheApi(sdk, node, trail) ?? made(node);
      if (found) record(found);
      if (found || (node.type === T.ObjectExpression && readProperty(search, node, trail)))
        return true;
      // `...(id && { previous_response_id: id })` has the property or not.
      if (node.type === T.LogicalExpression && node.operator === '&&' && trail.path.length > 0)
        record({ from: 'absent', node });
      return false;
    },
    settlesByType(node, trail) {
      record(ofItsType(sdk, node, trail) ?? { from: 'unknown', node, why: reasonAt(node, trail) });
      return true;
    },
  };
}

/** Strings, objects and the like: what a value is, or that it has no such property. */
function writtenOut(search: Search, node: TSESTree.Node, { path, frames }: Trail): Origin | null {
  const isWhole = path.length === 0;
  switch (node.type) {
    case T.CallExpression:
      return isWhole && isUuid(node) ? { from: 'uuid', node } : null;
    case T.Literal:
      // What a text says as JSON is not read.
      if (path[0] === 'json') return { from: 'unknown', node, why: 'unread' };
      if (!isWhole) return { from: 'absent', node };
      return 'regex' in node ? null : { from: 'literal', node, value: node.value };
    case T.TemplateLiteral:
    case T.BinaryExpression:
      return isWhole ? textAt(search, node, frames) : null;
    case T.ObjectExpression:
      return isWhole ? { from: 'object', node, frames } : null;
    case T.ArrayExpression:
      return isWhole ? { from: 'list', node, frames } : null;
    case T.Identifier:
      return node.name === 'undefined' ? { from: 'absent', node } : null;
    default:
      return isFunction(node) && isWhole ? { from: 'function', node } : null;
  }
}

function ofTheApi(sdk: Sdk, node: TSESTree.Node, trail: Trail): Origin | null {
  const call = node.type === T.CallExpression ? sdk.callOf(node) : null;
  const shape = call && shapeOfCall(call);
  return shape && arrivalOf(shape, node, trail);
}

function ofItsType(sdk: Sdk, node: TSESTree.Node, trail: Trail): Origin | null {
  const type = sdk.typeOf(node);
  const shape = shapeOfType(type);
  const found = shape && arrivalOf(shape, node, trail);
  if (found) return found;
  const { path: field, steps } = trail;
  if (type.is !== 'item' || type.of !== 'both' || field.length === 0) return null;
  const types = typesAlong(steps, field) ?? only(...sdk.itemTypesOf(node));
  return { from: 'item', node, types, field, isEvent: false, read: readOf(node, trail) };
}

/** A client is made by a class of the SDK, by one that extends it, or of another client. */
function made(node: TSESTree.Node): Origin | null {
  if (node.type === T.CallExpression && methodOf(node)?.name === 'withOptions')
    return { from: 'instance', node };
  if (node.type !== T.NewExpression) return null;
  const { callee } = node;
  if (callee.type === T.Identifier && isGlobal(callee)) return null;
  const variable = callee.type === T.Identifier ? variableOf(callee) : null;
  const [definition] = variable ? definitionsOf(variable) : [];
  if (definition?.kind !== 'declared') return { from: 'instance', node };
  const own = definition.node;
  const isDerived = own.type === T.ClassDeclaration && own.superClass !== null;
  const maker = isDerived ? superCallIn(own.body) : null;
  return maker && { from: 'instance', node: maker };
}

function superCallIn(node: TSESTree.Node): TSESTree.CallExpression | null {
  if (node.type === T.CallExpression && node.callee.type === T.Super) return node;
  for (const child of childrenOf(node)) {
    const found = superCallIn(child);
    if (found) return found;
  }
  return null;
}

/**
 * Reads a property of an object literal: the last that has it wins, and a spread that may not have it
 * leaves the ones before it in sight.
 */
function readProperty(
  { record, apart, walk }: Search,
  node: TSESTree.ObjectExpression,
  trail: Trail,
): boolean {
  const [access = '', ...rest] = trail.path;
  if (/\(\)$|^\[/.test(access)) return false;
  for (const property of [...node.properties].reverse()) {
    if (property.type === T.Property) {
      const key = accessOf(property);
      if (key === ANY_ELEMENT) record({ from: 'unknown', node: property.key, why: 'unread' });
      if (key !== access) continue;
      walk().follow(property.value, advance(trail, { path: rest }));
      return true;
    }
    const found = apart(() => walk().follow(property.argument, trail));
    for (const origin of found) if (origin.from !== 'absent') record(origin);
    const canMiss = found.some(({ from }) => from === 'absent' || from === 'unknown');
    if (!canMiss && found.length > 0) return true;
  }
  record({ from: 'absent', node });
  return true;
}

/** The text that a template or a sum begins with. */
function textAt({ inside }: Search, node: TSESTree.Node, frames: Trail['frames']): Origin {
  const value = literalOf(node);
  if (value !== undefined) return { from: 'literal', node, value };
  const start = node.type === T.TemplateLiteral ? node.quasis[0]?.value.cooked : null;
  if (start) return { from: 'text', node, head: start };
  const first =
    node.type === T.TemplateLiteral
      ? node.expressions[0]
      : node.type === T.BinaryExpression && node.operator === '+'
        ? node.left
        : null;
  const begun = first ? inside(first, frames) : [];
  for (const one of begun) {
    if (one.from === 'literal') return { from: 'text', node, head: String(one.value) };
    if (one.from === 'text' && one.head !== '') return { from: 'text', node, head: one.head };
  }
  return { from: 'unknown', node, why: 'unread' };
}

function reasonAt(node: TSESTree.Node, { path }: Trail): Why {
  if (node.type === T.MetaProperty) return 'environment';
  if (node.type === T.CallExpression || node.type === T.NewExpression) return 'call';
  if (node.type !== T.Identifier) return 'unread';
  if (isGlobal(node, 'process') && path[0] === 'env') return 'environment';
  const variable = variableOf(node);
  const kinds = variable ? definitionsOf(variable).map(({ kind }) => kind) : [];
  if (kinds.includes('parameter')) return 'parameter';
  return kinds.includes('import') ? 'import' : 'unread';
}
