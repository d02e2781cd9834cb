import OpenAI from 'openai';
import type {
  ResponseFunctionToolCall,
  ResponseInputItem,
  ResponseOutputItem,
  Tool,
} from 'openai/resources/responses/responses';

export interface Generation {
  text: string;
  output: ResponseOutputItem[];
  calls: ResponseFunctionToolCall[];
}

export interface Provider {
  readonly name: string;
  generate(messages: ResponseInputItem[], tools: Tool[]): Promise<Generation>;
}

export class OpenAIProvider implements Provider {
  readonly name = 'openai';
  private readonly client = new OpenAI();

  constructor(private readonly model: string) {}

  async generate(messages: ResponseInputItem[], tools: Tool[]): Promise<Generation> {
    const { output, output_text } = await this.client.responses.create({
      model: this.model,
      input: messages,
      tools,
    });
    const calls = output.filter((item) => item.type === 'function_call');
    return { text: output_text, output, calls };
  }
}
