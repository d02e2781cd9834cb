import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

const MODEL = 'gpt-4o-mini';
const openai = new OpenAI();

const tables: Record<string, number> = { '18:00': 3, '19:00': 0, '20:00': 2 };

const tools: OpenAI.Responses.FunctionTool[] = [
  {
    type: 'function',
    name: 'book_table',
    description: 'Book a table',
    strict: true,
    parameters: {
      type: 'object',
      properties: { time: { type: 'string' }, guests: { type: 'integer' } },
      required: ['time', 'guests'],
      additionalProperties: false,
    },
  },
];

function bookTable(time: string, guests: number): string {
  const free = tables[time];
  if (free === undefined) return `We are closed at ${time}.`;
  if (free === 0) return `Nothing left at ${time}.`;
  tables[time] = free - 1;
  return `Booked for ${guests} at ${time}.`;
}

export async function concierge(text: string): Promise<string> {
  const input: ResponseInputItem[] = [
    { role: 'system', content: 'You are the concierge of a small restaurant.' },
    { role: 'user', content: text },
  ];

  let response = await openai.responses.create({ model: MODEL, input, tools });

  for (let rounds = 0; rounds < 5; rounds++) {
    const calls = response.output.filter((item) => item.type === 'function_call');
    if (calls.length === 0) break;

    for (const toolCall of calls) {
      const args = JSON.parse(toolCall.arguments) as { time: string; guests: number };
      input.push(toolCall);
      input.push({
        type: 'function_call_output',
        call_id: toolCall.call_id,
        output: bookTable(args.time, args.guests),
      });
    }
    response = await openai.responses.create({ model: MODEL, input, tools });
  }

  return response.output_text;
}

if (process.argv[1]?.endsWith('concierge.ts')) {
  concierge(process.argv.slice(2).join(' ') || 'A table for two at 20:00?')
    .then(console.log)
    .catch((e: unknown) => {
      console.error(e);
      process.exit(1);
    });
}
