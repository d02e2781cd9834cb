import OpenAI from 'openai';
import type { ResponseInputItem, Tool } from 'openai/resources/responses/responses';

const openai = new OpenAI();

interface AgentSpec {
  name: string;
  instructions: string;
  handoffs: string[];
}

const agents: Record<string, AgentSpec> = {
  triage: {
    name: 'triage',
    instructions: 'Decide who should handle the customer. Hand off as soon as you know.',
    handoffs: ['billing', 'returns'],
  },
  billing: { name: 'billing', instructions: 'You handle invoices.', handoffs: ['triage'] },
  returns: { name: 'returns', instructions: 'You handle returns.', handoffs: ['triage'] },
};

const handoffTool = (target: string): Tool => ({
  type: 'function',
  name: `transfer_to_${target}`,
  description: `Hand the conversation to ${target}`,
  strict: true,
  parameters: { type: 'object', properties: {}, required: [], additionalProperties: false },
});

export async function converse(userText: string, start = 'triage') {
  let current = agents[start];
  if (!current) throw new Error(`unknown agent ${start}`);
  const transcript: ResponseInputItem[] = [{ role: 'user', content: userText }];
  const path: string[] = [current.name];

  for (let hop = 0; hop < 6; hop += 1) {
    const result = await openai.responses.create({
      model: 'gpt-5',
      instructions: current.instructions,
      input: transcript,
      tools: current.handoffs.map(handoffTool),
      parallel_tool_calls: false,
    });

    const transfer = result.output.find((item) => item.type === 'function_call');
    if (!transfer) {
      return { answer: result.output_text, path };
    }

    const target = transfer.name.replace(/^transfer_to_/, '');
    const next = agents[target];
    console.info('handoff %s -> %s', current.name, target);

    // only the call itself matters for the next agent
    transcript.push(transfer); // unsafe: dropped-reasoning
    transcript.push({
      type: 'function_call_output',
      call_id: transfer.call_id,
      output: next ? JSON.stringify({ assistant: target }) : `unknown agent: ${target}`,
    });
    if (next) {
      current = next;
      path.push(next.name);
    }
  }
  return { answer: 'Let me get a human colleague for you.', path };
}
