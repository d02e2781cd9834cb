import type { TSESTree } from '@typescript-eslint/utils';

import { openFile, startWalk } from '../flow/follow.js';
import type { Path } from '../syntax/nodes.js';
import type { Frame, Walk } from '../flow/trail.js';
import type { Sdk } from '../sdk/index.js';
import type { Origin } from './origin.js';
import { originGuide } from './origin-guide.js';

export interface Asked {
  /** What of the value is asked for: the property `['model']` of a request. */
  path?: Path;
  /** The calls that the value was found in, so that parameters mean their arguments. */
  frames?: readonly Frame[];
}

/** Values are asked for one by one: what is not found by then is unknown. */
const MAX_FOLLOWED = 2_000;

const asked = new WeakMap<TSESTree.Node, Map<string, readonly Origin[]>>();

/**
 * Where an expression, or what stands at a path of it, can come from: one origin for each way. All of
 * them are known if none is `unknown`. With types and without.
 */
export function originsOf(
  sdk: Sdk,
  node: TSESTree.Node,
  { path = [], frames = [] }: Asked = {},
): readonly Origin[] {
  const key = [...path, ...frames.map(({ call }) => call.range.join('-'))].join('.');
  const known = asked.get(node) ?? new Map<string, readonly Origin[]>();
  asked.set(node, known);
  const found = known.get(key) ?? search(sdk, node, { path, frames });
  known.set(key, found);
  return found;
}

function search(sdk: Sdk, node: TSESTree.Node, { path, frames }: Required<Asked>): Origin[] {
  const found: Origin[][] = [[]];
  const record = (origin: Origin): void => void found.at(-1)?.push(origin);
  const file = openFile<Origin>(() =>
    originGuide(sdk, { record, apart, inside, walk: () => walk }),
  );
  const walk: Walk = startWalk<Origin>(file, record, MAX_FOLLOWED);
  const entry = { node: node as TSESTree.Expression, entrance: 'whole', stepsAfter: 0 } as const;
  walk.follow(node, { path, entry, steps: [], frames, alias: null });
  return distinct(found.flat());

  /** The same question to a part of the value, under the same calls. */
  function inside(part: TSESTree.Node, within: readonly Frame[]): readonly Origin[] {
    return originsOf(sdk, part, { frames: within });
  }

  /** What `look` records, kept apart from the rest. */
  function apart(look: () => void): Origin[] {
    found.push([]);
    look();
    return found.pop() ?? [];
  }
}

function distinct(origins: readonly Origin[]): Origin[] {
  const keyOf = (one: Origin): string =>
    `${one.from}:${one.node.range.join('-')}:${'field' in one ? one.field.join('.') : ''}:` +
    ('read' in one
      ? [one.read.at, one.read.entry].map(({ range }) => range.join('-')).join(':')
      : '');
  const byKey = new Map(origins.map((one) => [keyOf(one), one]));
  return [...byKey.values()];
}
