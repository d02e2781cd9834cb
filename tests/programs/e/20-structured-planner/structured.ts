import OpenAI from 'openai';
import { zodLikeFormat, type Shape } from './format.js';
import type { ResponseInput } from 'openai/resources/responses/responses';

const client = new OpenAI();

export async function runStructured(name: string, shape: Shape, input: ResponseInput) {
  const response = await client.responses.parse({
    model: 'gpt-5',
    input,
    text: { format: zodLikeFormat(name, shape) },
  });
  if (response.status === 'incomplete') {
    throw new Error(`${name}: ${response.incomplete_details?.reason ?? 'incomplete'}`);
  }
  return response;
}
