import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';
import { step } from './step.js';
import type { AgentSpec, DeskContext } from './types.js';

const agents: Record<string, AgentSpec> = {
  triage: { name: 'triage', model: 'gpt-5-mini', prompt: 'Find out who should handle this.', handoffs: ['billing', 'tech'] },
  billing: { name: 'billing', model: 'gpt-5', prompt: 'You handle invoices and refunds.', handoffs: ['triage'] },
  tech: { name: 'tech', model: 'gpt-5', prompt: 'You handle bugs.', handoffs: ['triage', 'billing'] },
};

export async function handleTicket(ticket: string, text: string, client = new OpenAI()): Promise<string> {
  const context: DeskContext = { ticket, items: [{ role: 'user', content: text }], visited: [] };
  let current = agents.triage;

  while (current && context.visited.length < 8) {
    context.visited.push(current.name);
    const result = await step(client, current, context);
    context.items.push(...(result.newItems as ResponseInputItem[])); // unsafe: raw

    if (result.finalText !== null) {
      console.info('ticket %s: %s', ticket, context.visited.join(' -> '));
      return result.finalText;
    }
    if (result.handoff) {
      context.items.push({
        type: 'function_call_output',
        call_id: result.handoff.callId,
        output: JSON.stringify({ assistant: result.handoff.to }),
      });
      current = agents[result.handoff.to];
    }
  }
  throw new Error(`ticket ${ticket} went in circles: ${context.visited.join(' -> ')}`);
}
