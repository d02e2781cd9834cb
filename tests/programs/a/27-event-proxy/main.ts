import { createServer } from 'node:http';
import OpenAI from 'openai';
import type { ResponseCreateParamsNonStreaming } from 'openai/resources/responses/responses';

const upstream = new OpenAI();

type ProxyEvent = { type: string; sequence_number: number; [key: string]: unknown };

/** Plays a finished response as the events that a streaming client expects. */
async function toEvents(body: ResponseCreateParamsNonStreaming): Promise<ProxyEvent[]> {
  const response = await upstream.responses.create(body);
  const events: ProxyEvent[] = [{ type: 'response.created', sequence_number: 0, response }];

  events.push(
    ...response.output.map((item, output_index) => ({
      type: 'response.output_item.done',
      sequence_number: events.length + output_index,
      output_index,
      item,
    })),
  );
  events.push({ type: 'response.completed', sequence_number: events.length, response });
  return events;
}

createServer(async (req, res) => {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as ResponseCreateParamsNonStreaming;

  res.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of await toEvents({ ...body, stream: false })) {
    res.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  }
  res.end();
}).listen(8787);
