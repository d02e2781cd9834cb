import { EventEmitter } from 'node:events';
import type OpenAI from 'openai';
import type {
  ResponseFunctionToolCall,
  ResponseInputItem,
  ResponseOutputItem,
  Tool,
} from 'openai/resources/responses/responses';

type ToolRunner = (name: string, args: string) => Promise<string>;

export class StreamingSession extends EventEmitter {
  #history: ResponseInputItem[] = [];
  #finished: ResponseOutputItem[] = [];

  constructor(
    private readonly client: OpenAI,
    private readonly tools: Tool[],
    private readonly run: ToolRunner,
  ) {
    super();
  }

  async say(text: string): Promise<void> {
    this.#history.push({ role: 'user', content: text });
    for (let step = 0; step < 10; step++) {
      const calls = await this.#step();
      if (calls.length === 0) return;
      for (const call of calls) {
        const output = await this.run(call.name, call.arguments).catch(String);
        this.#history.push({ type: 'function_call_output', call_id: call.call_id, output });
      }
    }
    this.emit('limit');
  }

  async #step(): Promise<ResponseFunctionToolCall[]> {
    this.#finished = [];
    const stream = this.client.responses.stream({
      model: 'gpt-5.1',
      input: this.#history,
      tools: this.tools,
    });
    stream
      .on('response.output_text.delta', (event) => this.emit('text', event.delta))
      .on('response.output_item.added', (event) => this.emit('begin', event.item.type))
      .on('response.output_item.done', (event) => {
        this.#finished.push(event.item);
      })
      .on('error', (error) => this.emit('failure', error));
    await stream.done();

    this.#history.push(...(this.#finished as ResponseInputItem[])); // unsafe: raw
    return this.#finished.filter((item) => item.type === 'function_call');
  }

  get length(): number {
    return this.#history.length;
  }
}
