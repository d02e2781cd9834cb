import OpenAI from 'openai';
import type { ResponseInput, ResponseInputItem } from 'openai/resources/responses/responses';
import { isCall, parseArgs } from './guards';

const openai = new OpenAI();
const events: { day: string; title: string }[] = [];

function createEvent({ day, title }: Partial<{ day: string; title: string }>): string {
  if (!day || !title) return JSON.stringify({ error: 'day and title are required' });
  events.push({ day, title });
  return JSON.stringify({ ok: true, count: events.length });
}

export async function schedule(request: string): Promise<string> {
  const input: ResponseInput = [{ role: 'user', content: request }];
  const ask = () =>
    openai.responses.create({
      model: 'o4-mini',
      input,
      parallel_tool_calls: false,
      tools: [
        {
          type: 'function',
          name: 'create_event',
          strict: true,
          parameters: {
            type: 'object',
            properties: { day: { type: 'string' }, title: { type: 'string' } },
            required: ['day', 'title'],
            additionalProperties: false,
          },
        },
      ],
    });

  let response = await ask();
  let call = response.output.find(isCall);
  while (call) {
    const result: ResponseInputItem = {
      type: 'function_call_output',
      call_id: call.call_id,
      output: createEvent(parseArgs(call)),
    };
    input.push(call, result); // unsafe: dropped-reasoning
    response = await ask();
    call = response.output.find(isCall);
  }
  return response.output_text;
}

schedule(process.argv[2] ?? 'Dentist on Monday, gym on Friday').then(console.log);
