import OpenAI from 'openai';
import { agent, run, type AgentInputItem } from './agents-kit.js';

const sales = agent({ name: 'sales', instructions: 'Sell bicycles.' });
const service = agent({ name: 'service', instructions: 'Repair bicycles.' });

const openai = new OpenAI();

/** A cheap look at the message decides which agent goes first. */
async function route(text: string) {
  const response = await openai.responses.create({
    model: 'gpt-4.1-nano',
    input: `Answer with "sales" or "service" only.\n\n${text}`,
    max_output_tokens: 16,
  });
  return response.output_text.includes('service') ? service : sales;
}

export class Counter {
  private input: AgentInputItem[] = [];
  private readonly transcript: AgentInputItem[] = [];

  async talk(text: string): Promise<string> {
    const starting = await route(text);
    this.input.push({ type: 'message', role: 'user', content: text });
    const result = await run(starting, this.input);
    this.transcript.push(...result.newItems.filter((item) => item.type === 'message'));
    this.input = result.history;
    return result.finalOutput;
  }

  async compare(text: string): Promise<string[]> {
    const both = await Promise.all([run(sales, text), run(service, text)]);
    const merged: AgentInputItem[] = [];
    for (const result of both) {
      merged.push(...result.output);
    }
    const final = await run(sales, [...this.input, ...merged]);
    return [...both.map((r) => r.finalOutput), final.finalOutput];
  }

  get lines() {
    return this.transcript.map((item) => `${item.role ?? '?'}: ${item.content ?? ''}`);
  }
}
