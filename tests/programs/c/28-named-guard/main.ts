import OpenAI from 'openai';
import type {
  ResponseFunctionToolCall,
  ResponseInput,
  ResponseOutputItem,
  ResponseOutputMessage,
  ResponseReasoningItem,
} from 'openai/resources/responses/responses';

type Carried = ResponseReasoningItem | ResponseFunctionToolCall | ResponseOutputMessage;

function isCarried(item: ResponseOutputItem): item is Carried {
  return item.type === 'reasoning' || item.type === 'function_call' || item.type === 'message';
}

type Handler = (args: Record<string, unknown>) => unknown;

export interface LoopOptions {
  model?: string;
  maxTurns?: number;
  onText?: (text: string) => void;
}

export class ToolLoop {
  private readonly handlers = new Map<string, Handler>();
  private readonly tools: OpenAI.Responses.FunctionTool[] = [];

  constructor(
    private readonly client: OpenAI,
    private readonly options: LoopOptions = {},
  ) {}

  register(name: string, parameters: Record<string, unknown>, handler: Handler): this {
    this.handlers.set(name, handler);
    this.tools.push({ type: 'function', name, parameters, strict: false });
    return this;
  }

  private async invoke({ name, arguments: raw }: ResponseFunctionToolCall): Promise<string> {
    const handler = this.handlers.get(name);
    if (!handler) return JSON.stringify({ error: `unknown tool: ${name}` });
    try {
      return JSON.stringify((await handler(JSON.parse(raw) as Record<string, unknown>)) ?? null);
    } catch (error) {
      return JSON.stringify({ error: String(error) });
    }
  }

  async run(prompt: string): Promise<string> {
    let input: ResponseInput = [{ role: 'user', content: prompt }];
    const { model = 'gpt-5', maxTurns = 10, onText } = this.options;

    for (let turn = 0; turn < maxTurns; turn++) {
      const { output, output_text: text } = await this.client.responses.create({
        model,
        input,
        tools: this.tools,
      });
      if (text) onText?.(text);

      const calls = output.filter((item) => item.type === 'function_call');
      if (calls.length === 0) return text;

      const outputs = await Promise.all(
        calls.map(async (call) => ({
          type: 'function_call_output' as const,
          call_id: call.call_id,
          output: await this.invoke(call),
        })),
      );
      input = [...input, ...output.filter(isCarried), ...outputs];
    }
    throw new Error(`no answer in ${maxTurns} turns`);
  }
}
