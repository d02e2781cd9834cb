import express from 'express';
import OpenAI from 'openai';
import type { ResponseCreateParamsNonStreaming, ResponseInput } from 'openai/resources/responses/responses';

/**
 * A proxy that gives stateless clients a memory: they send `session` and only the new items,
 * we put what was said before in front. Upstream runs with store: false.
 */
interface ProxyRequest {
  session?: string;
  model: string;
  input: unknown[];
}

const cache = new Map<string, unknown[]>();
const upstream = new OpenAI();
const app = express();
app.use(express.json());

function isProxyRequest(body: unknown): body is ProxyRequest {
  return (
    typeof body === 'object' &&
    body !== null &&
    'model' in body &&
    'input' in body &&
    Array.isArray((body as ProxyRequest).input)
  );
}

app.post<unknown>('/v1/responses', async (req, res) => {
  const body = req.body;
  if (!isProxyRequest(body)) {
    res.status(400).json({ error: { message: 'model and input are required' } });
    return;
  }

  const session = body.session ?? 'default';
  const remembered = cache.get(session) ?? [];
  const params: ResponseCreateParamsNonStreaming = {
    model: body.model,
    store: false,
    input: [...remembered, ...body.input] as ResponseInput, // unsafe-alt
  };

  try {
    const response = await upstream.responses.create(params);
    cache.set(session, [...remembered, ...body.input, ...response.output]); // unsafe: raw
    res.json(response);
  } catch (error) {
    if (error instanceof OpenAI.APIError) {
      console.error('%s %s', error.status, error.message);
      res.status(error.status ?? 500).json({ error: { message: error.message } });
      return;
    }
    res.status(500).json({ error: { message: 'proxy error' } });
  }
});

app.get('/sessions', (_req, res) => {
  res.json([...cache].map(([id, items]) => ({ id, items: items.length })));
});

app.listen(4000, () => console.log('proxy on :4000'));
