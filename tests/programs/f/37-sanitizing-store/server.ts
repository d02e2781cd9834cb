import OpenAI from 'openai';
import { MemoryStore, nextItems, type SessionStore } from './store.js';

interface KoaContext {
  params: { session: string };
  request: { body: { text?: string } };
  status: number;
  body: unknown;
}

interface Router {
  post(path: string, handler: (ctx: KoaContext) => Promise<void>): void;
  del(path: string, handler: (ctx: KoaContext) => Promise<void>): void;
}

export function mount(router: Router, openai = new OpenAI(), store: SessionStore = new MemoryStore()) {
  router.post('/sessions/:session/messages', async (ctx) => {
    const { text } = ctx.request.body;
    if (!text) {
      ctx.status = 400;
      ctx.body = { error: 'text' };
      return;
    }
    const before = await store.read(ctx.params.session);
    const { output, output_text: answer } = await openai.responses.create({
      model: 'gpt-5',
      input: [...before, { role: 'user', content: text }],
    });
    const after = nextItems(before, text, output);
    await store.write(ctx.params.session, after);
    ctx.status = 201;
    ctx.body = { answer, items: after.length };
  });

  router.del('/sessions/:session', async (ctx) => {
    await store.write(ctx.params.session, []);
    ctx.status = 204;
  });
}
