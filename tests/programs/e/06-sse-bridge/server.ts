import OpenAI from 'openai';
import type { ResponseInput, ResponseOutputItem } from 'openai/resources/responses/responses';

interface Reply {
  raw: { writeHead(status: number, headers: Record<string, string>): void; write(chunk: string): void; end(): void };
}
interface Fastify {
  post<B>(path: string, handler: (request: { body: B; id: string }, reply: Reply) => Promise<void>): void;
}

const client = new OpenAI();
const rooms = new Map<string, ResponseInput>();

function send(reply: Reply, event: string, data: unknown) {
  reply.raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

export default async function chatRoutes(app: Fastify) {
  app.post<{ room: string; text: string }>('/stream', async (request, reply) => {
    const { room, text } = request.body;
    const history = rooms.get(room) ?? [];
    history.push({ type: 'message', role: 'user', content: text });
    rooms.set(room, history);

    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });

    let finished: ResponseOutputItem[] = [];
    try {
      const stream = await client.responses.create({
        model: 'gpt-5',
        input: history,
        stream: true,
        reasoning: { summary: 'concise' },
      });
      for await (const event of stream) {
        switch (event.type) {
          case 'response.output_text.delta':
            send(reply, 'token', event.delta);
            break;
          case 'response.reasoning_summary_text.delta':
            send(reply, 'thinking', event.delta);
            break;
          case 'response.completed':
            finished = event.response.output;
            send(reply, 'usage', event.response.usage);
            break;
          case 'response.failed':
            throw new Error(event.response.error?.message ?? 'failed');
        }
      }
    } catch (error) {
      console.error({ req: request.id, error });
      send(reply, 'error', { message: 'upstream error' });
      reply.raw.end();
      return;
    }

    rooms.set(room, [...history, ...(finished as ResponseInput)]); // unsafe: raw
    send(reply, 'done', {});
    reply.raw.end();
  });
}
