import OpenAI from 'openai';
import type { ResponseInput, ResponseOutputItem } from 'openai/resources/responses/responses';

const openai = new OpenAI();

const menu = { espresso: 2.2, cappuccino: 3.4, 'flat white': 3.6 } as const;
type Drink = keyof typeof menu;

const orderTool: OpenAI.Responses.FunctionTool = {
  type: 'function',
  name: 'order',
  strict: true,
  parameters: {
    type: 'object',
    properties: { drink: { type: 'string', enum: Object.keys(menu) }, count: { type: 'integer' } },
    required: ['drink', 'count'],
    additionalProperties: false,
  },
};

interface Screen {
  type(text: string): void;
  total(euros: number): void;
}

/** One customer at the kiosk. Latency counts here, so no reasoning model. */
export async function serve(next: () => Promise<string | null>, screen: Screen): Promise<number> {
  const input: ResponseInput = [];
  let total = 0;

  for (let said = await next(); said !== null; said = await next()) {
    input.push({ role: 'user', content: said });
    let calls: ResponseOutputItem[];

    do {
      calls = [];
      const stream = await openai.responses.create({
        model: 'gpt-4.1-mini',
        instructions: `You sell coffee: ${JSON.stringify(menu)}`,
        input,
        tools: [orderTool],
        stream: true,
      });
      for await (const event of stream) {
        if (event.type === 'response.output_text.delta') screen.type(event.delta);
        if (event.type !== 'response.output_item.done') continue;
        const { item } = event;
        if (item.type === 'function_call') {
          calls.push(item);
          const { drink, count } = JSON.parse(item.arguments) as { drink: Drink; count: number };
          total += menu[drink] * count;
          input.push(item);
          input.push({ type: 'function_call_output', call_id: item.call_id, output: `total ${total}` });
        }
      }
    } while (calls.length > 0);
    screen.total(total);
  }
  return total;
}
