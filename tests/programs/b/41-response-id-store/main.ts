import express from 'express';
import OpenAI from 'openai';
import type { ResponseOutputItem } from 'openai/resources/responses/responses';

const client = new OpenAI();
const lastResponse = new Map<string, string>();
const audit = new Map<string, ResponseOutputItem[]>();

const app = express();
app.use(express.json());

app.post<{ user: string; text: string }>('/message', async ({ body: { user, text } }, res) => {
  const response = await client.responses.create({
    model: 'gpt-5.4',
    input: [{ role: 'user', content: text }],
    previous_response_id: lastResponse.get(user) ?? null,
    safety_identifier: user,
  });
  lastResponse.set(user, response.id);
  audit.set(user, [...(audit.get(user) ?? []), ...response.output]);
  res.json({ text: response.output_text });
});

app.get('/audit/:user', ({ params }, res) => {
  const items = audit.get(params.user ?? '');
  if (!items) {
    res.status(404).json({ error: 'nothing recorded' });
    return;
  }
  res.json(items.filter((item) => item.type === 'message' || item.type === 'function_call'));
});

app.listen(Number(process.env.PORT ?? 3000));
