import OpenAI from 'openai';
import type { ResponseInput } from 'openai/resources/responses/responses';
import { withRetry } from './retry';

const client = new OpenAI({ maxRetries: 0 });

const format = {
  type: 'json_schema' as const,
  name: 'slide',
  strict: true,
  schema: {
    type: 'object',
    properties: { title: { type: 'string' }, bullets: { type: 'array', items: { type: 'string' } } },
    required: ['title', 'bullets'],
    additionalProperties: false,
  },
};

interface Slide {
  title: string;
  bullets: string[];
}

export async function makeSlides(topics: string[]): Promise<Slide[]> {
  const slides: Slide[] = [];
  let input: ResponseInput = [{ role: 'system', content: 'One slide per topic, no repetitions.' }];

  for (const topic of topics) {
    input.push({ role: 'user', content: topic });
    const parsed = await withRetry(() =>
      client.responses.parse({ model: 'gpt-5-mini', input, text: { format } }),
    );
    if (parsed.output_parsed) slides.push(parsed.output_parsed as Slide);

    input = input.concat(parsed.output as any); // unsafe: parsed
  }
  return slides;
}
