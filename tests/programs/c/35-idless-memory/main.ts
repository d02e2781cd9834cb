import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

type Fetcher = (url: string) => Promise<{ status: number; text(): Promise<string> }>;

const fetchTool: OpenAI.Responses.FunctionTool = {
  type: 'function',
  name: 'fetch_page',
  strict: true,
  parameters: {
    type: 'object',
    properties: { url: { type: 'string' } },
    required: ['url'],
    additionalProperties: false,
  },
};

/** Same approach as Codex: nothing is stored, so nothing is referred to by id. */
export class Browser {
  private readonly items: ResponseInputItem[] = [];

  constructor(
    private readonly openai: OpenAI,
    private readonly fetcher: Fetcher,
  ) {}

  private async page(args: string): Promise<string> {
    const { url } = JSON.parse(args) as { url: string };
    const response = await this.fetcher(url);
    const html = await response.text();
    return `${response.status}\n${html.replace(/<[^>]+>/g, ' ').slice(0, 30_000)}`;
  }

  async browse(goal: string): Promise<string> {
    this.items.push({ role: 'user', content: goal });

    for (;;) {
      const { output, output_text } = await this.openai.responses.create({
        model: 'gpt-5.3-codex',
        store: false,
        input: this.items,
        tools: [fetchTool],
      });

      const spoken = output
        .filter((item) => item.type === 'message' || item.type === 'function_call')
        .map(({ id: _id, ...rest }) => rest);
      this.items.push(...(spoken as ResponseInputItem[])); // unsafe: unanswered

      let open = 0;
      for (const item of output) {
        if (item.type === 'function_call') {
          open++;
          this.items.push({
            type: 'function_call_output',
            call_id: item.call_id,
            output: await this.page(item.arguments),
          });
        }
      }
      if (open === 0) return output_text;
    }
  }
}
