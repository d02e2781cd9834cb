import OpenAI from 'openai';
import type { ResponseInput } from 'openai/resources/responses/responses';
import { ViewModel } from './view-model';

type Tools = Record<string, (args: unknown) => Promise<string>>;

export class Controller {
  readonly view = new ViewModel();
  private readonly openai = new OpenAI({ dangerouslyAllowBrowser: true });

  constructor(
    private readonly tools: Tools,
    private readonly render: (view: ViewModel) => void,
  ) {}

  async submit(text: string): Promise<void> {
    let input: ResponseInput = [{ role: 'user', content: text }];
    while (input.length > 0) {
      const events = await this.openai.responses.create({
        model: 'gpt-5.1',
        stream: true,
        input,
        ...(this.view.responseId ? { previous_response_id: this.view.responseId } : {}),
      });
      for await (const event of events) {
        this.view.apply(event);
        this.render(this.view);
      }
      input = await this.answers();
    }
  }

  private async answers(): Promise<ResponseInput> {
    const input: ResponseInput = [];
    for (const item of this.view.items) {
      if (item.type !== 'function_call') continue;
      const tool = this.tools[item.name];
      const output = tool ? await tool(JSON.parse(item.arguments)) : `no tool ${item.name}`;
      input.push({ type: 'function_call_output', call_id: item.call_id, output });
    }
    return input;
  }
}
