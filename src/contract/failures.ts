import { accessFailures } from './access-failures.js';
import { dialectFailures } from './dialect-failures.js';
import type { Evidence } from './failure.js';
import { fieldFailures } from './field-failures.js';
import { idFailures } from './id-failures.js';
import { stateFailures } from './state-failures.js';
import { valueFailures } from './value-failures.js';

/**
 * The answers of the API by contract entry; an entry with several texts has a key for each.
 * F24 (items of `response.output_item.added`) and F26 (incomplete responses) have no text of their
 * own: they are answered as F17, F15 or F22.
 */
export const failures = {
  ...fieldFailures,
  ...valueFailures,
  ...idFailures,
  ...stateFailures,
  ...accessFailures,
  ...dialectFailures,
};

/** A harm that the API does not answer with an error: turn 2 is accepted, and worse for it. */
export interface Degradation {
  readonly entry: string;
  readonly evidence: Evidence;
  readonly title: string;
  readonly effect: string;
  readonly rules: readonly string[];
}

/** Harms without an error, by contract entry. */
export const degradations = {
  D1: {
    entry: 'D1',
    evidence: 'reported',
    title: '`phase` of an assistant message is lost',
    effect: 'The model can take a preamble for the final answer and stop early.',
    rules: ['no-output-text-history'],
  },
  D2: {
    entry: 'D2',
    evidence: 'reported',
    title: 'reasoning is lost with its ids',
    effect: 'The model reasons anew at every turn, and the prompt cache misses.',
    rules: ['no-output-text-history'],
  },
  D7: {
    entry: 'D7',
    evidence: 'inferred',
    title: 'reasoning is withheld by the API',
    effect:
      'The response says so in `input_transformations`: another model, organization or user, or a changed history made the reasoning useless.',
    rules: [],
  },
  D8: {
    entry: 'D8',
    evidence: 'reported',
    title: 'a call without output is kept',
    effect:
      'A throw between a call that is kept and its output makes every later turn fail with F22.',
    rules: ['require-tool-output'],
  },
} as const satisfies Readonly<Record<string, Degradation>>;
