import type { DiffLine } from '../../../src/history/index.js';
import type { SanitizerOptions } from '../../../src/sanitizer/index.js';

export interface HistoryRequest {
  readonly id: number;
  readonly text: string;
  readonly options: Omit<SanitizerOptions, 'onRepair'>;
}

/** What the page shows of a change: what it does, and the item as a diff. */
export interface ShownChange {
  readonly sentences: readonly string[];
  readonly diff: readonly DiffLine[];
}

export interface ShownRefusal {
  readonly text: string;
  readonly status: number;
  readonly path: string;
  readonly entry: string;
  readonly repair: string;
}

export interface ShownHistory {
  readonly place: string;
  readonly count: number;
  readonly before: readonly ShownRefusal[];
  readonly after: readonly ShownRefusal[];
  readonly changes: readonly ShownChange[];
  /** How many there are; `before` and `changes` hold the first of them. */
  readonly total: { readonly before: number; readonly changes: number };
  readonly unknownTypes: readonly string[];
}

export type HistoryAnswer =
  | { readonly id: number; readonly histories: readonly ShownHistory[]; readonly result: string }
  | { readonly id: number; readonly sentence: string };
