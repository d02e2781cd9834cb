import type { Failure } from './failures.js';

const state = { status: 400, code: null, param: 'input' } as const;
const notFound = { status: 404, code: null, param: 'input' } as const;
const unverified = (reason: string) =>
  ({
    entry: 'F17',
    evidence: 'reported',
    status: 400,
    code: 'invalid_encrypted_content',
    param: null,
    message: (id: string) =>
      `The encrypted content for item ${id} could not be verified. Reason: ${reason}`,
  }) as const;

/** Answers about items as a whole: what is stored, what belongs together, who may read it. */
export const stateFailures = {
  F14: {
    entry: 'F14',
    evidence: 'reported',
    title: 'item that was not stored',
    ...notFound,
    message: (id: string) =>
      `Item with id '${id}' not found. Items are not persisted when \`store\` is set to false. Try again with \`store\` set to true, or remove this item from your input.`,
  },
  F14Unknown: {
    entry: 'F14',
    evidence: 'reported',
    title: 'item that the store does not know',
    ...notFound,
    message: (id: string) => `Item with id '${id}' not found.`,
  },
  F15: {
    entry: 'F15',
    evidence: 'recorded',
    title: 'reasoning item without its following item',
    ...state,
    message: (reasoningId: string) =>
      `Item '${reasoningId}' of type 'reasoning' was provided without its required following item.`,
  },
  F16: {
    entry: 'F16',
    evidence: 'reported',
    title: 'output item without its reasoning item',
    ...state,
    message: (id: string, type: string, reasoningId: string) =>
      `Item '${id}' of type '${type}' was provided without its required 'reasoning' item: '${reasoningId}'.`,
  },
  F17: {
    title: 'ciphertext that is changed or cut',
    ...unverified('Encrypted content could not be decrypted or parsed.'),
  },
  F17Item: {
    title: 'ciphertext of another item',
    ...unverified('Encrypted content item_id did not match the target item id.'),
  },
  F17Organization: {
    title: 'ciphertext of another organization',
    ...unverified('Encrypted content organization_id did not match the target organization.'),
  },
  F18: {
    entry: 'F18',
    evidence: 'reported',
    title: 'reasoning item for a model that does not reason',
    ...state,
    message: () =>
      'Reasoning input items can only be provided to a reasoning or computer use model. Remove reasoning items from your input and try again.',
  },
  F19: {
    entry: 'F19',
    evidence: 'reported',
    title: '`include` of ciphertext for a model that does not reason',
    status: 400,
    code: null,
    param: 'include',
    message: () => 'Encrypted content is not supported with this model.',
  },
  F19Retrieve: {
    entry: 'F19',
    evidence: 'reported',
    title: '`include` of ciphertext when a stored response is retrieved',
    status: 400,
    code: null,
    param: 'include',
    message: () => 'Encrypted content cannot be requested for persisted responses',
  },
  F20: {
    entry: 'F20',
    evidence: 'reported',
    title: 'the same item twice',
    ...state,
    message: (id: string) =>
      `Duplicate item found with id ${id}. Remove duplicate items from your input and try again.`,
  },
  F21: {
    entry: 'F21',
    evidence: 'reported',
    title: 'previous response that is not stored',
    status: 400,
    code: 'previous_response_not_found',
    param: 'previous_response_id',
    message: (id: string) => `Previous response with id '${id}' not found.`,
  },
  F21Conversation: {
    entry: 'F21',
    evidence: 'reported',
    title: 'unknown conversation',
    status: 404,
    code: null,
    param: null,
    message: (id: string) => `Conversation with id '${id}' not found.`,
  },
  F21Both: {
    entry: 'F21',
    evidence: 'reported',
    title: '`previous_response_id` together with `conversation`',
    status: 400,
    code: 'mutually_exclusive_parameters',
    param: null,
    message: () =>
      "Mutually exclusive parameters: ''. Ensure you are only providing one of: 'previous_response_id' or 'conversation'.",
  },
  F22: {
    entry: 'F22',
    evidence: 'reported',
    title: 'call without its output',
    ...state,
    message: (kind: string, callId: string) => `No tool output found for ${kind} ${callId}.`,
  },
  F23: {
    entry: 'F23',
    evidence: 'reported',
    title: 'output without its call',
    ...state,
    message: (kind: string, callId: string) =>
      `No tool call found for ${kind} output with call_id ${callId}.`,
  },
} as const satisfies Readonly<Record<string, Failure>>;
