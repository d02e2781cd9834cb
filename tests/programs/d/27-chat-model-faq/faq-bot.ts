import OpenAI from 'openai';
import type { EasyInputMessage } from 'openai/resources/responses/responses';
import { findAnswers } from './index-search';

const MODEL = 'gpt-4o-mini';

export class FaqBot {
  private messages: EasyInputMessage[] = [];

  constructor(
    private readonly openai = new OpenAI(),
    private readonly keep = 12,
  ) {}

  private get recent(): EasyInputMessage[] {
    return this.messages.slice(-this.keep);
  }

  private context(question: string): string {
    const passages = findAnswers(question);
    if (passages.length === 0) return question;
    return `${question}\n\nPassages:\n${passages.map((passage) => `- ${passage}`).join('\n')}`;
  }

  async ask(question: string): Promise<string> {
    const response = await this.openai.responses.create({
      model: MODEL,
      instructions: 'Answer from the passages only.',
      input: [...this.recent, { role: 'user', content: this.context(question) }],
      temperature: 0,
    });
    this.messages.push({ role: 'user', content: question });
    this.messages.push({ role: 'assistant', content: response.output_text });
    return response.output_text;
  }

  async suggest(): Promise<string[]> {
    const { output } = await this.openai.responses.create({
      model: MODEL,
      instructions: 'Three follow-up questions, one a line.',
      input: this.recent,
    });
    const lines: string[] = [];
    for (const item of output) {
      if (item.type !== 'message') continue;
      for (const part of item.content) {
        if (part.type === 'output_text') lines.push(...part.text.split('\n'));
      }
    }
    return lines.filter(Boolean).slice(0, 3);
  }
}
