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
  /** How a request comes to it, as one sentence. */
  readonly why: string;
  /** What makes the request acceptable, as one sentence. */
  readonly repair: string;
  /** The rules that find it in code; none where nothing in the code shows it. */
  readonly rules: readonly string[];
  /** HTTP status. */
  readonly status: 400 | 404;
  /** `error.code` of the envelope. */
  readonly code: string | null;
  /** `error.param`; `path` stands for the path of the offending member (`input[3].status`). */
  readonly param: 'path' | 'input' | 'include' | 'previous_response_id' | null;
  /** The text of `error.message`, filled with paths, ids and values. */
  readonly message: (...values: never[]) => string;
  /** What `message` is filled with on a page: `N` and `M` for positions, `…` for what differs. */
  readonly sample: readonly string[];
  /** The text is about members of any name; `sample` has one of them. */
  readonly isAnyPath?: true;
  /** Other texts that were seen for the same fault, `…` for what differs. */
  readonly alsoSaid?: readonly string[];
}

/** The text of a failure as a page spells it. */
export function sampleText({ message, sample }: Failure): string {
  return filled(message, sample);
}

/** A message filled with any texts: it puts each into its place, and reads none. */
export function filled(message: Failure['message'], values: readonly string[]): string {
  return (message as (...values: readonly string[]) => string)(...values);
}
