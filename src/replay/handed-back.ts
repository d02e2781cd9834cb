import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { usesOf } from '../flow/call-sites.js';
import type { Guide } from '../flow/trail.js';
import { sourceOf } from '../modules/module.js';
import { argumentAt, isElement, type Path, wrapped } from '../syntax/nodes.js';
import { type Exit, exitsOf } from './exits.js';
import { type Home, homesOf, type Taken } from './homes.js';
import { nodesOf } from './nodes.js';
import type { Grade } from './replay.js';
import { isSameStore, type Store } from './stores.js';

type SanitizerOf = Guide['sanitizerOf'];

/** Callers of callers that are asked what they do with what they get. */
const MAX_CALLERS = 3;

/**
 * Whether the value at `place` goes back to where the conversation in `list` was taken from: who
 * gave it sends it again. Null if not.
 *
 * | code | goes back to | |
 * |---|---|---|
 * | `(prior) => { const items = [...prior, x]; …; return items; }` | the caller | certain |
 * | `(state) => ({ ...state, items: [...state.items, x] })` | the caller, to its place | certain |
 * | `(prior) => { …; return { text, log: [...prior, x] }; }` | the caller, who knows what for | possible |
 * | `(prior, setItems) => { …; setItems([...prior, x]); }` | the caller, perhaps | possible |
 * | `const items = await this.repo.load(id); …; await this.repo.save(id, items);` | the store | certain |
 * | `const items = [question]; …; return items;` | nobody: made here, it may be shown only | |
 *
 * Where all callers are in sight, what they do with it decides.
 */
export function handedBack(
  list: TSESTree.Node,
  place: TSESTree.Node,
  sanitizerOf: SanitizerOf,
  left = MAX_CALLERS,
): Grade | null {
  const taken = homesOf(list);
  if (taken.length === 0) return null;
  return surest(
    exitsOf(place, sanitizerOf).flatMap((exit) =>
      taken.map((one) => gradeOf(one, exit, { sanitizerOf, left })),
    ),
  );
}

/** The surest of several answers. */
export const surest = (grades: readonly (Grade | null)[]): Grade | null =>
  grades.includes('certain') ? 'certain' : grades.includes('possible') ? 'possible' : null;

interface Asked {
  sanitizerOf: SanitizerOf;
  left: number;
}

function gradeOf({ home, path }: Taken, exit: Exit, asked: Asked): Grade | null {
  const { to, isSure } = exit;
  const isItsPlace = exit.path.length === 0 || lastName(path) === exit.path.at(-1);
  if (to.is === 'store') {
    const isBack = home.is === 'store' && isSameStore(home, to) && !isSettled(to, exit, asked);
    return isBack ? (isItsPlace && isSure ? 'certain' : 'possible') : null;
  }
  if (home.is !== 'caller' || home.fn !== to.fn) return null;
  if (to.is === 'callback') return isItsPlace ? 'possible' : null;
  return byCallers(home, isItsPlace && isSure ? 'certain' : 'possible', asked);
}

/** The property that a list was read from last: what is put under it again is in its place. */
const lastName = (path: Path): string | undefined =>
  path.filter((access) => !isElement(access)).at(-1);

/** A second write to the same store that is clean: that is the one that is read. */
const isSettled = (store: Store, { node }: Exit, { sanitizerOf }: Asked): boolean =>
  nodesOf(sourceOf(node)).some(
    (call) =>
      call.type === T.CallExpression &&
      sanitizerOf(call.callee) !== null &&
      exitsOf(call, sanitizerOf).some(({ to }) => to.is === 'store' && isSameStore(to, store)),
  );

type Caller = Extract<Home, { is: 'caller' }>;

/** Callers that are all in sight: one of them hands it back in turn, or the request would be seen. */
function byCallers(
  { fn, index }: Caller,
  grade: Grade,
  { sanitizerOf, left }: Asked,
): Grade | null {
  const uses = usesOf(fn);
  if (!uses?.isComplete || uses.nodes.length === 0 || left === 0) return grade;
  const answers = uses.nodes.map((use) => {
    const { parent } = wrapped(use);
    if (parent?.type !== T.CallExpression || parent.callee !== use) return grade;
    const given = argumentAt(parent, index);
    return given && handedBack(given, parent, sanitizerOf, left - 1);
  });
  const answer = surest(answers);
  return answer === 'certain' ? grade : answer;
}
