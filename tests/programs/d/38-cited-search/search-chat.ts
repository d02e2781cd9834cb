import OpenAI from 'openai';
import type { ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';
import { citedFiles, sourcesOf, type Source } from './sources';

const openai = new OpenAI();

interface Answer {
  text: string;
  sources: Source[];
  raw: ResponseOutputItem[];
}

/** Asks about the manuals; remembers questions only. */
export class SearchChat {
  private readonly questions: ResponseInputItem[] = [];
  readonly answers: Answer[] = [];

  constructor(private readonly vectorStoreId: string) {}

  async ask(content: string): Promise<Answer> {
    this.questions.push({ role: 'user', content });
    const response = await openai.responses.create({
      model: 'gpt-5.1',
      input: this.questions,
      include: ['file_search_call.results'],
      tools: [{ type: 'file_search', vector_store_ids: [this.vectorStoreId] }],
    });
    const cited = citedFiles(response.output);
    const answer: Answer = {
      text: response.output_text,
      sources: sourcesOf(response.output).filter(({ file }) => cited.has(file)),
      raw: [...response.output],
    };
    this.answers.push(answer);
    return answer;
  }

  toMarkdown(): string {
    return this.answers
      .map(({ text, sources }) => [text, ...sources.map(({ file }) => `- ${file}`)].join('\n'))
      .join('\n\n---\n\n');
  }
}
