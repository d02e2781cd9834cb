import type { ResponseInput, ResponseOutputItem, Tool } from 'openai/resources/responses/responses';
import { turn } from './client.js';

type Call = Extract<ResponseOutputItem, { type: 'function_call' }>;

const tools: Tool[] = ['find_flights', 'find_hotels'].map((name) => ({
  type: 'function',
  name,
  strict: false,
  parameters: { type: 'object', properties: { city: { type: 'string' } } },
}));

const catalogue: Record<string, (city: string) => string[]> = {
  find_flights: (city) => [`LH 123 to ${city}`, `TP 571 to ${city}`],
  find_hotels: (city) => [`Grand ${city}`, `${city} Inn`],
};

function dispatch(call: Call): string {
  const find = catalogue[call.name];
  if (!find) return `no tool ${call.name}`;
  const { city = 'Lisbon' } = JSON.parse(call.arguments) as { city?: string };
  return find(city).join('\n');
}

export async function travelAgent(request: string): Promise<string> {
  let input: ResponseInput = [{ role: 'user', content: request }];
  for (let step = 0; step < 6; step++) {
    const { output, replay, text } = await turn({ model: 'gpt-5', input, tools });
    const calls = output.filter((item): item is Call => item.type === 'function_call');
    if (calls.length === 0) return text;
    input = [
      ...input,
      ...replay,
      ...calls.map((call) => ({
        type: 'function_call_output' as const,
        call_id: call.call_id,
        output: dispatch(call),
      })),
    ];
  }
  return 'I could not finish planning.';
}
