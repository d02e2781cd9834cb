import { itemContract } from '../contract/index.js';
import type { Identifiers } from './identifiers.js';
import type { Answer } from './model.js';
import { outputText } from './output-items.js';
import { isObject, isString, typeOf, type JsonObject } from './records.js';

const firstSecond = 1_760_000_000;
const charactersPerToken = 4;

/** Seconds since 1970 that grow by one with each response. */
export function createClock(): () => number {
  let count = 0;
  return () => {
    count += 1;
    return firstSecond + count;
  };
}

/** The members of a response as the API gives it; others are of the SDK or of nobody. */
export const responseMembers: readonly string[] = [
  'id',
  'object',
  'created_at',
  'completed_at',
  'status',
  'access_programs',
  'background',
  'conversation',
  'error',
  'image',
  'incomplete_details',
  'input_transformations',
  'instructions',
  'max_output_tokens',
  'max_tool_calls',
  'metadata',
  'model',
  'moderation',
  'output',
  'parallel_tool_calls',
  'previous_response_id',
  'prompt',
  'prompt_cache_diagnostics',
  'prompt_cache_key',
  'prompt_cache_options',
  'prompt_cache_retention',
  'reasoning',
  'safety_identifier',
  'service_tier',
  'store',
  'temperature',
  'text',
  'tool_choice',
  'tool_usage',
  'tools',
  'top_logprobs',
  'top_p',
  'truncation',
  'usage',
  'user',
];

/** A response object as POST /v1/responses gives it. */
export function responseOf(
  request: JsonObject,
  { output, status, members }: Answer,
  id: string,
  createdAt: number,
): JsonObject {
  const failure = { code: 'server_error', message: 'The server had an error.' };
  return {
    id,
    object: 'response',
    created_at: createdAt,
    status,
    background: request['background'] === true,
    completed_at: status === 'completed' ? createdAt : null,
    error: status === 'failed' ? failure : null,
    incomplete_details: status === 'incomplete' ? { reason: 'max_output_tokens' } : null,
    ...echoOf(request),
    ...members,
    output,
    usage: membersOver(usageOf(request['input'], output), members?.['usage']),
  };
}

/** What a response repeats of its request, with the defaults of the API. */
function echoOf(request: JsonObject): JsonObject {
  const { conversation } = request;
  const echoed: JsonObject = Object.fromEntries(
    Object.entries(echoes).map(([name, fallback]) => [name, request[name] ?? fallback]),
  );
  return {
    ...echoed,
    ...(isString(conversation) ? { conversation: { id: conversation } } : {}),
    ...(isObject(conversation) ? { conversation } : {}),
  };
}

const echoes: JsonObject = {
  instructions: null,
  max_output_tokens: null,
  max_tool_calls: null,
  model: null,
  parallel_tool_calls: true,
  previous_response_id: null,
  prompt_cache_key: null,
  prompt_cache_retention: null,
  reasoning: { effort: null, summary: null },
  safety_identifier: null,
  service_tier: 'default',
  store: true,
  temperature: 1,
  text: { format: { type: 'text' }, verbosity: 'medium' },
  tool_choice: 'auto',
  tools: [],
  top_logprobs: 0,
  top_p: 1,
  truncation: 'disabled',
  user: null,
  metadata: {},
};

/** Members that a test gives, over those that are made; null stays null. */
function membersOver(made: JsonObject, given: unknown): JsonObject | null {
  if (given === null) return null;
  return isObject(given) ? { ...made, ...given } : made;
}

/** Token counts that grow with the texts; they mean nothing else. */
export function usageOf(input: unknown, output: readonly unknown[]): JsonObject {
  const inputTokens = tokensIn(input ?? '');
  const outputTokens = tokensIn(output);
  return {
    input_tokens: inputTokens,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: outputTokens,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: inputTokens + outputTokens,
  };
}

/** Something like a count of tokens, by the length of the text. */
export function tokensIn(value: unknown): number {
  return Math.ceil(JSON.stringify(value).length / charactersPerToken);
}

/** An input item as the API stores and lists it: with an id, and text as a list of parts. */
export function storedItem(item: unknown, ids: Identifiers): JsonObject {
  if (!isObject(item)) return {};
  const { type, role, content, id } = item;
  const isMessage = isString(role) && (type === undefined || type === null || type === 'message');
  const prefix = itemContract(typeOf(item))?.idPrefix ?? 'item';
  const withId = isString(id) ? item : { ...item, id: ids.next(prefix) };
  if (!isMessage) return withId;
  if (!isString(content)) return { status: 'completed', ...withId, type: 'message' };
  const part = role === 'assistant' ? outputText(content) : { type: 'input_text', text: content };
  return { status: 'completed', ...withId, type: 'message', content: [part] };
}
