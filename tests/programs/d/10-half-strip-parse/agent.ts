import OpenAI from 'openai';
import type {
  ParsedResponseOutputItem,
  ResponseInputItem,
  Tool,
} from 'openai/resources/responses/responses';

const openai = new OpenAI();

const lookup: Tool = {
  type: 'function',
  name: 'lookup_order',
  strict: true,
  parameters: {
    type: 'object',
    properties: { order_id: { type: 'string' } },
    required: ['order_id'],
    additionalProperties: false,
  },
};

const orders: Record<string, string> = { A1: 'shipped', A2: 'packed' };

/** `created_by` is not accepted on input (Azure says so, openai says nothing). */
function withoutAuthor(item: ParsedResponseOutputItem<unknown>): ResponseInputItem {
  const { created_by: _author, ...rest } = item as ParsedResponseOutputItem<unknown> & {
    created_by?: string;
  };
  return rest as ResponseInputItem;
}

export async function answer(question: string): Promise<string> {
  const messages: ResponseInputItem[] = [{ role: 'user', content: question }];

  for (let turn = 0; turn < 6; turn += 1) {
    const response = await openai.responses.parse({
      model: 'gpt-5.1',
      input: messages,
      tools: [lookup],
    });

    messages.push(...response.output.map(withoutAuthor)); // unsafe: parsed

    const pending = response.output.filter((item) => item.type === 'function_call');
    if (pending.length === 0) return response.output_text;

    for (const call of pending) {
      const { order_id } = JSON.parse(call.arguments) as { order_id: string };
      messages.push({
        type: 'function_call_output',
        call_id: call.call_id,
        output: orders[order_id] ?? 'unknown order',
      });
    }
  }
  throw new Error('too many turns');
}

answer(process.argv.slice(2).join(' ')).then(console.log, console.error);
