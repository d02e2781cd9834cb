import OpenAI from 'openai';
import type { Response, ResponseInput } from 'openai/resources/responses/responses';

export interface Turn {
  id: string;
  output: Response['output'];
  text: string;
}

export class Turns {
  private last: Turn | undefined;

  constructor(
    private readonly client: OpenAI,
    private readonly model: string,
  ) {}

  async take(input: ResponseInput): Promise<Turn> {
    const { id, output, output_text } = await this.client.responses.create({
      model: this.model,
      input,
      ...(this.last && { previous_response_id: this.last.id }),
    });
    this.last = { id, output, text: output_text };
    return this.last;
  }
}
