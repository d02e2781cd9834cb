import { createServer } from 'node:http';
import { appendFile } from 'node:fs/promises';
import OpenAI from 'openai';

const openai = new OpenAI();
const PORT = Number(process.env.PORT ?? 8787);
const LOG = process.env.LOG ?? './proxy.jsonl';

async function readJson(req) {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

async function log(entry) {
  await appendFile(LOG, `${JSON.stringify({ at: Date.now(), ...entry })}\n`);
}

function writeEvents(res, response) {
  const events = [{ type: 'response.created', response: { ...response, output: [] } }];
  events.push(...response.output.map((item, i) => ({ type: 'response.output_item.done', output_index: i, item })));
  events.push({ type: 'response.completed', response });
  res.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of events) {
    res.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  }
  res.end();
}

const server = createServer(async (req, res) => {
  if (req.method !== 'POST' || req.url !== '/v1/responses') {
    res.writeHead(404).end();
    return;
  }
  try {
    const { stream, input, ...params } = await readJson(req);
    const items = Array.isArray(input) ? input : [{ role: 'user', content: input }];
    const response = await openai.responses.create({ ...params, input: items });

    const output = [];
    output.push(...response.output);
    await log({ model: params.model, items: items.length, output });

    if (stream) {
      writeEvents(res, response);
    } else {
      res.writeHead(200, { 'content-type': 'application/json' });
      res.end(JSON.stringify(response));
    }
  } catch (error) {
    await log({ error: error.message });
    res.writeHead(error.status ?? 500, { 'content-type': 'application/json' });
    res.end(JSON.stringify({ error: { message: error.message } }));
  }
});

server.listen(PORT, () => console.error(`proxy on :${PORT}`));
