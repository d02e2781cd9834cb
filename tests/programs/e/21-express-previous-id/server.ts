import express from 'express';
import OpenAI from 'openai';
import type { Response, ResponseInput } from 'openai/resources/responses/responses';

const app = express();
const openai = new OpenAI();
app.use(express.json());

interface Session {
  lastId: string | null;
  log: unknown[];
}
const sessions = new Map<string, Session>();

async function callTool(name: string, args: string): Promise<string> {
  if (name !== 'order_status') return 'unknown tool';
  const { order } = JSON.parse(args) as { order: string };
  return JSON.stringify({ order, status: 'shipped' });
}

async function converse(session: Session, text: string): Promise<Response> {
  let input: ResponseInput = [{ role: 'user', content: text }];
  for (;;) {
    const response: Response = await openai.responses.create({
      model: 'gpt-5-mini',
      previous_response_id: session.lastId,
      input,
      tools: [
        {
          type: 'function',
          name: 'order_status',
          strict: true,
          parameters: {
            type: 'object',
            properties: { order: { type: 'string' } },
            required: ['order'],
            additionalProperties: false,
          },
        },
      ],
    });
    session.lastId = response.id;
    session.log.push(...response.output);

    // the server holds the history, only what is new goes up
    input = [];
    for (const item of response.output) {
      if (item.type === 'function_call') {
        const output = await callTool(item.name, item.arguments);
        input.push({ type: 'function_call_output', call_id: item.call_id, output });
      }
    }
    if (input.length === 0) return response;
  }
}

app.post<{ text: string }>('/chat/:sid', async (req, res) => {
  const sid = req.params.sid ?? 'default';
  const session = sessions.get(sid) ?? { lastId: null, log: [] };
  sessions.set(sid, session);
  try {
    const response = await converse(session, req.body.text);
    res.json({ text: response.output_text, output: response.output });
  } catch (error) {
    console.error(error);
    res.status(502).json({ error: 'upstream' });
  }
});

app.get('/debug/:sid', (req, res) => {
  res.json(sessions.get(req.params.sid ?? 'default')?.log ?? []);
});

app.listen(3000, () => console.log('listening on 3000'));
