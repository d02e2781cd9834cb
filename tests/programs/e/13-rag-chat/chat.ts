import OpenAI from 'openai';
import type { ResponseInputItem, ResponseOutputMessage } from 'openai/resources/responses/responses';

interface Chunk {
  source: string;
  text: string;
  score: number;
}

export interface VectorIndex {
  search(vector: number[], k: number): Promise<Chunk[]>;
}

const client = new OpenAI();

async function embed(text: string): Promise<number[]> {
  const { data } = await client.embeddings.create({ model: 'text-embedding-3-small', input: text });
  const first = data[0];
  if (!first) throw new Error('no embedding');
  return first.embedding;
}

function withContext(question: string, chunks: Chunk[]): string {
  const context = chunks
    .filter((c) => c.score > 0.3)
    .map((c, i) => `[${i + 1}] (${c.source}) ${c.text}`)
    .join('\n\n');
  return `Context:\n${context || 'none'}\n\nQuestion: ${question}`;
}

/** What the client needs of a message: without annotations and the like. */
function slim(message: ResponseOutputMessage): ResponseInputItem {
  return {
    type: 'message',
    id: message.id,
    role: 'assistant',
    status: message.status,
    content: message.content.map((part) =>
      part.type === 'output_text' ? { type: 'output_text', text: part.text, annotations: [] } : part,
    ),
  };
}

export class RagChat {
  private readonly turns: ResponseInputItem[] = [];

  constructor(private readonly index: VectorIndex) {}

  async ask(question: string): Promise<{ answer: string; sources: string[] }> {
    const chunks = await this.index.search(await embed(question), 6);
    const response = await client.responses.create({
      model: 'gpt-5',
      instructions: 'Answer from the context only. Cite like [1].',
      input: [...this.turns, { role: 'user', content: withContext(question, chunks) }],
    });

    // remember the bare question, not the context it was asked with
    this.turns.push({ role: 'user', content: question });
    for (const item of response.output) {
      if (item.type === 'message') {
        this.turns.push(slim(item)); // unsafe: dropped-reasoning
      }
    }
    return { answer: response.output_text, sources: [...new Set(chunks.map((c) => c.source))] };
  }
}
