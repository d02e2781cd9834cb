import OpenAI from 'openai';
import type { ResponseInput } from 'openai/resources/responses/responses';

const MODEL = 'gpt-4.1-mini';
const config = { model: MODEL, temperature: 0.3, max_output_tokens: 800 } as const;

const openai = new OpenAI();

export class Receptionist {
  private readonly messages: ResponseInput = [
    { role: 'system', content: 'You are the receptionist of a small hotel in Graz.' },
  ];

  async answer(text: string): Promise<string> {
    this.messages.push({ role: 'user', content: text });

    const response = await openai.responses.create({ ...config, input: this.messages });

    const spoken = response.output.filter((item) => item.type === 'message');
    this.messages.push(...spoken);
    return response.output_text;
  }

  get length(): number {
    return this.messages.length;
  }
}
