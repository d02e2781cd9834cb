import OpenAI from 'openai';
import type { ResponseOutputItem } from 'openai/resources/responses/responses';
import { BaseChat } from './base-chat';

type Grade = 'A' | 'B' | 'C';

export class Tutor extends BaseChat {
  protected readonly model = 'o4-mini';
  readonly grades: Grade[] = [];
  readonly raw: ResponseOutputItem[] = [];

  async ask(text: string): Promise<string> {
    this.hear(text);
    let response = await this.request();
    this.rememberOutput(response.output);
    this.raw.push(...response.output);

    while (response.output.some((item) => item.type === 'function_call')) {
      for (const item of response.output) {
        if (item.type !== 'function_call') continue;
        this.answerCall(item.call_id, this.grade(item.arguments));
      }
      response = await this.request();
      this.rememberOutput(response.output);
      this.raw.push(...response.output);
    }
    return response.output_text;
  }

  /** Kinds of all items so far, for the teacher's log. */
  kinds(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { type } of this.raw) counts[type] = (counts[type] ?? 0) + 1;
    return counts;
  }

  private grade(args: string): string {
    const { grade } = JSON.parse(args) as { grade: Grade };
    this.grades.push(grade);
    return `${this.grades.length} graded`;
  }
}

const tutor = new Tutor(new OpenAI());
console.log(await tutor.ask('Is 91 prime?'));
console.table(tutor.kinds());
