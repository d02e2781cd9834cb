import OpenAI from 'openai';
import type { Response, ResponseInput, Tool } from 'openai/resources/responses/responses';

interface Options {
  model: string;
  tools: Tool[];
  maxSteps?: number;
  call(name: string, args: string): Promise<unknown>;
}

export async function runUntilDone(openai: OpenAI, prompt: string, options: Options) {
  const { model, tools, maxSteps = 12, call } = options;

  let input: ResponseInput = [{ role: 'user', content: prompt }];
  let response: Response | undefined;

  for (let i = 0; i < maxSteps; i++) {
    response = await openai.responses.create({
      model,
      tools,
      input,
      previous_response_id: response?.id,
    });

    input = [];
    for (const item of response.output) {
      if (item.type !== 'function_call') continue;

      let output: string;
      try {
        output = JSON.stringify(await call(item.name, item.arguments));
      } catch (error) {
        output = `error: ${String(error)}`;
      }
      input.push({ type: 'function_call_output', call_id: item.call_id, output });
    }

    if (input.length === 0) break;
  }
  return response;
}
