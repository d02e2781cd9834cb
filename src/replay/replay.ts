import type { TSESTree } from '@typescript-eslint/utils';

import type { Constraint } from '../flow/type-set.js';
import type { Step } from '../flow/trail.js';
import type { Entrance } from '../flow/writes.js';

/** What the items of a replay are, by the call or the type that they come from. */
export type SourceKind =
  /** `create()`, `retrieve()`, a wrapper that returns a `Response`: as they came over the wire. */
  | 'created'
  /** `parse()`, `stream().finalResponse()`: the SDK has added parse fields (contract F3). */
  | 'parsed'
  /** Lists of stored items: `inputItems.list()`, `conversations.items.list()`. */
  | 'stored'
  /** The item of `response.output_item.done`. */
  | 'stream-done'
  /** The item of `response.output_item.added`, which is not finished (contract F24). */
  | 'stream-added'
  /** `compact()`: its output is made to be sent on whole. */
  | 'compacted';

export interface ReplaySource {
  kind: SourceKind;
  /** The call, or the expression whose type tells. */
  node: TSESTree.Node;
  /** What the request asked for, where the call is in this file. */
  request: TSESTree.Node | null;
}

/**
 * How sure it is that what is found breaks a request: it is refused, or that depends on what cannot be
 * seen.
 */
export type Grade = 'certain' | 'possible';

/** One value that goes from a response of the API to the input of a request. */
export interface Replay {
  source: ReplaySource;
  /** From the source to the request (or to the place typed as input). */
  steps: readonly Step[];
  /** Those of `steps` that lie between the source and where the value enters. */
  stepsBefore: readonly Step[];
  /** The value where it enters the input, and how: what a report marks and a fix wraps. */
  sink: { node: TSESTree.Expression; entrance: Entrance };
  /** The types that the items can have after all filters, guards and picks; null when not known. */
  types: Constraint;
  /** One item was picked (`[0]`, `find`), whatever stood beside it. */
  isPick: boolean;
  /** The first items of the list, which is where reasoning stands, were cut off. */
  isHeadCut: boolean;
  /** A filter or cut on the way that we cannot read. */
  isUnclear: boolean;
  /** A filter on the way that we cannot read: it can let through only what goes back as it is. */
  isUnread: boolean;
  /** Fields that are gone on the way, each with the types of which they are. */
  omitted: ReadonlyMap<string, Constraint>;
  /** Whether only the named fields of the item were copied. */
  isRebuilt: boolean;
  /** The copies on the way that change nothing, as the code writes them. */
  clones: readonly string[];
  /** The trusted call on the way, by its name, if there is one. */
  sanitizedBy: string | null;
  /** What the published sanitizer had paired was taken apart behind it: reasoning was left out. */
  isThinned: boolean;
  /** Whether it surely gets to a request, or only if those who get it now send it. */
  grade: Grade;
  /** Where it entered a list in another file before it came here. */
  enteredBefore: TSESTree.Node | null;
}
