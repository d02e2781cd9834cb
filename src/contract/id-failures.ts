import type { Failure } from './failure.js';

const invented = ['no-invented-item-id'] as const;
const tooLong = {
  status: 400,
  code: 'string_above_max_length',
  param: 'path',
  message: (path: string, length: number) =>
    `Invalid '${path}': string too long. Expected a string with maximum length 64, but got a string with length ${String(length)} instead.`,
} as const;

/** Answers about ids by themselves: their prefix, their length. */
export const idFailures = {
  F13: {
    entry: 'F13',
    evidence: 'reported',
    title: 'item id with a foreign prefix',
    why: 'The program, a gateway or another vendor made the id; the API gave none like it.',
    repair: 'Delete the `id`, or send the one that the API gave.',
    rules: invented,
    status: 400,
    code: 'invalid_value',
    param: 'path',
    message: (path: string, id: string, prefix: string) =>
      `Invalid '${path}': '${id}'. Expected an ID that begins with '${prefix}'.`,
    sample: ['input[N].id', 'item_1', 'msg'],
  },
  F13Length: {
    entry: 'F13',
    evidence: 'reported',
    title: 'item id over 64 characters',
    why: 'A gateway made the id, or packed something of its own into it.',
    repair: 'Delete the `id`.',
    rules: invented,
    ...tooLong,
    sample: ['input[N].id', '416'],
  },
  F13Call: {
    entry: 'F13',
    evidence: 'reported',
    title: 'call id over 64 characters',
    why: 'A gateway or another vendor made the call id.',
    repair: 'Give the call and its output the same, shorter `call_id`.',
    rules: invented,
    ...tooLong,
    sample: ['input[N].call_id', '69'],
  },
  F13Empty: {
    entry: 'F13',
    evidence: 'reported',
    title: 'empty item id',
    why: 'A gateway or a cut stream left the id empty.',
    repair: 'Delete the empty `id`.',
    rules: invented,
    status: 400,
    code: 'invalid_value',
    param: 'path',
    message: (path: string) => `Invalid '${path}': ''`,
    sample: ['input[N].id'],
  },
  F32: {
    entry: 'F32',
    evidence: 'reported',
    title: 'empty call id',
    why: 'A gateway or a cut stream left the call id empty.',
    repair: 'Give each call a `call_id` of its own, and its output the same.',
    rules: invented,
    status: 400,
    code: 'empty_string',
    param: 'path',
    message: (path: string) =>
      `Invalid '${path}': empty string. Expected a string with minimum length 1, but got an empty string instead.`,
    sample: ['input[N].call_id'],
  },
} as const satisfies Readonly<Record<string, Failure>>;
