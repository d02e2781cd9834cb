import OpenAI from 'openai';
import { makeParseableTextFormat } from 'openai/lib/parser';
import type { ResponseInput } from 'openai/resources/responses/responses';
import { stripParsed } from './strip';

interface Question {
  text: string;
  choices: string[];
  correct: number;
}

const format = makeParseableTextFormat(
  {
    type: 'json_schema',
    name: 'question',
    strict: true,
    schema: {
      type: 'object',
      properties: {
        text: { type: 'string' },
        choices: { type: 'array', items: { type: 'string' } },
        correct: { type: 'integer' },
      },
      required: ['text', 'choices', 'correct'],
      additionalProperties: false,
    },
  },
  (content) => JSON.parse(content) as Question,
);

export class Quiz {
  private readonly openai = new OpenAI();
  private readonly input: ResponseInput;
  readonly questions: Question[] = [];

  constructor(topic: string) {
    this.input = [{ role: 'system', content: `A quiz about ${topic}. One question a turn.` }];
  }

  async next(): Promise<Question> {
    const response = await this.openai.responses.parse({
      model: 'gpt-5.1',
      input: this.input,
      text: { format },
    });
    for (const item of response.output) {
      this.input.push(stripParsed(item));
    }
    const question = response.output_parsed as Question | null;
    if (!question) throw new Error(response.output_text || 'no question');
    this.questions.push(question);
    return question;
  }

  async answer(choice: number): Promise<boolean> {
    const question = this.questions.at(-1);
    this.input.push({ role: 'user', content: question?.choices[choice] ?? 'I do not know' });
    return question?.correct === choice;
  }
}
