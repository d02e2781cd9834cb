import OpenAI from 'openai';
import type {
  ResponseInput,
  ResponseOutputItem,
  ResponseUsage,
  Tool,
} from 'openai/resources/responses/responses';

export type Chunk =
  | { kind: 'text'; text: string }
  | { kind: 'thought'; text: string }
  | { kind: 'done'; items: ResponseOutputItem[]; usage: ResponseUsage | undefined };

export class OpenAIProvider {
  private readonly client: OpenAI;

  constructor(
    private readonly model: string,
    apiKey = process.env.OPENAI_API_KEY ?? '',
  ) {
    this.client = new OpenAI({ apiKey });
  }

  async *chat(input: ResponseInput, tools: Tool[]): AsyncGenerator<Chunk> {
    const events = await this.client.responses.create({
      model: this.model,
      input,
      tools,
      stream: true,
      reasoning: { effort: 'medium', summary: 'auto' },
    });
    for await (const event of events) {
      if (event.type === 'response.output_text.delta') {
        yield { kind: 'text', text: event.delta };
      } else if (event.type === 'response.reasoning_summary_text.delta') {
        yield { kind: 'thought', text: event.delta };
      } else if (event.type === 'response.completed') {
        yield { kind: 'done', items: event.response.output, usage: event.response.usage };
      } else if (event.type === 'response.failed') {
        throw new Error(event.response.error?.message ?? 'failed');
      }
    }
  }
}
