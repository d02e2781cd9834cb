import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { openModules, rootModule } from '../modules/load.js';
import { moduleOf } from '../modules/module.js';
import type { Knowledge } from './known.js';
import type { SentLists } from './sent-lists.js';
import { type Access, type FunctionNode, isElement, type Path } from '../syntax/nodes.js';
import type { Constraint } from './type-set.js';
import type { Entrance } from './writes.js';

/** One thing that happened to a value between where it came from and where it is used. */
export type Step =
  | { kind: 'cast'; node: TSESTree.Node }
  /** A copy that changes nothing: `structuredClone(…)`, `JSON.parse(JSON.stringify(…))`, `{ ...item }`. */
  | { kind: 'clone'; node: TSESTree.Node; how: string }
  /** Which types survive; `rest` is the path still to go, so it says whose type it is. */
  | { kind: 'filter' | 'find'; node: TSESTree.CallExpression; types: Constraint; rest: Path }
  | { kind: 'guard'; node: TSESTree.Node; types: Constraint; rest: Path }
  /** Some of a list; `isHeadCut` when the first elements surely are left out. */
  | { kind: 'slice'; node: TSESTree.Node; isHeadCut: boolean }
  /** Fields taken away: rest destructuring, `delete`, an override with `undefined`; of some types only. */
  | { kind: 'omit'; node: TSESTree.Node; fields: readonly string[]; types?: Constraint }
  /** An object literal with these fields instead of the item. */
  | { kind: 'rebuild'; node: TSESTree.ObjectExpression; fields: readonly string[] }
  /** A variable, parameter or field that held the value. */
  | { kind: 'name'; node: TSESTree.Node; name: string }
  /** A property or an element of it was read. */
  | { kind: 'read'; node: TSESTree.MemberExpression; access: Access }
  | { kind: 'sanitizer'; node: TSESTree.CallExpression; by: string };

/** Where a value enters the conversation: what a report marks and a fix wraps. */
export interface Entry {
  node: TSESTree.Expression;
  entrance: Entrance;
  /** How many steps lie between it and the request. */
  stepsAfter: number;
}

/** A call that is being looked into, so that its parameters mean its arguments. */
export interface Frame {
  fn: FunctionNode;
  call: TSESTree.CallExpression;
}

/** The state of one walk from a use back to where its value came from. */
export interface Trail {
  readonly path: Path;
  /** From the use to the source. */
  readonly steps: readonly Step[];
  readonly entry: Entry;
  readonly frames: readonly Frame[];
  /**
   * Where the same object is used under another name (`const alias = items`, `{ input: items }` in
   * a variable): what is put into it until there is in it too. Null when it was copied on the way.
   */
  readonly alias: TSESTree.Node | null;
  /** Where it enters a list in another file, on the way to where it came from. */
  readonly enteredBefore?: TSESTree.Node;
}

export const advance = (trail: Trail, change: Partial<Trail>): Trail => ({ ...trail, ...change });

export const withStep = (trail: Trail, step: Step, path: Path = trail.path): Trail => ({
  ...trail,
  path,
  steps: [...trail.steps, step],
});

/** Adds what is known of the item at a place; `rest` is the path still to go to it. */
export function withKnown(trail: Trail, node: TSESTree.Node, known: Knowledge, rest: Path): Trail {
  if (!known) return trail;
  const { gone, types } = known;
  const guarded = types ? withStep(trail, { kind: 'guard', node, types, rest }) : trail;
  if (rest.length > 0) return guarded;
  return [...gone].reduce(
    (next, [field, of]) => withStep(next, { kind: 'omit', node, fields: [field], types: of }),
    guarded,
  );
}

/** What the walk asks of those who know the SDK. */
export interface Guide {
  /** The trail ends here for sure, by what the syntax says: true when it need not be followed. */
  arrives: (node: TSESTree.Node, trail: Trail) => boolean;
  /** Following gave nothing sure: true when the type of the node settles it. */
  settlesByType: (node: TSESTree.Node, trail: Trail) => boolean;
  /** The name of the sanitizer that a callee is; null for any other function. */
  sanitizerOf: (callee: TSESTree.Node) => string | null;
  /** Which items a list can hold by its type, after a filter that cannot be read. */
  typesOf: (node: TSESTree.Node) => Constraint;
  /** What the declared type of a container says that it collects. */
  collects: (node: TSESTree.Node) => 'input' | 'output' | 'unknown';
}

