import OpenAI from 'openai';

export { toResponseInputItems as replayable } from 'openai/lib/responses/ResponseInputItems';
export type { ResponseInputItem } from 'openai/resources/responses/responses';

let client: OpenAI | undefined;

export function openai(): OpenAI {
  return (client ??= new OpenAI({ maxRetries: 4 }));
}
