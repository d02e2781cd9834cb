import express from 'express';
import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

const openai = new OpenAI();
const sessions = new Map<string, ResponseInputItem[]>();

const app = express();
app.use(express.json());

app.post<{ sessionId: string; message: string }>('/chat', async (req, res) => {
  const { sessionId, message } = req.body;

  const items = sessions.get(sessionId) ?? [];
  items.push({ role: 'user', content: message });

  try {
    const response = await openai.responses.create({ model: 'gpt-5.2', input: items });
    sessions.set(sessionId, [...items, ...(response.output as ResponseInputItem[])]); // unsafe: raw
    res.json({ reply: response.output_text });
  } catch (error) {
    if (error instanceof OpenAI.APIError) {
      res.status(502).json({ error: error.message });
      return;
    }
    throw error;
  }
});

app.get('/sessions', (_req, res) => {
  res.json([...sessions].map(([id, items]) => ({ id, items: items.length })));
});

app.listen(8080, () => console.log('listening on 8080'));
