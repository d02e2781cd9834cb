import OpenAI from 'openai';
import type { ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';

const openai = new OpenAI();

async function* completedItems(input: ResponseInputItem[]): AsyncGenerator<ResponseOutputItem> {
  const events = await openai.responses.create({ model: 'gpt-5.2', input, stream: true });
  for await (const event of events) {
    if (event.type === 'response.output_text.delta') {
      process.stdout.write(event.delta);
    } else if (event.type === 'response.output_item.done') {
      yield event.item;
    }
  }
}

export async function debate(thesis: string, rounds: number): Promise<void> {
  const input: ResponseInputItem[] = [{ role: 'user', content: `Argue for: ${thesis}` }];

  for (let round = 0; round < rounds; round++) {
    const received: ResponseInputItem[] = [];
    for await (const item of completedItems(input)) {
      received.push(item as ResponseInputItem); // unsafe: raw
    }
    const side = round % 2 === 0 ? 'against' : 'for';
    input.push(...received, { role: 'user', content: `Now argue ${side} it.` });
    process.stdout.write('\n\n');
  }
}
