import { randomUUID } from 'node:crypto';
import OpenAI from 'openai';
import type { Response as OpenAIResponse, ResponseOutputItem } from 'openai/resources/responses/responses';

interface Upstream {
  name: string;
  client: OpenAI;
  weight: number;
}

interface ProxyEvent {
  type: string;
  sequence_number: number;
  [key: string]: unknown;
}

const upstreams: Upstream[] = [
  { name: 'primary', client: new OpenAI(), weight: 3 },
  { name: 'backup', client: new OpenAI({ baseURL: process.env.BACKUP_URL }), weight: 1 },
];

function pick(): Upstream {
  const total = upstreams.reduce((sum, u) => sum + u.weight, 0);
  let r = Math.random() * total;
  for (const upstream of upstreams) {
    r -= upstream.weight;
    if (r <= 0) return upstream;
  }
  throw new Error('no upstream');
}

const cache = new Map<string, ResponseOutputItem[]>();

/** Plays a finished response as if it had been streamed. */
export function* replay(response: OpenAIResponse): Generator<ProxyEvent> {
  let n = 0;
  const input: ProxyEvent[] = [{ type: 'response.created', sequence_number: n++, response: { ...response, output: [] } }];
  input.push(
    ...response.output.map((item, output_index) => ({
      type: 'response.output_item.added',
      sequence_number: n++,
      output_index,
      item,
    })),
    ...response.output.map((item, output_index) => ({
      type: 'response.output_item.done',
      sequence_number: n++,
      output_index,
      item: { ...item },
    })),
  );
  yield* input;
  yield { type: 'response.completed', sequence_number: n++, response };
}

export async function handle(request: Request): Promise<Response> {
  const body = await request.json();
  const { client, name } = pick();
  const response: OpenAIResponse = await client.responses.create({ ...body, stream: false });

  const recent = cache.get(name) ?? [];
  recent.push(...response.output);
  cache.set(name, recent.slice(-100));

  const lines = [...replay(response)].map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  return new Response(lines.join(''), {
    headers: { 'content-type': 'text/event-stream', 'x-upstream': name, 'x-request-id': randomUUID() },
  });
}

export function inspect(name: string): ResponseOutputItem[] {
  return [...(cache.get(name) ?? [])];
}
