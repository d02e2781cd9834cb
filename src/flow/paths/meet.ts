import type { TSESTree } from '@typescript-eslint/utils';

import { type Block, ENTRY, type Label, type Point } from './graph.js';
import type { Live } from './live.js';
import type { Paths } from './paths.js';

/** What is asked of all ways to a place. */
export interface Meeting<Fact> {
  /** What is known where the function begins. */
  start: Fact;
  /** That nothing is known, as behind the kills that ways back end at. */
  nothing: Fact;
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

/** What is known at a place by all ways that lead to it; undefined where none does. */
export function meet<Fact>(paths: Paths, live: Live, asked: Meeting<Fact>): Fact | undefined {
  const meeting = new Meet(paths, live, asked);
  return meeting.settle() ? meeting.atPlace() : asked.nothing;
}

class Meet<Fact> {
  readonly #paths: Paths;
  readonly #live: Live;
  readonly #asked: Meeting<Fact>;
  readonly #said = new Map<Label, Fact>();
  readonly #changes = new Map<Block, { at: Point; change: (before: Fact) => Fact }[]>();
  /** What is known at the end of a block; it is not come to as long as there is nothing. */
  readonly #ends = new Map<Block, Fact>();

  constructor(paths: Paths, live: Live, asked: Meeting<Fact>) {
    this.#paths = paths;
    this.#live = live;
    this.#asked = asked;
    for (const [node, change] of asked.changes)
      for (const at of paths.graph.pointsOf(node)) {
        const block = paths.graph.blockOf(at);
        this.#changes.set(block, [...(this.#changes.get(block) ?? []), { at, change }]);
      }
    for (const changes of this.#changes.values()) changes.sort((a, b) => a.at - b.at);
  }

  /** Goes over the blocks until nothing changes any more. */
  settle(): boolean {
    const blocks = [...this.#live.passed].sort((a, b) => a - b);
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const changed = blocks.filter((block) => this.#update(block));
      if (changed.length === 0) return true;
    }
    return false;
  }

  #update(block: Block): boolean {
    const fact = this.#at(block, this.#live.lowOf(block), Infinity);
    if (fact === undefined) return false;
    const before = this.#ends.get(block);
    if (before !== undefined && this.#asked.same(before, fact)) return false;
    this.#ends.set(block, fact);
    return true;
  }

  atPlace(): Fact | undefined {
    const facts = this.#live.starts.map(({ block, low, high }) =>
      high === Infinity ? this.#ends.get(block) : this.#at(block, low, high),
    );
    return this.#either(facts.filter((fact) => fact !== undefined));
  }

  #either(facts: readonly Fact[]): Fact | undefined {
    const [first, ...others] = facts;
    return others.reduce(
      (all, fact) => (all === undefined ? fact : this.#asked.either(all, fact)),
      first,
    );
  }

  #at(block: Block, low: Point, high: Point): Fact | undefined {
    let fact = low >= 0 ? this.#asked.nothing : this.#begin(block);
    if (fact === undefined) return undefined;
    for (const { at, change } of this.#changes.get(block) ?? [])
      if (at > low && at < high) fact = change(fact);
    return fact;
  }

  #begin(block: Block): Fact | undefined {
    const facts: Fact[] = block === ENTRY ? [this.#asked.start] : [];
    this.#paths.entering(block, (from, label) => {
      const before = this.#ends.get(from);
      if (before === undefined) return;
      const fact = label ? this.#asked.both(before, this.#sayOf(label)) : before;
      if (!this.#asked.isNever(fact)) facts.push(fact);
    });
    return this.#either(facts);
  }

  #sayOf(label: Label): Fact {
    const known = this.#said.get(label);
    if (known !== undefined) return known;
    const { node, how } = label;
    const fact = how === 'threw' ? this.#asked.nothing : this.#asked.says(node, how === 'true');
    this.#said.set(label, fact);
    return fact;
  }
}
