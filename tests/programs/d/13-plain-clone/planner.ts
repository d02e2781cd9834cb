import OpenAI from 'openai';
import type { ResponseInput, ResponseInputItem } from 'openai/resources/responses/responses';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Class instances and getters off: only what JSON can carry goes back to the API. */
function toPlain<T>(value: unknown): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

interface Step {
  title: string;
  done: boolean;
}

export class Planner {
  private readonly openai = new OpenAI();
  private readonly steps: Step[] = [];
  private history: ResponseInput = [];

  private applyCall(name: string, args: { [key: string]: Json }): string {
    const title = String(args.title ?? '');
    if (name === 'add_step') {
      this.steps.push({ title, done: false });
      return `${this.steps.length} steps`;
    }
    const step = this.steps.find((each) => each.title === title);
    if (!step) return 'no such step';
    step.done = true;
    return 'done';
  }

  async plan(goal: string): Promise<readonly Step[]> {
    this.history = [{ role: 'user', content: `Plan this: ${goal}` }];
    let working = true;
    while (working) {
      working = false;
      const response = await this.openai.responses.create({
        model: 'gpt-5.1',
        input: this.history,
        tools: ['add_step', 'finish_step'].map((name) => ({
          type: 'function' as const,
          name,
          strict: true,
          parameters: {
            type: 'object',
            properties: { title: { type: 'string' } },
            required: ['title'],
            additionalProperties: false,
          },
        })),
      });
      this.history.push(...toPlain<ResponseInputItem[]>(response.output)); // unsafe: cloned
      for (const item of response.output) {
        if (item.type !== 'function_call') continue;
        working = true;
        const output = this.applyCall(item.name, toPlain(JSON.parse(item.arguments)));
        this.history.push({ type: 'function_call_output', call_id: item.call_id, output });
      }
    }
    return this.steps;
  }
}
