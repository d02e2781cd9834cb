import type { ResponseInput, ResponseOutputItem, Tool } from 'openai/resources/responses/responses';
import { OpenAIProvider } from './provider';

type ApproveCommand = (command: string) => Promise<boolean>;

const tools: Tool[] = [
  {
    type: 'function',
    name: 'run_command',
    strict: true,
    parameters: {
      type: 'object',
      properties: { command: { type: 'string' } },
      required: ['command'],
      additionalProperties: false,
    },
  },
];

export class Task {
  readonly #provider = new OpenAIProvider('gpt-5.1-codex');
  readonly #history: ResponseInput = [];
  aborted = false;

  constructor(
    prompt: string,
    private readonly approve: ApproveCommand,
    private readonly execute: (command: string) => Promise<string>,
  ) {
    this.#history.push({ role: 'user', content: prompt });
  }

  async loop(onText: (text: string) => void): Promise<void> {
    while (!this.aborted) {
      const finished = await this.#turn(onText);
      const calls = finished.filter((item) => item.type === 'function_call');
      if (calls.length === 0) return;
      for (const call of calls) {
        const { command } = JSON.parse(call.arguments) as { command: string };
        const output = (await this.approve(command))
          ? await this.execute(command).catch((error: Error) => error.message)
          : 'The user refused.';
        this.#history.push({ type: 'function_call_output', call_id: call.call_id, output });
      }
    }
  }

  async #turn(onText: (text: string) => void): Promise<ResponseOutputItem[]> {
    let finished: ResponseOutputItem[] = [];
    for await (const chunk of this.#provider.chat(this.#history, tools)) {
      switch (chunk.kind) {
        case 'text':
          onText(chunk.text);
          break;
        case 'done':
          finished = chunk.items;
          this.#history.push(...(chunk.items as any)); // unsafe: raw, unanswered
          break;
      }
    }
    return finished;
  }
}
