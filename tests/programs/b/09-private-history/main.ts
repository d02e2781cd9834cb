import OpenAI from 'openai';
import type { ResponseInputItem, Tool } from 'openai/resources/responses/responses';

export class HomeAssistant {
  readonly #client: OpenAI;
  readonly #history: ResponseInputItem[] = [];

  constructor(
    apiKey: string,
    private readonly tools: Tool[],
    private readonly invoke: (name: string, args: unknown) => Promise<string>,
  ) {
    this.#client = new OpenAI({ apiKey });
  }

  async command(text: string): Promise<string> {
    this.#history.push({ role: 'user', content: text });

    let response = await this.#request();
    while (response.output.some((item) => item.type === 'function_call')) {
      // thinking is private and long, so it stays out of the history
      const visible = response.output.filter((item) => item.type !== 'reasoning');
      this.#history.push(...(visible as ResponseInputItem[])); // unsafe: dropped-reasoning, unanswered

      for (const item of visible) {
        if (item.type !== 'function_call') continue;
        const output = await this.invoke(item.name, JSON.parse(item.arguments));
        this.#history.push({ type: 'function_call_output', call_id: item.call_id, output });
      }
      response = await this.#request();
    }
    this.#history.push({ role: 'assistant', content: response.output_text });
    return response.output_text;
  }

  #request() {
    return this.#client.responses.create({
      model: 'gpt-5-mini',
      input: this.#history,
      tools: this.tools,
    });
  }
}
