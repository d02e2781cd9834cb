import OpenAI from 'openai';
import type { ResponseInput, Tool } from 'openai/resources/responses/responses';
import { replayable } from './replay';

const openai = new OpenAI();

export async function investigate(incident: string, tools: Tool[], look: (at: string) => string) {
  const input: ResponseInput = [{ role: 'user', content: incident }];

  for (let depth = 0; depth < 8; depth++) {
    const response = await openai.responses.create({ model: 'gpt-5.4', input, tools });
    input.push(...replayable(response.output));

    const calls = response.output.filter((item) => item.type === 'function_call');
    if (calls.length === 0) return response.output_text;
    for (const { call_id, arguments: at } of calls) {
      input.push({ type: 'function_call_output', call_id, output: look(at) });
    }
  }
  return 'inconclusive';
}
