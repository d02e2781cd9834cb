import OpenAI from 'openai';
import type {
  Response,
  ResponseInput,
  ResponseInputItem,
  ResponseOutputItem,
} from 'openai/resources/responses/responses';

interface Command {
  name: string;
  description: string;
  run(args: Record<string, string>): Promise<string>;
}

interface Trace {
  at: number;
  items: ResponseOutputItem[];
}

const openai = new OpenAI();
const lastResponse = new Map<string, string>();
const traces: Trace[] = [];

function toTool(command: Command): OpenAI.Responses.FunctionTool {
  return {
    type: 'function',
    name: command.name,
    description: command.description,
    parameters: { type: 'object', additionalProperties: { type: 'string' } },
    strict: false,
  };
}

async function answerCalls(response: Response, commands: Command[]): Promise<ResponseInputItem[]> {
  const outputs: ResponseInputItem[] = [];
  for (const item of response.output) {
    if (item.type !== 'function_call') continue;
    const command = commands.find((c) => c.name === item.name);
    const output = command
      ? await command.run(JSON.parse(item.arguments) as Record<string, string>).catch(String)
      : 'no such command';
    outputs.push({ type: 'function_call_output', call_id: item.call_id, output });
  }
  return outputs;
}

export async function handle(userId: string, text: string, commands: Command[]): Promise<string> {
  let input: ResponseInput = [{ role: 'user', content: text }];
  let previous = lastResponse.get(userId) ?? null;

  for (let i = 0; i < 10; i++) {
    const response = await openai.responses.create({
      model: 'gpt-5',
      previous_response_id: previous,
      input,
      tools: commands.map(toTool),
    });
    previous = response.id;
    lastResponse.set(userId, response.id);
    traces.push({ at: Date.now(), items: [...response.output] });
    if (traces.length > 1000) traces.shift();

    input = await answerCalls(response, commands);
    if (input.length === 0) return response.output_text;
  }
  return 'That took too many steps.';
}

export function recentTraces(limit = 20): Trace[] {
  return traces.slice(-limit);
}
