import OpenAI from 'openai';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import type { ResponseInput } from 'openai/resources/responses/responses';

const LIMIT = 120_000;

export interface Chapter {
  title: string;
  text: string;
}

/** Writes a book chapter by chapter and compacts the conversation when it gets long. */
export class BookWriter {
  private input: ResponseInput = [];
  private used = 0;

  constructor(
    private readonly outline: string[],
    private readonly model = 'gpt-5.2',
    private readonly client = new OpenAI(),
  ) {}

  async *write(): AsyncGenerator<Chapter> {
    for (const [i, title] of this.outline.entries()) {
      if (this.used > LIMIT) {
        await this.compact();
      }
      this.input.push({ role: 'user', content: `Write chapter ${i + 1}: ${title}` });
      const response = await this.client.responses.create({
        model: this.model,
        instructions: 'You write a crime novel set in Trieste.',
        input: this.input,
        store: false,
      });
      if (response.status === 'incomplete') {
        console.warn('chapter %d was cut: %s', i + 1, response.incomplete_details?.reason);
      }
      this.input = this.input.concat(toResponseInputItems(response.output));
      this.used = response.usage?.total_tokens ?? this.used;
      yield { title, text: response.output_text };
    }
  }

  private async compact() {
    console.info('compacting %d items (%d tokens)', this.input.length, this.used);
    const compacted = await this.client.responses.compact({ model: this.model, input: this.input });
    // "pass it to the next request as it is", say the docs
    this.input = compacted.output as ResponseInput;
    this.used = compacted.usage.output_tokens;
  }
}

export async function main(outline: string[]) {
  const writer = new BookWriter(outline);
  let words = 0;
  for await (const chapter of writer.write()) {
    words += chapter.text.split(/\s+/).length;
    console.log(`# ${chapter.title}\n\n${chapter.text}\n`);
  }
  console.error('%d words', words);
}
