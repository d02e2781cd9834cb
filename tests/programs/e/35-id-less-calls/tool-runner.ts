import OpenAI from 'openai';
import type { ResponseFunctionToolCall, ResponseInput, Tool } from 'openai/resources/responses/responses';

type ToolFn = (args: unknown) => unknown | Promise<unknown>;

export interface ToolRunnerOptions {
  client: OpenAI;
  model: string;
  tools: Record<string, { spec: Omit<Extract<Tool, { type: 'function' }>, 'type' | 'name'>; fn: ToolFn }>;
  maxTurns?: number;
  onCall?: (call: ResponseFunctionToolCall) => void;
}

class ToolTimeout extends Error {}

function timeout<T>(promise: Promise<T>, ms: number): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => setTimeout(() => reject(new ToolTimeout(`no result in ${ms} ms`)), ms)),
  ]);
}

/** Runs the model until it stops calling tools. Reasoning is not carried over, and neither are ids. */
export async function runTools(prompt: string, options: ToolRunnerOptions): Promise<string> {
  const { client, model, tools, maxTurns = 8, onCall } = options;
  const input: ResponseInput = [{ role: 'user', content: prompt }];

  for (let turn = 0; turn < maxTurns; turn++) {
    const response = await client.responses.create({
      model,
      input,
      tools: Object.entries(tools).map(([name, { spec }]) => ({ type: 'function', name, ...spec })),
    });

    const calls = response.output.filter((item) => item.type === 'function_call');
    if (calls.length === 0) return response.output_text;

    for (const call of calls) {
      onCall?.(call);
      input.push({
        type: 'function_call',
        call_id: call.call_id,
        name: call.name,
        arguments: call.arguments,
        ...(call.namespace ? { namespace: call.namespace } : {}),
      });
      let result: unknown;
      try {
        const tool = tools[call.name];
        if (!tool) throw new Error(`unknown tool ${call.name}`);
        result = await timeout(Promise.resolve(tool.fn(JSON.parse(call.arguments))), 30_000);
      } catch (error) {
        result = { error: error instanceof ToolTimeout ? 'timeout' : String(error) };
      }
      input.push({
        type: 'function_call_output',
        call_id: call.call_id,
        output: typeof result === 'string' ? result : JSON.stringify(result),
      });
    }
  }
  throw new Error(`no answer within ${maxTurns} turns`);
}
