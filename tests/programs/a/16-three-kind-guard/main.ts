import OpenAI from 'openai';
import type {
  ResponseFunctionToolCall,
  ResponseInput,
  ResponseOutputItem,
  ResponseOutputMessage,
  ResponseReasoningItem,
  Tool,
} from 'openai/resources/responses/responses';

type Replayable = ResponseFunctionToolCall | ResponseReasoningItem | ResponseOutputMessage;

function isReplayable(item: ResponseOutputItem): item is Replayable {
  return item.type === 'function_call' || item.type === 'reasoning' || item.type === 'message';
}

export class Planner {
  #input: ResponseInput = [];

  constructor(
    private client: OpenAI,
    private tools: Tool[],
  ) {}

  async next(goal: string): Promise<ResponseFunctionToolCall[]> {
    this.#input.push({ role: 'user', content: goal });
    const response = await this.client.responses.create({
      model: 'gpt-5.2',
      input: this.#input,
      tools: this.tools,
    });
    this.#input.push(...response.output.filter(isReplayable));
    return response.output.filter((item) => item.type === 'function_call');
  }

  answer(callId: string, output: string): void {
    this.#input.push({ type: 'function_call_output', call_id: callId, output });
  }
}
