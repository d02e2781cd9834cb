import OpenAI from 'openai';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import type { ResponseInput, ResponseInputItem } from 'openai/resources/responses/responses';

const LIMIT = 150_000;

interface Step {
  tokens: number;
  compacted: boolean;
}

export class LongRunner {
  private window: ResponseInput = [];
  readonly steps: Step[] = [];

  constructor(
    private readonly openai: OpenAI,
    private readonly model: 'gpt-5.1' | 'gpt-5.2' = 'gpt-5.2',
  ) {}

  async say(text: string): Promise<string> {
    this.window.push({ role: 'user', content: text });
    const response = await this.openai.responses.create({ model: this.model, input: this.window });
    this.window.push(...toResponseInputItems(response.output));

    const tokens = response.usage?.total_tokens ?? 0;
    const compacted = tokens > LIMIT;
    if (compacted) await this.compact();
    this.steps.push({ tokens, compacted });
    return response.output_text;
  }

  /** The answer of /compact is the next window, whole and as it is. */
  private async compact(): Promise<void> {
    const before = this.window.length;
    const compacted = await this.openai.responses.compact({
      model: this.model,
      input: this.window,
    });
    this.window = compacted.output as ResponseInputItem[];
    console.info('compacted %d items into %d', before, this.window.length);
  }
}

export async function main(prompts: AsyncIterable<string>) {
  const runner = new LongRunner(new OpenAI());
  for await (const prompt of prompts) {
    try {
      console.log(await runner.say(prompt));
    } catch (error) {
      if (error instanceof OpenAI.BadRequestError) {
        console.error('refused:', error.message, error.param);
        break;
      }
      throw error;
    }
  }
  console.table(runner.steps);
}
