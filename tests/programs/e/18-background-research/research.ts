import { setTimeout as sleep } from 'node:timers/promises';
import { AzureOpenAI } from 'openai';
import type { Response, ResponseInput } from 'openai/resources/responses/responses';

const azure = new AzureOpenAI({
  endpoint: process.env.AZURE_OPENAI_ENDPOINT,
  apiKey: process.env.AZURE_OPENAI_API_KEY,
  apiVersion: '2025-04-01-preview',
});

const DEPLOYMENT = process.env.AZURE_DEPLOYMENT ?? 'o3-deep-research';

const terminal = new Set<Response['status']>(['completed', 'failed', 'cancelled', 'incomplete']);

/** Polls until the background response has come to an end. */
async function waitFor(id: string, everyMs = 5000, limit = 240): Promise<Response> {
  for (let i = 0; i < limit; i++) {
    const response = await azure.responses.retrieve(id);
    if (terminal.has(response.status)) {
      return response;
    }
    if (i % 12 === 0) console.log('%s: %s', id, response.status);
    await sleep(everyMs);
  }
  await azure.responses.cancel(id);
  throw new Error(`${id} did not finish in time`);
}

export interface Report {
  text: string;
  followUp: string;
}

export async function research(question: string, followUp: string): Promise<Report> {
  const prior: ResponseInput = [{ role: 'user', content: question }];
  const started = await azure.responses.create({
    model: DEPLOYMENT,
    input: prior,
    background: true,
    tools: [{ type: 'web_search_preview' }],
  });

  const done = await waitFor(started.id);
  if (done.status !== 'completed') {
    throw new Error(`research ended as ${done.status}: ${done.error?.message ?? done.incomplete_details?.reason}`);
  }

  const second = await azure.responses.create({
    model: 'gpt-5',
    input: [
      ...prior,
      ...(done.output as ResponseInput), // unsafe: raw
      { role: 'user', content: followUp },
    ],
  });
  return { text: done.output_text, followUp: second.output_text };
}
