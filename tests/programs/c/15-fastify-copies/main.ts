import OpenAI from 'openai';
import type { ResponseInput, ResponseOutputItem } from 'openai/resources/responses/responses';

interface Reply {
  code(status: number): Reply;
  send(body: unknown): Reply;
}
interface Fastify {
  post<T>(url: string, handler: (req: { body: T; id: string }, reply: Reply) => Promise<Reply>): void;
  log: { info(data: object, text: string): void; error(data: object, text: string): void };
}

const openai = new OpenAI();
const conversations: Record<string, ResponseInput> = {};

// The SDK's objects carry prototypes; copy them before they go back.
function toPlain(items: ResponseOutputItem[]) {
  return items.map((item) => ({ ...item }));
}

function outcome(status: string | undefined): number {
  return status === 'completed' ? 200 : 206;
}

export function chatRoutes(app: Fastify) {
  app.post<{ conversation: string; text: string }>('/v1/say', async (req, reply) => {
    const { conversation, text } = req.body;
    const items = conversations[conversation] ?? [];
    conversations[conversation] = items;
    items.push({ role: 'user', content: text });

    try {
      const response = await openai.responses.create({
        model: 'gpt-5.2',
        input: items,
        tools: [{ type: 'web_search', search_context_size: 'low' }],
        metadata: { request: req.id },
      });
      items.push(...(toPlain(response.output) as ResponseInput)); // unsafe: cloned
      app.log.info({ id: response.id, usage: response.usage }, 'answered');

      const sources = new Set<string>();
      for (const item of response.output) {
        if (item.type !== 'message') continue;
        for (const part of item.content) {
          if (part.type !== 'output_text') continue;
          for (const note of part.annotations) {
            if (note.type === 'url_citation') sources.add(note.url);
          }
        }
      }
      return reply
        .code(outcome(response.status))
        .send({ text: response.output_text, sources: [...sources] });
    } catch (error) {
      items.pop();
      app.log.error({ error }, 'openai failed');
      return reply.code(502).send({ error: 'upstream' });
    }
  });

  app.post<{ conversation: string }>('/v1/forget', async (req, reply) => {
    delete conversations[req.body.conversation];
    return reply.code(204).send(null);
  });
}
