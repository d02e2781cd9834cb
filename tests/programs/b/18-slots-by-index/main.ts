import { EventEmitter } from 'node:events';
import OpenAI from 'openai';
import type {
  ResponseInput,
  ResponseInputItem,
  ResponseOutputItem,
} from 'openai/resources/responses/responses';

export class StreamSession extends EventEmitter {
  private input: ResponseInput = [];

  constructor(
    private readonly openai: OpenAI,
    private readonly model: string,
  ) {
    super();
  }

  async send(text: string): Promise<void> {
    this.input.push({ role: 'user', content: text });
    const stream = await this.openai.responses.create({
      model: this.model,
      input: this.input,
      stream: true,
    });

    const slots: Record<number, ResponseOutputItem> = {};
    for await (const event of stream) {
      if (event.type === 'response.output_text.delta') {
        this.emit('delta', event.delta);
      }
      if (event.type === 'response.output_item.done') {
        slots[event.output_index] = event.item; // unsafe-alt
      }
    }

    const ordered = Object.keys(slots)
      .map(Number)
      .sort((a, b) => a - b);
    for (const index of ordered) {
      this.input.push(slots[index] as ResponseInputItem); // unsafe: raw
    }
    this.emit('end');
  }
}
