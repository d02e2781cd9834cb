import OpenAI from 'openai';
import type { Response, ResponseInputItem } from 'openai/resources/responses/responses';

const maxItems = 40;

export class LongChat {
  private context: ResponseInputItem[] = [];
  private readonly client: OpenAI;

  constructor(client?: OpenAI) {
    this.client = client ?? new OpenAI();
  }

  /** The searches are big and old news by the next turn: only the answer stays. */
  private keep(response: Response): void {
    const last = response.output.at(-1);
    if (last?.type === 'message') {
      this.context.push(last); // unsafe: dropped-reasoning
    }
  }

  private async shorten(): Promise<void> {
    if (this.context.length <= maxItems) return;
    const summary = await this.client.responses.create({
      model: 'gpt-4.1-mini',
      instructions: 'Summarize the conversation in ten lines.',
      input: JSON.stringify(this.context),
    });
    this.context = [{ role: 'developer', content: `Earlier: ${summary.output_text}` }];
  }

  async send(text: string): Promise<string> {
    await this.shorten();
    this.context.push({ role: 'user', content: text });
    const response = await this.client.responses.create({
      model: 'gpt-5.1',
      input: this.context,
      tools: [{ type: 'web_search' }],
    });
    this.keep(response);
    return response.output_text;
  }
}

const chat = new LongChat();
for (const line of process.argv.slice(2)) {
  console.log(`> ${line}`);
  console.log(await chat.send(line));
}
