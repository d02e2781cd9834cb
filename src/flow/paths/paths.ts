import type { TSESTree } from '@typescript-eslint/utils';

import {
  type Block,
  Edges,
  END,
  ENTRY,
  type Graph,
  type Label,
  type Point,
  RETURN,
  THROW,
} from './graph.js';
import { type Kills, Live } from './live.js';
import { layOutRoot, type Root, rootOf } from './roots.js';

/** How a function is left: at its end, by `return`, or by what is thrown and not caught. */
export type Exit = 'end' | 'return' | 'throw';

const EXITS: Readonly<Record<Exit, Block>> = { end: END, return: RETURN, throw: THROW };

type Nodes = readonly TSESTree.Node[];

type Test = (node: TSESTree.Node) => boolean;

const NONE: Nodes = [];
const anyNode: Test = () => true;
/** A block, and a point in it or (Infinity) its end. */
export type Place = readonly [Block, Point];

const known = new WeakMap<Root, Paths>();

/** The paths of the function (or file, or field of an instance) that a node runs in. */
export function pathsAt(node: TSESTree.Node): Paths {
  const root = rootOf(node);
  const found = known.get(root) ?? new Paths(root);
  known.set(root, found);
  return found;
}

/** What is passed after some places and before any kill. */
interface Passed {
  begun: Uint8Array;
  done: Uint8Array;
  throwing: readonly TSESTree.Node[];
}

/**
 * What can run after what in one function. A node stands for the moment at which it is done: a name in
 * a pattern when it has its value, a call when it came back, a statement when it begins, and a
 * function for where it is made. Nodes of a function inside are where that one is made.
 */
export class Paths {
  readonly graph: Graph;
  readonly #root: Root;
  readonly #in: Edges;
  readonly #out: Edges;
  readonly #reached: Uint8Array;
  /** By the list of kills itself: whoever asks often keeps it. */
  readonly #asked = new WeakMap<Nodes, WeakMap<TSESTree.Node, Live>>();
  readonly #killed = new WeakMap<Nodes, Kills>();

  constructor(root: Root) {
    this.#root = root;
    this.graph = layOutRoot(root);
    this.#in = new Edges(this.graph.to, this.graph.size);
    this.#out = new Edges(this.graph.from, this.graph.size);
    this.#reached = this.#forward([[ENTRY, -1]], []).begun;
    this.#reached[ENTRY] = 1;
  }

  /** Whether a node can be come by at all. */
  runs(node: TSESTree.Node): boolean {
    return this.#placesOf(node).some(([block]) => this.#isReached(block));
  }

  /** Whether `to` can run after `from` in the same call with none of `kills` in between. */
  reaches(from: TSESTree.Node, to: TSESTree.Node, kills: Nodes = NONE): boolean {
    return this.before(to, kills).has(from);
  }

  /** Whether a node can run again in the same call. */
  again(node: TSESTree.Node): boolean {
    return this.reaches(node, node);
  }

  /** Whether one of the definitions is passed on every way from the beginning to the use. */
  always(definitions: Nodes, use: TSESTree.Node): boolean {
    return !this.before(use, definitions).fromEntry;
  }

  /** How the function can be left after a node with none of `without` in between. */
  exits(from: TSESTree.Node, without: Nodes = NONE): ReadonlySet<Exit> {
    const { begun, throwing } = this.#forward(this.#placesOf(from), without);
    const isLeft = (exit: Exit): boolean =>
      begun[EXITS[exit]] === 1 || (exit === 'throw' && throwing.length > 0);
    return new Set((['end', 'return', 'throw'] as const).filter(isLeft));
  }

