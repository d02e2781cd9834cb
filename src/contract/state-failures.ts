import type { Failure } from './failure.js';

const state = { status: 400, code: null, param: 'input' } as const;
const dropped = ['no-dropped-reasoning', 'no-cut-conversation'] as const;
const stateless = ['no-stateless-reference'] as const;
const notPersisted = (id: string) =>
  `Item with id '${id}' not found. Items are not persisted when \`store\` is set to false. Try again with \`store\` set to true, or remove this item from your input.`;
const withoutFollowing = (reasoningId: string) =>
  `Item '${reasoningId}' of type 'reasoning' was provided without its required following item.`;
const withoutReasoning = (id: string, type: string, reasoningId: string) =>
  `Item '${id}' of type '${type}' was provided without its required 'reasoning' item: '${reasoningId}'.`;

/** Answers about items as a whole: what is stored, and what belongs together. */
export const stateFailures = {
  F14: {
    entry: 'F14',
    evidence: 'reported',
    title: 'item that was not stored',
    why: 'With `store: false` the API holds no items; a reference, or reasoning without ciphertext, needs it to.',
    repair: 'Remove the item, or send it whole: reasoning with its `encrypted_content`.',
    rules: stateless,
    ...state,
    status: 404,
    message: notPersisted,
    sample: ['rs_…'],
  },
  F14Null: {
    entry: 'F14',
    evidence: 'reported',
    title: 'reasoning with `encrypted_content: null` under `store: false`',
    why: 'The ciphertext is null, and the API does not hold the item.',
    repair: 'Drop the reasoning item.',
    rules: stateless,
    ...state,
    message: notPersisted,
    sample: ['rs_…'],
  },
  F14Unknown: {
    entry: 'F14',
    evidence: 'reported',
    title: 'item that the store does not know',
    why: 'The item expired, or belongs to another organization, project or server.',
    repair: 'Send the whole item in place of its id.',
    rules: [],
    ...state,
    status: 404,
    message: (id: string) => `Item with id '${id}' not found.`,
    sample: ['msg_…'],
  },
  F15: {
    entry: 'F15',
    evidence: 'recorded',
    title: 'reasoning item without its following item',
    why: 'Reasoning went back, what followed it did not, or lost its `id`.',
    repair: 'Send the item that followed the reasoning with its id, or drop the reasoning item.',
    rules: dropped,
    ...state,
    message: withoutFollowing,
    sample: ['rs_…'],
  },
  F15Reported: {
    entry: 'F15',
    evidence: 'reported',
    title: 'reasoning item before another one, or before nothing it can belong to',
    why: 'Two reasoning items stand in a row, or the stream ended while the model reasoned.',
    repair: 'Send the item that followed the reasoning with its id, or drop the reasoning item.',
    rules: dropped,
    ...state,
    message: withoutFollowing,
    sample: ['rs_…'],
  },
  F16: {
    entry: 'F16',
    evidence: 'reported',
    title: 'output item without its reasoning item',
    why: 'An item went back with its `id`, the reasoning right before it did not.',
    repair: 'Send the reasoning item as well, or delete the `id` of this item.',
    rules: dropped,
    ...state,
    message: withoutReasoning,
    sample: ['msg_…', 'message', 'rs_…'],
    alsoSaid: [
      "Item '…' of type '…' was provided without its required preceding item of type 'reasoning'",
    ],
  },
  F16Later: {
    entry: 'F16',
    evidence: 'inferred',
    title: 'later item of a response without its reasoning, or one apart from it',
    why: 'The reasoning of the response was lost, or something stands between it and its item.',
    repair: 'Send the response as it came, or delete the `id` of this item.',
    rules: dropped,
    ...state,
    message: withoutReasoning,
    sample: ['msg_…', 'message', 'rs_…'],
  },
  F20: {
    entry: 'F20',
    evidence: 'reported',
    title: 'the same item twice',
    why: 'An item stands twice in the list, or is replayed next to `previous_response_id`.',
    repair:
      'Send each item once; with `previous_response_id` or `conversation`, send only new items.',
    rules: ['no-mixed-conversation-state', 'no-double-replay'],
    ...state,
    message: (id: string) =>
      `Duplicate item found with id ${id}. Remove duplicate items from your input and try again.`,
    sample: ['rs_…'],
  },
  F22: {
    entry: 'F22',
    evidence: 'reported',
    title: 'call without its output',
    why: 'A call went back without its output.',
    repair: 'Add an output for the call, or drop the call with its reasoning.',
    rules: ['require-tool-output', 'no-cut-conversation'],
    ...state,
    message: (kind: string, callId: string) => `No tool output found for ${kind} ${callId}.`,
    sample: ['function call', 'call_…'],
  },
  F23: {
    entry: 'F23',
    evidence: 'reported',
    title: 'output without its call',
    why: 'The call was lost, or the output names `call.id`.',
    repair: 'Send the call as well, and answer it by its `call_id`, not its `id`.',
    rules: ['no-item-id-as-call-id', 'no-cut-conversation'],
    ...state,
    message: (kind: string, callId: string) =>
      `No tool call found for ${kind} output with call_id ${callId}.`,
    sample: ['function call', 'call_…'],
  },
  F28: {
    entry: 'F28',
    evidence: 'reported',
    title: 'call that lost its `namespace`',
    why: 'The call was rebuilt from some of its fields; its tool lives in a namespace.',
    repair: 'Copy `namespace` and `caller`, or send the item as it came.',
    rules: ['no-lost-namespace'],
    status: 400,
    code: null,
    param: 'path',
    message: (name: string) =>
      `Missing namespace for function_call '${name}'. It does not exist in the default namespace. Round-trip the model's function_call item with its namespace field included.`,
    sample: ['…'],
  },
  F36Checks: {
    entry: 'F36',
    evidence: 'reported',
    title: 'safety checks that are not acknowledged',
    why: 'The computer call came with `pending_safety_checks`, its output acknowledges none.',
    repair: 'Repeat the checks as `acknowledged_safety_checks` once a person has agreed.',
    rules: [],
    ...state,
    message: (ids: string) => `Computer tool has unacknowledged safety check for [${ids}]`,
    sample: ["'cu_sc_…'"],
  },
} as const satisfies Readonly<Record<string, Failure>>;
