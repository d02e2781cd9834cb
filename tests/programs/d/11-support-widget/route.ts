import express from 'express';
import OpenAI from 'openai';
import type { ResponseInput, ResponseOutputMessage } from 'openai/resources/responses/responses';

interface Chat {
  items: ResponseInput;
  updatedAt: number;
}

const openai = new OpenAI();
const chats = new Map<string, Chat>();
const app = express();
app.use(express.json());

function chatOf(id: string): Chat {
  let chat = chats.get(id);
  if (!chat) {
    chat = { items: [], updatedAt: Date.now() };
    chats.set(id, chat);
  }
  return chat;
}

const plain = (message: ResponseOutputMessage): string =>
  message.content.map((part) => (part.type === 'output_text' ? part.text : '')).join('');

app.post<{ id: string; text: string }>('/chat', async (req, res) => {
  const chat = chatOf(req.body.id);
  chat.items.push({ role: 'user', content: req.body.text });

  try {
    const response = await openai.responses.create({ model: 'gpt-5.1', input: chat.items });
    // keep the thinking, but store the answer as slim as possible
    for (const item of response.output) {
      if (item.type === 'reasoning') chat.items.push(item); // unsafe: dropped-reasoning
      if (item.type === 'message') {
        chat.items.push({ role: 'assistant', content: plain(item) }); // unsafe-alt
      }
    }
    chat.updatedAt = Date.now();
    res.json({ text: response.output_text });
  } catch (error) {
    chat.items.pop();
    console.error('chat failed', error);
    res.status(502).json({ error: 'upstream' });
  }
});

setInterval(() => {
  const limit = Date.now() - 30 * 60_000;
  for (const [id, chat] of chats) if (chat.updatedAt < limit) chats.delete(id);
}, 60_000).unref();

app.listen(8080);
