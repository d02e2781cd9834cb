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
  F1: { entry: 'F1', evidence: 'reported', title: 'reasoning item with `status`', ...unknown },
  F2: { entry: 'F2', evidence: 'inferred', title: '`encrypted_content: null`', ...unknown },
  F3: { entry: 'F3', evidence: 'reported', title: '`parsed_arguments` of the SDK', ...unknown },
  F3Parsed: { entry: 'F3', evidence: 'inferred', title: '`parsed` of the SDK', ...unknown },
  F4: { entry: 'F4', evidence: 'reported', title: '`created_by` of an output item', ...unknown },
  F5: { entry: 'F5', evidence: 'reported', title: 'image field of output only', ...unknown },
  F6: {
    entry: 'F6',
    evidence: 'inferred',
    title: 'computer call with empty `pending_safety_checks`',
    status: 400,
    code: 'empty_array',
    param: 'path',
    message: (path: string) =>
      `Invalid '${path}': empty array. Expected an array with minimum length 1, but got an empty array instead.`,
  },
  F7: { entry: 'F7', evidence: 'reported', title: 'null in a web search `action`', ...unknown },
  F8: { entry: 'F8', evidence: 'inferred', title: '`status` on a custom tool item', ...unknown },
  F9: {
    entry: 'F9',
    evidence: 'reported',
    title: 'reasoning item with `content`',
    status: 400,
    code: 'array_above_max_length',
    param: 'path',
    message: (path: string, length: number) =>
      `Invalid '${path}': array too long. Expected an array with maximum length 0, but got an array with length ${String(length)} instead.`,
  },
  F10: { entry: 'F10', evidence: 'reported', title: 'reasoning without `summary`', ...missing },
  F11: {
    entry: 'F11',
    evidence: 'reported',
    title: '`image_url` in the shape of Chat Completions',
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
    ...invalidValue,
    message: (type: string) =>
      `Invalid value: '${type}'. Supported values are: 'output_text' and 'refusal'.`,
  },
  F13: {
    entry: 'F13',
    evidence: 'reported',
    title: 'item id with a foreign prefix',
    ...invalidValue,
    message: (path: string, id: string, prefix: string) =>
      `Invalid '${path}': '${id}'. Expected an ID that begins with '${prefix}'.`,
  },
  F13Length: { entry: 'F13', evidence: 'reported', title: 'id over 64 characters', ...tooLong },
  F13Empty: {
    entry: 'F13',
    evidence: 'reported',
    title: 'empty item id',
    ...invalidValue,
    message: (path: string) => `Invalid '${path}': ''`,
  },
  F30: {
    entry: 'F30',
    evidence: 'inferred',
    title: 'a whole response in place of its `output`',
    ...unknown,
  },
  F31: {
    entry: 'F31',
    evidence: 'reported',
    title: 'message without content',
    status: 400,
    code: null,
    param: 'input',
    message: () => 'Each message must have at least one content element.',
  },
} as const satisfies Readonly<Record<string, Failure>>;
