import type { Way } from '../../../src/repair/way.js';

export type Language = 'ts' | 'js';

/** What is linted, and how. */
export interface LintSettings {
  readonly language: Language;
  readonly preset: 'recommended' | 'strict';
  /** Whether the package.json beside the code lists our sanitizer, which decides what fixes import. */
  readonly sanitizer: 'dependency' | 'none';
}

export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A message of ESLint, as the page shows it. Offsets count from 0, lines and columns from 1. */
export interface Report {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
  readonly fix: Edit | null;
  readonly suggestions: readonly { readonly title: string; readonly edit: Edit }[];
  /** The way of the value, if a rule about replays reports it. */
  readonly way: Way | null;
}

export type LintRequest =
  | { readonly kind: 'lint' | 'fix'; readonly code: string; readonly settings: LintSettings }
  | { readonly kind: 'types' };

export type LintAnswer =
  | { readonly kind: 'reports'; readonly reports: readonly Report[]; readonly typed: boolean }
  | { readonly kind: 'fixed'; readonly code: string }
  | { readonly kind: 'types'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly sentence: string };
