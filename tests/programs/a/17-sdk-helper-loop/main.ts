import OpenAI from 'openai';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import type { ResponseInputItem, Tool } from 'openai/resources/responses/responses';

const client = new OpenAI();

export interface LocalTool {
  definition: Tool & { type: 'function' };
  run(args: unknown): Promise<string>;
}

export async function agent(task: string, local: LocalTool[], model = 'gpt-5.4') {
  const input: ResponseInputItem[] = [{ role: 'user', content: task }];

  for (let turn = 0; turn < 20; turn++) {
    const response = await client.responses.create({
      model,
      input,
      tools: local.map((tool) => tool.definition),
    });
    input.push(...toResponseInputItems(response.output));

    const toolCalls = response.output.filter((item) => item.type === 'function_call');
    if (toolCalls.length === 0) return response.output_text;

    const outputs = await Promise.all(
      toolCalls.map(async (call): Promise<ResponseInputItem> => {
        const tool = local.find(({ definition }) => definition.name === call.name);
        const output = tool ? await tool.run(JSON.parse(call.arguments)) : 'unknown tool';
        return { type: 'function_call_output', call_id: call.call_id, output };
      }),
    );
    input.push(...outputs);
  }
  throw new Error('too many turns');
}
