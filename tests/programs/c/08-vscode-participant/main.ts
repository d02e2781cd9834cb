import OpenAI from 'openai';
import type { ResponseOutputItem, ResponseInputItem, Tool } from 'openai/resources/responses/responses';

interface ChatStream {
  markdown(text: string): void;
  progress(text: string): void;
}
interface CancellationToken {
  readonly isCancellationRequested: boolean;
}
type ToolRunner = (name: string, args: Record<string, unknown>) => Promise<string>;

const workspaceTools: Tool[] = [
  {
    type: 'function',
    name: 'open_symbol',
    description: 'Return the source of a symbol',
    strict: false,
    parameters: { type: 'object', properties: { name: { type: 'string' } } },
  },
];

export class Participant {
  private readonly turns: ResponseInputItem[] = [];

  constructor(
    private readonly client: OpenAI,
    private readonly runTool: ToolRunner,
  ) {}

  async handle(prompt: string, stream: ChatStream, token: CancellationToken): Promise<void> {
    this.turns.push({ role: 'user', content: prompt });
    let again = true;

    while (again && !token.isCancellationRequested) {
      again = false;
      const finished: ResponseOutputItem[] = [];
      const events = await this.client.responses.create({
        model: 'gpt-5.3-codex',
        input: this.turns,
        tools: workspaceTools,
        stream: true,
        store: false,
        include: ['reasoning.encrypted_content'],
      });

      for await (const event of events) {
        if (event.type === 'response.output_text.delta') {
          stream.markdown(event.delta);
        } else if (event.type === 'response.output_item.done') {
          finished.push(event.item); // unsafe-alt
        } else if (event.type === 'response.failed') {
          throw new Error(event.response.error?.message ?? 'response failed');
        }
      }

      this.turns.push(...(finished as ResponseInputItem[])); // unsafe: raw, unanswered
      for (const item of finished) {
        if (item.type !== 'function_call') continue;
        stream.progress(`Running ${item.name}`);
        const output = await this.runTool(item.name, JSON.parse(item.arguments));
        this.turns.push({ type: 'function_call_output', call_id: item.call_id, output });
        again = true;
      }
    }
  }

  reset() {
    this.turns.length = 0;
  }
}