  /**
   * The nodes that can throw after `from` so that the function is left before any of `before`. What is
   * not among `throws` counts as if it never did.
   */
  throwsBetween(from: TSESTree.Node, before: Nodes, throws = anyNode): Nodes {
    const { done, throwing } = this.#forward(this.#placesOf(from), before, throws);
    const { throws: uncaught, labels, from: starts, to: nexts } = this.graph;
    const ends: Place[] = uncaught
      .filter(({ node }) => !before.includes(node) && throws(node))
      .map((one) => [one.block, one.before]);
    const leaving = this.#backward([[THROW, Infinity], ...ends], before, throws);
    const found = new Set(throwing);
    for (const [edge, label] of labels.entries()) {
      if (label?.how !== 'threw' || this.#isThrownBy(edge, before, throws)) continue;
      if (done[starts[edge] ?? END] && leaving.begins(nexts[edge] ?? END)) found.add(label.node);
    }
    return [...found];
  }

  /** Whether the round of a loop can end after a node with none of `kills` in between. */
  endsRound(from: TSESTree.Node, loop: TSESTree.Node, kills: Nodes = NONE): boolean {
    const block = this.graph.rounds.get(loop);
    return block !== undefined && this.#forward(this.#placesOf(from), kills).begun[block] === 1;
  }

  /** What can have run last before a node: everything on the ways back to the next of `kills`. */
  before(node: TSESTree.Node, kills: Nodes = NONE): Live {
    const byNode = this.#asked.get(kills) ?? new WeakMap<TSESTree.Node, Live>();
    this.#asked.set(kills, byNode);
    const live = byNode.get(node) ?? this.#backward(this.#placesOf(node), kills);
    byNode.set(node, live);
    return live;
  }

  /** Where a node is done; nowhere if it is never come by. */
  placesOf(node: TSESTree.Node): readonly Place[] {
    return this.#placesOf(node).filter(([block]) => this.#isReached(block));
  }

  /** Where the function is left. */
  placesOfExits(exits: readonly Exit[]): readonly Place[] {
    return exits
      .map((exit) => [EXITS[exit], Infinity] as const)
      .filter(([block]) => this.#isReached(block));
  }

  /** Where a round of a loop ends. */
  placesOfRounds(loop: TSESTree.Node): readonly Place[] {
    const block = this.graph.rounds.get(loop);
    return block !== undefined && this.#isReached(block) ? [[block, Infinity]] : [];
  }

  /** Visits the ways into a block that can be come by. */
  entering(block: Block, visit: (from: Block, label: Label | undefined) => void): void {
    this.#in.each(block, (edge) => {
      const from = this.graph.from[edge] ?? END;
      if (this.#isReached(from)) visit(from, this.graph.labels[edge]);
    });
  }

  #isReached(block: Block): boolean {
    return this.#reached[block] === 1;
  }

  #placesOf(node: TSESTree.Node): Place[] {
    return this.graph.pointsOf(node).map((point) => [this.graph.blockOf(point), point]);
  }

  /** A kill that throws is asked about as if it were done. */
  #isThrownBy(edge: number, kills: Nodes, throws: Test): boolean {
    const label = this.graph.labels[edge];
    return label?.how === 'threw' && (kills.includes(label.node) || !throws(label.node));
  }

  /** The points of nodes at which a search ends. */
  killsByBlock(kills: Nodes): Kills {
    const known = this.#killed.get(kills);
    if (known) return known;
    const found = new Map<Block, Point[]>();
    for (const kill of kills) {
      // What stands in a function inside is not done where that one is made.
      if (kill !== this.#root && rootOf(kill) !== this.#root) continue;
      for (const [block, point] of this.#placesOf(kill)) {
        const points = found.get(block);
        if (points) points.push(point);
        else found.set(block, [point]);
      }
    }
    this.#killed.set(kills, found);
    return found;
  }

  #forward(places: readonly Place[], kills: Nodes, throws = anyNode): Passed {
    const byBlock = this.killsByBlock(kills);
    const begun = new Uint8Array(this.graph.size);
    const done = new Uint8Array(this.graph.size);
    const open: Block[] = [];
    const isKilled = (block: Block, after: Point, before: Point): boolean =>
      byBlock.get(block)?.some((kill) => kill > after && kill < before) === true;
    const finish = (block: Block, after: Point): void => {
      if (done[block] || isKilled(block, after, Infinity)) return;
      done[block] = 1;
      open.push(block);
    };
    for (const [block, point] of places) finish(block, point);
    for (let block = open.pop(); block !== undefined; block = open.pop())
      this.#out.each(block, (edge) => {
        const next = this.graph.to[edge] ?? END;
        if (begun[next] || this.#isThrownBy(edge, kills, throws)) return;
        begun[next] = 1;
        finish(next, -1);
      });
    const isPassed = (block: Block, before: Point, after: Point): boolean =>
      after < before && !isKilled(block, after, before);
    const throwing = this.graph.throws.filter(({ node, block, before }) => {
      if (kills.includes(node) || !throws(node)) return false;
      if (begun[block] && isPassed(block, before, -1)) return true;
      return places.some(([start, point]) => start === block && isPassed(block, before, point));
    });
    return { begun, done, throwing: throwing.map(({ node }) => node) };
  }

  #backward(places: readonly Place[], kills: Nodes, throws = anyNode): Live {
    const live = new Live(this.graph, this.killsByBlock(kills));
    for (const [block, point] of places) if (this.#isReached(block)) live.start(block, point);
    for (let block = live.open.pop(); block !== undefined; block = live.open.pop())
      this.#in.each(block, (edge) => {
        const before = this.graph.from[edge] ?? END;
        if (this.#isReached(before) && !this.#isThrownBy(edge, kills, throws)) live.end(before);
      });
    return live;
  }
}
