import type { Failure } from './failures.js';

const unknown = {
  status: 400,
  code: 'unknown_parameter',
  param: 'path',
  message: (path: string) => `Unknown parameter: '${path}'.`,
} as const;
const missing = {
  status: 400,
  code: 'missing_required_parameter',
  param: 'path',
  message: (path: string) => `Missing required parameter: '${path}'.`,
} as const;
const invalidValue = { status: 400, code: 'invalid_value', param: 'path' } as const;
const tooLong = {
  status: 400,
  code: 'string_above_max_length',
  param: 'path',
  message: (path: string, length: number) =>
    `Invalid '${path}': string too long. Expected a string with maximum length 64, but got a string with length ${String(length)} instead.`,
} as const;
/** Answers about single members of items: fields, values and ids that input does not take. */
export const itemFailures = {
  F1: {
    entry: 'F1',
    evidence: 'reported',
    title: 'reasoning item with `status`',
    repair: 'Delete `status` from the reasoning item.',
    ...unknown,
  },
  F2: {
    entry: 'F2',
    evidence: 'inferred',
    title: '`encrypted_content: null`',
    repair: 'Delete `encrypted_content` where it is null; with `store: false`, drop the item.',
    ...unknown,
  },
  F3: {
    entry: 'F3',
    evidence: 'reported',
    title: '`parsed_arguments` of the SDK',
    repair: 'Delete `parsed_arguments` from the function call.',
    ...unknown,
  },
  F3Parsed: {
    entry: 'F3',
    evidence: 'inferred',
    title: '`parsed` of the SDK',
    repair: 'Delete `parsed` from the parts of the message.',
    ...unknown,
  },
  F4: {
    entry: 'F4',
    evidence: 'reported',
    title: '`created_by` of an output item',
    repair: 'Delete `created_by`, also inside the chunks of a shell output.',
    ...unknown,
  },
  F5: {
    entry: 'F5',
    evidence: 'reported',
    title: 'image field of output only',
    repair: 'Keep `type`, `id`, `status` and `result` of the generated image.',
    ...unknown,
  },
  F6: {
    entry: 'F6',
    evidence: 'inferred',
    title: 'computer call with empty `pending_safety_checks`',
    repair: 'Leave `pending_safety_checks` out where it is empty.',
    status: 400,
    code: 'empty_array',
    param: 'path',
    message: (path: string) =>
      `Invalid '${path}': empty array. Expected an array with minimum length 1, but got an empty array instead.`,
  },
  F7: {
    entry: 'F7',
    evidence: 'reported',
    title: 'null in a web search `action`',
    repair: 'Delete the members of `action` that are null.',
    ...unknown,
  },
  F8: {
    entry: 'F8',
    evidence: 'inferred',
    title: '`status` on a custom tool item',
    repair: 'Delete `status` from the custom tool item.',
    ...unknown,
  },
  F9: {
    entry: 'F9',
    evidence: 'reported',
    title: 'reasoning item with `content`',
    repair: 'Delete `content` from the reasoning item.',
    status: 400,
    code: 'array_above_max_length',
    param: 'path',
    message: (path: string, length: number) =>
      `Invalid '${path}': array too long. Expected an array with maximum length 0, but got an array with length ${String(length)} instead.`,
  },
  F10: {
    entry: 'F10',
    evidence: 'reported',
    title: 'reasoning without `summary`',
    repair: 'Add `summary: []` to the reasoning item.',
    ...missing,
  },
  F10Field: {
    entry: 'F10',
    evidence: 'inferred',
    title: 'item without a field that input needs',
    repair: 'Send the item with all the fields it came with.',
    ...missing,
  },
  F11: {
    entry: 'F11',
    evidence: 'reported',
    title: '`image_url` in the shape of Chat Completions',
    repair: 'Give the URL itself as `image_url`.',
    status: 400,
    code: 'invalid_type',
    param: 'path',
    message: (path: string) =>
      `Invalid type for '${path}': expected an image URL, but got an object instead.`,
  },
  F12: {
    entry: 'F12',
    evidence: 'reported',
    title: 'assistant message with an `input_text` part',
    repair: 'Use `output_text` parts or a string for what the assistant said.',
    ...invalidValue,
    message: (type: string) =>
      `Invalid value: '${type}'. Supported values are: 'output_text' and 'refusal'.`,
  },
  F13: {
    entry: 'F13',
    evidence: 'reported',
    title: 'item id with a foreign prefix',
    repair: 'Delete the `id`, or send the one that the API gave.',
    ...invalidValue,
    message: (path: string, id: string, prefix: string) =>
      `Invalid '${path}': '${id}'. Expected an ID that begins with '${prefix}'.`,
  },
  F13Length: {
    entry: 'F13',
    evidence: 'reported',
    title: 'id over 64 characters',
    repair: 'Delete the `id`; give a call and its output a shorter `call_id`.',
    ...tooLong,
  },
  F13Empty: {
    entry: 'F13',
    evidence: 'reported',
    title: 'empty item id',
    repair: 'Delete the empty `id`.',
    ...invalidValue,
    message: (path: string) => `Invalid '${path}': ''`,
  },
  F30: {
    entry: 'F30',
    evidence: 'inferred',
    title: 'a whole response in place of its `output`',
    repair: 'Send the `output` of the response, not the response.',
    ...unknown,
  },
  F30Member: {
    entry: 'F30',
    evidence: 'inferred',
    title: 'member that input items of the type do not have',
    repair: 'Delete the member.',
    ...unknown,
  },
  F30Type: {
    entry: 'F30',
    evidence: 'inferred',
    title: 'a list, a text or nothing in place of an item',
    repair: 'Spread the list: its elements are the input items.',
    status: 400,
    code: 'invalid_type',
    param: 'path',
    message: (path: string, got: string) =>
      `Invalid type for '${path}': expected an input item, but got ${got} instead.`,
  },
  F31: {
    entry: 'F31',
    evidence: 'reported',
    title: 'message without content',
    repair: 'Drop the message that has no content.',
    status: 400,
    code: null,
    param: 'input',
    message: () => 'Each message must have at least one content element.',
  },
} as const satisfies Readonly<Record<string, Failure>>;
