import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
import OpenAI from 'openai';
import type { Response, Tool } from 'openai/resources/responses/responses';

interface Forge {
  diff(pr: number): Promise<string>;
  file(path: string, ref: string): Promise<string>;
  comment(pr: number, body: string): Promise<void>;
}

const tools: Tool[] = [
  {
    type: 'function',
    name: 'read_file',
    description: 'A file of the pull request',
    strict: true,
    parameters: {
      type: 'object',
      properties: { path: { type: 'string' } },
      required: ['path'],
      additionalProperties: false,
    },
  },
];

export class Reviewer {
  private history: any[] = [];

  constructor(
    private readonly forge: Forge,
    private readonly client = new OpenAI(),
  ) {}

  /** The only place that talks to the API; whatever lies in the history is made valid here. */
  private request(): Promise<Response> {
    return this.client.responses.create({
      model: 'gpt-5.1-codex',
      instructions: 'Review the pull request. Be terse. No praise.',
      input: sanitizeResponseInput(this.history),
      tools,
    });
  }

  async review(pr: number): Promise<void> {
    this.history = [{ role: 'user', content: await this.forge.diff(pr) }];
    for (let i = 0; i < 10; i++) {
      const response = await this.request();
      this.history.push(...response.output);

      const calls = response.output.filter((item) => item.type === 'function_call');
      if (calls.length === 0) {
        await this.forge.comment(pr, response.output_text);
        return;
      }
      for (const call of calls) {
        this.history.push({
          type: 'function_call_output',
          call_id: call.call_id,
          output: await this.read(call.arguments, `refs/pull/${pr}/head`),
        });
      }
    }
    await this.forge.comment(pr, 'Too big for me, sorry.');
  }

  private async read(args: string, ref: string): Promise<string> {
    try {
      const { path } = JSON.parse(args) as { path: string };
      if (path.includes('..')) return 'path not allowed';
      return await this.forge.file(path, ref);
    } catch (error) {
      return `could not read: ${String(error)}`;
    }
  }
}
