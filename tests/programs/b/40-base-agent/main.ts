import OpenAI from 'openai';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import type {
  Response,
  ResponseInput,
  ResponseOutputItem,
} from 'openai/resources/responses/responses';

abstract class BaseAgent {
  constructor(
    protected readonly client: OpenAI,
    protected readonly input: ResponseInput = [],
  ) {}

  protected abstract readonly model: string;
  protected abstract describe(item: ResponseOutputItem): string | undefined;

  protected remember(response: Response): void {
    this.input.push(...toResponseInputItems(response.output));
  }

  async run(task: string): Promise<string[]> {
    this.input.push({ role: 'user', content: task });
    const response = await this.client.responses.parse({
      model: this.model,
      input: this.input,
      tools: [{ type: 'code_interpreter', container: { type: 'auto' } }],
    });
    this.remember(response);
    return response.output.flatMap((item) => this.describe(item) ?? []);
  }
}

export class DataAgent extends BaseAgent {
  protected readonly model = 'gpt-5.2';

  protected describe(item: ResponseOutputItem): string | undefined {
    if (item.type === 'code_interpreter_call') return `ran:\n${item.code ?? ''}`;
    if (item.type === 'message') return `said ${item.content.length} parts`;
    return undefined;
  }
}
