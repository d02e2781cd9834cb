import OpenAI from 'openai';
import type { ResponseInputItem, Tool } from 'openai/resources/responses/responses';

export type ToolTable = Record<string, (args: Record<string, unknown>) => unknown>;

export class JsonAgent {
  private readonly messages: ResponseInputItem[] = [];

  constructor(
    private readonly client: OpenAI,
    private readonly tools: Tool[],
    private readonly table: ToolTable,
  ) {}

  async send(text: string): Promise<string> {
    this.messages.push({ role: 'user', content: text });
    for (;;) {
      const response = await this.client.responses.create({
        model: 'gpt-5.5',
        input: this.messages,
        tools: this.tools,
      });
      // the types do not line up, plain JSON does
      const plain = JSON.parse(JSON.stringify(response.output));
      this.messages.push(...plain); // unsafe: cloned, unanswered

      let answered = 0;
      for (const item of response.output) {
        if (item.type !== 'function_call') continue;
        const value = this.table[item.name]?.(JSON.parse(item.arguments));
        this.messages.push({
          type: 'function_call_output',
          call_id: item.call_id,
          output: JSON.stringify(value ?? null),
        });
        answered++;
      }
      if (answered === 0) return response.output_text;
    }
  }
}
