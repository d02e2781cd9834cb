import type { TSESTree } from '@typescript-eslint/utils';

/** A stretch of code that is run through from its first point to its last, by number. */
export type Block = number;

/** The moment at which a node is done (a statement: begun), by number; in a block they ascend. */
export type Point = number;

/** Why an edge is taken: a test came out so, or a node threw. */
export interface Label {
  node: TSESTree.Node;
  how: 'false' | 'threw' | 'true';
}

/** What throws where nothing catches it leaves the function from the middle of a block. */
export interface Throw {
  node: TSESTree.Node;
  block: Block;
  /** The first point that is not come to. */
  before: Point;
}

/** The three ways out of a function are blocks of their own; what follows is numbered behind them. */
export const END: Block = 0;
export const RETURN: Block = 1;
export const THROW: Block = 2;
export const ENTRY: Block = 3;

/** What can run after what in one function, as blocks and edges between them. */
export class Graph {
  /** From the block at an index to the block at the same index of `to`. */
  readonly from: Block[] = [];
  readonly to: Block[] = [];
  readonly labels: (Label | undefined)[] = [];
  readonly throws: Throw[] = [];
  /** Where a round of a loop ends and the next begins. */
  readonly rounds = new Map<TSESTree.Node, Block>();
  readonly #blockOf: Block[] = [];
  /** A node in a `finally` has a point for each copy of it. */
  readonly #points = new Map<TSESTree.Node, Point | Point[]>();
  #blocks = ENTRY + 1;

  get size(): number {
    return this.#blocks;
  }

  addBlock(): Block {
    this.#blocks += 1;
    return this.#blocks - 1;
  }

  addEdge(from: Block, to: Block, label?: Label): void {
    this.from.push(from);
    this.to.push(to);
    this.labels.push(label);
  }

  addThrow(node: TSESTree.Node, block: Block): void {
    this.throws.push({ node, block, before: this.#blockOf.length });
  }

  addPoint(node: TSESTree.Node, block: Block): void {
    const point = this.#blockOf.push(block) - 1;
    const known = this.#points.get(node);
    if (known === undefined) this.#points.set(node, point);
    else if (typeof known === 'number') this.#points.set(node, [known, point]);
    else known.push(point);
  }

  /** Where a node is done. One that has no point of its own is at that of what it stands in. */
  pointsOf(node: TSESTree.Node): readonly Point[] {
    for (let up: TSESTree.Node | undefined = node; up; up = up.parent) {
      const found = this.#points.get(up);
      if (found !== undefined) return typeof found === 'number' ? [found] : found;
    }
    return [];
  }

  blockOf(point: Point): Block {
    return this.#blockOf[point] ?? END;
  }
}

/** The edges that leave (or come into) each block, by their index. */
export class Edges {
  readonly #first: Int32Array;
  readonly #edges: Int32Array;

  constructor(ends: readonly Block[], size: number) {
    this.#first = new Int32Array(size + 1);
    for (const end of ends) this.#first[end + 1] = (this.#first[end + 1] ?? 0) + 1;
    for (let block = 0; block < size; block += 1)
      this.#first[block + 1] = (this.#first[block + 1] ?? 0) + (this.#first[block] ?? 0);
    const next = this.#first.slice();
    this.#edges = new Int32Array(ends.length);
    for (const [edge, end] of ends.entries()) {
      const at = next[end] ?? 0;
      this.#edges[at] = edge;
      next[end] = at + 1;
    }
  }

  /** Asked of every block of a long function: no list is made. */
  each(block: Block, visit: (edge: number) => void): void {
    const end = this.#first[block + 1] ?? 0;
    for (let at = this.#first[block] ?? 0; at < end; at += 1) visit(this.#edges[at] ?? 0);
  }
}
