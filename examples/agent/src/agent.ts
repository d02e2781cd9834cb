import type OpenAI from 'openai';
import type {
  ResponseFunctionToolCall,
  ResponseInputItem,
} from 'openai/resources/responses/responses';
import type { AgentTool } from './tools.js';

export class Agent {
  readonly #client: OpenAI;
  readonly #tools: AgentTool[];
  readonly #history: ResponseInputItem[] = [];

  constructor(client: OpenAI, tools: AgentTool[]) {
    this.#client = client;
    this.#tools = tools;
  }

  async run(task: string, maxTurns = 5): Promise<string> {
    this.#history.push({ role: 'user', content: task });

    for (let turn = 0; turn < maxTurns; turn++) {
      const response = await this.#client.responses.create({
        model: 'gpt-5.4',
        input: this.#history,
        tools: this.#tools.map((tool) => tool.definition),
      });

      let called = false;
      for (const item of response.output) {
        if (item.type === 'function_call') {
          called = true;
          this.#history.push(item);
          this.#history.push(await this.#call(item));
        }
      }
      if (!called) {
        this.#history.push({ role: 'assistant', content: response.output_text });
        return response.output_text;
      }
    }
    throw new Error(`No answer after ${maxTurns} turns.`);
  }

  async #call(call: ResponseFunctionToolCall): Promise<ResponseInputItem> {
    console.log(`  -> ${call.name}(${call.arguments})`);
    const tool = this.#tools.find((candidate) => candidate.definition.name === call.name);
    const result = tool
      ? await tool.run(JSON.parse(call.arguments) as Record<string, unknown>)
      : { error: `Unknown tool ${call.name}.` };
    return {
      type: 'function_call_output',
      call_id: call.call_id,
      output: JSON.stringify(result),
    };
  }
}
