import OpenAI from 'openai';

export interface Turn {
  id: string;
  text: string;
  output: OpenAI.Responses.ResponseOutputItem[];
  calls: OpenAI.Responses.ResponseFunctionToolCall[];
  tokens: number;
}

export class Llm {
  readonly #client: OpenAI;
  spent = 0;

  constructor(client = new OpenAI()) {
    this.#client = client;
  }

  async turn(
    input: OpenAI.Responses.ResponseInput,
    tools: OpenAI.Responses.Tool[],
  ): Promise<Turn> {
    const response = await this.#client.responses.create({ model: 'gpt-5', input, tools });
    const tokens = response.usage?.total_tokens ?? 0;
    this.spent += tokens;
    return {
      id: response.id,
      text: response.output_text,
      output: response.output,
      calls: response.output.filter((item) => item.type === 'function_call'),
      tokens,
    };
  }
}
