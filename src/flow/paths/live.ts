import type { TSESTree } from '@typescript-eslint/utils';

import { Bits } from './bits.js';
import { type Block, ENTRY, type Graph, type Point } from './graph.js';

/** The points at which a search ends, by their blocks. */
export type Kills = ReadonlyMap<Block, readonly Point[]>;

/** The last kill in a block in front of a point, or -1. */
export function lastKill(kills: Kills, block: Block, high: Point): Point {
  let low = -1;
  for (const kill of kills.get(block) ?? []) if (kill < high && kill > low) low = kill;
  return low;
}

/** What lies on the ways back from a place to the beginning, or to the next kill. */
export class Live {
  /** Blocks that are passed from their beginning, still to be gone back from. */
  readonly open: Block[] = [];
  /** The places themselves: from a point back, or (Infinity) from the end of a block. */
  readonly #starts: { block: Block; low: Point; high: Point }[] = [];
  readonly #graph: Graph;
  readonly #kills: Kills;
  /** Blocks whose end is passed, and those whose beginning is. */
  readonly #done: Bits;
  readonly #begun: Bits;

  constructor(graph: Graph, kills: Kills) {
    this.#graph = graph;
    this.#kills = kills;
    this.#done = new Bits(graph.size);
    this.#begun = new Bits(graph.size);
  }

  /** Begins at a place: in front of a point, or at the end of a block. */
  start(block: Block, high: Point): void {
    const low = lastKill(this.#kills, block, high);
    this.#starts.push({ block, low, high });
    if (high === Infinity) this.end(block);
    else this.#goBack(block, low);
  }

  /** Goes back in a block from its end. */
  end(block: Block): void {
    if (this.#done.has(block)) return;
    this.#done.add(block);
    this.#goBack(block, lastKill(this.#kills, block, Infinity));
  }

  #goBack(block: Block, low: Point): void {
    if (low >= 0 || this.#begun.has(block)) return;
    this.#begun.add(block);
    this.open.push(block);
  }

  /** Whether the place can be come to after a node. */
  has(node: TSESTree.Node): boolean {
    return this.#graph.pointsOf(node).some((point) => this.#isLive(point));
  }

  #isLive(point: Point): boolean {
    const block = this.#graph.blockOf(point);
    if (this.#done.has(block) && point >= lastKill(this.#kills, block, Infinity)) return true;
    return this.#starts.some(
      (start) => start.block === block && point >= start.low && point < start.high,
    );
  }

  /** Whether the place can be come to from the beginning of a block with no kill in between. */
  begins(block: Block): boolean {
    return this.#begun.has(block);
  }

  /** The same from the beginning of the function. */
  get fromEntry(): boolean {
    return this.begins(ENTRY);
  }
}