/** One walk over a file; `follow` is true when all that can flow there is known. */
export interface Walk {
  readonly guide: Guide;
  readonly follow: (node: TSESTree.Node, trail: Trail) => boolean;
  /** The lists that were sent. */
  readonly inputs: SentLists;
  /** The items that the program writes out itself, each with the first way that it goes to an input. */
  readonly written: Map<TSESTree.ObjectExpression, Trail>;
  /** What entered an input before, in whatever walk of the file, and whether all of it is known. */
  readonly entered: Map<string, boolean>;
  /** Whether all that a value can be is output of the API, as far as we can see. */
  readonly isOutput: (node: TSESTree.Expression, path: Path) => boolean;
  /** The containers that the walk went through: variables, class and object literal members. */
  readonly visited: Set<unknown>;
}

/**
 * The trail as it goes on into what stands in a list. The value that enters the conversation is the
 * innermost one that enters a list of input; a list that only collects output does not count.
 */
export function entering(
  container: TSESTree.Node,
  trail: Trail,
  value: TSESTree.Expression,
  entrance: Entrance,
  path: Trail['path'],
  collectsOutput: boolean,
): Trail {
  // What stands in the list is a record of the program's own that holds items somewhere inside.
  if (!isItems(path)) return advance(trail, { path });
  const isWhole = trail.entry.entrance === 'whole' || trail.entry.entrance === 'request';
  // A literal of several parts puts output and something else together: that is an input.
  const isMixed = container.type === T.ArrayExpression && container.elements.length > 1;
  // A list in a list of lists does not enter yet: the place that takes it out of there is known.
  const isNested = entrance === 'element' && path.length > 0;
  const isKept = !isWhole && ((!isMixed && collectsOutput) || isNested);
  const as = isNested ? 'whole' : entrance;
  if (!isKept && !isOfRoot(value)) return advance(trail, { path, enteredBefore: value });
  return advance(
    trail,
    isKept
      ? { path }
      : { path, entry: { node: value, entrance: as, stepsAfter: trail.steps.length } },
  );
}

/** A report stands in the linted file, at the place there that leads to what others do. */
export const isOfRoot = (node: TSESTree.Node): boolean =>
  openModules().length < 2 || moduleOf(node) === rootModule();

/** Follows a value from where it entered; what entered before by the same way leads nowhere new. */
export function enter(walk: Walk, value: TSESTree.Expression, trail: Trail): boolean {
  const isFresh = trail.entry.node === value && trail.frames.length === 0;
  if (!isFresh || trail.steps.some((step) => isChange(step))) return walk.follow(value, trail);
  const key = `${value.range.join('-')}:${trail.path.join('.')}:${trail.entry.entrance}`;
  const known = walk.entered.get(key);
  if (known !== undefined) return known;
  walk.entered.set(key, true);
  const isKnown = walk.follow(value, trail);
  walk.entered.set(key, isKnown);
  return isKnown;
}

/** Whether a step can make another item of it, or leave one out. */
export const isChange = ({ kind }: Step): boolean =>
  kind !== 'name' && kind !== 'cast' && kind !== 'read';

/** Whether a path leads to items themselves: one of them, or the elements of a list. */
export const isItems = (path: Path): boolean =>
  path.length === 0 || (path.length === 1 && isElement(path[0]));

/** A request names its input under a property: what stands there is what enters. */
export function wholeOf(trail: Trail, value: TSESTree.Node): Trail {
  const isList = trail.path.length === 1 && isItems(trail.path);
  if (trail.entry.entrance !== 'request' || !isList) return trail;
  if (!isOfRoot(value)) return trail;
  const entry = { node: value as TSESTree.Expression, entrance: 'whole' } as const;
  return advance(trail, { entry: { ...entry, stepsAfter: trail.steps.length } });
}

/** Follows all, even where one is not known. */
export function followAll<Item>(items: readonly Item[], follow: (item: Item) => boolean): boolean {
  return items.map((item) => follow(item)).every(Boolean);
}

/** What tells two trails through the same node apart. */
export function signatureOf({ path, steps, entry, frames, alias }: Trail): string {
  const position = (node: TSESTree.Node): string => node.range.join('-');
  const changes = steps.filter((step) => isChange(step));
  return [
    path.join('.'),
    position(entry.node),
    ...new Set(changes.map((step) => `${step.kind}${position(step.node)}`)),
    ...frames.map((frame) => position(frame.call)),
    ...(alias ? [`as ${position(alias)}`] : []),
  ].join('|');
}
