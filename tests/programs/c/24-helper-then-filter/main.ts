import OpenAI from 'openai';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

export type Chunk = { source: string; text: string; score: number };
export type Retriever = (query: string, k: number) => Promise<Chunk[]>;

const MAX_CONTEXT_CHARS = 12_000;

function contextBlock(chunks: Chunk[]): string {
  let used = 0;
  const lines: string[] = [];
  for (const chunk of [...chunks].sort((a, b) => b.score - a.score)) {
    if (used + chunk.text.length > MAX_CONTEXT_CHARS) break;
    used += chunk.text.length;
    lines.push(`<doc source="${chunk.source}">\n${chunk.text}\n</doc>`);
  }
  return lines.join('\n');
}

export class RagChat {
  private items: ResponseInputItem[] = [];

  constructor(
    private readonly openai: OpenAI,
    private readonly retrieve: Retriever,
  ) {}

  async ask(question: string) {
    const chunks = await this.retrieve(question, 8);
    const response = await this.openai.responses.create({
      model: 'gpt-5.2',
      instructions: `Answer from these documents only.\n${contextBlock(chunks)}`,
      input: [...this.items, { role: 'user', content: question }],
    });

    const replay = toResponseInputItems(response.output).filter((i) => i.type !== 'reasoning');
    this.items.push({ role: 'user', content: question }, ...replay); // unsafe: dropped-reasoning

    return {
      answer: response.output_text,
      cited: chunks.filter((c) => response.output_text.includes(c.source)).map((c) => c.source),
    };
  }

  forget(turns: number): void {
    this.items = this.items.slice(-turns * 2);
  }
}
