import type { ResponseInput } from 'openai/resources/responses/responses';
import { ask } from './llm';

interface Card {
  front: string;
  back: string;
}

export async function flashcards(text: string, count: number): Promise<Card[]> {
  const cards: Card[] = [];
  let input: ResponseInput = [
    { role: 'developer', content: 'First line: a question. Second line: its answer.' },
    { role: 'user', content: text },
  ];

  while (cards.length < count) {
    const { response, nextInput } = await ask(input, { model: 'gpt-5-mini' });
    const [front = '', back = ''] = response.output_text.split('\n');
    cards.push({ front, back });

    const types = response.output.map((item) => item.type);
    console.error('card %d: %s', cards.length, types.join(', '));
    input = [...nextInput, { role: 'user', content: 'Another one, on something else.' }];
  }
  return cards;
}
