import OpenAI from 'openai';
import type { ChatCompletionMessageParam } from 'openai/resources/chat/completions';
import type { Response, ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';

/**
 * Lets old call sites, which think in chat messages, talk to the Responses API.
 * Messages we have seen before are replaced by the items that they came from.
 */
export class CompletionsAdapter {
  private readonly known = new Map<string, ResponseOutputItem[]>();

  constructor(
    private readonly openai: OpenAI,
    private readonly model = 'gpt-5.2',
  ) {}

  async chat(messages: ChatCompletionMessageParam[]): Promise<{ role: 'assistant'; content: string }> {
    const response = await this.openai.responses.create({
      model: this.model,
      input: this.translate(messages),
    });
    this.remember(response);
    return { role: 'assistant', content: response.output_text };
  }

  private remember(response: Response) {
    this.known.set(response.output_text, response.output);
    if (this.known.size > 500) {
      const oldest = this.known.keys().next().value;
      if (oldest !== undefined) this.known.delete(oldest);
    }
  }

  private translate(messages: ChatCompletionMessageParam[]): ResponseInputItem[] {
    const input: ResponseInputItem[] = [];
    for (const message of messages) {
      const text = textOf(message);
      switch (message.role) {
        case 'system':
        case 'developer':
          input.push({ role: 'developer', content: text });
          break;
        case 'user':
          input.push({ role: 'user', content: text });
          break;
        case 'assistant': {
          const items = this.known.get(text);
          if (items) {
            // copy, the SDK must not touch our cache
            input.push(...(structuredClone(items) as ResponseInputItem[])); // unsafe: cloned
          } else {
            input.push({ role: 'assistant', content: text });
          }
          break;
        }
        default:
          throw new Error(`role ${message.role} is not supported`);
      }
    }
    return input;
  }
}

function textOf(message: ChatCompletionMessageParam): string {
  if (typeof message.content === 'string') return message.content;
  if (!Array.isArray(message.content)) return '';
  return message.content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}
