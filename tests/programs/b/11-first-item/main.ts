import OpenAI from 'openai';
import type {
  ResponseFunctionToolCall,
  ResponseInputItem,
  Tool,
} from 'openai/resources/responses/responses';

const distance: Tool = {
  type: 'function',
  name: 'distance',
  strict: true,
  parameters: {
    type: 'object',
    properties: { from: { type: 'string' }, to: { type: 'string' } },
    required: ['from', 'to'],
    additionalProperties: false,
  },
};

export class RoutePlanner {
  constructor(
    private readonly client: OpenAI,
    private readonly model = 'o4-mini',
    private readonly messages: ResponseInputItem[] = [],
  ) {}

  async plan(request: string): Promise<string> {
    this.messages.push({ role: 'user', content: request });
    const response = await this.ask();

    const toolCall = response.output[0] as ResponseFunctionToolCall;
    const { from, to } = JSON.parse(toolCall.arguments) as { from: string; to: string };

    this.messages.push(toolCall); // unsafe: dropped-reasoning
    this.messages.push({
      type: 'function_call_output',
      call_id: toolCall.call_id,
      output: `${from.length * to.length} km`,
    });

    return (await this.ask()).output_text;
  }

  private ask() {
    const { client, model, messages } = this;
    return client.responses.create({ model, input: messages, tools: [distance] });
  }
}
