import OpenAI from 'openai';
import type { Response, ResponseOutputItem } from 'openai/resources/responses/responses';

type Panel = 'answer' | 'thinking' | 'tools';
interface Ui {
  append(panel: Panel, text: string): void;
  finish(items: { kind: string; title: string }[]): void;
}

const openai = new OpenAI();

function titleOf(item: ResponseOutputItem): string {
  if (item.type === 'web_search_call') return `Searched (${item.status})`;
  if (item.type === 'file_search_call') return item.queries.join(', ');
  if (item.type === 'reasoning') return item.summary[0]?.text.slice(0, 40) ?? 'Thought';
  return item.type;
}

export class ThinkingChat {
  private previous: Response | undefined;
  private readonly history: ResponseOutputItem[] = [];

  constructor(
    private readonly ui: Ui,
    private readonly vectorStore: string,
  ) {}

  async send(input: string): Promise<void> {
    const items: ResponseOutputItem[] = [];
    const stream = openai.responses.stream({
      model: 'gpt-5.5',
      previous_response_id: this.previous?.id ?? null,
      input,
      reasoning: { summary: 'auto' },
      tools: [
        { type: 'web_search' },
        { type: 'file_search', vector_store_ids: [this.vectorStore] },
      ],
    });

    for await (const event of stream) {
      switch (event.type) {
        case 'response.output_text.delta':
          this.ui.append('answer', event.delta);
          break;
        case 'response.reasoning_summary_text.delta':
          this.ui.append('thinking', event.delta);
          break;
        case 'response.output_item.added':
          this.ui.append('tools', `${event.item.type}…`);
          break;
        case 'response.output_item.done':
          items.push(event.item);
          break;
      }
    }

    this.previous = await stream.finalResponse();
    this.history.push(...this.previous.output.filter((item) => item.type !== 'reasoning'));
    this.ui.finish(items.map((item) => ({ kind: item.type, title: titleOf(item) })));
  }

  exportHistory(): string {
    return JSON.stringify({ last: this.previous?.id, history: this.history }, null, 2);
  }
}
