import OpenAI from 'openai';
import type { ParsedResponseOutputItem, ResponseInputItem, Tool } from 'openai/resources/responses/responses';

const openai = new OpenAI();

interface ToolSet {
  definitions: Tool[];
  run(name: string, args: unknown): Promise<unknown>;
}

/** `parsed_arguments` is the SDK's own field, the API refuses it (400 unknown_parameter). */
function callsOf(output: ParsedResponseOutputItem<unknown>[]) {
  const calls: { wire: ResponseInputItem; name: string; callId: string; args: unknown }[] = [];
  for (const item of output) {
    if (item.type !== 'function_call') continue;
    const { parsed_arguments: args, ...wire } = item;
    calls.push({ wire, name: item.name, callId: item.call_id, args: args ?? JSON.parse(item.arguments) }); // unsafe-alt
  }
  return calls;
}

export async function runTask(task: string, toolSet: ToolSet, signal?: AbortSignal) {
  const input: ResponseInputItem[] = [{ role: 'user', content: task }];
  const started = performance.now();

  for (let turn = 0; turn < 20; turn++) {
    signal?.throwIfAborted();
    const response = await openai.responses.parse(
      { model: 'gpt-5.4-mini', input, tools: toolSet.definitions, parallel_tool_calls: true },
      { signal },
    );
    const calls = callsOf(response.output);
    if (calls.length === 0) {
      const seconds = (performance.now() - started) / 1000;
      return { text: response.output_text, turns: turn + 1, seconds };
    }

    const results = await Promise.allSettled(calls.map((c) => toolSet.run(c.name, c.args)));
    for (const [i, call] of calls.entries()) {
      const result = results[i];
      input.push(call.wire); // unsafe: dropped-reasoning
      input.push({
        type: 'function_call_output',
        call_id: call.callId,
        output:
          result?.status === 'fulfilled'
            ? JSON.stringify(result.value)
            : `failed: ${String(result?.reason)}`,
      });
    }
  }
  throw new Error('the task took too many turns');
}
