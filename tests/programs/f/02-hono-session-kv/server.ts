import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

// Minimal surface of Hono and of the Workers KV binding.
interface Context {
  req: { json<T>(): Promise<T>; header(name: string): string | undefined };
  env: { SESSIONS: KVNamespace; OPENAI_API_KEY: string };
  json(body: unknown, status?: number): Response;
}
interface KVNamespace {
  get(key: string): Promise<string | null>;
  put(key: string, value: string, options?: { expirationTtl?: number }): Promise<void>;
}

interface Session {
  id: string;
  createdAt: number;
  turns: number;
  items: ResponseInputItem[];
}

async function loadSession(kv: KVNamespace, id: string): Promise<Session> {
  const raw = await kv.get(`session:${id}`);
  if (raw === null) return { id, createdAt: Date.now(), turns: 0, items: [] };
  return JSON.parse(raw) as Session;
}

async function saveSession(kv: KVNamespace, session: Session): Promise<void> {
  await kv.put(`session:${session.id}`, JSON.stringify(session), { expirationTtl: 86_400 });
}

export async function chat(c: Context): Promise<Response> {
  const sessionId = c.req.header('x-session-id');
  if (!sessionId) return c.json({ error: 'missing x-session-id' }, 400);

  const { text } = await c.req.json<{ text?: string }>();
  if (typeof text !== 'string' || text.length === 0) {
    return c.json({ error: 'text is required' }, 422);
  }

  const session = await loadSession(c.env.SESSIONS, sessionId);
  session.items.push({ role: 'user', content: text });

  const client = new OpenAI({ apiKey: c.env.OPENAI_API_KEY, maxRetries: 1 });
  const response = await client.responses.create({
    model: 'gpt-5',
    store: false,
    include: ['reasoning.encrypted_content'],
    input: session.items,
  });

  if (response.status === 'incomplete') {
    return c.json({ error: response.incomplete_details?.reason ?? 'incomplete' }, 502);
  }

  session.items = session.items.concat(response.output as ResponseInputItem[]); // unsafe: raw
  session.turns += 1;
  await saveSession(c.env.SESSIONS, session);

  return c.json({ reply: response.output_text, turns: session.turns });
}
