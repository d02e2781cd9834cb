/**
 * What comes out of a call. `this` is what the method is called on, or the argument of a function
 * that takes the place of it (`Array.from(list)`, `filter(list, isCall)`).
 *
 * | | what comes out |
 * |---|---|
 * | `itself` | `this`, or what it holds as it holds it |
 * | `elements` | a list of all that `this` holds |
 * | `kept`, `found` | those that the callback lets through; one of them |
 * | `at`, `first`, `last`, `any` | one element: at the index, from an end, whichever |
 * | `part`, `taken` | some of the elements: `slice`, `splice` |
 * | `joined`, `spliced`, `replaced` | the elements, with arguments among them |
 * | `flattened` | the elements of elements |
 * | `pairs`, `unpaired` | `[key, value]` of each field or element; an object of such pairs |
 * | `grouped` | lists of elements, under the keys that the callback gives |
 * | `stored` | what stands under a key |
 * | `mapped`, `flat mapped`, `reduced`, `settled`, `called` | what the callback makes |
 * | `produced` | `this` as the callback changes it, or what the callback makes |
 * | `state`, `held` | a pair of a value and its setter; `{ current }` |
 * | `assigned` | `this` with the fields of the arguments |
 * | `listed` | a list of the arguments |
 * | `outcomes` | `[{ status, value }]` |
 * | `cloned` | a copy of all that is in it |
 * | `text`, `parsed` | JSON, and what is read of it |
 * | `omitted` | a copy without the named fields |
 * | `plain` | nothing that was given: a number, true or false |
 */
export type Gives =
  | 'any'
  | 'assigned'
  | 'at'
  | 'called'
  | 'cloned'
  | 'elements'
  | 'first'
  | 'flat mapped'
  | 'flattened'
  | 'found'
  | 'grouped'
  | 'held'
  | 'itself'
  | 'joined'
  | 'kept'
  | 'last'
  | 'listed'
  | 'mapped'
  | 'omitted'
  | 'outcomes'
  | 'pairs'
  | 'parsed'
  | 'part'
  | 'plain'
  | 'produced'
  | 'reduced'
  | 'replaced'
  | 'settled'
  | 'spliced'
  | 'state'
  | 'stored'
  | 'taken'
  | 'text'
  | 'unpaired';

/** What a condition asks when it is this call. */
export type Asks = 'any' | 'each' | 'is list' | 'listed' | 'own field' | 'prefix' | 'truth';

/** What a callback is given: an element, what it made so far, `this` as it is, an event's data. */
export type Given = 'accumulated' | 'element' | 'event' | 'itself' | null;

/** The function among the arguments: what its parameters get, and when it runs. */
export interface Calls {
  readonly at: number;
  readonly given: readonly Given[];
  /** It has run when the call returns, or runs before anything that waits for it. */
  readonly isNow: boolean;
}

/** What a call puts into `this`: its arguments, from one on. */
export interface Puts {
  readonly from: number;
  /** As elements; as the value under the key before it; as fields. */
  readonly as: 'element' | 'fields' | 'value';
}

/** What one method or function does with what it is given. */
export interface Model {
  readonly gives?: Gives;
  readonly puts?: Puts;
  readonly calls?: Calls;
  readonly asks?: Asks;
  /** What comes out is made by the call: nobody else has it. */
  readonly isFresh?: true;
  /** A function: the argument that takes the place of `this`; -1 is the last. */
  readonly on?: number;
}

export type Rows = Readonly<Record<string, Model>>;
