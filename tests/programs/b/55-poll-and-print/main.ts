import OpenAI from 'openai';
import type { Response, ResponseOutputItem } from 'openai/resources/responses/responses';

const client = new OpenAI();

const describe = (item: ResponseOutputItem): string => {
  switch (item.type) {
    case 'message':
      return `message with ${item.content.length} parts`;
    case 'web_search_call':
      return `search (${item.status})`;
    case 'reasoning':
      return `thought ${item.summary.length} times`;
    default:
      return item.type;
  }
};

async function poll(id: string, everyMs: number, seen = new Set<string>()): Promise<Response> {
  const response = await client.responses.retrieve(id);
  const fresh = response.output.filter((item) => item.id && !seen.has(item.id));
  const input: string[] = [];
  input.push(...fresh.map(describe));
  for (const line of input) console.log(line);
  for (const item of fresh) seen.add(item.id as string);

  if (response.status === 'completed') return response;
  if (response.status === 'failed') throw new Error(response.error?.message);
  await new Promise((resolve) => setTimeout(resolve, everyMs));
  return poll(id, everyMs, seen);
}

const started = await client.responses.create({
  model: 'o4-mini-deep-research',
  input: process.argv[2] ?? 'The history of the paper clip',
  background: true,
  tools: [{ type: 'web_search_preview' }],
});
const { output_text } = await poll(started.id, 4_000);
console.log(output_text);
