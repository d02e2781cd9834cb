import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';
import { plainText, toResponseInputItems } from './convert';

const openai = new OpenAI();

export class Interviewer {
  private readonly items: ResponseInputItem[] = [];

  async ask(question: string): Promise<string[]> {
    this.items.push({ role: 'user', content: question });

    const response = await openai.responses.create({
      model: 'gpt-5.4',
      input: this.items,
    });

    const said: string[] = [];
    for (const item of response.output) {
      if (item.type === 'message') said.push(plainText(item));
    }

    this.items.push(...toResponseInputItems(response.output)); // unsafe-alt
    return said;
  }
}
