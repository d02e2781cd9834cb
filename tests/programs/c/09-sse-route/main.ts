import OpenAI from 'openai';

export const runtime = 'nodejs';
export const maxDuration = 60;

const openai = new OpenAI();

// Fine for one instance. TODO: move to KV before we scale out
const threads = new Map<string, any[]>();

function encodeEvent(name: string, data: unknown): Uint8Array {
  return new TextEncoder().encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}

export async function POST(request: Request): Promise<Response> {
  const { threadId, text } = (await request.json()) as { threadId: string; text: string };
  if (!threadId || !text?.trim()) {
    return Response.json({ error: 'threadId and text are required' }, { status: 400 });
  }

  let history = threads.get(threadId) ?? [];
  history = [...history, { role: 'user', content: text }];

  const upstream = await openai.responses.create({
    model: 'gpt-5.5',
    input: history,
    stream: true,
    reasoning: { effort: 'medium', summary: 'auto' },
  });

  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      try {
        for await (const event of upstream) {
          switch (event.type) {
            case 'response.output_text.delta':
              controller.enqueue(encodeEvent('delta', event.delta));
              break;
            case 'response.reasoning_summary_text.delta':
              controller.enqueue(encodeEvent('thinking', event.delta));
              break;
            case 'response.completed':
              history = [...history, ...event.response.output]; // unsafe: raw
              threads.set(threadId, history);
              controller.enqueue(encodeEvent('done', event.response.usage));
              break;
          }
        }
      } catch (error) {
        controller.enqueue(encodeEvent('error', String(error)));
      } finally {
        controller.close();
      }
    },
    cancel() {
      upstream.controller.abort();
    },
  });

  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  });
}
