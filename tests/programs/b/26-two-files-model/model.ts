import OpenAI from 'openai';
import type { Response, ResponseInput, Tool } from 'openai/resources/responses/responses';

let shared: OpenAI | undefined;

export function getClient(): OpenAI {
  shared ??= new OpenAI({ maxRetries: 5 });
  return shared;
}

export async function callModel(input: ResponseInput, tools: Tool[] = []): Promise<Response> {
  const startedAt = performance.now();
  const response = await getClient().responses.create({
    model: process.env.AGENT_MODEL ?? 'gpt-5.4',
    input,
    tools,
  });
  console.error(`model: ${Math.round(performance.now() - startedAt)} ms`);
  return response;
}
