import type { Failure } from './failure.js';

const invalidType = { status: 400, code: 'invalid_type', param: 'path' } as const;
const invalidValue = { status: 400, code: 'invalid_value', param: 'path' } as const;
const chat = ['no-chat-completions-item'] as const;

const contentType = (path: string, got: string) =>
  `Invalid type for '${path}': expected one of an array of objects or string, but got ${got} instead.`;
const invalidUrl = (path: string) =>
  `Invalid '${path}'. Expected a valid URL, but got a value with an invalid format.`;

/** Answers about values of another kind than input takes: contents, parts, roles, screenshots. */
export const valueFailures = {
  F9: {
    entry: 'F9',
    evidence: 'reported',
    title: 'reasoning item with `content`',
    why: 'Reasoning text comes from open models, gateways and other vendors; OpenAI takes none back.',
    repair: 'Delete `content` from the reasoning item.',
    rules: ['no-invalid-reasoning-item'],
    status: 400,
    code: 'array_above_max_length',
    param: 'path',
    message: (path: string, length: number) =>
      `Invalid '${path}': array too long. Expected an array with maximum length 0, but got an array with length ${String(length)} instead.`,
    sample: ['input[N].content', '1'],
  },
  F11: {
    entry: 'F11',
    evidence: 'reported',
    title: '`image_url` in the shape of Chat Completions',
    why: 'A part of Chat Completions holds an object where input wants the URL.',
    repair: 'Give the URL itself as `image_url`.',
    rules: chat,
    ...invalidType,
    message: (path: string) =>
      `Invalid type for '${path}': expected an image URL, but got an object instead.`,
    sample: ['input[N].content[M].image_url'],
  },
  F12: {
    entry: 'F12',
    evidence: 'reported',
    title: 'assistant message with an `input_text` part',
    why: 'What the assistant said was rebuilt with the part of a user; the types allow it.',
    repair: 'Use `output_text` parts or a string for what the assistant said.',
    rules: ['no-input-text-from-assistant'],
    ...invalidValue,
    message: (type: string) =>
      `Invalid value: '${type}'. Supported values are: 'output_text' and 'refusal'.`,
    sample: ['input_text'],
  },
  F31: {
    entry: 'F31',
    evidence: 'reported',
    title: 'message without content',
    why: 'The message comes from `response.output_item.added`, or from a stream that was cut.',
    repair: 'Drop the message that has no content.',
    rules: ['no-unfinished-stream-item'],
    status: 400,
    code: null,
    param: 'input',
    message: () => 'Each message must have at least one content element.',
    sample: [],
  },
  F33: {
    entry: 'F33',
    evidence: 'reported',
    title: 'content that is neither text nor a list',
    why: 'An assistant message of a tool turn has `content: null` in Chat Completions.',
    repair: 'Drop the message, or give it its text.',
    rules: chat,
    ...invalidType,
    message: contentType,
    sample: ['input[N].content', 'null'],
  },
  F33Output: {
    entry: 'F33',
    evidence: 'inferred',
    title: 'tool output that is neither text nor a list',
    why: 'The result of a tool was passed on as it is: null, a number, an object.',
    repair: 'Send the result as text, such as `JSON.stringify(result)`.',
    rules: [],
    ...invalidType,
    message: contentType,
    sample: ['input[N].output', 'null'],
  },
  F33Text: {
    entry: 'F33',
    evidence: 'inferred',
    title: 'arguments that are no text',
    why: 'The arguments of a call were parsed, and put back as an object.',
    repair: 'Send `arguments` as the text that came, or `JSON.stringify` it.',
    rules: [],
    ...invalidType,
    message: (path: string, got: string) =>
      `Invalid type for '${path}': expected a string, but got ${got} instead.`,
    isAnyPath: true,
    sample: ['input[N].arguments', 'an object'],
  },
  F34: {
    entry: 'F34',
    evidence: 'reported',
    title: 'part of Chat Completions',
    why: 'A message carries the parts of Chat Completions, `text` or `image_url`.',
    repair: 'Name the parts `input_text`, `input_image`, or `output_text` of the assistant.',
    rules: chat,
    ...invalidValue,
    message: (type: string) =>
      `Invalid value: '${type}'. Supported values are: 'input_text', 'input_image', 'input_audio', 'output_text', 'refusal', 'input_file', 'computer_screenshot', 'summary_text', and 'encrypted_content'.`,
    sample: ['text'],
  },
  F35: {
    entry: 'F35',
    evidence: 'reported',
    title: 'role of Chat Completions',
    why: 'A history of Chat Completions was sent as input.',
    repair: 'Send the result of a tool as a `function_call_output` item.',
    rules: chat,
    ...invalidValue,
    message: (role: string) =>
      `Invalid value: '${role}'. Supported values are: 'assistant', 'system', 'developer', and 'user'.`,
    sample: ['tool'],
  },
  F36: {
    entry: 'F36',
    evidence: 'reported',
    title: 'screenshot without a URL',
    why: 'The screenshot failed, and its `image_url` is empty or no URL.',
    repair: 'Send a screenshot, or drop the call with its output.',
    rules: [],
    status: 400,
    code: 'invalid_value',
    param: 'path',
    message: invalidUrl,
    sample: ['input[N].output.image_url'],
  },
  F36Part: {
    entry: 'F36',
    evidence: 'reported',
    title: 'image part without a URL',
    why: 'What stood for the image was not put back: a placeholder is no URL.',
    repair: 'Send a URL or a data URL, or drop the part.',
    rules: [],
    ...invalidValue,
    message: invalidUrl,
    isAnyPath: true,
    sample: ['input[N].content[M].image_url'],
  },
  F36Text: {
    entry: 'F36',
    evidence: 'reported',
    title: 'computer output as text',
    why: 'A computer call was answered like a function call.',
    repair: 'Answer with `{ type: "computer_screenshot", image_url }`.',
    rules: [],
    ...invalidType,
    message: (path: string, got: string) =>
      `Invalid type for '${path}': expected a computer call output, but got ${got} instead.`,
    sample: ['input[N].output', 'a string'],
  },
} as const satisfies Readonly<Record<string, Failure>>;
