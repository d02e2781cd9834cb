import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

interface Context {
  req: { json<T>(): Promise<T>; param(name: string): string; header(name: string): string | undefined };
  json(body: unknown, status?: number): Response;
  env: { OPENAI_API_KEY: string; HISTORY: KVNamespace };
}
interface KVNamespace {
  get<T>(key: string, type: 'json'): Promise<T | null>;
  put(key: string, value: string, options?: { expirationTtl?: number }): Promise<void>;
}
interface App {
  post(path: string, handler: (c: Context) => Promise<Response>): App;
}

const BOOKING = {
  type: 'function' as const,
  name: 'book_table',
  description: 'Books a table',
  strict: true,
  parameters: {
    type: 'object',
    properties: { people: { type: 'integer' }, time: { type: 'string' } },
    required: ['people', 'time'],
    additionalProperties: false,
  },
};

function bookTable(args: string): string {
  const { people, time } = JSON.parse(args) as { people: number; time: string };
  return people > 12 ? 'Too many people, please phone us.' : `Booked for ${people} at ${time}.`;
}

export const register = (app: App) =>
  app.post('/concierge/:guest', async (c) => {
    const openai = new OpenAI({ apiKey: c.env.OPENAI_API_KEY });
    const key = `guest:${c.req.param('guest')}`;
    const { text } = await c.req.json<{ text: string }>();
    const input = (await c.env.HISTORY.get<ResponseInputItem[]>(key, 'json')) ?? [];
    input.push({ role: 'user', content: text });

    let reply = '';
    for (let hop = 0; hop < 5 && !reply; hop++) {
      const response = await openai.responses.create({ model: 'gpt-5-mini', input, tools: [BOOKING] });
      const fresh = response.output.map((item) => ({ ...item })) as ResponseInputItem[];
      input.push(...fresh); // unsafe: cloned

      const calls = response.output.flatMap((item) => (item.type === 'function_call' ? [item] : []));
      for (const call of calls) {
        input.push({ type: 'function_call_output', call_id: call.call_id, output: bookTable(call.arguments) });
      }
      if (calls.length === 0) reply = response.output_text;
    }

    await c.env.HISTORY.put(key, JSON.stringify(input), { expirationTtl: 60 * 60 * 6 });
    return c.json({ reply: reply || 'Please phone us.' });
  });
