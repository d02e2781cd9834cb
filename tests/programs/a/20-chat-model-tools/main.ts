import OpenAI from 'openai';
import type { ResponseInput, ResponseFunctionToolCall, Tool } from 'openai/resources/responses/responses';

const client = new OpenAI();

const convert: Tool = {
  type: 'function',
  name: 'convert',
  description: 'Convert an amount between two currencies.',
  strict: true,
  parameters: {
    type: 'object',
    properties: {
      amount: { type: 'number' },
      from: { type: 'string' },
      to: { type: 'string' },
    },
    required: ['amount', 'from', 'to'],
    additionalProperties: false,
  },
};

async function rate(call: ResponseFunctionToolCall): Promise<string> {
  const { amount, from, to } = JSON.parse(call.arguments);
  const res = await fetch(`https://api.frankfurter.app/latest?from=${from}&to=${to}`);
  const body = (await res.json()) as { rates: Record<string, number> };
  return String(amount * body.rates[to]);
}

export async function convertText(text: string) {
  const input: ResponseInput = [{ role: 'user', content: text }];
  const first = await client.responses.create({ model: 'gpt-4o-mini', input, tools: [convert] });

  for (const item of first.output) {
    if (item.type === 'function_call') {
      input.push(item);
      input.push({ type: 'function_call_output', call_id: item.call_id, output: await rate(item) });
    }
  }

  const second = await client.responses.create({ model: 'gpt-4o-mini', input, tools: [convert] });
  return second.output_text;
}
