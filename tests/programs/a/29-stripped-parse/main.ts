import OpenAI from 'openai';
import type { ResponseInputItem, Tool } from 'openai/resources/responses/responses';

const client = new OpenAI();

const rate: Tool = {
  type: 'function',
  name: 'rate_film',
  strict: true,
  parameters: {
    type: 'object',
    properties: { title: { type: 'string' }, stars: { type: 'integer' } },
    required: ['title', 'stars'],
    additionalProperties: false,
  },
};

export async function rateFilms(titles: string[]) {
  const input: ResponseInputItem[] = [{ role: 'user', content: titles.join('\n') }];
  const ratings: { title: string; stars: number }[] = [];

  for (;;) {
    const response = await client.responses.parse({ model: 'gpt-5.2', input, tools: [rate] });

    let calls = 0;
    for (const raw of response.output) {
      if (raw.type === 'function_call') {
        const { parsed_arguments, ...call } = raw;
        ratings.push(parsed_arguments as { title: string; stars: number });
        input.push(call, { type: 'function_call_output', call_id: raw.call_id, output: 'saved' });
        calls++;
      } else if (raw.type === 'message') {
        const content = raw.content.map((part) => {
          const { parsed, ...rest } = part as typeof part & { parsed?: unknown };
          return rest;
        });
        input.push({ ...raw, content } as ResponseInputItem);
      } else if (raw.type === 'reasoning') {
        input.push(raw);
      }
    }
    if (calls === 0) return ratings;
  }
}
