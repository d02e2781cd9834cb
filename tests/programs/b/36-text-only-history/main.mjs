import { appendFile } from 'node:fs/promises';
import OpenAI from 'openai';

const client = new OpenAI();

const history = [];
const log = (entry) => appendFile('chat.log', JSON.stringify(entry) + '\n');

export async function reply(text) {
  history.push({ role: 'user', content: text });

  const response = await client.responses.create({
    model: process.env.MODEL || 'gpt-5',
    input: history,
    store: false,
  });

  const reasoning = response.output.filter((item) => item.type === 'reasoning');
  await log({
    text,
    output: response.output.map((item) => item.type),
    thoughts: reasoning.flatMap((item) => item.summary.map((part) => part.text)),
  });

  history.push({ role: 'assistant', content: response.output_text });
  while (history.length > 40) {
    history.splice(0, 2);
  }
  return response.output_text;
}
