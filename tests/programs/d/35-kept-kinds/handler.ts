import OpenAI from 'openai';
import type { ResponseInput, Tool } from 'openai/resources/responses/responses';
import { isCarried, type Carried } from './kinds';

interface QueueMessage {
  id: string;
  body: string;
  ack(): void;
  retry(): void;
}

const openai = new OpenAI();
const tools: Tool[] = [
  {
    type: 'function',
    name: 'refund',
    description: 'Refunds an order',
    parameters: null,
    strict: null,
  },
];

async function refund(args: string): Promise<string> {
  const { order } = JSON.parse(args || '{}') as { order?: string };
  if (!order) throw new Error('which order?');
  return `refunded ${order}`;
}

async function decide(body: string): Promise<string> {
  const input: ResponseInput = [
    { role: 'developer', content: 'Decide about the complaint. Refund if it is fair.' },
    { role: 'user', content: body },
  ];
  for (;;) {
    const response = await openai.responses.create({ model: 'gpt-5.4', input, tools });
    const turn: Carried[] = response.output.filter(isCarried);
    input.push(...turn);

    const calls = turn.filter((item) => item.type === 'function_call');
    if (calls.length === 0) return response.output_text;
    for (const { call_id, arguments: args } of calls) {
      const output = await refund(args).catch((error: Error) => `error: ${error.message}`);
      input.push({ type: 'function_call_output', call_id, output });
    }
  }
}

export async function handleBatch(messages: QueueMessage[]): Promise<void> {
  for (const message of messages) {
    try {
      console.log(message.id, await decide(message.body));
      message.ack();
    } catch (error) {
      console.error(message.id, error);
      message.retry();
    }
  }
}
