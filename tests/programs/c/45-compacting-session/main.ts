import OpenAI from 'openai';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import type { ResponseInput } from 'openai/resources/responses/responses';

const MODEL = 'gpt-5.4';
const COMPACT_ABOVE = 150_000;

interface Logger {
  info(message: string, data?: Record<string, unknown>): void;
}

export class LongSession {
  private window: ResponseInput = [];
  private tokens = 0;

  constructor(
    private readonly client: OpenAI,
    private readonly logger: Logger,
    private readonly instructions: string,
  ) {}

  async turn(text: string): Promise<string> {
    if (this.tokens > COMPACT_ABOVE) {
      await this.compact();
    }
    this.window.push({ role: 'user', content: text });

    const response = await this.client.responses.create({
      model: MODEL,
      instructions: this.instructions,
      input: this.window,
    });
    this.tokens = response.usage?.total_tokens ?? this.tokens;
    this.window = this.window.concat(toResponseInputItems(response.output));
    return response.output_text;
  }

  // The guide: do not prune the compacted window, pass it on as it came.
  private async compact(): Promise<void> {
    const before = this.window.length;
    const compacted = await this.client.responses.compact({ model: MODEL, input: this.window });
    this.window = compacted.output as ResponseInput;
    this.tokens = compacted.usage.output_tokens;
    this.logger.info('compacted', { before, after: this.window.length, tokens: this.tokens });
  }
}

export async function replay(lines: string[], session: LongSession): Promise<string[]> {
  const answers: string[] = [];
  for (const line of lines) {
    answers.push(await session.turn(line));
  }
  return answers;
}
