import OpenAI from 'openai';
import type { ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';

interface Reply {
  raw: { write(chunk: string): void; end(): void; setHeader(name: string, value: string): void };
}
interface FastifyLike {
  post<B>(
    path: string,
    handler: (request: { body: B; log: Console }, reply: Reply) => Promise<void>,
  ): void;
}

const conversations = new Map<string, ResponseInputItem[]>();

function sse(reply: Reply, event: string, data: unknown) {
  reply.raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

export function register(app: FastifyLike, openai: OpenAI) {
  app.post<{ threadId: string; text: string }>('/chat', async (request, reply) => {
    const { threadId, text } = request.body;
    const history = conversations.get(threadId) ?? [];
    conversations.set(threadId, history);
    history.push({ role: 'user', content: [{ type: 'input_text', text }] });

    reply.raw.setHeader('content-type', 'text/event-stream');
    reply.raw.setHeader('cache-control', 'no-cache');

    const collected: ResponseOutputItem[] = [];
    let failed = false;
    const stream = await openai.responses.create({
      model: 'gpt-5.2',
      input: history,
      stream: true,
    });

    for await (const event of stream) {
      switch (event.type) {
        case 'response.output_text.delta':
          sse(reply, 'delta', event.delta);
          break;
        case 'response.reasoning_summary_text.delta':
          sse(reply, 'thinking', event.delta);
          break;
        case 'response.output_item.done':
          collected.push(event.item); // unsafe-alt
          break;
        case 'response.failed':
        case 'error':
          failed = true;
          request.log.error(event);
          sse(reply, 'error', 'The model failed, please retry.');
          break;
      }
    }

    if (!failed) {
      history.push(...(collected as ResponseInputItem[])); // unsafe: raw
    } else {
      history.pop();
    }
    sse(reply, 'end', {});
    reply.raw.end();
  });
}
