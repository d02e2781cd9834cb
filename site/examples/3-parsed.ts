// Structured output with tools, kept in a class
import OpenAI from 'openai';

const openai = new OpenAI();

class Clerk {
  readonly #input: OpenAI.Responses.ResponseInput = [];

  async ask(text: string): Promise<unknown> {
    this.#input.push({ role: 'user', content: text });
    const response = await openai.responses.parse({
      model: 'gpt-5.4',
      input: this.#input,
      text: {
        format: {
          type: 'json_schema',
          name: 'order',
          strict: true,
          schema: {
            type: 'object',
            properties: { dish: { type: 'string' }, count: { type: 'integer' } },
            required: ['dish', 'count'],
            additionalProperties: false,
          },
        },
      },
    });
    const items = response.output;
    for (const item of items) this.#input.push(item as OpenAI.Responses.ResponseInputItem);
    return response.output_parsed;
  }
}

const clerk = new Clerk();
console.log(await clerk.ask('Two soups, please.'));
console.log(await clerk.ask('And three coffees.'));
