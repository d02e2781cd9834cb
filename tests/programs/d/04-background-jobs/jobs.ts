import OpenAI from 'openai';
import type { Response, ResponseInput } from 'openai/resources/responses/responses';

export interface Job {
  responseId: string;
  input: ResponseInput;
  createdAt: number;
}

export const openai = new OpenAI();
const jobs = new Map<string, Job>();

export async function startJob(prompt: string): Promise<string> {
  const input: ResponseInput = [{ role: 'user', content: prompt }];
  const response = await openai.responses.create({
    model: 'o3-deep-research',
    background: true,
    input,
    tools: [{ type: 'web_search_preview' }],
  });
  jobs.set(response.id, { responseId: response.id, input, createdAt: Date.now() });
  return response.id;
}

export function getJob(id: string): Job {
  const job = jobs.get(id);
  if (!job) throw new Error(`unknown job ${id}`);
  return job;
}

export async function waitFor(id: string, everyMs = 5000): Promise<Response> {
  let response = await openai.responses.retrieve(id);
  while (response.status === 'queued' || response.status === 'in_progress') {
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    response = await openai.responses.retrieve(id);
  }
  if (response.status !== 'completed') {
    throw new Error(`${id} ended as ${response.status}: ${response.error?.message ?? ''}`);
  }
  return response;
}
