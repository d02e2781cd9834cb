import OpenAI from 'openai';
import type { ResponseInput } from 'openai/resources/responses/responses';
import * as readline from 'node:readline/promises';

type Chunk = { id: string; text: string; embedding: number[] };

const openai = new OpenAI({ timeout: 45_000 });

function cosine(a: number[], b: number[]): number {
  let dot = 0;
  let na = 0;
  let nb = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    dot += x * y;
    na += x * x;
    nb += y * y;
  }
  return dot / (Math.sqrt(na) * Math.sqrt(nb) || 1);
}

async function embed(text: string): Promise<number[]> {
  const { data } = await openai.embeddings.create({ model: 'text-embedding-3-small', input: text });
  return data[0]?.embedding ?? [];
}

async function retrieve(question: string, index: Chunk[], k = 4): Promise<Chunk[]> {
  const vector = await embed(question);
  return [...index]
    .map((chunk) => ({ chunk, score: cosine(vector, chunk.embedding) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, k)
    .map(({ chunk }) => chunk);
}

export async function main(index: Chunk[]) {
  const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
  const history: ResponseInput = [];

  for (;;) {
    const question = (await rl.question('> ')).trim();
    if (!question) continue;
    if (question === '/quit') break;

    const context = await retrieve(question, index);
    const prompt = `Context:\n${context.map((c) => `[${c.id}] ${c.text}`).join('\n')}\n\n${question}`;

    const { output, output_text } = await openai.responses.create({
      model: 'gpt-5-nano',
      input: [...history, { role: 'user', content: prompt }],
      reasoning: { effort: 'low' },
    });
    console.log(output_text);

    // Context is not worth keeping, the exchange is.
    history.push({ role: 'user', content: question });
    const assistant = output.filter((item) => item.type === 'message');
    history.push(...assistant); // unsafe: dropped-reasoning
  }
  rl.close();
}
