import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { itemTypeOf } from '../contract/index.js';
import { accessOf, type Path } from '../syntax/nodes.js';
import type { Trail } from '../flow/trail.js';
import { findReplays } from '../replay/find-replays.js';
import { sdkOf } from '../sdk/index.js';
import type { Origin } from './origin.js';
import { originsOf } from './origins.js';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** An item that the program writes out itself, and that goes to an input. */
export interface WrittenItem {
  readonly node: TSESTree.ObjectExpression;
  /** The type under which the API reads it; null where it is not written out. */
  readonly type: string | null;
  /** Where what stands at a path of it can come from. */
  readonly at: (...path: Path) => readonly Origin[];
  /** The property as the literal itself has it; null for one of a spread. */
  readonly property: (name: string) => TSESTree.Property | null;
  /** The value by which it enters the list that is sent. */
  readonly entry: TSESTree.Expression;
  /** A sanitizer on the way repairs it. */
  readonly isSanitized: boolean;
}

const found = new WeakMap<object, readonly WrittenItem[]>();

/** The items that a file writes out itself, found once. */
export function writtenItemsOf(context: Context): readonly WrittenItem[] {
  const known = found.get(context.sourceCode);
  if (known) return known;
  const items = [...findReplays(context).written].map(([node, trail]) =>
    readItem(context, node, trail),
  );
  found.set(context.sourceCode, items);
  return items;
}

function readItem(
  context: Context,
  node: TSESTree.ObjectExpression,
  { frames, entry, steps }: Trail,
): WrittenItem {
  const sdk = sdkOf(context);
  const at = (...path: Path): readonly Origin[] => originsOf(sdk, node, { path, frames });
  return {
    node,
    at,
    entry: entry.node,
    isSanitized: steps.some((step) => step.kind === 'sanitizer' && step.by !== 'sdk'),
    type: typeOf(at('type'), at('role')),
    property: (name) => propertyIn(node, name),
  };
}

/** The last property of that name, if no spread behind it can put another in its place. */
function propertyIn(node: TSESTree.ObjectExpression, name: string): TSESTree.Property | null {
  const last = [...node.properties]
    .reverse()
    .find((one) => one.type === T.SpreadElement || accessOf(one) === name);
  return last?.type === T.Property ? last : null;
}

function typeOf(types: readonly Origin[], roles: readonly Origin[]): string | null {
  const names = new Set(types.flatMap((one) => nameOf(one) ?? [null]));
  const [name, ...others] = names;
  if (others.length > 0 || name === undefined || name === null) {
    const isAbsent = types.length > 0 && types.every(({ from }) => from === 'absent');
    const hasRole = roles.length > 0 && roles.every(({ from }) => from !== 'absent');
    return isAbsent && hasRole ? itemTypeOf({ role: '' }) : null;
  }
  return name;
}

/** `{ ...item }` has the type of the item, where guards and filters say which. */
function nameOf(origin: Origin): string | null {
  if (origin.from === 'literal') return typeof origin.value === 'string' ? origin.value : null;
  if (origin.from !== 'item' || origin.types?.mode !== 'only') return null;
  const [type, ...others] = origin.types.types;
  return others.length === 0 ? (type ?? null) : null;
}
