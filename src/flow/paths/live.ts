import type { TSESTree } from '@typescript-eslint/utils';

import { type Block, ENTRY, type Graph, type Point } from './graph.js';

/** The points at which a search ends, by their blocks. */
export type Kills = ReadonlyMap<Block, readonly Point[]>;

const NONE = -2;

/** What lies on the ways back from a place to the beginning, or to the next kill. */
export class Live {
  /** Blocks that are passed from their beginning, still to be gone back from. */
  readonly open: Block[] = [];
  /** Blocks whose end is passed. */
  readonly passed: Block[] = [];
  /** The places themselves: from a point back, or (Infinity) from the end of a block. */
  readonly starts: { block: Block; low: Point; high: Point }[] = [];
  readonly #graph: Graph;
  readonly #kills: Kills;
  /** From the end of a block: its last kill, or -1, or none of it. */
  readonly #low: Int32Array;
  readonly #begun: Uint8Array;

  constructor(graph: Graph, kills: Kills) {
    this.#graph = graph;
    this.#kills = kills;
    this.#low = new Int32Array(graph.size).fill(NONE);
    this.#begun = new Uint8Array(graph.size);
  }

  /** Begins at a place: in front of a point, or at the end of a block. */
  start(block: Block, high: Point): void {
    const low = this.#lastKill(block, high);
    this.starts.push({ block, low, high });
    if (high === Infinity) this.end(block);
    else this.#goBack(block, low);
  }

  /** Goes back in a block from its end. */
  end(block: Block): void {
    if (this.#low[block] !== NONE) return;
    const low = this.#lastKill(block, Infinity);
    this.#low[block] = low;
    this.passed.push(block);
    this.#goBack(block, low);
  }

  /** The last kill in a block whose end is passed, or -1. */
  lowOf(block: Block): Point {
    return this.#low[block] ?? NONE;
  }

  #lastKill(block: Block, high: Point): Point {
    let low = -1;
    for (const kill of this.#kills.get(block) ?? []) if (kill < high && kill > low) low = kill;
    return low;
  }

  #goBack(block: Block, low: Point): void {
    if (low >= 0 || this.#begun[block]) return;
    this.#begun[block] = 1;
    this.open.push(block);
  }

  /** Whether the place can be come to after a node. */
  has(node: TSESTree.Node): boolean {
    return this.#graph.pointsOf(node).some((point) => this.#isLive(point));
  }

  #isLive(point: Point): boolean {
    const block = this.#graph.blockOf(point);
    const low = this.#low[block] ?? NONE;
    if (low !== NONE && point >= low) return true;
    return this.starts.some(
      (start) => start.block === block && point >= start.low && point < start.high,
    );
  }

  /** Whether the place can be come to from the beginning of a block with no kill in between. */
  begins(block: Block): boolean {
    return this.#begun[block] === 1;
  }

  /** The same from the beginning of the function. */
  get fromEntry(): boolean {
    return this.begins(ENTRY);
  }
}
