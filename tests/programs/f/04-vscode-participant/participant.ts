import OpenAI from 'openai';
import type { FunctionTool, ResponseInputItem } from 'openai/resources/responses/responses';

// What we need from the `vscode` namespace.
interface CancellationToken {
  isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): { dispose(): void };
}
interface ChatResponseStream {
  markdown(value: string): void;
  progress(value: string): void;
}

type ToolHandler = (args: Record<string, unknown>) => Promise<string>;

const readFileTool: FunctionTool = {
  type: 'function',
  name: 'read_file',
  description: 'Read a file of the workspace',
  strict: true,
  parameters: {
    type: 'object',
    properties: { path: { type: 'string' } },
    required: ['path'],
    additionalProperties: false,
  },
};

export class Participant {
  private items: ResponseInputItem[] = [];

  constructor(
    private readonly client: OpenAI,
    private readonly handlers: Record<string, ToolHandler>,
  ) {}

  async handle(prompt: string, out: ChatResponseStream, token: CancellationToken): Promise<void> {
    this.items.push({ role: 'user', content: prompt });

    for (let round = 0; round < 8; round++) {
      const stream = this.client.responses.stream({
        model: 'gpt-5.1-codex',
        input: this.items,
        tools: [readFileTool],
      });
      const cancel = token.onCancellationRequested(() => stream.abort());
      stream.on('response.output_text.delta', (event) => out.markdown(event.delta));

      let final;
      try {
        final = await stream.finalResponse();
      } finally {
        cancel.dispose();
      }
      if (token.isCancellationRequested) return;

      this.items = [...this.items, ...(final.output as unknown as ResponseInputItem[])]; // unsafe: parsed

      let called = false;
      for (const item of final.output) {
        if (item.type !== 'function_call') continue;
        called = true;
        out.progress(`Running ${item.name}…`);
        const handler = this.handlers[item.name];
        let output: string;
        try {
          output = handler
            ? await handler(JSON.parse(item.arguments) as Record<string, unknown>)
            : `No such tool: ${item.name}`;
        } catch (e) {
          output = `Tool failed: ${e instanceof Error ? e.message : String(e)}`;
        }
        this.items.push({ type: 'function_call_output', call_id: item.call_id, output });
      }
      if (!called) return;
    }
    out.markdown('\n\n_Stopped after 8 rounds._');
  }
}
