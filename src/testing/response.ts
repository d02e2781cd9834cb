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

/** A response object as POST /v1/responses gives it. */
export function responseOf(
  request: JsonObject,
  { output, status }: Answer,
  id: string,
  createdAt: number,
): JsonObject {
  const failure = { code: 'server_error', message: 'The server had an error.' };
  const { conversation } = request;
  return {
    id,
    object: 'response',
    created_at: createdAt,
    status,
    background: request['background'] === true,
    error: status === 'failed' ? failure : null,
    incomplete_details: status === 'incomplete' ? { reason: 'max_output_tokens' } : null,
    instructions: request['instructions'] ?? null,
    max_output_tokens: request['max_output_tokens'] ?? null,
    model: request['model'] ?? null,
    output,
    parallel_tool_calls: request['parallel_tool_calls'] ?? true,
    previous_response_id: request['previous_response_id'] ?? null,
    reasoning: request['reasoning'] ?? { effort: null, summary: null },
    store: request['store'] ?? true,
    temperature: request['temperature'] ?? 1,
    text: request['text'] ?? { format: { type: 'text' } },
    tool_choice: request['tool_choice'] ?? 'auto',
    tools: request['tools'] ?? [],
    top_p: request['top_p'] ?? 1,
    truncation: request['truncation'] ?? 'disabled',
    usage: usageOf(request['input'], output),
    user: request['user'] ?? null,
    metadata: request['metadata'] ?? {},
    ...(isString(conversation) ? { conversation: { id: conversation } } : {}),
    ...(isObject(conversation) ? { conversation } : {}),
  };
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

function tokensIn(value: unknown): number {
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
