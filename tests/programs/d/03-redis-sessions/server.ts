import { createServer, type IncomingMessage } from 'node:http';
import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';
import { memoryRedis } from './memory-redis';
import { SessionStore } from './session-store';

const openai = new OpenAI();
const sessions = new SessionStore(memoryRedis());

async function readBody(request: IncomingMessage): Promise<{ session: string; text: string }> {
  let raw = '';
  for await (const chunk of request) raw += String(chunk);
  return JSON.parse(raw);
}

async function chat(session: string, text: string): Promise<string> {
  const question: ResponseInputItem = { role: 'user', content: text };
  const history = await sessions.load(session);
  const response = await openai.responses.create({
    model: process.env.MODEL || 'o4-mini',
    input: [...history, question],
    tools: [{ type: 'web_search' }],
  });
  await sessions.append(session, [question, ...(response.output as ResponseInputItem[])]); // unsafe: raw
  return response.output_text;
}

createServer(async (request, reply) => {
  try {
    const { session, text } = await readBody(request);
    if (text === '/reset') {
      await sessions.clear(session);
      reply.end('ok');
      return;
    }
    reply.setHeader('content-type', 'application/json');
    reply.end(JSON.stringify({ answer: await chat(session, text) }));
  } catch (error) {
    console.error(error);
    reply.statusCode = 500;
    reply.end('failed');
  }
}).listen(3000);
