import type { TSESTree } from '@typescript-eslint/utils';

import type { Builder, Scope } from './builder.js';
import { layOutPattern } from './patterns.js';
import { layOutStatement } from './statements.js';

/**
 * Lays `try` out: what throws in its block comes into `catch`, and every way out of both goes through
 * a `finally` of its own.
 */
export function layOutTry(builder: Builder, node: TSESTree.TryStatement): void {
  const { block, finalizer, handler } = node;
  const end = builder.newBlock();
  const { scope } = builder;
  // What is done is behind the statement, and in front of each `finally` around it.
  const around: Scope = {
    kind: 'targets',
    labels: [],
    isPlain: false,
    breakTo: end,
    continueTo: null,
    outer: scope,
  };
  const outer: Scope = finalizer
    ? { kind: 'finally', body: finalizer, copies: [], outer: around }
    : around;
  const entry = builder.newBlock();
  builder.inside(handler ? { kind: 'catch', entry, outer } : outer, () => {
    layOutStatement(builder, block);
  });
  builder.inside(outer, () => {
    builder.leaveFor(end);
    if (!handler) return;
    builder.startAt(entry);
    builder.mark(handler);
    layOutPattern(builder, handler.param);
    layOutStatement(builder, handler.body);
    builder.leaveFor(end);
  });
  builder.startAt(end);
}
