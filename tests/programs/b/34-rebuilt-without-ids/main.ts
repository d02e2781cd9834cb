import OpenAI from 'openai';
import type {
  ResponseInputItem,
  ResponseOutputItem,
  Tool,
} from 'openai/resources/responses/responses';

const rebuild = (item: ResponseOutputItem): ResponseInputItem[] => {
  switch (item.type) {
    case 'function_call':
      return [
        {
          type: 'function_call',
          call_id: item.call_id,
          name: item.name,
          arguments: item.arguments,
        },
      ];
    case 'message':
      return item.content
        .filter((part) => part.type === 'output_text')
        .map((part) => ({ role: 'assistant' as const, content: part.text }));
    default:
      return [];
  }
};

export class StatelessAgent {
  private input: ResponseInputItem[] = [];

  constructor(
    private readonly client: OpenAI,
    private readonly tools: Tool[],
    private readonly execute: (name: string, json: string) => Promise<string>,
  ) {}

  async run(prompt: string): Promise<string> {
    this.input.push({ role: 'user', content: prompt });
    const { client, tools } = this;
    const response = await client.responses.create({
      model: 'gpt-5.4',
      store: false,
      input: this.input,
      tools,
    });
    this.input.push(...response.output.flatMap(rebuild));

    for (const item of response.output) {
      if (item.type !== 'function_call') continue;
      const output = await this.execute(item.name, item.arguments);
      this.input.push({ type: 'function_call_output', call_id: item.call_id, output });
    }
    return response.output_text;
  }
}
