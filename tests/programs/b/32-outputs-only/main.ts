import OpenAI from 'openai';
import type {
  Response,
  ResponseFunctionToolCall,
  ResponseInputItem,
  ResponseOutputItem,
  Tool,
} from 'openai/resources/responses/responses';

type Runner = (call: ResponseFunctionToolCall) => Promise<string>;

async function collectOutputs(output: ResponseOutputItem[], run: Runner) {
  const input: ResponseInputItem[] = [];
  for (const item of output) {
    if (item.type === 'function_call') {
      const { call_id } = item;
      input.push({ type: 'function_call_output', call_id, output: await run(item) });
    }
  }
  return input;
}

export async function complete(
  client: OpenAI,
  { prompt, tools, run }: { prompt: string; tools: Tool[]; run: Runner },
): Promise<Response> {
  const shared = { model: 'gpt-5.2', tools };
  let response = await client.responses.create({ ...shared, input: prompt });

  let outputs = await collectOutputs(response.output, run);
  while (outputs.length > 0) {
    response = await client.responses.create({
      ...shared,
      previous_response_id: response.id,
      input: outputs,
    });
    outputs = await collectOutputs(response.output, run);
  }
  return response;
}
