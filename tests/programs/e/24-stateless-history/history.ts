import OpenAI from 'openai';
import type { ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';

/**
 * We run under zero data retention, so the server can look nothing up: reasoning stays out
 * and no item keeps the id that would tie it to its reasoning.
 */
export function toHistory(output: readonly ResponseOutputItem[]): ResponseInputItem[] {
  const kept: ResponseInputItem[] = [];
  for (const item of output) {
    switch (item.type) {
      case 'message': {
        const { id: _id, content, ...message } = item;
        const text = content.map((part) => (part.type === 'output_text' ? part.text : part.refusal)).join('');
        kept.push({ role: message.role, content: text, ...(message.phase ? { phase: message.phase } : {}) });
        break;
      }
      case 'function_call': {
        const { id: _id, status: _status, ...call } = item;
        kept.push(call);
        break;
      }
      default:
        break;
    }
  }
  return kept;
}

const client = new OpenAI();

export class Dialogue {
  private items: ResponseInputItem[] = [];

  get length() {
    return this.items.length;
  }

  async say(text: string, onTool: (name: string, args: string) => Promise<string>): Promise<string> {
    this.items.push({ role: 'user', content: text });
    for (let hop = 0; hop < 5; hop++) {
      const response = await client.responses.create({
        model: 'gpt-5',
        store: false,
        input: this.items,
        tools: [{ type: 'function', name: 'search', strict: false, parameters: { type: 'object', properties: {} } }],
      });
      const history = toHistory(response.output);
      this.items.push(...history);

      let called = false;
      for (const item of history) {
        if (item.type !== 'function_call') continue;
        called = true;
        const output = await onTool(item.name, item.arguments).catch((e: unknown) => `failed: ${String(e)}`);
        this.items.push({ type: 'function_call_output', call_id: item.call_id, output });
      }
      if (!called) return response.output_text;
    }
    return 'I have searched for too long.';
  }
}
