import type { Evidence, Failure } from '../contract/index.js';

/** One way in which a request breaks the replay contract. */
export interface Violation {
  /** Number of the contract entry, such as `F16`. */
  readonly entry: string;
  readonly evidence: Evidence;
  /** Where, as the API spells it: `input[3].status`. */
  readonly path: string;
  /** The text of the API. */
  readonly message: string;
  /** What makes the request acceptable. */
  readonly repair: string;
  /** HTTP status of the answer. */
  readonly status: 400 | 404;
  readonly code: string | null;
  readonly param: string | null;
}

/** The violation that a failure of the contract is at one place of a request. */
export function violation(failure: Failure, path: string, message: string): Violation {
  const { entry, evidence, repair, status, code, param } = failure;
  return {
    entry,
    evidence,
    path,
    message,
    repair,
    status,
    code,
    param: param === 'path' ? path : param,
  };
}

const firmness: Readonly<Record<Evidence, number>> = { recorded: 2, reported: 1, inferred: 0 };

/** Whether evidence is at least as firm as what a caller asks for. */
export function isFirm(evidence: Evidence, least: Evidence): boolean {
  return firmness[evidence] >= firmness[least];
}
