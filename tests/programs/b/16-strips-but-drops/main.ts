import OpenAI from 'openai';
import type { ResponseInput, Tool } from 'openai/resources/responses/responses';

const client = new OpenAI();

type Actions = Record<string, (args: unknown) => Promise<unknown>>;

export async function operate(order: string, tools: Tool[], actions: Actions): Promise<string> {
  const input: ResponseInput = [{ role: 'user', content: order }];

  for (;;) {
    const response = await client.responses.parse({ model: 'gpt-5.4', input, tools });

    let busy = false;
    for (const item of response.output) {
      if (item.type !== 'function_call') continue;
      busy = true;

      // parsed_arguments is the SDK's own field, the API does not know it
      const { parsed_arguments, ...call } = item;
      input.push(call); // unsafe: dropped-reasoning

      const result = await actions[call.name]?.(parsed_arguments);
      input.push({
        type: 'function_call_output',
        call_id: call.call_id,
        output: JSON.stringify(result ?? 'no such action'),
      });
    }

    if (!busy) {
      return response.output_text;
    }
  }
}
