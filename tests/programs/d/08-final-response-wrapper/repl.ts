import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';
import { streamTurn, tokensSoFar, type TurnSink } from './stream-turn';

const client = new OpenAI();
const controller = new AbortController();
process.once('SIGINT', () => controller.abort());

const sink: TurnSink = {
  text: (delta) => void process.stdout.write(delta),
  tool: (name) => console.log(`\n[${name}]`),
};

async function weather(args: string): Promise<string> {
  const { city } = JSON.parse(args) as { city: string };
  const reply = await fetch(`https://wttr.in/${encodeURIComponent(city)}?format=3`);
  return reply.text();
}

const input: ResponseInputItem[] = [{ role: 'user', content: process.argv[2] ?? 'Rain in Graz?' }];
let open = true;

do {
  const final = await streamTurn(
    client,
    {
      model: 'gpt-5.1',
      input,
      tools: [
        {
          type: 'function',
          name: 'weather',
          strict: true,
          parameters: {
            type: 'object',
            properties: { city: { type: 'string' } },
            required: ['city'],
            additionalProperties: false,
          },
        },
      ],
    },
    sink,
    controller.signal,
  );

  // eslint complained about the types, the API takes them
  input.push(...(final.output as any[])); // unsafe: parsed

  open = false;
  for (const item of final.output) {
    if (item.type !== 'function_call') continue;
    open = true;
    const output = await weather(item.arguments).catch((error) => `failed: ${error}`);
    input.push({ type: 'function_call_output', call_id: item.call_id, output });
  }
} while (open);

console.log('\n', tokensSoFar());
