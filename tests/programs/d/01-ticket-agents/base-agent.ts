import type OpenAI from 'openai';
import type { Response, ResponseInputItem, Tool } from 'openai/resources/responses/responses';

export interface AgentOptions {
  name: string;
  model?: string;
  maxTurns?: number;
}

export type ToolHandler = (args: Record<string, unknown>) => Promise<string> | string;

export abstract class BaseAgent {
  protected readonly transcript: ResponseInputItem[] = [];
  protected turns = 0;

  constructor(
    protected readonly client: OpenAI,
    protected readonly options: AgentOptions,
  ) {}

  protected abstract get tools(): Tool[];
  protected abstract get handlers(): Record<string, ToolHandler>;

  /** Everything the model has to see on the next turn. */
  protected remember(...items: ResponseInputItem[]): void {
    this.transcript.push(...items);
  }

  protected async ask(): Promise<Response> {
    if (++this.turns > (this.options.maxTurns ?? 12)) {
      throw new Error(`${this.options.name}: too many turns`);
    }
    return this.client.responses.create({
      model: this.options.model ?? 'gpt-5.1',
      input: this.transcript,
      tools: this.tools,
    });
  }

  protected async dispatch(name: string, rawArgs: string): Promise<string> {
    const handler = this.handlers[name];
    if (!handler) return `No such tool: ${name}`;
    try {
      return await handler(JSON.parse(rawArgs) as Record<string, unknown>);
    } catch (error) {
      return `Tool failed: ${(error as Error).message}`;
    }
  }
}
