import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
import type OpenAI from 'openai';
import type {
  Response,
  ResponseInputItem,
  ResponseOutputItem,
} from 'openai/resources/responses/responses';

export abstract class BaseChat {
  #items: ResponseInputItem[] = [];

  constructor(protected readonly openai: OpenAI) {}

  protected abstract readonly model: string;

  protected hear(content: string): void {
    this.#items.push({ role: 'user', content });
  }

  protected rememberOutput(output: ResponseOutputItem[]): void {
    this.#items = [...this.#items, ...sanitizeResponseInput(output)];
  }

  protected answerCall(call_id: string, output: string): void {
    this.#items.push({ type: 'function_call_output', call_id, output });
  }

  protected request(): Promise<Response> {
    return this.openai.responses.create({ model: this.model, input: this.#items });
  }

  reset(): void {
    this.#items = [];
  }
}
