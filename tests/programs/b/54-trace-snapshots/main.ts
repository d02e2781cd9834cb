import OpenAI from 'openai';
import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
import type { ResponseInput } from 'openai/resources/responses/responses';

interface Span {
  name: string;
  startedAt: number;
  endedAt: number;
  attributes: Record<string, unknown>;
}

export class TracedChat {
  readonly spans: Span[] = [];
  private input: ResponseInput = [];

  constructor(private readonly openai: OpenAI) {}

  async send(text: string): Promise<string> {
    const startedAt = Date.now();
    this.input.push({ role: 'user', content: text });
    const response = await this.openai.responses.create({ model: 'gpt-5.2', input: this.input });

    this.spans.push({
      name: 'openai.responses.create',
      startedAt,
      endedAt: Date.now(),
      attributes: {
        input: structuredClone(this.input),
        output: JSON.parse(JSON.stringify(response.output)),
        last: { ...response.output.at(-1) },
      },
    });

    this.input = this.input.concat(sanitizeResponseInput(response.output));
    return response.output_text;
  }
}
