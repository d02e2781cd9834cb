import type OpenAI from 'openai';
import { Llm } from './llm.js';

export interface ToolDefinition {
  schema: OpenAI.Responses.FunctionTool;
  run(args: unknown): Promise<unknown>;
}

export class Runner {
  #messages: OpenAI.Responses.ResponseInput = [];
  #tools: Map<string, ToolDefinition>;

  constructor(
    private readonly llm: Llm,
    tools: ToolDefinition[],
    private readonly budget = 200_000,
  ) {
    this.#tools = new Map(tools.map((tool) => [tool.schema.name, tool]));
  }

  async run(task: string): Promise<string> {
    this.#messages.push({ role: 'user', content: task });
    const schemas = [...this.#tools.values()].map((tool) => tool.schema);

    while (this.llm.spent < this.budget) {
      const turn = await this.llm.turn(this.#messages, schemas);
      this.#messages.push(...(turn.output as OpenAI.Responses.ResponseInput)); // unsafe: raw
      if (turn.calls.length === 0) return turn.text;

      for (const call of turn.calls) {
        this.#messages.push({
          type: 'function_call_output',
          call_id: call.call_id,
          output: await this.#execute(call),
        });
      }
    }
    throw new Error(`Out of budget: ${this.llm.spent} tokens`);
  }

  async #execute(call: OpenAI.Responses.ResponseFunctionToolCall): Promise<string> {
    const tool = this.#tools.get(call.name);
    if (!tool) return `unknown tool ${call.name}`;
    try {
      const result = await tool.run(JSON.parse(call.arguments));
      return typeof result === 'string' ? result : JSON.stringify(result);
    } catch (e) {
      return `error: ${String(e)}`;
    }
  }
}
