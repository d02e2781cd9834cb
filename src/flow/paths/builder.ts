import type { TSESTree } from '@typescript-eslint/utils';

import { type Block, ENTRY, Graph, type Label, THROW } from './graph.js';

/** What a jump passes by on its way out, from the inside. */
export type Scope =
  | { kind: 'catch'; entry: Block; outer: Scope | null }
  | { kind: 'finally'; body: TSESTree.BlockStatement; copies: Copy[]; outer: Scope | null }
  | Targets;

/** A loop, a `switch` or a labelled statement: where `break` and `continue` lead. */
export interface Targets {
  kind: 'targets';
  labels: readonly string[];
  /** Whether a `break` without a label means it. */
  isPlain: boolean;
  breakTo: Block;
  continueTo: Block | null;
  outer: Scope | null;
}

interface Copy {
  entry: Block;
  end: Block;
  targets: Set<Block>;
}

/** How many copies of a `finally` there are, one per way out, and how deep in each other. */
const MAX_COPIES = 6;
const MAX_COPY_DEPTH = 3;

/** The place in the graph at which code is being laid out. */
export class Builder {
  readonly graph = new Graph();
  scope: Scope | null = null;
  current: Block = ENTRY;
  /** Where an optional chain goes on when there is nothing. */
  chainEnd: Block | null = null;
  /** The labels of the statement that comes next. */
  labels: readonly string[] = [];
  readonly #layOut: (builder: Builder, block: TSESTree.BlockStatement) => void;
  #copyDepth = 0;

  constructor(layOut: (builder: Builder, block: TSESTree.BlockStatement) => void) {
    this.#layOut = layOut;
  }

  newBlock(): Block {
    return this.graph.addBlock();
  }

  mark(node: TSESTree.Node): void {
    this.graph.addPoint(node, this.current);
  }

  /** The way to another block of the same scope. */
  goTo(block: Block, label?: Label): void {
    this.graph.addEdge(this.current, block, label);
  }

  /** Goes on in a block: what comes next stands there. */
  startAt(block: Block): void {
    this.current = block;
  }

  /** The rest runs only if the node does not throw. */
  throwing(node: TSESTree.Node): void {
    if (!this.#isGuarded()) {
      this.graph.addThrow(node, this.current);
      return;
    }
    this.leaveFor(THROW, { node, how: 'threw' });
    const next = this.newBlock();
    this.goTo(next);
    this.startAt(next);
  }

  /** Whether there is a `catch` or a `finally` around. */
  #isGuarded(): boolean {
    let { scope } = this;
    while (scope?.kind === 'targets') scope = scope.outer;
    return scope !== null;
  }

  /** Nothing comes here: what follows a jump. */
  startDead(): void {
    this.startAt(this.newBlock());
  }

  inside(scope: Scope, layOut: () => void): void {
    const { scope: before } = this;
    this.scope = scope;
    layOut();
    this.scope = before;
  }

  /** The way out to a target, through each `finally` and, for what is thrown, to the next `catch`. */
  leaveFor(target: Block, label?: Label): void {
    for (let { scope } = this; scope; scope = scope.outer) {
      if (scope.kind === 'finally') {
        const from = this.current;
        this.graph.addEdge(from, this.#throughFinally(scope, target), label);
        return;
      }
      if (scope.kind === 'catch') {
        if (target === THROW) {
          this.goTo(scope.entry, label);
          return;
        }
      } else if (scope.breakTo === target || scope.continueTo === target) break;
    }
    this.goTo(target, label);
  }

  #throughFinally(scope: Extract<Scope, { kind: 'finally' }>, target: Block): Block {
    const known = scope.copies.find((copy) => copy.targets.has(target));
    if (known) return known.entry;
    const { current, scope: before, chainEnd } = this;
    const limit = this.#copyDepth < MAX_COPY_DEPTH ? MAX_COPIES : 1;
    let copy = scope.copies.length < limit ? undefined : scope.copies.at(-1);
    this.scope = scope.outer;
    if (!copy) {
      copy = { entry: this.newBlock(), end: END_UNKNOWN, targets: new Set() };
      this.startAt(copy.entry);
      this.#copyDepth += 1;
      this.#layOut(this, scope.body);
      this.#copyDepth -= 1;
      copy.end = this.current;
      scope.copies.push(copy);
    }
    this.startAt(copy.end);
    copy.targets.add(target);
    this.leaveFor(target);
    this.startAt(current);
    this.scope = before;
    this.chainEnd = chainEnd;
    return copy.entry;
  }
}

const END_UNKNOWN: Block = -1;
