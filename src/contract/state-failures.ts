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

const withoutFollowing = (reasoningId: string) =>
  `Item '${reasoningId}' of type 'reasoning' was provided without its required following item.`;
const withoutReasoning = (id: string, type: string, reasoningId: string) =>
  `Item '${id}' of type '${type}' was provided without its required 'reasoning' item: '${reasoningId}'.`;

/** Answers about items as a whole: what is stored, what belongs together, who may read it. */
export const stateFailures = {
  F14: {
    entry: 'F14',
    evidence: 'reported',
    title: 'item that was not stored',
    repair: 'Remove the item, or send it whole: reasoning with its `encrypted_content`.',
    ...notFound,
    message: (id: string) =>
      `Item with id '${id}' not found. Items are not persisted when \`store\` is set to false. Try again with \`store\` set to true, or remove this item from your input.`,
  },
  F14Unknown: {
    entry: 'F14',
    evidence: 'reported',
    title: 'item that the store does not know',
    repair: 'Send the whole item in place of its id.',
    ...notFound,
    message: (id: string) => `Item with id '${id}' not found.`,
  },
  F15: {
    entry: 'F15',
    evidence: 'recorded',
    title: 'reasoning item without its following item',
    repair: 'Send the item that followed the reasoning with its id, or drop the reasoning item.',
    ...state,
    message: withoutFollowing,
  },
  F15Reported: {
    entry: 'F15',
    evidence: 'reported',
    title: 'reasoning item before another one, or before nothing it can belong to',
    repair: 'Send the item that followed the reasoning with its id, or drop the reasoning item.',
    ...state,
    message: withoutFollowing,
  },
  F16: {
    entry: 'F16',
    evidence: 'reported',
    title: 'output item without its reasoning item',
    repair: 'Send the reasoning item as well, or delete the `id` of this item.',
    ...state,
    message: withoutReasoning,
  },
  F16Later: {
    entry: 'F16',
    evidence: 'inferred',
    title: 'later item of a response without the reasoning before it',
    repair: 'Send the reasoning item as well, or delete the `id` of this item.',
    ...state,
    message: withoutReasoning,
  },
  F17: {
    title: 'ciphertext that is changed or cut',
    repair:
      'Send the ciphertext as it came, or drop the reasoning item and the ids that depend on it.',
    ...unverified('Encrypted content could not be decrypted or parsed.'),
  },
  F17Item: {
    title: 'ciphertext of another item',
    repair: 'Keep each ciphertext with the id it came with.',
    ...unverified('Encrypted content item_id did not match the target item id.'),
  },
  F17Organization: {
    title: 'ciphertext of another organization',
    repair: 'Drop the reasoning items of the other organization and the ids that depend on them.',
    ...unverified('Encrypted content organization_id did not match the target organization.'),
  },
  F18: {
    entry: 'F18',
    evidence: 'reported',
    title: 'reasoning item for a model that does not reason',
    repair: 'Drop the reasoning items and the ids of the items that depend on them.',
    ...state,
    message: () =>
      'Reasoning input items can only be provided to a reasoning or computer use model. Remove reasoning items from your input and try again.',
  },
  F19: {
    entry: 'F19',
    evidence: 'reported',
    title: '`include` of ciphertext for a model that does not reason',
    repair: 'Remove `reasoning.encrypted_content` from `include`.',
    status: 400,
    code: null,
    param: 'include',
    message: () => 'Encrypted content is not supported with this model.',
  },
  F19Retrieve: {
    entry: 'F19',
    evidence: 'reported',
    title: '`include` of ciphertext when a stored response is retrieved',
    repair: 'Remove `reasoning.encrypted_content` from `include`.',
    status: 400,
    code: null,
    param: 'include',
    message: () => 'Encrypted content cannot be requested for persisted responses',
  },
  F20: {
    entry: 'F20',
    evidence: 'reported',
    title: 'the same item twice',
    repair:
      'Send each item once; with `previous_response_id` or `conversation`, send only new items.',
    ...state,
    message: (id: string) =>
      `Duplicate item found with id ${id}. Remove duplicate items from your input and try again.`,
  },
  F21: {
    entry: 'F21',
    evidence: 'reported',
    title: 'previous response that is not stored',
    repair: 'Store the previous response, or send the whole history as `input`.',
    status: 400,
    code: 'previous_response_not_found',
    param: 'previous_response_id',
    message: (id: string) => `Previous response with id '${id}' not found.`,
  },
  F21Conversation: {
    entry: 'F21',
    evidence: 'reported',
    title: 'unknown conversation',
    repair: 'Create the conversation first.',
    status: 404,
    code: null,
    param: null,
    message: (id: string) => `Conversation with id '${id}' not found.`,
  },
  F21Both: {
    entry: 'F21',
    evidence: 'reported',
    title: '`previous_response_id` together with `conversation`',
    repair: 'Send one of the two.',
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
    repair: 'Add an output for the call, or drop the call with its reasoning.',
    ...state,
    message: (kind: string, callId: string) => `No tool output found for ${kind} ${callId}.`,
  },
  F23: {
    entry: 'F23',
    evidence: 'reported',
    title: 'output without its call',
    repair: 'Send the call as well, and answer it by its `call_id`, not its `id`.',
    ...state,
    message: (kind: string, callId: string) =>
      `No tool call found for ${kind} output with call_id ${callId}.`,
  },
} as const satisfies Readonly<Record<string, Failure>>;
