import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { followResults } from './follow-function.js';
import {
  type Access,
  accessOf,
  ANY_ELEMENT,
  isElement,
  isFunction,
  literalOf,
} from '../syntax/nodes.js';
import {
  advance,
  enter,
  entering,
  followAll,
  type Trail,
  type Walk,
  wholeOf,
  withStep,
} from './trail.js';

/** What a list literal holds at the place that is asked for: among its elements, or spread in. */
export function followArray(walk: Walk, node: TSESTree.ArrayExpression, trail: Trail): boolean {
  const [access, ...rest] = trail.path;
  // A list where one item was asked for holds none at that place.
  if (access === undefined) return true;
  if (!isElement(access)) return true;
  const index = /^\[(\d+)\]$/.exec(access)?.[1];
  const before = index === undefined ? [null] : node.elements.slice(0, Number(index));
  const exact = index === undefined ? null : node.elements[Number(index)];
  const isPlaced = before.every((one) => one !== null && one.type !== T.SpreadElement);
  if (exact && isPlaced && exact.type !== T.SpreadElement)
    return walk.follow(exact, advance(trail, { path: rest }));
  const isOutput = walk.guide.collects(node) === 'output';
  return followAll(node.elements, (element) => {
    if (!element) return true;
    if (element.type !== T.SpreadElement)
      return enter(walk, element, entering(node, trail, element, 'element', rest, isOutput));
    const { argument } = element;
    return enter(
      walk,
      argument,
      entering(node, trail, argument, 'spread', [ANY_ELEMENT, ...rest], isOutput),
    );
  });
}

/** What an object literal holds under the property that is asked for; the item itself without one. */
export function followObject(walk: Walk, node: TSESTree.ObjectExpression, trail: Trail): boolean {
  const [access] = trail.path;
  if (access === undefined) return followItemLiteral(walk, node, trail);
  let isKnown = true;
  // The last one wins: what stands before a property of that name is never read.
  for (const property of [...node.properties].reverse()) {
    if (property.type === T.SpreadElement) {
      isKnown = walk.follow(property.argument, trail) && isKnown;
      continue;
    }
    const key = accessOf(property);
    const value = followProperty(walk, property, key, trail);
    if (value === null) continue;
    if (key === access) return value && isKnown;
    isKnown = value && isKnown;
  }
  return isKnown;
}

/** Null when the property is not what is read. */
function followProperty(
  walk: Walk,
  property: TSESTree.Property,
  key: Access,
  trail: Trail,
): boolean | null {
  const [access = '', ...rest] = trail.path;
  const { value, kind } = property;
  if (kind === 'get' && key === access && isFunction(value))
    return followResults(walk, value, advance(trail, { path: rest }), null);
  if (access === `${key}()` && isFunction(value))
    return followResults(walk, value, advance(trail, { path: rest }), null);
  if (key !== access && key !== ANY_ELEMENT && access !== ANY_ELEMENT) return null;
  return walk.follow(value, wholeOf(advance(trail, { path: rest }), value));
}

/** `{ ...item }` is a copy; `{ type, id: item.id, … }` is the item rebuilt; without an id it is new. */
function followItemLiteral(walk: Walk, node: TSESTree.ObjectExpression, trail: Trail): boolean {
  // What is spread into another literal is a part of that one.
  const isPart = trail.steps.some((step) => step.node.type === T.ObjectExpression);
  if (!isPart && !walk.written.has(node)) walk.written.set(node, trail);
  const properties = node.properties.filter((one) => one.type === T.Property);
  const spreads = node.properties.filter((one) => one.type === T.SpreadElement);
  const keyed = properties.map((one) => [accessOf(one), one.value] as const);
  if (spreads.length > 0) {
    // A field that is written anew, were it with `undefined`, is no longer the item's own.
    const fields = keyed.map(([key]) => key);
    const copied = withStep(trail, { kind: 'clone', node, how: '{ ... }' });
    const changed = fields.length > 0 ? withStep(copied, { kind: 'omit', node, fields }) : copied;
    return followAll(spreads, (one) => walk.follow(one.argument, changed));
  }
  const id = keyed.find(([key]) => key === 'id')?.[1];
  if (!id) return true;
  const fields = keyed.map(([key]) => key);
  const type = literalOf(keyed.find(([key]) => key === 'type')?.[1]);
  const rebuilt = withStep(trail, { kind: 'rebuild', node, fields });
  if (typeof type !== 'string') return walk.follow(id, rebuilt);
  const types = { mode: 'only', types: new Set([type]) } as const;
  return walk.follow(id, withStep(rebuilt, { kind: 'guard', node, types, rest: [] }));
}
