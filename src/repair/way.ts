import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Step } from '../flow/trail.js';
import { moduleOf, sourceOf } from '../modules/module.js';
import { type Verdict, verdictsOf } from '../replay/verdicts.js';
import { describeValue } from './describe.js';

/** One place that a value passes on its way from the response to the request. */
export interface WayStop {
  /** Where it comes from, where it enters the conversation, or what happens to it on the way. */
  readonly kind: 'source' | 'entry' | Step['kind'];
  /** The code of the place, on one line. */
  readonly text: string;
  /** Lines from 1, columns from 0. */
  readonly loc: TSESTree.SourceLocation;
  /** The file that it stands in: a way can lead through several. */
  readonly file: string;
}

/** The way of a value that a rule reports; its entry is what the report marks. */
export interface Way {
  readonly hazard: Verdict['hazard'];
  /** From the response to where the value enters the conversation. */
  readonly stops: readonly WayStop[];
}

const stopAt = (kind: WayStop['kind'], node: TSESTree.Node): WayStop => ({
  kind,
  text: describeValue(sourceOf(node), node),
  loc: node.loc,
  file: moduleOf(node).filename,
});

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/**
 * The ways of all values that the rules report in a file, in the order of their entries. Messages
 * of ESLint carry no data: who draws a way asks here, while the file is linted.
 */
export function waysOf(context: Context): readonly Way[] {
  return verdictsOf(context).map(({ hazard, replay: { source, stepsBefore, sink } }) => ({
    hazard,
    stops: [
      stopAt('source', source.node),
      ...stepsBefore.map(({ kind, node }) => stopAt(kind, node)),
      stopAt('entry', sink.node),
    ],
  }));
}
