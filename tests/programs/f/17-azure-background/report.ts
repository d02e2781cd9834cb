import { AzureOpenAI } from 'openai';
import type { Response, ResponseInput } from 'openai/resources/responses/responses';
import { setTimeout as delay } from 'node:timers/promises';

const client = new AzureOpenAI({
  apiVersion: '2025-04-01-preview',
  endpoint: process.env.AZURE_OPENAI_ENDPOINT,
  deployment: 'reports',
});

const PENDING: ReadonlySet<string> = new Set(['queued', 'in_progress']);

async function poll(id: string, everyMs = 5_000, limit = 240): Promise<Response> {
  for (let i = 0; i < limit; i++) {
    const current = await client.responses.retrieve(id);
    if (current.status && !PENDING.has(current.status)) return current;
    await delay(everyMs);
  }
  await client.responses.cancel(id);
  throw new Error(`Response ${id} did not finish`);
}

async function ask(input: ResponseInput): Promise<string> {
  const { id } = await client.responses.create({ model: 'reports', input, background: true });
  return id;
}

export interface Report {
  outline: string;
  body: string;
}

export async function writeReport(topic: string): Promise<Report> {
  const prior: ResponseInput = [
    { role: 'developer', content: 'You write reports for a municipal audience.' },
    { role: 'user', content: `Outline a report about ${topic}.` },
  ];
  const outline = await poll(await ask(prior));
  if (outline.status !== 'completed') {
    throw new Error(`outline: ${outline.status} ${outline.error?.message ?? ''}`);
  }

  const body = await poll(
    await ask([
      ...prior,
      ...(outline.output as unknown as ResponseInput), // unsafe: raw
      { role: 'user', content: 'Good. Now write it in full.' },
    ]),
  );
  return { outline: outline.output_text, body: body.output_text };
}
