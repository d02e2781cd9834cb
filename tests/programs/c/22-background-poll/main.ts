import { setTimeout as delay } from 'node:timers/promises';
import OpenAI, { AzureOpenAI } from 'openai';

type Responses = OpenAI.Responses.Response;

const client = new AzureOpenAI({
  endpoint: process.env.AZURE_ENDPOINT,
  apiVersion: '2025-04-01-preview',
});

const TERMINAL = ['completed', 'failed', 'cancelled', 'incomplete'];

async function waitFor(id: string, everyMs = 2000, timeoutMs = 15 * 60_000): Promise<Responses> {
  const deadline = Date.now() + timeoutMs;
  let current = await client.responses.retrieve(id);
  while (!TERMINAL.includes(current.status ?? '')) {
    if (Date.now() > deadline) {
      await client.responses.cancel(id);
      throw new Error(`gave up on ${id}`);
    }
    await delay(everyMs);
    current = await client.responses.retrieve(id);
  }
  return current;
}

export interface Report {
  question: string;
  sections: string[];
}

export async function research(question: string, outline: string[]): Promise<Report> {
  const input: any[] = [{ role: 'user', content: question }];
  const sections: string[] = [];

  for (const heading of outline) {
    input.push({ role: 'user', content: `Write the section "${heading}".` });
    const job = await client.responses.create({
      model: 'o3-deep-research',
      input,
      background: true,
      tools: [{ type: 'web_search_preview' }],
    });
    console.log(`${heading}: ${job.id}`);

    const done = await waitFor(job.id);
    if (done.status !== 'completed') {
      throw new Error(`section "${heading}" ended as ${done.status}: ${done.error?.message ?? ''}`);
    }
    input.push(...done.output); // unsafe: raw
    sections.push(`## ${heading}\n\n${done.output_text}`);
  }
  return { question, sections };
}
