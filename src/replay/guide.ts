import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { resolveFunction } from '../flow/functions.js';
import { childrenOf, variableOf } from '../syntax/nodes.js';
import { only } from '../flow/type-set.js';
import type { Guide, Trail } from '../flow/trail.js';
import { moduleOf } from '../modules/module.js';
import { type Sdk, sdkOf, type SdkType } from '../sdk/index.js';
import { land, type Landed, type Shape, shapeOfCall, shapeOfType } from './landing.js';
import type { Grade, ReplaySource } from './replay.js';

/** A trail that ended at an item of the API. */
export interface Arrival {
  source: ReplaySource;
  trail: Trail;
  isPick: boolean;
}

/** One that a search from a sink has found. */
export interface Found extends Arrival {
  grade: Grade;
}

/**
 * Ends trails where the SDK begins: first by calls that are visibly its own, and where following
 * led nowhere, by the type of the expression.
 */
export function createGuide(
  sanitizerOf: Guide['sanitizerOf'],
  arrived: (arrival: Arrival) => void,
): Guide {
  return {
    sanitizerOf,
    arrives(node, trail) {
      const call = node.type === T.CallExpression ? sdkAt(node).callOf(node) : null;
      if (!call) return false;
      const shape = shapeOfCall(call);
      // An item asked for as a list, or the reverse, is not what is looked for: others may know.
      return !shape || arriveAt(shape, { node, request: call.request }, trail);
    },
    settlesByType(node, trail) {
      if (isGenericCall(node)) return false;
      const type = declaredType(sdkAt(node), node);
      if (type.is === 'any' || type.is === 'any-list')
        return namesEvent(trail) && arriveAt(EVENT, { node, request: null }, trail);
      if (type.is === 'other') return trail.path.length === 0;
      if ((type.is === 'item' || type.is === 'list') && type.of === 'input') return true;
      const shape = shapeOfType(type);
      if (!shape) return false;
      const at = { node: declarationOf(node) ?? node, request: null };
      return arriveAt(shape, at, trail);
    },
    typesOf(node) {
      const sdk = sdkAt(node);
      const type = sdk.typeOf(node);
      // Only a narrowed type says more than the unions do.
      const isNarrowed = (type.is === 'list' || type.is === 'item') && type.of === 'both';
      const types = isNarrowed ? sdk.itemTypesOf(node) : [];
      return types.length > 0 ? only(...types) : null;
    },
    collects: (node) => collectedBy(sdkAt(node).typeOf(node)),
  };

  function arriveAt(shape: Shape, at: Omit<ReplaySource, 'kind'>, trail: Trail): boolean {
    const landed: Landed | null = land(shape, trail);
    if (landed) arrived({ source: { ...at, kind: landed.kind }, trail, isPick: landed.isPick });
    return landed !== null;
  }
}

const EVENT: Shape = { is: 'event', types: [] };

/**
 * Whether the conditions on the way name an event of the API's own stream, and what is read is what
 * it carries: `if (event.type === 'response.output_item.done') input.push(event.item)`, wherever the
 * event was parsed.
 */
const namesEvent = ({ path, steps }: Trail): boolean =>
  (path[0] === 'item' || path[0] === 'response') &&
  steps.some(
    (step) =>
      step.kind === 'guard' &&
      step.rest[0] === path[0] &&
      step.types?.mode === 'only' &&
      [...step.types.types].every((name) => name.startsWith('response.')),
  );

/** What the file of a node knows of the SDK. */
const sdkAt = (node: TSESTree.Node): Sdk => sdkOf(moduleOf(node));

function collectedBy(type: SdkType): ReturnType<Guide['collects']> {
  if (type.is !== 'list' && type.is !== 'item') return 'unknown';
  if (type.of === 'input' || type.of === 'mixed') return 'input';
  return type.of === 'both' ? 'unknown' : 'output';
}

/** A narrowed item is a member of both unions; the variable still has the type it was declared with. */
function declaredType(sdk: Sdk, node: TSESTree.Node): SdkType {
  const type = sdk.typeOf(node);
  const isShared = (type.is === 'item' || type.is === 'list') && type.of === 'both';
  const declaration = isShared ? declarationOf(node) : null;
  return declaration ? sdk.typeOf(declaration) : type;
}

function declarationOf(node: TSESTree.Node): TSESTree.Node | null {
  const variable = node.type === T.Identifier ? variableOf(node) : null;
  return variable?.identifiers[0] ?? null;
}

/**
 * `function strip<T>(value: T): T` of this file: its type says what goes in and not what comes out, and
 * its body has been read.
 */
function isGenericCall(node: TSESTree.Node): boolean {
  const fn = node.type === T.CallExpression ? resolveFunction(node.callee) : null;
  const names = fn?.typeParameters?.params.map(({ name }) => name.name) ?? [];
  return names.length > 0 && !!fn?.returnType && mentions(fn.returnType, names);
}

function mentions(type: TSESTree.Node, names: readonly string[]): boolean {
  if (type.type === T.Identifier && names.includes(type.name)) return true;
  return childrenOf(type).some((child) => mentions(child, names));
}
