import OpenAI from 'openai';
import type { ResponseInput, ResponseInputItem } from 'openai/resources/responses/responses';

const client = new OpenAI();
const create = client.responses.create.bind(client.responses);

export async function storyboard(scenes: readonly string[]): Promise<string[]> {
  const boards: string[] = [];
  let input: ResponseInput = [];

  for (const scene of scenes) {
    input = [...input, { role: 'user', content: `Storyboard for: ${scene}` }];
    const response = await create({ model: 'gpt-5.4', input });
    boards.push(response.output_text);

    input = response.output.reduce<ResponseInput>( // unsafe-alt
      (items, item) => [...items, item as ResponseInputItem], // unsafe: raw
      input,
    );
  }
  return boards;
}

const [, , ...scenes] = process.argv;
const boards = await storyboard(scenes);
boards.forEach((board, i) => console.log(`--- ${scenes[i]}\n${board}`));
