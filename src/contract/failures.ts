import { itemFailures } from './item-failures.js';
import { stateFailures } from './state-failures.js';

/**
 * How firmly a contract entry is known: `recorded` is a request and its answer kept by a public
 * test suite, `reported` was seen on the real API by people who say so in public, `inferred`
 * follows from types, specification or neighbouring cases.
 */
export type Evidence = 'recorded' | 'reported' | 'inferred';

/** One answer of the API to a request that breaks the replay contract. */
export interface Failure {
  /** Number in docs/contract.md, such as `F16`. */
  readonly entry: string;
  readonly evidence: Evidence;
  /** What is wrong, in a few words. */
  readonly title: string;
  /** What makes the request acceptable, as one sentence. */
  readonly repair: string;
  /** HTTP status. */
  readonly status: 400 | 404;
  /** `error.code` of the envelope. */
  readonly code: string | null;
  /** `error.param`; `path` stands for the path of the offending member (`input[3].status`). */
  readonly param: 'path' | 'input' | 'include' | 'previous_response_id' | null;
  /** The text of `error.message`, filled with paths, ids and values. */
  readonly message: (...values: never[]) => string;
}

/** A harm that the API does not answer with an error: turn 2 is accepted, and worse for it. */
export interface Degradation {
  readonly entry: string;
  readonly evidence: Evidence;
  readonly title: string;
  readonly effect: string;
}

/**
 * The answers of the API by contract entry; an entry with several texts has a key for each.
 * F24 (items of `response.output_item.added`), F26 (incomplete responses) and F29 (compaction)
 * have no text of their own: they are answered as F17, F15, F22 or F4.
 */
export const failures = { ...itemFailures, ...stateFailures };

/** Harms without an error, by contract entry. */
export const degradations = {
  D1: {
    entry: 'D1',
    evidence: 'reported',
    title: '`phase` of an assistant message is lost',
    effect: 'The model can take a preamble for the final answer and stop early.',
  },
  D2: {
    entry: 'D2',
    evidence: 'reported',
    title: 'reasoning is lost with its ids',
    effect: 'The model reasons anew at every turn, and the prompt cache misses.',
  },
} as const satisfies Readonly<Record<string, Degradation>>;
