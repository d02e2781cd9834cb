import OpenAI from 'openai';
import type { ResponseInput } from 'openai/resources/responses/responses';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';

const client = new OpenAI();
const MODEL = 'gpt-5.2';
const LIMIT = 180_000;

export async function longRunning(steps: AsyncIterable<string>) {
  let window: ResponseInput = [];

  for await (const step of steps) {
    window.push({ role: 'user', content: step });

    const response = await client.responses.create({ model: MODEL, input: window });
    console.log(response.output_text);
    window.push(...toResponseInputItems(response.output));

    if ((response.usage?.input_tokens ?? 0) > LIMIT) {
      const compacted = await client.responses.compact({ model: MODEL, input: window });
      window = [...(compacted.output as ResponseInput)];
    }
  }
}
