import express from 'express';
import OpenAI from 'openai';
import type { Response, ResponseStreamEvent } from 'openai/resources/responses/responses';

/**
 * Turns one upstream answer into the event stream that old clients of ours expect,
 * and counts what passes by. Nothing is kept between requests.
 */
const openai = new OpenAI();
const app = express();
app.use(express.json());

interface AskBody {
  prompt: string;
  response_id?: string;
}

interface RelayEvent {
  event: string;
  data: unknown;
}

const counters = new Map<string, number>();

function count(type: string) {
  counters.set(type, (counters.get(type) ?? 0) + 1);
}

function eventsOf(response: Response): RelayEvent[] {
  const input: RelayEvent[] = [{ event: 'start', data: { id: response.id } }];
  input.push(...response.output.map((item) => ({ event: `item.${item.type}`, data: item })));
  input.push({ event: 'end', data: { usage: response.usage } });
  return input;
}

app.post<AskBody>('/ask', async (req, res) => {
  try {
    const response = await openai.responses.create({
      model: 'gpt-5-mini',
      input: req.body.prompt,
      ...(req.body.response_id ? { previous_response_id: req.body.response_id } : {}),
    });
    for (const { event, data } of eventsOf(response)) {
      count(event);
      res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    }
  } catch (e) {
    res.write(`event: error\ndata: ${JSON.stringify(String(e))}\n\n`);
  }
  res.end();
});

app.post<AskBody>('/ask/stream', async (req, res) => {
  const buffer: ResponseStreamEvent[] = [];
  const history: unknown[] = [];
  const stream = await openai.responses.create({
    model: 'gpt-5-mini',
    input: [{ role: 'user', content: req.body.prompt }],
    stream: true,
  });
  for await (const event of stream) {
    count(event.type);
    buffer.push(event);
    if (event.type === 'response.output_item.done') history.push(event.item);
    if (event.type === 'response.completed') history.push(...event.response.output);
    res.write(`data: ${JSON.stringify(event)}\n\n`);
  }
  console.debug('relayed %d events, %d items', buffer.length, history.length);
  res.end();
});

app.get('/metrics', (_req, res) => res.json(Object.fromEntries(counters)));
app.listen(Number(process.env.PORT ?? 8787));
