import OpenAI from 'openai';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import type { ResponseInputItem } from 'openai/resources/responses/responses';
import { compactIfLong } from './compactor';

export class Notebook {
  private window: ResponseInputItem[] = [];
  private readonly openai = new OpenAI();

  constructor(private readonly limit = 60_000) {}

  async write(note: string): Promise<string> {
    this.window = await compactIfLong(this.openai, this.window, this.limit);
    this.window.push({ role: 'user', content: note });
    const response = await this.openai.responses.create({
      model: 'gpt-5.1',
      input: this.window,
      instructions: 'Keep the notes. Answer with what is new.',
    });
    this.window.push(...toResponseInputItems(response.output));
    return response.output_text;
  }

  get size(): number {
    return this.window.length;
  }
}

const notebook = new Notebook();
for (const note of process.argv.slice(2)) {
  console.log(await notebook.write(note));
}
console.error(`${notebook.size} items in the window`);
