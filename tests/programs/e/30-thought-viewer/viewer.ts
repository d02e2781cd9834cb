import OpenAI from 'openai';
import { toResponseInputItems as asInput } from 'openai/lib/responses/ResponseInputItems';
import type { ResponseInputItem, ResponseOutputItem, ResponseReasoningItem } from 'openai/resources/responses/responses';

interface Card {
  kind: 'thought' | 'answer' | 'tool';
  lines: string[];
}

const isReasoning = (item: ResponseOutputItem): item is ResponseReasoningItem => item.type === 'reasoning';

function toCards(output: ResponseOutputItem[]): Card[] {
  const cards: Card[] = [];
  const thoughts = output.filter(isReasoning);
  if (thoughts.length > 0) {
    cards.push({ kind: 'thought', lines: thoughts.flatMap((t) => t.summary.map((s) => s.text)) });
  }
  for (const item of output.filter((o) => o.type !== 'reasoning')) {
    if (item.type === 'message') {
      const lines = item.content.map((c) => (c.type === 'output_text' ? c.text : `(refused) ${c.refusal}`));
      cards.push({ kind: 'answer', lines });
    } else {
      cards.push({ kind: 'tool', lines: [item.type] });
    }
  }
  return cards;
}

export class Viewer {
  private readonly shown: ResponseOutputItem[] = [];
  private readonly input: ResponseInputItem[] = [];

  constructor(
    private readonly render: (cards: Card[]) => void,
    private readonly client = new OpenAI(),
  ) {}

  async submit(text: string): Promise<void> {
    this.input.push({ role: 'user', content: text });
    const response = await this.client.responses.create({
      model: 'gpt-5',
      input: this.input,
      reasoning: { effort: 'medium', summary: 'detailed' },
      tools: [{ type: 'web_search' }],
    });
    this.input.push(...asInput(response.output));

    const messages = response.output.filter((item) => item.type === 'message');
    this.shown.push(...messages);
    this.shown.unshift(...response.output.filter(isReasoning));
    this.render(toCards(response.output));
  }

  /** Everything that was ever on the screen, newest thoughts first. */
  snapshot(): ResponseOutputItem[] {
    return structuredClone(this.shown);
  }
}
