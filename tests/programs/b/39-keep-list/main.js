import OpenAI from 'openai';

const KEEP = ['reasoning', 'message', 'function_call'];

export class Butler {
  #client = new OpenAI();
  #messages = [{ role: 'system', content: 'You are a butler of few words.' }];
  #tools;
  #functions;

  constructor(functions) {
    this.#functions = functions;
    this.#tools = Object.entries(functions).map(([name, { description, parameters }]) => ({
      type: 'function',
      name,
      description,
      parameters,
      strict: true,
    }));
  }

  async order(text) {
    this.#messages.push({ role: 'user', content: text });

    for (;;) {
      const response = await this.#client.responses.create({
        model: 'o4-mini',
        input: this.#messages,
        tools: this.#tools,
      });
      this.#messages.push(...response.output.filter(({ type }) => KEEP.includes(type))); // unsafe: unanswered

      const calls = response.output.filter(({ type }) => type === 'function_call');
      if (!calls.length) return response.output_text;

      for (const { call_id, name, arguments: json } of calls) {
        const value = await this.#functions[name].run(JSON.parse(json));
        this.#messages.push({
          type: 'function_call_output',
          call_id,
          output: JSON.stringify(value ?? 'done'),
        });
      }
    }
  }
}
