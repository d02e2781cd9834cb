import type { TSESTree } from '@typescript-eslint/utils';

import { type Block, ENTRY, type Label, type Point } from './graph.js';
import { type Kills, lastKill } from './live.js';
import type { Paths, Place } from './paths.js';

/** What is asked of all ways to a place. */
export interface Meeting<Fact> {
  /** What is known where the function begins. */
  start: Fact;
  /** That nothing is known, as behind the kills that ways back end at. */
  nothing: Fact;
  kills: readonly TSESTree.Node[];
  /** What a test says where it came out so. */
  says: (test: TSESTree.Node, truth: boolean) => Fact;
  /** What nodes do to what was known before them. */
  changes: ReadonlyMap<TSESTree.Node, (before: Fact) => Fact>;
  both: (a: Fact, b: Fact) => Fact;
  either: (a: Fact, b: Fact) => Fact;
  same: (a: Fact, b: Fact) => boolean;
  isNever: (fact: Fact) => boolean;
}

/** Loops in loops need a round each; what has not settled by then is not known. */
const MAX_ROUNDS = 12;

/** How many blocks are gone back, the nearest first; of what lies further nothing is known. */
const MAX_BLOCKS = 400;

/** What is known at some places by all ways that lead to them; undefined where none does. */
export function meet<Fact>(
  paths: Paths,
  places: readonly Place[],
  asked: Meeting<Fact>,
): Fact | undefined {
  const meeting = new Meet(paths, places, asked);
  return meeting.settle() ? meeting.atPlaces() : asked.nothing;
}

interface Change<Fact> {
  at: Point;
  change: (before: Fact) => Fact;
}

class Meet<Fact> {
  readonly #paths: Paths;
  readonly #places: readonly Place[];
  readonly #asked: Meeting<Fact>;
  readonly #kills: Kills;
  readonly #changes = new Map<Block, Change<Fact>[]>();
  /** The blocks near the places, from their ends back. */
  readonly #near: ReadonlySet<Block>;
  /** What is known at the end of a block; it is not come to as long as there is nothing. */
  readonly #ends = new Map<Block, Fact>();

  constructor(paths: Paths, places: readonly Place[], asked: Meeting<Fact>) {
    this.#paths = paths;
    this.#places = places;
    this.#asked = asked;
    this.#kills = paths.killsByBlock(asked.kills);
    for (const [node, change] of asked.changes) this.#addChange(node, change);
    for (const changes of this.#changes.values()) changes.sort((a, b) => a.at - b.at);
    this.#near = this.#goBack();
  }

  #addChange(node: TSESTree.Node, change: (before: Fact) => Fact): void {
    for (const at of this.#paths.graph.pointsOf(node)) {
      const block = this.#paths.graph.blockOf(at);
      this.#changes.set(block, [...(this.#changes.get(block) ?? []), { at, change }]);
    }
  }

  #goBack(): ReadonlySet<Block> {
    const near = new Set<Block>();
    const begin = (block: Block): void => {
      this.#paths.entering(block, (from) => {
        if (near.size < MAX_BLOCKS) near.add(from);
      });
    };
    for (const [block, high] of this.#places)
      if (high === Infinity) near.add(block);
      else if (lastKill(this.#kills, block, high) < 0) begin(block);
    // What is added while it is gone through is gone through as well.
    for (const block of near) if (lastKill(this.#kills, block, Infinity) < 0) begin(block);
    return near;
  }

  /** Goes over the blocks until nothing changes any more. */
  settle(): boolean {
    const blocks = [...this.#near].sort((a, b) => a - b);
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const changed = blocks.filter((block) => this.#update(block));
      if (changed.length === 0) return true;
    }
    return false;
  }

  #update(block: Block): boolean {
    const fact = this.#at(block, Infinity);
    if (fact === undefined) return false;
    const before = this.#ends.get(block);
    if (before !== undefined && this.#asked.same(before, fact)) return false;
    this.#ends.set(block, fact);
    return true;
  }

  atPlaces(): Fact | undefined {
    const facts = this.#places.map(([block, high]) => this.#at(block, high));
    return this.#either(facts.filter((fact) => fact !== undefined));
  }

  #either(facts: readonly Fact[]): Fact | undefined {
    const [first, ...others] = facts;
    return others.reduce(
      (all, fact) => (all === undefined ? fact : this.#asked.either(all, fact)),
      first,
    );
  }

  #at(block: Block, high: Point): Fact | undefined {
    const low = lastKill(this.#kills, block, high);
    let fact = low >= 0 ? this.#asked.nothing : this.#begin(block);
    if (fact === undefined) return undefined;
    for (const { at, change } of this.#changes.get(block) ?? [])
      if (at > low && at < high) fact = change(fact);
    return fact;
  }

  #begin(block: Block): Fact | undefined {
    const facts: Fact[] = block === ENTRY ? [this.#asked.start] : [];
    this.#paths.entering(block, (from, label) => {
      const before = this.#near.has(from) ? this.#ends.get(from) : this.#asked.nothing;
      if (before === undefined) return;
      const fact = label ? this.#asked.both(before, this.#sayOf(label)) : before;
      if (!this.#asked.isNever(fact)) facts.push(fact);
    });
    return this.#either(facts);
  }

  #sayOf({ how, node }: Label): Fact {
    return how === 'threw' ? this.#asked.nothing : this.#asked.says(node, how === 'true');
  }
}
