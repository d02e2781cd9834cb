import type { TSESTree } from '@typescript-eslint/utils';

import type { Path } from '../syntax/nodes.js';
import { type Constraint, intersect } from '../flow/type-set.js';
import type { Frame, Trail } from '../flow/trail.js';
import { land, type Shape } from '../replay/landing.js';

/** Why a search ended at something that says no more. */
export type Why =
  /** What the function is called with is not all in sight. */
  | 'parameter'
  /** Another module makes it. */
  | 'import'
  /** `process.env`, `import.meta.env`. */
  | 'environment'
  /** A call whose body cannot be read. */
  | 'call'
  /** A form of code that is not read. */
  | 'unread';

/**
 * Where a value can come from:
 *
 * | from | what |
 * |---|---|
 * | `literal` | a text, number, true, false or null that is written out |
 * | `text` | a text put together, as far as its beginning is written out |
 * | `uuid` | a call of the platform, or of the package of that name, that gives one |
 * | `object`, `list`, `function` | one that is written out |
 * | `item` | at `field` of an item of a response; its types as far as guards and types tell |
 * | `response` | at `field` of a response: `['id']`, `['output_text']` |
 * | `instance` | made by `new` of another module's class: a client |
 * | `absent` | there is no such property, or it is undefined |
 * | `unknown` | it cannot be seen, and why |
 */
export type Origin =
  | { from: 'literal'; node: TSESTree.Node; value: string | number | bigint | boolean | null }
  | { from: 'text'; node: TSESTree.Node; head: string }
  | { from: 'uuid'; node: TSESTree.CallExpression }
  | { from: 'object'; node: TSESTree.ObjectExpression; frames: readonly Frame[] }
  | { from: 'list'; node: TSESTree.ArrayExpression; frames: readonly Frame[] }
  | { from: 'function'; node: TSESTree.Node }
  | {
      from: 'item';
      node: TSESTree.Node;
      types: Constraint;
      field: Path;
      isEvent: boolean;
      read: Read;
    }
  | { from: 'response'; node: TSESTree.Node; field: Path; read: Read }
  | { from: 'instance'; node: Maker }
  | { from: 'absent'; node: TSESTree.Node }
  | { from: 'unknown'; node: TSESTree.Node; why: Why };

/** Where the file reads it of the response, and where that enters what was asked about. */
export interface Read {
  readonly at: TSESTree.Node;
  readonly entry: TSESTree.Node;
}

/** `new Client(options)`, `super(options)` in a class of its own, `client.withOptions(options)`. */
export type Maker = TSESTree.CallExpression | TSESTree.NewExpression;

/** What of the API a path leads to from a shape of it; null for what is neither item nor response. */
export function arrivalOf(shape: Shape, node: TSESTree.Node, trail: Trail): Origin | null {
  const { path, steps } = trail;
  const read = readOf(node, trail);
  for (let length = 0; length <= path.length; length += 1) {
    const field = path.slice(length);
    const landed = land(shape, { path: path.slice(0, length), steps });
    if (!landed) continue;
    const types = typesAlong(steps, field);
    return { from: 'item', node, types, field, isEvent: landed.kind.startsWith('stream-'), read };
  }
  if (shape.is === 'response' || shape.is === 'response-or-stream')
    return { from: 'response', node, field: path, read };
  const isOfEvent = shape.is === 'event' && path[0] === 'response';
  return isOfEvent ? { from: 'response', node, field: path.slice(1), read } : null;
}

export const readOf = (node: TSESTree.Node, { steps, entry }: Trail): Read => ({
  at: [...steps].reverse().find(({ kind }) => kind === 'read')?.node ?? node,
  entry: entry.node,
});

/** What guards and filters on the way say of the item whose field is read. */
export const typesAlong = (steps: Trail['steps'], field: Path): Constraint =>
  steps.reduce<Constraint>((types, step) => {
    const isOfItem =
      (step.kind === 'guard' || step.kind === 'filter' || step.kind === 'find') &&
      step.rest.length === field.length;
    return isOfItem ? intersect(types, step.types) : types;
  }, null);

export const isLiteral = (origin: Origin): origin is Extract<Origin, { from: 'literal' }> =>
  origin.from === 'literal';

/** The texts that a value can be; null when it can be another or can be missing. */
export function textsOf(origins: readonly Origin[]): readonly string[] | null {
  const texts = origins.map((one) => (isLiteral(one) ? one.value : null));
  return texts.length > 0 && texts.every((text) => typeof text === 'string') ? texts : null;
}
