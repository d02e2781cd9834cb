import OpenAI from 'openai';
import type { ResponseInput, Tool } from 'openai/resources/responses/responses';

export interface Warehouse {
  stock(sku: string): number;
  order(sku: string, count: number): void;
}

export async function restock(client: OpenAI, tools: Tool[], warehouse: Warehouse) {
  const conversation: ResponseInput = [
    { role: 'developer', content: 'Order what runs low. Never order more than 20 of anything.' },
    { role: 'user', content: 'Check A-100, A-200 and B-7.' },
  ];

  for (let turn = 0; turn < 10; turn++) {
    const response = await client.responses.create({ model: 'o3', input: conversation, tools });
    let calls = 0;

    for (const item of response.output) {
      switch (item.type) {
        case 'reasoning':
        case 'message':
          conversation.push(item);
          break;
        case 'function_call': {
          calls += 1;
          conversation.push(item);
          const { sku, count } = JSON.parse(item.arguments) as { sku: string; count?: number };
          if (count !== undefined) warehouse.order(sku, count);
          conversation.push({
            type: 'function_call_output',
            call_id: item.call_id,
            output: String(warehouse.stock(sku)),
          });
          break;
        }
        default:
          console.warn(`ignored ${item.type}`);
      }
    }
    if (calls === 0) return response.output_text;
  }
  return null;
}
