import type { Failure } from './failure.js';

const azure = { entry: 'F37', evidence: 'reported', status: 400 } as const;

/**
 * Answers of other servers of the same interface. What they demand is not what OpenAI demands, so
 * that neither the stand-in nor the sanitizer's defaults follow them.
 */
export const dialectFailures = {
  F37: {
    ...azure,
    title: 'item without id, on Azure',
    why: 'Azure wants the id of a reasoning item that OpenAI takes without.',
    repair: 'Send the reasoning with its id, or leave it out.',
    rules: ['no-invalid-reasoning-item'],
    code: 'missing_required_parameter',
    param: 'path',
    message: (path: string) => `Missing required parameter: '${path}'.`,
    sample: ['input[N].id'],
  },
  F37Schema: {
    ...azure,
    title: 'item of another shape than Azure knows',
    why: 'Azure checks items against a schema of its own; most often an id is missing or null.',
    repair: 'Send the items as Azure gave them.',
    rules: [],
    code: 'invalid_payload',
    param: null,
    message: () => 'The provided data does not match the expected schema',
    sample: [],
  },
  F37Null: {
    ...azure,
    title: 'null where Azure wants a text',
    why: 'A member is null that OpenAI takes as null, such as the `status` of a call.',
    repair: 'Delete the members that are null.',
    rules: [],
    code: null,
    param: null,
    message: (was: string, wanted: string) => `Value is '${was}' but should be '${wanted}'`,
    sample: ['null', 'string'],
  },
  F37Identity: {
    ...azure,
    title: 'ciphertexts of two responses, on Azure',
    why: 'The list holds reasoning of more than one response.',
    repair: 'Keep the reasoning of the newest response only.',
    rules: [],
    code: null,
    param: null,
    message: () => 'Conflicting authenticated continuation identities',
    sample: [],
  },
  V1: {
    entry: 'V1',
    evidence: 'reported',
    title: 'reasoning text that another vendor wants back',
    why: 'The server is not OpenAI’s: DeepSeek wants the reasoning `content` that OpenAI refuses.',
    repair:
      "Send the items as that server gave them; sanitize with `vendor: 'other'`, or not at all.",
    rules: [],
    status: 400,
    code: null,
    param: null,
    message: () => 'The `reasoning_text` in the thinking mode must be passed back to the API.',
    sample: [],
  },
} as const satisfies Readonly<Record<string, Failure>>;
