import type { TSESTree } from '@typescript-eslint/utils';

import { flatMapped, mapped, produced, reduced, settled, called } from './follow-callback.js';
import {
  assigned,
  cloned,
  grouped,
  listed,
  omitted,
  outcomes,
  pairs,
  parsed,
  text,
  unpaired,
} from './follow-copy.js';
import {
  any,
  at,
  elements,
  end,
  flattened,
  found,
  joined,
  kept,
  part,
  replaced,
  spliced,
  stored,
  taken,
} from './follow-list.js';
import type { Gives } from './models/model.js';
import { modelOf, type Modelled } from './models/lookup.js';
import { advance, type Trail, type Walk } from './trail.js';

/** A call of a modelled function, and what is asked of its result. */
export interface Asked extends Modelled {
  readonly walk: Walk;
  readonly trail: Trail;
  /** What takes the place of `this`. */
  readonly subject: TSESTree.Expression;
}

/** Null when what is asked for is not told by the row; true when all that can come out is known. */
export type Follower = (asked: Asked) => boolean | null;

const itself: Follower = ({ walk, subject, trail }) => walk.follow(subject, trail);

/** `const [value, set] = useState(start)`: what is set is a write to `value`. */
const state: Follower = ({ walk, subject, trail }) =>
  trail.path[0] === '[0]'
    ? walk.follow(subject, advance(trail, { path: trail.path.slice(1) }))
    : null;

const held: Follower = ({ walk, subject, trail }) =>
  trail.path[0] === 'current'
    ? walk.follow(subject, advance(trail, { path: trail.path.slice(1) }))
    : null;

/** Numbers and the like lead nowhere. */
const plain: Follower = () => true;

const FOLLOWERS: Readonly<Record<Gives, Follower>> = {
  any,
  assigned,
  at,
  called,
  cloned,
  elements,
  first: end(0),
  'flat mapped': flatMapped,
  flattened,
  found,
  grouped,
  held,
  itself,
  joined,
  kept,
  last: end(-1),
  listed,
  mapped,
  omitted,
  outcomes,
  pairs,
  parsed,
  part,
  plain,
  produced,
  reduced,
  replaced,
  settled,
  spliced,
  state,
  stored,
  taken,
  text,
  unpaired,
};

/** Follows what a function of the language or of a package gives; null where no row tells. */
export function followModel(
  walk: Walk,
  call: TSESTree.CallExpression,
  trail: Trail,
): boolean | null {
  const modelled = modelOf(call);
  const gives = modelled?.model.gives;
  if (!modelled || !gives) return null;
  const subject = modelled.subject ?? call;
  return FOLLOWERS[gives]({ ...modelled, subject, walk, trail });
}
