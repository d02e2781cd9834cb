import OpenAI from 'openai';
import type { ResponseInputItem, Tool } from 'openai/resources/responses/responses';
import { ReplayCleaner } from './replay-cleaner';

export class ShellAgent {
  private readonly items: ResponseInputItem[] = [];
  private readonly cleaner = new ReplayCleaner({ onDrop: (type) => console.debug('drop', type) });

  constructor(
    private readonly openai: OpenAI,
    private readonly tools: Tool[],
    private readonly exec: (name: string, args: string) => Promise<string>,
  ) {}

  async run(task: string): Promise<string> {
    this.items.push({ role: 'user', content: task });
    for (let turn = 0; turn < 20; turn++) {
      const response = await this.openai.responses.create({
        model: 'gpt-5.2-codex',
        input: this.items,
        tools: this.tools,
      });
      this.items.push(...this.cleaner.clean(response.output));
      const calls = response.output.filter((item) => item.type === 'function_call');
      if (calls.length === 0) return response.output_text;
      const outputs = await Promise.all(calls.map((call) => this.exec(call.name, call.arguments)));
      calls.forEach((call, index) => {
        this.items.push({
          type: 'function_call_output',
          call_id: call.call_id,
          output: outputs[index] ?? '',
        });
      });
    }
    return 'gave up';
  }
}
