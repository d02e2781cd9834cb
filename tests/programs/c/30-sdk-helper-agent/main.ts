import OpenAI from 'openai';
import { toResponseInputItems as toInput } from 'openai/lib/responses/ResponseInputItems';
import type { Response, ResponseInputItem } from 'openai/resources/responses/responses';

interface Trace {
  turn: number;
  types: string[];
  calls: { name: string; arguments: string }[];
  thoughts: string[];
}

const openai = new OpenAI();

function traceOf(turn: number, { output }: Response): Trace {
  const thoughts: string[] = [];
  for (const item of output.filter((o) => o.type === 'reasoning')) {
    thoughts.push(...item.summary.map((s) => s.text));
  }
  return {
    turn,
    types: output.map((o) => o.type),
    calls: output.filter((o) => o.type === 'function_call'),
    thoughts,
  };
}

export async function investigate(
  incident: string,
  tools: OpenAI.Responses.Tool[],
  callTool: (name: string, args: string) => Promise<string>,
) {
  const traces: Trace[] = [];
  const input: ResponseInputItem[] = [
    { role: 'developer', content: 'You investigate incidents. Cite log lines.' },
    { role: 'user', content: incident },
  ];

  for (let turn = 0; ; turn++) {
    const response = await openai.responses.create({
      model: 'gpt-5.5',
      reasoning: { effort: 'high', summary: 'detailed' },
      input,
      tools,
    });
    traces.push(traceOf(turn, response));
    input.push(...toInput(response.output));

    const functionCalls = response.output.filter((item) => item.type === 'function_call');
    if (functionCalls.length === 0 || turn === 30) {
      return { finding: response.output_text, traces };
    }
    for (const call of functionCalls) {
      const output = await callTool(call.name, call.arguments).catch(
        (error: unknown) => `Tool failed: ${String(error)}`,
      );
      input.push({ type: 'function_call_output', call_id: call.call_id, output });
    }
  }
}
