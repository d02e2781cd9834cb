import OpenAI from 'openai';
import type {
  ResponseFunctionToolCall,
  ResponseInput,
  ResponseInputItem,
  Tool,
} from 'openai/resources/responses/responses';

type Print = (chunk: string) => void;

export async function runStreaming(
  client: OpenAI,
  question: string,
  tools: Tool[],
  execute: (call: ResponseFunctionToolCall) => Promise<string>,
  print: Print,
): Promise<void> {
  const input: ResponseInput = [{ role: 'user', content: question }];

  let pending = true;
  while (pending) {
    pending = false;
    const calls: ResponseFunctionToolCall[] = [];
    const stream = await client.responses.create({ model: 'gpt-5.4', input, tools, stream: true });

    for await (const event of stream) {
      switch (event.type) {
        case 'response.output_text.delta':
          print(event.delta);
          break;
        case 'response.output_item.done':
          input.push(event.item as ResponseInputItem); // unsafe: raw
          if (event.item.type === 'function_call') calls.push(event.item);
          break;
        case 'response.failed':
          throw new Error(event.response.error?.message ?? 'The response failed.');
      }
    }

    for (const call of calls) {
      pending = true;
      input.push({
        type: 'function_call_output',
        call_id: call.call_id,
        output: await execute(call),
      });
    }
  }
}
