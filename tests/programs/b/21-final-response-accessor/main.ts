import OpenAI from 'openai';
import type { ResponseInput, ResponseInputItem } from 'openai/resources/responses/responses';

export class Dialogue {
  private items: ResponseInput = [];
  private readonly listeners = new Set<(delta: string) => void>();

  constructor(private readonly client: OpenAI) {}

  get input(): ResponseInput {
    return this.items;
  }

  set input(items: ResponseInput) {
    this.items = [...items];
  }

  onDelta(listener: (delta: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async say(text: string): Promise<string> {
    this.input = [...this.input, { role: 'user', content: text }];

    const stream = this.client.responses.stream({ model: 'gpt-5.2', input: this.input });
    for await (const event of stream) {
      if (event.type !== 'response.output_text.delta') continue;
      for (const listener of this.listeners) listener(event.delta);
    }

    const { output, output_text } = await stream.finalResponse();
    this.input = [...this.input, ...(output as ResponseInputItem[])]; // unsafe: parsed
    return output_text;
  }
}
